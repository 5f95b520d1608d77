"""Tasks over all cores, or one after the other in this process when there is little to do."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.pool import Pool
from multiprocessing.synchronize import Event
from threading import Thread
from typing import TypeVar, cast

Task = TypeVar("Task")
Done = TypeVar("Done")


def available_cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _nothing(_: object) -> object:
    raise RuntimeError("no task is under way")


MISSING = 4
"""Where more tasks are missing than found, and so many for each process, no further ones are looked for."""

_function: Callable[[object], object] = _nothing
"""What workers call, inherited by the fork; what it carries along is let go once they are done."""


def _call(task: object) -> object:
    try:
        return _function(task)
    finally:
        gc.collect(1)


def _call_once(task: object) -> object:
    """For a worker that ends soon: nothing is looked for that could be let go."""
    return _function(task)


def _workers(number: int) -> Pool:
    return multiprocessing.get_context("fork").Pool(number, initializer=_begin)


def _begin() -> None:
    """Leave out what was inherited by the fork when cycles are looked for: to look at an object is to write to it, and
    what is written to is copied, so that each worker would have a copy of nearly all that this build holds."""
    gc.freeze()
    _end_with_parent()


def _end_with_parent() -> None:
    """Let this worker end as soon as the process that forked it has: nobody waits for what it does, and it holds the
    lock of the catalogue as long as it lives."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def event() -> Event:
    """What one process sets and others, forked later, wait for."""
    return multiprocessing.get_context("fork").Event()


def run_tasks(
    function: Callable[[Task], Done],
    tasks: Sequence[Task],
    jobs: int,
    recall: Callable[[Task], Done | None] = lambda _: None,
) -> Iterator[Done]:
    """What `function` makes of each task, in their order.

    `recall` gives what is finished from an earlier build. That is asked in this process: sending it through a worker
    takes longer than finding it. Where more is missing than found, workers are asked for all that is left.
    """
    found: list[Done | None] = []
    missing: list[Task] = []
    for task in tasks:
        if len(missing) > max(MISSING * jobs, len(found) // 2):
            break
        found.append(recall(task))
        if found[-1] is None:
            missing.append(task)
    made = _made(function, [*missing, *tasks[len(found) :]], jobs)
    for done in found:
        yield next(made) if done is None else done
    yield from made


def _made(function: Callable[[Task], Done], tasks: Sequence[Task], jobs: int) -> Iterator[Done]:
    """What `function` makes of each task. Workers are forked, so whatever it carries along is shared and not copied."""
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(function, tasks)
        return
    global _function
    _function = function  # type: ignore[assignment]
    try:
        with _workers(min(jobs, len(tasks))) as pool:
            yield from pool.imap(_call, tasks)
    finally:
        _function = _nothing


@contextmanager
def beside(
    first: Callable[[], Done], then: Callable[[], None], jobs: int
) -> Iterator[tuple[Callable[[], Done], Callable[[], None]]]:
    """Run two functions, one after the other, in one process beside this one. What is given waits for the result of
    each, or raises what it raised.

    With a single process to use, each function runs when its result is asked for.
    """
    if jobs <= 1:
        yield first, then
        return
    global _function
    _function = lambda second: then() if second else first()  # noqa: E731  -- inherited by the fork, never sent to it
    with _workers(1) as pool:
        results = [pool.apply_async(_call_once, (second,)) for second in (False, True)]
        yield cast(Callable[[], Done], results[0].get), cast(Callable[[], None], results[1].get)
