"""From query, dataset and limits to a spooled answer: the one way in which queries from strangers are evaluated.

An answer is complete, in memory or an unnamed file, before its first byte is handed out. Knows no HTTP.
"""

import shutil
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, NoReturn, Protocol

from filmgraph.query.faults import (
    EvaluationError,
    ProcessLostError,
    RefusedQueryError,
    ResultTooLargeError,
    UnofferedFormError,
)
from filmgraph.query.job import Dataset, Formats, Job, Outcome
from filmgraph.query.limits import Limits
from filmgraph.query.process import WorkerProcess
from filmgraph.query.slots import Slots
from filmgraph.query.syntax import malformed
from filmgraph.query.words import asks_service, is_update
from filmgraph.store import WHOLE_STORE, Graphs

_IDLE_WORKERS = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A query over the store in folder `store`. `seconds` lowers the time limit; `base` resolves relative IRIs.

    `graphs` are those of the release where a server holds several. `partial` takes the first rows where there are more
    than the limit."""

    store: Path
    query: str
    dataset: Dataset = field(default_factory=Dataset)
    formats: Formats = field(default_factory=Formats)
    seconds: float | None = None
    base: str | None = None
    prefixes: tuple[tuple[str, str], ...] = ()
    graphs: Graphs = WHOLE_STORE
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer: `file` at its beginning, `size` bytes in `format`, for the kind of query `form`.

    `partial` says that it holds the first rows only, as the question allowed."""

    file: BinaryIO
    size: int
    form: str
    format: str
    partial: bool = False


class Evaluates(Protocol):
    """From a question to its answer, however it is found."""

    def evaluate(self, question: Question, wanted: Callable[[], bool] = ...) -> Answer:
        """The answer to `question`. Raises a QueryError when there is none."""
        ...

    def prepare(self, store: Path) -> None:
        """Gets ready for questions over the store in this folder, and does not wait until it is."""
        ...

    def close(self) -> None:
        """Ends what it keeps running."""
        ...


class Evaluator:
    """Evaluates queries in worker processes, at most `limits.concurrent` at once among all that share `folder`.

    Without a folder it shares with nobody. Safe to use from several threads. `close` ends its processes.
    """

    def __init__(self, limits: Limits, folder: Path | None = None) -> None:
        self._limits = limits
        self._own_folder = Path(tempfile.mkdtemp(prefix="filmgraph-")) if folder is None else None
        self._slots = Slots(folder or Path(str(self._own_folder)), limits.concurrent, limits.queued)
        self._idle: list[WorkerProcess] = []
        self._lock = threading.Lock()
        self._closed = False

    def evaluate(self, question: Question, wanted: Callable[[], bool] = lambda: True) -> Answer:
        """The answer to `question`. Raises a QueryError when there is none.

        `wanted` is asked now and then whether anyone still waits.
        """
        query = question.query
        if asks_service(query):
            raise RefusedQueryError("SERVICE is refused here: this server asks no other.")
        if is_update(query):
            raise RefusedQueryError("Updates, LOAD among them, are refused here: this server is read-only.")
        limits = self._limits
        job = Job(
            store=str(question.store),
            query=query,
            dataset=question.dataset,
            formats=question.formats,
            seconds=limits.seconds if question.seconds is None else min(question.seconds, limits.seconds),
            rows=limits.rows,
            result_bytes=limits.result_bytes,
            memory_bytes=limits.memory_bytes,
            prefixes=question.prefixes,
            base=question.base,
            partial=question.partial,
        )
        with self._slots.place(limits.queue_seconds, wanted):
            outcome, file = self._run(job, wanted)
        if outcome.fault != "":
            _raise_fault(outcome, limits, query)
        size = file.seek(0, 2)
        file.seek(0)
        return Answer(file, size, outcome.form, outcome.format, outcome.partial)

    def prepare(self, store: Path) -> None:
        """Has one process open the store in this folder, so that the first query need not wait for it."""
        self._keep(self._fresh(str(store)))

    def close(self) -> None:
        """Ends the idle processes; those at work end with their query."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.close()
        if self._own_folder is not None:
            shutil.rmtree(self._own_folder, ignore_errors=True)

    def _run(self, job: Job, wanted: Callable[[], bool]) -> tuple[Outcome, BinaryIO]:
        """The outcome of the job, which is begun anew where its process is lost for no fault of its own."""
        try:
            return self._run_once(job, wanted)
        except ProcessLostError:
            return self._run_once(job, wanted)

    def _run_once(self, job: Job, wanted: Callable[[], bool]) -> tuple[Outcome, BinaryIO]:
        worker = self._take()
        try:
            outcome, file = worker.run(job, wanted)
        except BaseException:
            worker.close()
            self._have_one_ready(job.store)
            raise
        self._give_back(worker, job.store, outcome)
        return outcome, file

    def _take(self) -> WorkerProcess:
        while True:
            with self._lock:
                worker = self._idle.pop() if len(self._idle) > 0 else None
            if worker is None:
                return WorkerProcess(self._limits.held_bytes)
            if worker.is_alive():
                return worker
            worker.close()

    def _give_back(self, worker: WorkerProcess, store: str, outcome: Outcome) -> None:
        """Keeps the process for the next query; in place of one that stepped back or has grown a fresh one gets ready
        meanwhile."""
        if worker.stepped_back or outcome.retire:
            worker.close()
            worker = self._fresh(store)
        self._keep(worker)

    def _have_one_ready(self, store: str) -> None:
        """Lets a fresh process open the store for the next query, unless another one is idle."""
        with self._lock:
            needed = not self._closed and not any(worker.is_alive() for worker in self._idle)
        if needed:
            with suppress(OSError):
                self._keep(self._fresh(store))

    def _fresh(self, store: str) -> WorkerProcess:
        worker = WorkerProcess(self._limits.held_bytes)
        with suppress(OSError):
            worker.open(store)
        return worker

    def _keep(self, worker: WorkerProcess) -> None:
        """Keeps the process if there are not enough idle ones yet."""
        with self._lock:
            if not self._closed and len(self._idle) < _IDLE_WORKERS:
                self._idle.append(worker)
                return
        worker.close()


def _raise_fault(outcome: Outcome, limits: Limits, query: str) -> NoReturn:
    if outcome.fault == "malformed":
        raise malformed(outcome.detail, query)
    if outcome.fault == "unoffered":
        raise UnofferedFormError(outcome.form)
    if outcome.fault == "refused":
        raise RefusedQueryError("The query would connect to another server, which is refused here.")
    if outcome.fault == "rows":
        raise ResultTooLargeError(f"The answer has more than {limits.rows} rows.", "rows")
    if outcome.fault == "bytes":
        raise ResultTooLargeError(f"The answer has more than {limits.result_bytes} bytes.", "bytes")
    if outcome.fault == "memory":
        raise ResultTooLargeError("The query needs more memory than one query may have.", "memory")
    raise EvaluationError(outcome.detail)
