"""Which requests are answered by their bytes alone, from what, and that they are counted and logged like all others."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from prometheus_client import REGISTRY
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from filmgraph.release.current import Releases
from filmgraph.web.wsgi.observation import Observer
from filmgraph.web.wsgi.response_cache import ResponseCache
from filmgraph.web.wsgi.shortcut import Shortcut

HEAD = b"GET /film/x.html HTTP/1.1\r\nHost: x\r\n\r\n"


@dataclass
class Release:
    id: str


@dataclass
class Opened:
    """Releases of which one is open, or none."""

    at_hand: Callable[[], Release | None]


@dataclass
class Connection:
    head: bytes | None


@dataclass
class Served:
    """An application behind its shortcut. `ask` asks as a server does that has seen `head` on the connection."""

    open: list[Release | None] = field(default_factory=lambda: [Release("r1")])

    def __post_init__(self) -> None:
        def application(environ: Any, start_response: Any) -> Any:
            control = "no-store" if "fresh" in environ["PATH_INFO"] else "public"
            headers = {"ETag": '"t"', "Cache-Control": control}
            return Response(f"at {Request(environ).path}", headers=headers)(environ, start_response)

        cache = ResponseCache(application, lambda: "r1", 1 << 20)
        observer = Observer(cache, log=True)
        releases = cast("Releases", Opened(lambda: self.open[-1]))
        self.shortcut = Shortcut(observer, cache, releases, observer)

    def ask(
        self, head: bytes = HEAD, path: str = "/film/x.html", said: dict[str, str] | None = None, **more: Any
    ) -> Connection:
        connection = Connection(head)
        environ = {"gunicorn.socket": connection} | (said or {})
        Client(self.shortcut).open(path, buffered=True, environ_overrides=environ, **more)
        return connection


def test_the_same_bytes_have_the_same_answer_with_the_time_of_now() -> None:
    served = Served()
    assert served.shortcut.find(HEAD) is None
    assert served.ask().head is None
    again = served.shortcut.find(HEAD)
    assert again is not None
    assert again.body == b"at /film/x.html"
    lines = again.head.decode().split("\r\n")
    assert lines[0] == "HTTP/1.1 200 OK"
    assert {'ETag: "t"', "Content-Length: 15", "Connection: keep-alive"} <= set(lines)
    assert [line.endswith("GMT") for line in lines if line.startswith("Date: ")] == [True]
    assert again.head.endswith(b"\r\n\r\n")
    assert served.shortcut.find(HEAD.replace(b"x.html", b"y.html")) is None


def test_another_release_or_one_that_is_not_open_yet_is_for_the_application() -> None:
    served = Served()
    served.ask()
    for release in (Release("r2"), None):
        served.open.append(release)
        assert served.shortcut.find(HEAD) is None
    served.open.append(Release("r1"))
    assert served.shortcut.find(HEAD) is not None


def test_what_has_no_body_is_sent_without_one() -> None:
    served = Served()
    served.ask()
    for head, more in (
        (b"1", {"method": "HEAD"}),
        (b"2", {"headers": {"If-None-Match": '"t"'}}),
    ):
        served.ask(head, **more)
        again = served.shortcut.find(head)
        assert again is not None
        assert (again.body, again.head[9:12]) == (b"", b"200" if head == b"1" else b"304")


def test_a_connection_that_is_to_be_closed_is() -> None:
    served = Served()
    served.ask(headers={"Connection": "close"})
    again = served.shortcut.find(HEAD)
    assert again is not None
    assert again.close
    assert b"\r\nConnection: close\r\n" in again.head


@pytest.mark.parametrize(
    "more",
    [
        {"method": "POST"},
        {"path": "/fresh"},
        {"said": {"CONTENT_LENGTH": "3"}},
        {"headers": {"Transfer-Encoding": "chunked"}},
        {"headers": {"Connection": "Upgrade"}},
        {"headers": {"Range": "bytes=0-1"}},
        {"headers": {"Cache-Control": "no-cache"}},
        {"said": {"SERVER_PROTOCOL": "HTTP/1.0"}},
    ],
)
def test_whatever_is_more_than_a_head_or_may_change_is_for_the_application(more: dict[str, Any]) -> None:
    served = Served()
    connection = served.ask(**more)
    assert served.shortcut.find(HEAD) is None
    assert connection.head is None


def test_what_is_given_again_is_counted_and_logged(capsys: pytest.CaptureFixture[str]) -> None:
    served = Served()
    served.ask()
    again = served.shortcut.find(HEAD)
    assert again is not None
    capsys.readouterr()
    before = _count("filmgraph_requests_total", method="GET", status="200"), _count("filmgraph_cached_responses_total")
    served.shortcut.note(again)
    after = _count("filmgraph_requests_total", method="GET", status="200"), _count("filmgraph_cached_responses_total")
    assert after == (before[0] + 1, before[1] + 1)
    entry = json.loads(capsys.readouterr().out)
    assert (entry["path"], entry["status"], entry["bytes"], entry["cached"]) == ("/film/x.html", 200, 15, True)


def _count(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, {"topic": "film"} | labels) or 0.0
