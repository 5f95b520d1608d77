"""Validators: what an answer depends on in, ETags and 304s out (RFC 9110, sections 8.8 and 13)."""

from hashlib import blake2b

from flask import request
from werkzeug.http import quote_etag
from werkzeug.wrappers import Response

from filmgraph import __version__

_DOCUMENTS = "public, max-age=60, stale-while-revalidate=600"


def make_etag(*parts: str) -> str:
    """The tag of what is given by `parts`: the release, the address, the representation. Our version counts, too."""
    return blake2b("\x1f".join((__version__, *parts)).encode(), digest_size=12).hexdigest()


def not_modified(etag: str) -> bool:
    """Whether the client has this representation already (`If-None-Match`, compared weakly)."""
    return request.if_none_match.contains_weak(etag)


def validated(response: Response, etag: str, weak: bool = False) -> Response:
    """The response with its ETag and how long it may be kept."""
    response.headers["ETag"] = quote_etag(etag, weak)
    response.headers.setdefault("Cache-Control", _DOCUMENTS)
    return response
