"""What is answered from memory, what never is, and that many who ask at once cause one answer."""

import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from filmgraph.web.wsgi.bounded_cache import BoundedCache
from filmgraph.web.wsgi.response_cache import ResponseCache

Answer = Callable[[Request], Response]


class Counting:
    """An application that counts how often it is asked."""

    def __init__(self, answer: Answer) -> None:
        self.asked = 0
        self._answer = answer
        self._lock = threading.Lock()

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        with self._lock:
            self.asked += 1
        return self._answer(Request(environ))(environ, start_response)


def tagged(request: Request) -> Response:
    body = f"{request.full_path} {request.headers.get('Accept')} {request.host}"
    return Response(body, headers={"ETag": '"t"', "Vary": "Accept", "Cache-Control": "public"})


def cached(answer: Answer, release: list[str] | None = None, size: int = 1 << 20) -> tuple[Counting, Client]:
    application = Counting(answer)
    releases = release or ["r1"]
    return application, Client(ResponseCache(application, lambda: releases[-1], size))


def test_a_second_request_is_answered_from_memory() -> None:
    application, client = cached(tagged)
    first, second = client.get("/a?b=1"), client.get("/a?b=1")
    assert (first.data, dict(first.headers)) == (second.data, dict(second.headers))
    assert application.asked == 1
    head = client.head("/a?b=1")
    assert (head.data, head.headers["Content-Length"], application.asked) == (b"", str(len(first.data)), 1)


def test_what_the_client_has_is_not_sent() -> None:
    application, client = cached(tagged)
    client.get("/a")
    for tags in ('"t"', 'W/"t"', '"x", "t"', "*"):
        answer = client.get("/a", headers={"If-None-Match": tags})
        assert (answer.status_code, answer.data, answer.headers["ETag"]) == (304, b"", '"t"')
    assert client.get("/a", headers={"If-None-Match": '"x"'}).status_code == 200
    assert application.asked == 1


def test_other_addresses_hosts_types_and_releases_have_other_answers() -> None:
    releases = ["r1"]
    application, client = cached(tagged, releases)
    bodies = {
        client.get("/a").data,
        client.get("/a?x=1").data,
        client.get("/a", headers={"Accept": "text/csv"}).data,
        client.get("/a", headers={"Host": "example.org"}).data,
    }
    assert (len(bodies), application.asked) == (4, 4)
    releases.append("r2")
    client.get("/a")
    assert application.asked == 5


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: Response("x", headers={"ETag": '"t"', "Cache-Control": "no-store"}),
        lambda _: Response("x"),
        lambda _: Response("x", status=503, headers={"ETag": '"t"'}),
        lambda _: Response("x", headers={"ETag": '"t"', "Vary": "*"}),
        lambda _: Response("x" * 100_000, headers={"ETag": '"t"'}),
    ],
)
def test_what_may_change_or_is_large_is_asked_again(answer: Answer) -> None:
    application, client = cached(answer)
    client.get("/a")
    client.get("/a")
    assert application.asked == 2


def test_posts_ranges_and_reloads_pass_by() -> None:
    application, client = cached(tagged)
    client.get("/a")
    client.post("/a")
    client.get("/a", headers={"Range": "bytes=0-1"})
    client.get("/a", headers={"Cache-Control": "no-cache"})
    assert application.asked == 4


def test_many_who_ask_at_once_cause_one_answer() -> None:
    def slow(request: Request) -> Response:
        time.sleep(0.2)
        return tagged(request)

    application, client = cached(slow)
    with ThreadPoolExecutor(8) as people:
        answers = list(people.map(lambda _: client.get("/a").status_code, range(8)))
    assert (answers, application.asked) == ([200] * 8, 1)


def test_the_least_recently_used_are_forgotten_first() -> None:
    cache: BoundedCache[str] = BoundedCache(160)
    for name in "abcdefghijklmnop":
        cache.put(name, name, 10)
    cache.get("a")
    cache.put("q", "q", 10)
    assert (cache.get("a"), cache.get("b"), cache.get("q")) == ("a", None, "q")
    cache.put("large", "large", 11)
    assert cache.get("large") is None
