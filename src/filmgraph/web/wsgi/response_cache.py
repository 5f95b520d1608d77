"""Answers given again before the application does any work: WSGI in, WSGI out.

A release never changes, so an answer to GET that has a validator stays true for as long as its release is the current
one. Keyed by release, address and the request headers that its `Vary` names; bounded; one for each process.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from werkzeug.http import parse_etags

from filmgraph.web.wsgi.bounded_cache import BoundedCache
from filmgraph.web.wsgi.compression import preferred_encoding
from filmgraph.web.wsgi.flights import Flights

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Headers = list[tuple[str, str]]
Address = tuple[str, ...]
"""Release, scheme, host, and the parts of the address: what a request asks for."""

_KEPT_STATUSES = ("200 ", "303 ")
_OF_304 = frozenset({"etag", "cache-control", "vary", "link", "access-control-allow-origin", "content-location"})
_OVERHEAD = 1024
HIT = "filmgraph.cache_hit"
KEPT = "filmgraph.kept_under"
"""What a request says of its answer: that it came from memory, and the name under which it is kept there."""

Name = tuple[Address, tuple[str | None, ...]]


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer as it was given first, and the headers of a 304 in its place."""

    status: str
    headers: Headers
    body: bytes
    etag: str | None
    short_headers: Headers


class ResponseCache:
    """Wraps an application. `release_id` tells the current release; another release, other answers.

    Of requests for one address at the same time, one is answered and the others wait for that; not so at the paths
    `apart`, where an answer may take long or be for one client only.
    """

    def __init__(
        self,
        application: "WSGIApplication",
        release_id: Callable[[], str],
        most_bytes: int,
        apart: frozenset[str] = frozenset(),
    ) -> None:
        self._application = application
        self._apart = apart
        self._flights = Flights()
        self._release_id = release_id
        self._vary: BoundedCache[tuple[str, ...]] = BoundedCache(most_bytes // 8)
        self._kept: BoundedCache[KeptAnswer] = BoundedCache(most_bytes)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answers from memory, or asks the application and remembers what may be kept."""
        if not _may_be_answered(environ):
            return self._application(environ, start_response)
        address = (
            self._release_id(),
            environ["wsgi.url_scheme"],
            environ.get("HTTP_HOST", ""),
            environ.get("SCRIPT_NAME", ""),
            environ.get("PATH_INFO", ""),
            environ.get("QUERY_STRING", ""),
        )
        kept = self._find(address, environ)
        if kept is not None:
            return _send(kept, environ, start_response)
        if environ["REQUEST_METHOD"] == "HEAD":
            return self._application(environ, start_response)
        if environ.get("PATH_INFO") in self._apart:
            return self._ask(address, environ, start_response)
        with self._flights.alone(address):
            kept = self._find(address, environ)
            if kept is not None:
                return _send(kept, environ, start_response)
            return self._ask(address, environ, start_response)

    def get(self, name: Name) -> KeptAnswer | None:
        """The answer kept under this name, as a request was told it by `KEPT`."""
        return self._kept.get(name)

    def _find(self, address: Address, environ: "WSGIEnvironment") -> KeptAnswer | None:
        vary = self._vary.get(address)
        if vary is None:
            return None
        name = (address, _variant(environ, vary))
        kept = self._kept.get(name)
        if kept is not None:
            environ[HIT], environ[KEPT] = True, name
        return kept

    def _ask(self, address: Address, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """The application's answer, remembered when it may be kept."""
        told: list[tuple[str, Headers]] = []

        def listen(status: str, headers: Headers, exc_info: Any = None) -> Callable[[bytes], object]:
            told.append((status, headers))
            return start_response(status, headers, exc_info)

        answer = self._application(environ, listen)
        if len(told) == 0:
            return answer
        status, headers = told[-1]
        named = {name.lower(): value for name, value in headers}
        if not _may_be_kept(status, named, self._kept.largest - _OVERHEAD):
            return answer
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        vary = tuple(sorted(name.strip().lower() for name in named.get("vary", "").split(",") if name.strip()))
        short = [(name, value) for name, value in headers if name.lower() in _OF_304]
        kept = KeptAnswer(status, list(headers), body, named.get("etag"), short)
        self._vary.put(address, vary, _OVERHEAD)
        name = (address, _variant(environ, vary))
        self._kept.put(name, kept, len(body) + _OVERHEAD)
        environ[KEPT] = name
        return [body]


def _may_be_answered(environ: "WSGIEnvironment") -> bool:
    """Whether an answer from memory would do: not for parts of files, nor for who wants a fresh one."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or "HTTP_RANGE" in environ:
        return False
    return "no-cache" not in environ.get("HTTP_CACHE_CONTROL", "")


def _may_be_kept(status: str, headers: dict[str, str], most_bytes: int) -> bool:
    control = headers.get("cache-control", "")
    if not status.startswith(_KEPT_STATUSES) or "no-store" in control or "*" in headers.get("vary", ""):
        return False
    if "etag" not in headers and "public" not in control:
        return False
    return int(headers.get("content-length", most_bytes + 1)) <= most_bytes


def _variant(environ: "WSGIEnvironment", vary: tuple[str, ...]) -> tuple[str | None, ...]:
    """What the request says in the headers that the answer depends on."""
    return tuple(
        preferred_encoding(environ.get("HTTP_ACCEPT_ENCODING"))
        if name == "accept-encoding"
        else environ.get("HTTP_" + name.upper().replace("-", "_"))
        for name in vary
    )


def _send(kept: KeptAnswer, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    tags = environ.get("HTTP_IF_NONE_MATCH")
    if tags is not None and kept.etag is not None and (tags == kept.etag or _matches(tags, kept.etag)):
        start_response("304 NOT MODIFIED", kept.short_headers)
        return []
    start_response(kept.status, kept.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [kept.body]


def _matches(tags: str, etag: str) -> bool:
    return parse_etags(tags).contains_weak(etag.removeprefix("W/").strip('"'))
