"""What was asked and how it was answered: WSGI in, WSGI out; counts for Prometheus, and an access log as JSON lines.

No address, no user agent, no query text and no query string is kept: nothing about a person.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prometheus_client import Counter, Histogram, values

from filmgraph.web.wsgi.afterwards import Afterwards
from filmgraph.web.wsgi.response_cache import HIT

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

REQUESTS = Counter("filmgraph_requests", "Requests answered", ("topic", "method", "status"))
SECONDS = Histogram(
    "filmgraph_request_seconds",
    "Time until the answer began",
    ("topic",),
    buckets=(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30),
)
CACHED = Counter("filmgraph_cached_responses", "Requests answered from memory", ("topic",))
_TOPICS = frozenset(
    {
        "sparql", "dumps", "search", "browse", "static", "queries", "ontology", "shapes", "health", "ready", "metrics",
        "film", "person", "organization", "award", "event", "conferral", "selection", "place", "record", "source",
    }
)  # fmt: skip
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})

_requests, _seconds, _cached = cache(REQUESTS.labels), cache(SECONDS.labels), cache(CACHED.labels)
"""The values by their labels, which are few; looking them up costs more than counting."""


def share_metrics(folder: Path) -> None:
    """Lets all processes of a server keep their counts in `folder`, so that any of them can tell the sum.

    To be called before the first request: prometheus_client looks at the environment when it is imported, which is
    before there is a folder, and makes each labelled value when it is first used, which is after.
    """
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)
    values.ValueClass = values.MultiProcessValue()  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is told of a request."""

    method: str
    path: str


def seen_of(environ: "WSGIEnvironment") -> Seen:
    """What is told of this request."""
    return Seen(environ["REQUEST_METHOD"], environ.get("PATH_INFO", ""))


def length_of(headers: Iterable[tuple[str, str]]) -> int | None:
    """The bytes that an answer with these headers says it has."""
    length = next((value for name, value in headers if name.lower() == "content-length"), None)
    return None if length is None else int(length)


class Observer:
    """Wraps an application. With `log` it writes one line for each request to standard output, when it is answered."""

    def __init__(self, application: "WSGIApplication", log: bool) -> None:
        self._application = application
        self._log = log

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Hands the request on and notes how it was answered."""
        began = time.perf_counter()
        told: list[tuple[str, list[tuple[str, str]], float]] = []

        def listen(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
            told.append((status, headers, time.perf_counter() - began))
            return start_response(status, headers, exc_info)

        def note() -> None:
            for status, headers, seconds in told[-1:]:
                self.note(seen_of(environ), status, length_of(headers), seconds, HIT in environ)

        return Afterwards(self._application(environ, listen), note)

    def note(self, request: Seen, status: str, size: int | None, seconds: float, cached: bool) -> None:
        """Counts and logs an answer of `size` bytes, or of a size that was not said, that began after `seconds`."""
        method, code = request.method if request.method in _METHODS else "other", status[:3]
        topic = _topic(request.path)
        _requests(topic, method, code).inc()
        _seconds(topic).observe(seconds)
        if cached:
            _cached(topic).inc()
        if self._log:
            entry = {
                "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                "method": method,
                "path": request.path,
                "status": int(code),
                "bytes": size,
                "milliseconds": round(seconds * 1000, 1),
                "cached": cached,
            }
            sys.stdout.write(json.dumps(entry, ensure_ascii=True) + "\n")
            sys.stdout.flush()


def _topic(path: str) -> str:
    """The first part of the path where it is one of ours; a bounded set, whatever is asked for."""
    first = path.lstrip("/").partition("/")[0]
    return "front" if first == "" else first if first in _TOPICS else "other"
