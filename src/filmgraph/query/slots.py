"""Places for queries, shared by all processes of a server: a folder and numbers in, a held place out.

A place is a lock on a file, so the system gives it back when a process dies, however it dies.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filmgraph.query.faults import ClientGoneError, TooManyQueriesError

_POLL_SECONDS = 0.01


class Slots:
    """`running` places to work in and `waiting` places to queue in, under `folder`."""

    def __init__(self, folder: Path, running: int, waiting: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._running = [folder / f"running-{number}" for number in range(running)]
        self._waiting = [folder / f"waiting-{number}" for number in range(waiting)]

    @contextmanager
    def place(self, patience: float, wanted: Callable[[], bool]) -> Iterator[None]:
        """A place to work in, waited for at most `patience` seconds.

        Raises TooManyQueriesError when the queue is full or patience ends, ClientGoneError when `wanted` says no.
        """
        held = _try(self._running)
        if held is None:
            held = self._queue(patience, wanted)
        try:
            yield
        finally:
            os.close(held)

    def _queue(self, patience: float, wanted: Callable[[], bool]) -> int:
        waiting = _try(self._waiting)
        if waiting is None:
            raise TooManyQueriesError("All places for queries are taken, and the queue is full.")
        deadline = time.monotonic() + patience
        try:
            while time.monotonic() < deadline:
                if not wanted():
                    raise ClientGoneError("The client left.")
                held = _try(self._running)
                if held is not None:
                    return held
                time.sleep(_POLL_SECONDS)
        finally:
            os.close(waiting)
        raise TooManyQueriesError(f"No place for the query became free within {patience:g} seconds.")


def _try(paths: list[Path]) -> int | None:
    """The descriptor of a lock on one of the files, or None when all are held."""
    for path in paths:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
        else:
            return descriptor
    return None
