"""Tasks over all cores, or one after the other in this process when there is little to do."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar, cast

Task = TypeVar("Task")
Done = TypeVar("Done")


def available_cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _nothing(_: object) -> object:
    raise RuntimeError("no task is under way")


_function: Callable[[object], object] = _nothing
"""What workers call, inherited by the fork; what it carries along is let go once they are done."""


def _call(task: object) -> object:
    try:
        return _function(task)
    finally:
        gc.collect(1)


def run_tasks(function: Callable[[Task], Done], tasks: Sequence[Task], jobs: int) -> Iterator[Done]:
    """What `function` makes of each task, in their order.

    Workers are forked, so whatever `function` carries along is shared with them and not copied.
    """
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(function, tasks)
        return
    global _function
    _function = function  # type: ignore[assignment]
    try:
        with multiprocessing.get_context("fork").Pool(min(jobs, len(tasks))) as pool:
            yield from pool.imap(_call, tasks)
    finally:
        _function = _nothing


@contextmanager
def beside(function: Callable[[], Done], jobs: int) -> Iterator[Callable[[], Done]]:
    """Run one function in a process beside this one; what is given waits for its result, or raises what it raised.

    With a single process to use, the function runs when its result is asked for.
    """
    if jobs <= 1:
        yield function
        return
    global _function
    _function = lambda _: function()  # noqa: E731  -- inherited by the fork, never sent to it
    with multiprocessing.get_context("fork").Pool(1) as pool:
        result = pool.apply_async(_call, (None,))
        yield cast(Callable[[], Done], result.get)
