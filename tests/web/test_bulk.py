"""Large answers get one of a bounded number of places, and give it back."""

import json
from collections.abc import Iterable

from werkzeug.test import Client, EnvironBuilder, run_wsgi_app
from werkzeug.wrappers import Response

from filmgraph.web.wsgi.bulk import LARGEST_SMALL, BulkPlaces

LARGE, SMALL = Response(b"x" * (LARGEST_SMALL + 1)), Response(b"x")


def asked(application: BulkPlaces, method: str = "GET") -> tuple[Iterable[bytes], int]:
    """The body, not yet read to its end nor closed, and the status."""
    body, status, _ = run_wsgi_app(application, EnvironBuilder(method=method).get_environ())
    return body, int(status.split()[0])


def test_a_place_is_taken_until_the_answer_is_closed() -> None:
    application = BulkPlaces(LARGE, 1)
    first, status = asked(application)
    assert status == 200
    answer = Client(application).get("/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert json.loads(answer.text)["type"].endswith("/busy")
    first.close()  # type: ignore[attr-defined]
    assert Client(application).get("/").status_code == 200


def test_small_answers_and_heads_need_no_place() -> None:
    for application, method in ((BulkPlaces(SMALL, 1), "GET"), (BulkPlaces(LARGE, 1), "HEAD")):
        kept = [asked(application, method) for _ in range(3)]
        assert [status for _, status in kept] == [200, 200, 200]
