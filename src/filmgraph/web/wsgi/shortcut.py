"""Answers given again before a thread is taken: the bytes of a request's head in, those of the whole answer out.

Two requests with the same bytes ask the same thing, so a head leads to the answer that the response cache keeps, and
nothing of the request has to be read again. Heads are kept here, answers there; both are bounded.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from email.utils import formatdate
from typing import TYPE_CHECKING, Any, Protocol

from filmgraph.release.current import Releases
from filmgraph.web.wsgi.afterwards import Afterwards
from filmgraph.web.wsgi.bounded_cache import BoundedCache
from filmgraph.web.wsgi.bulk import LARGEST_SMALL
from filmgraph.web.wsgi.observation import Observer, Seen, length_of, seen_of
from filmgraph.web.wsgi.response_cache import KEPT, Headers, Name, ResponseCache

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_MOST_BYTES = 8 * 1024 * 1024
_OVERHEAD = 512
_HEADS_BODY = frozenset({"CONTENT_LENGTH", "HTTP_TRANSFER_ENCODING", "HTTP_EXPECT", "HTTP_UPGRADE"})
"""Headers that announce more than a head, or another protocol."""


class HasHead(Protocol):
    """A connection that knows the bytes of the request on it, where that is a head and nothing else."""

    head: bytes | None


@dataclass(frozen=True, slots=True)
class Again:
    """An answer as it goes over the wire: its head and its body. `close` says that it announces the end.

    `known` is what its request's head leads to, and `seconds` what finding it took."""

    head: bytes
    body: bytes
    close: bool
    known: "_Known"
    seconds: float


@dataclass(frozen=True, slots=True)
class _Known:
    """What a head leads to. `lines` are the status and the headers as they are sent, without the date."""

    name: Name
    seen: Seen
    status: str
    size: int | None
    lines: bytes
    has_body: bool
    close: bool

    @property
    def release(self) -> str:
        """The release that the answer is from."""
        return self.name[0][0]


class Shortcut:
    """Wraps an application, and remembers which heads led to answers that `cache` keeps.

    The server is to say the head of a request on its connection, to ask `find` before it calls the application, and to
    `note` what it found and sent.
    """

    def __init__(
        self, application: "WSGIApplication", cache: ResponseCache, releases: Releases, observer: Observer
    ) -> None:
        self._application = application
        self._cache = cache
        self._releases = releases
        self._observer = observer
        self._known: BoundedCache[_Known] = BoundedCache(_MOST_BYTES)

    def find(self, head: bytes) -> Again | None:
        """The answer to the request with this head; None where the application has to be asked.

        Opens nothing and waits for nothing.
        """
        began = time.perf_counter()
        known = self._known.get(head)
        if known is None:
            return None
        release = self._releases.at_hand()
        if release is None or release.id != known.release:
            return None
        kept = self._cache.get(known.name)
        if kept is None:
            return None
        head = known.lines + b"Date: " + formatdate(usegmt=True).encode("ascii") + b"\r\n\r\n"
        body = kept.body if known.has_body else b""
        return Again(head, body, known.close, known, time.perf_counter() - began)

    def note(self, again: Again) -> None:
        """Counts and logs an answer that was found and sent, which its client need not wait for."""
        known = again.known
        self._observer.note(known.seen, known.status, known.size, again.seconds, cached=True)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Hands the request on, and remembers its head when the answer is one that can be given again."""
        head = _take_head(environ)
        if head is None:
            return self._application(environ, start_response)
        told: list[tuple[str, Headers]] = []

        def listen(status: str, headers: Headers, exc_info: Any = None) -> Callable[[bytes], object]:
            told.append((status, headers))
            return start_response(status, headers, exc_info)

        def remember() -> None:
            if KEPT in environ and len(told) == 1 and _asks_simply(environ):
                known = _known(environ, *told[0])
                if (known.size or 0) <= LARGEST_SMALL:
                    self._known.put(head, known, len(head) + len(known.lines) + _OVERHEAD)

        return Afterwards(self._application(environ, listen), remember)


def _take_head(environ: "WSGIEnvironment") -> bytes | None:
    """The head of this request, which its connection then knows no longer."""
    connection: HasHead | None = environ.get("gunicorn.socket")
    head = getattr(connection, "head", None)
    if connection is not None and head is not None:
        connection.head = None
    return head


def _asks_simply(environ: "WSGIEnvironment") -> bool:
    """Whether the request is a head only, in the protocol whose connections we know when to close."""
    plain = environ.get("HTTP_CONNECTION", "keep-alive").lower() in ("keep-alive", "close")
    return environ["SERVER_PROTOCOL"] == "HTTP/1.1" and plain and _HEADS_BODY.isdisjoint(environ)


def _known(environ: "WSGIEnvironment", status: str, headers: Headers) -> _Known:
    close = environ.get("HTTP_CONNECTION", "").lower() == "close"
    lines = [f"HTTP/1.1 {status}", "Server: gunicorn", f"Connection: {'close' if close else 'keep-alive'}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return _Known(
        environ[KEPT],
        seen_of(environ),
        status,
        length_of(headers),
        "".join(line + "\r\n" for line in lines).encode("latin-1"),
        has_body=environ["REQUEST_METHOD"] == "GET" and not status.startswith("304"),
        close=close,
    )
