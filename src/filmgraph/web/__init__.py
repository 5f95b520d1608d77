"""A release over HTTP: pages for people, linked data and SPARQL for programs.

From the lowest up: `http`, `wsgi` and `formats`, `site`, then the views (`pages`, `things`, `quality`, `discovery`,
`endpoint`), the application (`app`), and the processes that run it (`processes`, under gunicorn).
"""
