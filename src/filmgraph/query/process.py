"""One worker process, seen from the server: a job in, its outcome and the answer out; killed when that must be."""

import io
import math
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO

from filmgraph.query.faults import (
    ClientGoneError,
    EvaluationError,
    ProcessLostError,
    QueryError,
    QueryTimeoutError,
    ResultTooLargeError,
)
from filmgraph.query.job import Job, Opening, Outcome, outcome_from_json
from filmgraph.query.memory import processes_ended
from filmgraph.query.wire import receive_message, send_message

_LOOK_SECONDS = 0.1
"""How often it is looked after whether anyone still waits; an answer is there at once."""

_START_SECONDS = 30.0
"""What a process may take to start and to open the store; a query's own time begins after that."""

_SHORT_SECONDS = 1.0
_STEPPED_BACK = 5
"""A query that takes longer than a short one gives way to everything else from then on: the niceness of its process."""

_DEATH_SECONDS = 10.0
"""What a process that has closed its socket may take until it is gone: its memory has to be given back."""

_OUT_OF_MEMORY = -signal.SIGABRT
"""How allocators end a process that may have no more memory."""

_TOO_DEEP = (-signal.SIGSEGV, -signal.SIGBUS)


class WorkerProcess:
    """A process of its own that evaluates one query at a time. Not for two threads at once.

    `held_bytes` is up to which size it holds a store in memory. `stepped_back` says that a long query made it give way
    to others, which cannot be taken back.
    """

    def __init__(self, held_bytes: int) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", "filmgraph.query.worker", str(theirs.fileno())]
            self._process = subprocess.Popen(
                command, pass_fds=(theirs.fileno(),), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        self._connection = ours
        self._arrival = select.poll()
        self._arrival.register(ours, select.POLLIN)
        self._held_bytes = held_bytes
        self._store: str | None = None
        self._is_opening = False
        self.stepped_back = False

    def open(self, store: str) -> None:
        """Tells the process to open the store in this folder, and does not wait for that. Raises OSError."""
        self._store, self._is_opening = store, True
        send_message(self._connection, Opening(store, self._held_bytes).to_json())

    def run(self, job: Job, wanted: Callable[[], bool]) -> tuple[Outcome, BinaryIO]:
        """The outcome of `job` and its answer, which is empty where the outcome is a fault.

        Raises QueryTimeoutError at the deadline, ClientGoneError as soon as `wanted` says no, ResultTooLargeError
        when the process ran out of memory, ProcessLostError when somebody else ended it, EvaluationError when it died
        otherwise. The process is dead then.
        """
        ended_before = processes_ended()
        try:
            self._make_ready(job.store, wanted)
            send_message(self._connection, job.to_json())
            self._wait(job.seconds, wanted, _SHORT_SECONDS)
            data, files = receive_message(self._connection)
        except (EOFError, OSError) as error:
            raise self._reason_of_death(ended_before) from error
        except BaseException:
            self.close()
            raise
        outcome, _, answer = data.partition(b"\n")
        return outcome_from_json(outcome), io.BytesIO(answer) if len(files) == 0 else os.fdopen(files[0], "rb")

    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def close(self) -> None:
        """Ends the process at once and waits until it is gone."""
        self._connection.close()
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()

    def _make_ready(self, store: str, wanted: Callable[[], bool]) -> None:
        """Waits until this store is open, and tells the process to open it where it was not told yet."""
        self._await_opened(wanted)
        if self._store != store:
            self.open(store)
            self._await_opened(wanted)

    def _await_opened(self, wanted: Callable[[], bool]) -> None:
        """Waits until the store is open that the process was told to open, if there is one."""
        if self._is_opening:
            self._wait(_START_SECONDS, wanted, math.inf)
            receive_message(self._connection)
            self._is_opening = False

    def _wait(self, seconds: float, wanted: Callable[[], bool], short: float) -> None:
        """Waits for the next message, at most `seconds`; after `short` ones the process steps back."""
        began = time.monotonic()
        deadline = began + seconds
        while True:
            if not self.stepped_back and time.monotonic() - began > short:
                self._step_back()
            left = deadline - time.monotonic()
            if left <= 0:
                raise QueryTimeoutError(seconds)
            if len(self._arrival.poll(min(left, _LOOK_SECONDS) * 1000)) > 0:
                return
            if not wanted():
                raise ClientGoneError("The client left.")

    def _step_back(self) -> None:
        self.stepped_back = True
        with suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, _STEPPED_BACK)

    def _reason_of_death(self, ended_before: int) -> QueryError:
        """Why the process has closed its socket; `ended_before` processes of the machine had ended for want of memory
        when it was asked.

        Who ends a process with SIGKILL does not say why. It is taken for want of memory only where the system counts
        one ended for that since.
        """
        self._connection.close()
        try:
            code = self._process.wait(timeout=_DEATH_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        if self._is_opening:
            return ProcessLostError("The process that evaluates queries ended before it had opened the release.")
        if code == _OUT_OF_MEMORY or (code == -signal.SIGKILL and processes_ended() > ended_before):
            return ResultTooLargeError("The query needs more memory than one query may have.", "memory")
        if code == -signal.SIGKILL:
            return ProcessLostError("The process that evaluated the query was ended from outside.")
        if code in _TOO_DEEP:
            return ResultTooLargeError("The query is nested too deeply.", "complexity")
        return EvaluationError(f"The process that evaluated the query ended with {code}.")
