"""Addresses on the host that was asked: a release can be served from any host.

Its IRIs stay as they are; addresses follow the request.
"""

from urllib.parse import quote, urlsplit

from flask import Flask, request
from werkzeug.wrappers import Response

from filmgraph.web.http.links import ascii_address


def here(path: str) -> str:
    """The absolute address of `path` on the host that was asked, in ASCII."""
    return ascii_address(request.host_url.rstrip("/") + path)


def register_canonical_paths(app: Flask) -> None:
    """Leads paths that end with a slash to the one form that each path has, before anything else happens.

    A view that answers at such a path itself is let through.
    """
    app.before_request(_without_slash)


def _without_slash() -> Response | None:
    path, rule = request.path, request.url_rule
    if path == "/" or not path.endswith("/") or (rule is not None and rule.rule.endswith("/")):
        return None
    return moved(quote("/" + path.strip("/"), safe="/-"), 308)


def own_path(base: str, iri: str) -> str:
    """The path of an IRI of the catalogue whose base is `base`."""
    return iri[len(base) :] if iri.startswith(base + "/") else urlsplit(iri).path


def moved(path: str, status: int) -> Response:
    """A redirect to `path` on this host; the query string comes along unless the answer chose by it (303)."""
    query = request.query_string.decode("ascii", "replace")
    keep = "" if status == 303 or query == "" else f"?{query}"
    return Response(status=status, headers={"Location": here(path) + keep})
