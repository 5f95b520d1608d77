"""Validators: what an answer depends on in, ETags and 304s out (RFC 9110, sections 8.8 and 13)."""

import re
from hashlib import blake2b

from flask import request
from werkzeug.http import quote_etag
from werkzeug.wrappers import Response

from filmgraph import __version__

_DOCUMENTS = "public, max-age=60, stale-while-revalidate=600"
_ENCODED = re.compile("-(?:gzip|br|zstd)$")


def make_etag(*parts: str) -> str:
    """The tag of what is given by `parts`: the release, the address, the representation. Our version counts, too."""
    return blake2b("\x1f".join((__version__, *parts)).encode(), digest_size=12).hexdigest()


def matching_etag(etag: str) -> str | None:
    """The tag by which the client says that it has this representation, encoded or not (`If-None-Match`)."""
    sent = request.if_none_match
    for tag in (*sent.as_set(include_weak=True),):
        if _ENCODED.sub("", tag) == etag:
            return quote_etag(tag, weak=sent.is_weak(tag))
    return f'"{etag}"' if sent.star_tag else None


def unmodified(tag: str) -> Response:
    """304 with the quoted `tag` that the client sent."""
    return Response(status=304, headers={"ETag": tag, "Cache-Control": _DOCUMENTS})


def validated(response: Response, etag: str, weak: bool = False) -> Response:
    """The response with its ETag and how long it may be kept."""
    response.headers["ETag"] = quote_etag(etag, weak)
    response.headers.setdefault("Cache-Control", _DOCUMENTS)
    return response
