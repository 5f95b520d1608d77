"""Large answers, a bounded number at a time: WSGI in, WSGI out.

A thread is held for as long as a client takes to read what does not fit between us and them. Without a bound, a hundred
clients who ask for a dump and do not read it would take every thread, and nobody would get a page.
"""

import threading
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from filmgraph.web.http.problem import Problem, as_json

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LARGEST_SMALL = 256 * 1024
"""Bytes of an answer that a connection takes off our hands at once (see `patient_worker`)."""

_BUSY = Problem(503, "busy", "Too many large answers at once.", "Others are downloading. Try again in a few seconds.")
_BUSY_HEADERS = [
    ("Content-Type", "application/problem+json"),
    ("Cache-Control", "no-store"),
    ("Retry-After", "5"),
    ("Access-Control-Allow-Origin", "*"),
]


class BulkPlaces:
    """Wraps an application so that at most `places` large answers are under way; more are 503 with Retry-After."""

    def __init__(self, application: "WSGIApplication", places: int) -> None:
        self._application = application
        self._places = threading.BoundedSemaphore(places)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Hands the request on, and its answer back when there is a place for it."""
        started: list[tuple[Any, ...]] = []

        def start(*response: Any) -> Any:
            started.append(response)

        body = self._application(environ, start)
        headers = started[-1][1]
        if environ["REQUEST_METHOD"] == "HEAD" or not _is_large(headers):
            start_response(*started[-1])
            return body
        if self._places.acquire(blocking=False):
            start_response(*started[-1])
            return _Placed(body, self._places)
        _close(body)
        start_response("503 SERVICE UNAVAILABLE", list(_BUSY_HEADERS))
        return [as_json(_BUSY).encode()]


class _Placed:
    """A body that gives its place back when the server is done with it."""

    def __init__(self, body: Iterable[bytes], places: threading.BoundedSemaphore) -> None:
        self._body = body
        self._places = places

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        """To be called once, as WSGI servers do whether or not all was sent."""
        try:
            _close(self._body)
        finally:
            self._places.release()


def _is_large(headers: Iterable[tuple[str, str]]) -> bool:
    """Whether an answer is larger than a connection takes at once, as far as its length is said."""
    length = next((value for name, value in headers if name.lower() == "content-length"), "0")
    return length.isdigit() and int(length) > LARGEST_SMALL


def _close(body: Iterable[bytes]) -> None:
    close = getattr(body, "close", None)
    if close is not None:
        close()
