"""Evaluation in worker processes: what each way to fail is called, and what a worker cannot do."""

import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from filmgraph.query import evaluation, process
from filmgraph.query.evaluation import Evaluator, Question
from filmgraph.query.faults import (
    ClientGoneError,
    MalformedQueryError,
    ProcessLostError,
    QueryTimeoutError,
    RefusedQueryError,
    ResultTooLargeError,
    UnofferedFormError,
)
from filmgraph.query.job import Formats
from filmgraph.query.limits import MEBIBYTE, Limits
from filmgraph.query.wire import LARGEST_INLINE
from tests.servers import ENDLESS, PATIENCE, eventually, is_evaluator

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


def test_pages_of_an_answer_are_the_same_before_and_after_the_store_is_held_in_memory(store: Path) -> None:
    names = "SELECT ?name { ?s <http://e/name> ?name }"
    first = [f"{names} LIMIT 100 OFFSET {offset}" for offset in range(0, 2000, 100)]
    others = [f"SELECT ?name {{ {{ {names} LIMIT 9 }} }}", "SELECT (SAMPLE(?name) AS ?any) { ?s ?p ?name }"]
    with closing(Evaluator(replace(LIMITS, held_bytes=0))) as files, closing(Evaluator(LIMITS)) as held:
        listed = _lines(files, store, names)
        assert eventually(lambda: _lines(held, store, names) != listed), "the copy lists rows as the files do"
        for query in (*first, *others):
            assert _lines(held, store, query) == _lines(files, store, query)
        partial = [_lines(each, store, f"{names} #", partial=True) for each in (files, held)]
        assert partial[0] == partial[1]


def _lines(evaluator: Evaluator, store: Path, query: str, partial: bool = False) -> list[bytes]:
    """The rows of an answer, as CSV has them."""
    question = Question(store, query, formats=Formats(select="csv"), partial=partial)
    with evaluator.evaluate(question).file as file:
        return file.read().splitlines()


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


LASTING = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?t ?q ?v FILTER (CONCAT(?o, ?v) != CONCAT(?v, ?o, ?o)) }"
"""A query that is at work for some seconds and then has an answer."""


class Killer:
    """Kills the query processes of an evaluator from outside, so many times, while somebody waits for the answer."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> bool:
        if self.left > 0:
            self.left -= 1
            for pid in _workers():
                os.kill(pid, signal.SIGKILL)
        return True


def test_a_query_whose_process_is_killed_is_asked_again(store: Path) -> None:
    with closing(Evaluator(replace(LIMITS, seconds=PATIENCE))) as evaluator:
        killer = Killer(1)
        evaluator.evaluate(Question(store, "ASK {}")).file.close()
        with evaluator.evaluate(Question(store, LASTING, formats=Formats(select="csv")), killer).file as file:
            assert file.read() == b"n\r\n4000000\r\n"
        assert killer.left == 0


def test_a_query_whose_processes_are_killed_again_and_again_is_not_called_too_large(store: Path) -> None:
    with closing(Evaluator(replace(LIMITS, seconds=PATIENCE))) as evaluator:
        with pytest.raises(ProcessLostError):
            evaluator.evaluate(Question(store, ENDLESS), Killer(1000))
        evaluator.evaluate(Question(store, "ASK {}")).file.close()


def test_a_query_whose_process_the_system_ended_for_want_of_memory_is_too_large(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = count()
    monkeypatch.setattr(process, "processes_ended", lambda: next(ended))
    with closing(Evaluator(replace(LIMITS, seconds=PATIENCE))) as evaluator:
        evaluator.evaluate(Question(store, "ASK {}")).file.close()
        with pytest.raises(ResultTooLargeError) as told:
            evaluator.evaluate(Question(store, ENDLESS), Killer(1))
    assert told.value.what == "memory"


@pytest.mark.parametrize("wanted", [Killer(1000), lambda: False])
def test_a_process_is_ready_again_after_one_was_killed(store: Path, wanted: Callable[[], bool]) -> None:
    with closing(Evaluator(replace(LIMITS, seconds=PATIENCE))) as evaluator:
        others = set(_workers())
        with pytest.raises((ProcessLostError, ClientGoneError)):
            evaluator.evaluate(Question(store, ENDLESS), wanted)
        ready = set(_workers()) - others
        assert len(ready) == 1
        evaluator.evaluate(Question(store, "ASK {}")).file.close()
        assert set(_workers()) - others == ready


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
    """The ids of the query processes that this one started; a server that tests share is its child, too, but none."""
    children = Path(f"/proc/self/task/{threading.get_native_id()}/children").read_text("ascii").split()
    return [pid for pid in map(int, children) if is_evaluator(pid)]
