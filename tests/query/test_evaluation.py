"""Evaluation in worker processes: what each way to fail is called, and what a worker cannot do."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from filmgraph.query import evaluation
from filmgraph.query.evaluation import Evaluator, Question
from filmgraph.query.faults import (
    ClientGoneError,
    MalformedQueryError,
    QueryTimeoutError,
    RefusedQueryError,
    ResultTooLargeError,
    UnofferedFormError,
)
from filmgraph.query.job import Formats
from filmgraph.query.limits import MEBIBYTE, Limits
from filmgraph.query.wire import LARGEST_INLINE
from tests.servers import ENDLESS, PATIENCE

LIMITS = Limits(seconds=60, rows=2000, memory_bytes=96 * MEBIBYTE)
"""Time enough to run into the other limits on a busy machine."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "store"
    written = pyoxigraph.Store(str(folder))
    name = NamedNode("http://e/name")
    written.bulk_extend(Quad(NamedNode(f"http://e/{number}"), name, Literal(f"n{number}")) for number in range(2000))
    written.flush()
    return folder


@pytest.fixture(scope="module")
def evaluator() -> Iterator[Evaluator]:
    evaluator = Evaluator(LIMITS)
    yield evaluator
    evaluator.close()


def test_an_answer_is_complete_when_it_is_handed_out(evaluator: Evaluator, store: Path) -> None:
    answer = evaluator.evaluate(Question(store, "SELECT ?s { ?s ?p ?o }", formats=Formats(select="csv")))
    with answer.file as file:
        assert (answer.form, answer.format) == ("select", "csv")
        assert len(file.read()) == answer.size


@pytest.mark.parametrize("repeats", [1, 40])
def test_a_large_answer_is_as_complete_as_a_small_one(evaluator: Evaluator, store: Path, repeats: int) -> None:
    query = f"SELECT ?s ?name {{ ?s <http://e/name> ?n . BIND(CONCAT(?n, '{'.' * repeats}') AS ?name) }}"
    answer = evaluator.evaluate(Question(store, query, formats=Formats(select="csv")))
    with answer.file as file:
        lines = file.read().splitlines()
    assert (answer.size > LARGEST_INLINE) == (repeats > 1)
    assert len(set(lines)) == 2001


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("SELECT * { ?s ?p ?o . ?t ?q ?v . ?u ?r ?w } ORDER BY ?v ?w", ResultTooLargeError),
        ("SELECT * { ?s ?p ?o . ?t ?p ?v }", ResultTooLargeError),
        ("ASK " + "{" * 20_000 + "}" * 20_000, ResultTooLargeError),
        ("SELECT", MalformedQueryError),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> {} }", RefusedQueryError),
        ("CLEAR ALL", RefusedQueryError),
    ],
)
def test_each_way_to_fail_has_its_name_and_the_next_query_is_answered(
    evaluator: Evaluator, store: Path, query: str, fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        evaluator.evaluate(Question(store, query))
    evaluator.evaluate(Question(store, "ASK {}")).file.close()


def test_an_endless_query_ends_in_time_and_the_next_query_is_answered(store: Path) -> None:
    with closing(Evaluator(Limits(seconds=2))) as evaluator:
        with pytest.raises(QueryTimeoutError):
            evaluator.evaluate(Question(store, ENDLESS))
        evaluator.evaluate(Question(store, "ASK {}")).file.close()


def test_a_process_that_was_prepared_answers_the_first_query(store: Path) -> None:
    with closing(Evaluator(LIMITS)) as evaluator:
        others = set(_workers())
        evaluator.prepare(store)
        prepared = set(_workers()) - others
        evaluator.evaluate(Question(store, "ASK {}")).file.close()
        assert len(prepared) == 1
        assert set(_workers()) - others == prepared


def test_a_format_that_the_client_does_not_take_is_told_without_an_answer(evaluator: Evaluator, store: Path) -> None:
    with pytest.raises(UnofferedFormError):
        evaluator.evaluate(Question(store, "ASK {}", formats=Formats(ask=None)))


def test_nobody_waits_for_a_client_who_left(evaluator: Evaluator, store: Path) -> None:
    with pytest.raises(ClientGoneError):
        evaluator.evaluate(Question(store, ENDLESS), lambda: False)


def test_a_worker_connects_nowhere_even_when_a_query_slips_through(
    evaluator: Evaluator, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluation, "asks_service", lambda _: False)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        query = f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"
        with pytest.raises(RefusedQueryError):
            evaluator.evaluate(Question(store, query))
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_a_long_query_steps_back_for_everything_else(store: Path) -> None:
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    priorities: set[int] = set()

    def watch() -> bool:
        priorities.update(os.getpriority(os.PRIO_PROCESS, pid) for pid in _workers())
        return max(mine, 5) not in priorities

    with closing(Evaluator(Limits(seconds=PATIENCE))) as evaluator, pytest.raises(ClientGoneError):
        evaluator.evaluate(Question(store, ENDLESS), watch)
    assert {mine, max(mine, 5)} <= priorities


def _workers() -> list[int]:
    """The ids of the query processes that this one started."""
    children = Path(f"/proc/self/task/{threading.get_native_id()}/children").read_text("ascii").split()
    return [int(pid) for pid in children]
