"""Compression of answers: what the client takes and a body in, the body in gzip, Brotli or Zstandard out.

An encoded representation has an ETag of its own (RFC 9110, section 8.8.3).
"""

import gzip
import tempfile
import zlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import BinaryIO, Protocol, cast

import brotli
import zstandard
from flask import Flask, Response, request

from filmgraph.web.http.bodies import FileBody

_TEXTUAL = ("text/", "application/json", "application/ld+json", "application/n-", "application/trig", "image/svg+xml")
_SUFFIXES = ("+json", "+xml", "javascript", "/xml")
_LEAST_BYTES = 860

_COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    "zstd": lambda body: bytes(zstandard.ZstdCompressor(level=6).compress(body)),
    "br": lambda body: bytes(brotli.compress(body, quality=5)),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}


class _Stream(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self) -> bytes: ...


_STREAMS: dict[str, Callable[[], _Stream]] = {
    "zstd": lambda: cast("_Stream", zstandard.ZstdCompressor(level=3).compressobj()),
    "gzip": lambda: zlib.compressobj(4, zlib.DEFLATED, 31),
}


def register_compression(app: Flask) -> None:
    """Compresses the answers of `app` where the client takes that."""
    app.after_request(_compress)


def choose_encoding(accept_encoding: str | None, offered: Sequence[str]) -> str | None:
    """The best of the `offered` encodings that the header allows; None to send the body as it is."""
    if accept_encoding is None:
        return None
    qualities = _qualities(accept_encoding)
    best: tuple[float, str] | None = None
    for name in offered:
        quality = qualities.get(name, qualities.get("*", 0.0))
        if quality > 0 and (best is None or quality > best[0]):
            best = (quality, name)
    return None if best is None else best[1]


@lru_cache(maxsize=256)
def preferred_encoding(accept_encoding: str | None) -> str | None:
    """The encoding in which a client with this header gets an ordinary body."""
    return choose_encoding(accept_encoding, tuple(_COMPRESSORS))


def _qualities(header: str) -> dict[str, float]:
    qualities: dict[str, float] = {}
    for part in header.split(","):
        name, _, parameters = part.partition(";")
        key, _, value = parameters.partition("=")
        try:
            qualities[name.strip().lower()] = float(value) if key.strip() == "q" else 1.0
        except ValueError:
            qualities[name.strip().lower()] = 0.0
    return qualities


def _compress(response: Response) -> Response:
    if response.status_code != 200 or "Content-Encoding" in response.headers or not _is_textual(response):
        return response
    response.vary.add("Accept-Encoding")
    accepted, body = request.headers.get("Accept-Encoding"), response.response
    if isinstance(body, FileBody):
        encoding = choose_encoding(accepted, tuple(_STREAMS))
        if encoding is not None:
            _compress_file(response, body, encoding)
    else:
        encoding = preferred_encoding(accepted)
        if encoding is None or not response.is_sequence or len(response.data) < _LEAST_BYTES:
            return response
        response.data = _COMPRESSORS[encoding](response.data)
    if encoding is not None:
        _mark_encoded(response, encoding)
    return response


def _mark_encoded(response: Response, encoding: str) -> None:
    response.headers["Content-Encoding"] = encoding
    etag, weak = response.get_etag()
    if etag is not None:
        response.set_etag(f"{etag}-{encoding}", weak=bool(weak))


def _is_textual(response: Response) -> bool:
    media_type = response.mimetype or ""
    return media_type.startswith(_TEXTUAL) or media_type.endswith(_SUFFIXES)


def _compress_file(response: Response, body: FileBody, encoding: str) -> None:
    """Compresses a body that lies in a file into another file, so that its length is known before it is sent."""
    target = cast("BinaryIO", tempfile.TemporaryFile(prefix="filmgraph-"))  # noqa: SIM115 handed on open
    compressor = _STREAMS[encoding]()
    for block in body:
        target.write(compressor.compress(block))
    target.write(compressor.flush())
    body.close()
    response.response = FileBody(target)
    response.content_length = target.tell()
    target.seek(0)
