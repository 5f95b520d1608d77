"""Queries: the catalogue of our own, and the evaluation of anyone's in processes that can be killed.

Keep this package cheap to import: a worker process starts with it.
"""
