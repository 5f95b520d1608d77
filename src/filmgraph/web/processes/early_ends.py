"""Server processes that end as soon as they start: a plain sentence and an end, where the master would start more of
them for ever."""

import resource
import time
from typing import Any

from gunicorn.errors import HaltServer

_SOON = 10.0
"""Seconds within which a process that cannot work has ended."""

_MOST = 3
_MEBIBYTE = 1024 * 1024


class EarlyEnds:
    """Counts ends soon after the start, in a row. Its methods are called by gunicorn's master process."""

    def __init__(self) -> None:
        self._in_a_row = 0

    def begin(self, _: Any, worker: Any) -> None:
        """Notes when a server process starts (`pre_fork`)."""
        worker.began = time.monotonic()

    def end(self, master: Any, worker: Any) -> None:
        """Notes that one has ended (`child_exit`). Raises HaltServer at the third in a row that ended soon, unless the
        server is about to stop."""
        if len(master.LISTENERS) == 0:
            return
        self._in_a_row = self._in_a_row + 1 if time.monotonic() - worker.began < _SOON else 0
        if self._in_a_row == _MOST:
            raise HaltServer(_reason(), 1)


def _reason() -> str:
    allowed, _ = resource.getrlimit(resource.RLIMIT_AS)
    if allowed == resource.RLIM_INFINITY:
        return "Server processes end as soon as they start. What is above says why; most often memory is short."
    return (
        f"Server processes end as soon as they start: a process may have {allowed // _MEBIBYTE} MiB of addresses here "
        "(`ulimit -v`), too few. Lift that limit (`ulimit -v unlimited`)."
    )
