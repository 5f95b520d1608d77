"""A worker process: stores to open and jobs in over a socket, answers out: small ones as they are, large as open files.

Started by `process`, as `python -m filmgraph.query.worker DESCRIPTOR`. It opens stores read-only, evaluates one query
at a time and is killed when that takes too long.
"""

import gc
import signal
import socket
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast

import pyoxigraph
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

from filmgraph.query.confinement import deny_sockets, no_core_dumps, set_alarm
from filmgraph.query.formats import GRAPH_WRITERS, RESULT_WRITERS
from filmgraph.query.held import HangsOn, HeldStore
from filmgraph.query.job import Job, Opening, Outcome, message_from_json
from filmgraph.query.memory import data_bytes, lift_memory_limit, limit_memory
from filmgraph.query.partial import keep_rows
from filmgraph.query.plan import planned
from filmgraph.query.spool import Spool, SpoolLimitError
from filmgraph.query.wire import LARGEST_INLINE, READY, receive_message, send_message

_BUFFER = 1 << 16
_DENIED = "Permission denied"


def main() -> None:
    """Answers jobs until the other side closes the socket."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    no_core_dumps()
    deny_sockets()
    held: HeldStore | None = None
    while True:
        try:
            data, _ = receive_message(connection)
        except (EOFError, OSError):
            return
        message = message_from_json(data)
        if isinstance(message, Opening):
            lift_memory_limit()
            held = None
            held = HeldStore(message.store, message.held_bytes)
            gc.freeze()
            send_message(connection, READY)
        elif held is not None:
            _answer(connection, message, held)


def _answer(connection: socket.socket, job: Job, held: HeldStore) -> None:
    """Evaluates one query within its limits and sends how that ended."""
    asked, hangs_on = planned(job, held.is_small)
    store = held.settled(hangs_on)
    with SpooledTemporaryFile(LARGEST_INLINE, buffering=_BUFFER, prefix="filmgraph-") as spooled:
        file = cast("BinaryIO", spooled)
        limit_memory(held.usual_bytes + job.memory_bytes)
        outcome = _carry_out(asked, store, file)
        if outcome.fault == "malformed" and asked != job:
            outcome = _carry_out(job, held.settled(HangsOn.LISTING), file)  # what is wrong is told of the user's query
        grown = data_bytes() > held.usual_bytes + job.memory_bytes // 4
        _hand_over(connection, replace(outcome, retire=grown), file)


def _hand_over(connection: socket.socket, outcome: Outcome, file: BinaryIO) -> None:
    """Sends how the job ended, and the answer with it: what is in memory as bytes, what is in a file as that file."""
    if outcome.fault != "":
        send_message(connection, outcome.to_json())
    elif file.seek(0, 2) <= LARGEST_INLINE:
        file.seek(0)
        send_message(connection, outcome.to_json() + b"\n" + file.read())
    else:
        file.flush()
        send_message(connection, outcome.to_json(), (file.fileno(),))


def _carry_out(job: Job, store: Store, file: BinaryIO) -> Outcome:
    """The job's outcome; every fault that a query can have becomes one."""
    set_alarm(job.seconds)
    try:
        return _write_answer(job, _evaluate(job, store), file)
    except SyntaxError as error:
        return Outcome("malformed", str(error))
    except SpoolLimitError as error:
        return Outcome(error.what)
    except MemoryError:
        return Outcome("memory")
    except (OSError, ValueError, RuntimeError) as error:
        return Outcome("refused" if _DENIED in str(error) else "failed", str(error))
    finally:
        set_alarm(0)


def _evaluate(job: Job, store: Store) -> QuerySolutions | QueryBoolean | QueryTriples:
    default, named = _graphs(job.dataset.default), _graphs(job.dataset.named)
    if default is None and named is not None:
        default = []
    if default is not None and named is None:
        named = []
    return store.query(job.query, base_iri=job.base, default_graph=default, named_graphs=named)


def _graphs(iris: Iterable[str] | None) -> list[Any] | None:
    return None if iris is None else [NamedNode(iri) for iri in iris]


def _write_answer(job: Job, results: QuerySolutions | QueryBoolean | QueryTriples, file: BinaryIO) -> Outcome:
    form, name = _form(job, results)
    if name is None:
        return Outcome("unoffered", form=form)
    spool = Spool(file, name, job.rows, job.result_bytes)
    cut = False
    if isinstance(results, QueryTriples):
        triples = _Counted(results, job)
        prefixes = dict(job.prefixes) if name in ("turtle", "rdfxml") else None
        pyoxigraph.serialize(triples, spool, GRAPH_WRITERS[name], prefixes=prefixes)  # type: ignore[arg-type]
        cut = triples.cut
    else:
        cut = _write_rows(job, results, spool, name)
        if cut:
            keep_rows(file, name, job.rows)
    spool.flush()
    return Outcome(form=form, format=name, partial=cut)


def _write_rows(job: Job, results: QuerySolutions | QueryBoolean, spool: Spool, name: str) -> bool:
    """Whether rows are left out, which is not so unless the job takes the first ones."""
    try:
        results.serialize(spool, RESULT_WRITERS[name])  # type: ignore[arg-type]
    except SpoolLimitError as error:
        if job.partial and error.what == "rows":
            return True
        raise
    return False


def _form(job: Job, results: QuerySolutions | QueryBoolean | QueryTriples) -> tuple[str, str | None]:
    if isinstance(results, QuerySolutions):
        return "select", job.formats.select
    if isinstance(results, QueryBoolean):
        return "ask", job.formats.ask
    return "graph", job.formats.graph


class _Counted:
    """Triples up to the job's limit. `cut` says that there were more, when the job takes the first ones."""

    def __init__(self, triples: QueryTriples, job: Job) -> None:
        self._triples = triples
        self._job = job
        self.cut = False

    def __iter__(self) -> Iterator[Triple]:
        for count, triple in enumerate(self._triples, start=1):
            if count > self._job.rows:
                if not self._job.partial:
                    raise SpoolLimitError("rows")
                self.cut = True
                return
            yield triple


if __name__ == "__main__":
    main()
