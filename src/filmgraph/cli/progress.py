"""Progress on the terminal: of a build one line per stage with a bar, count and time; of loading, what is written.

What moves is left out when piped.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from filmgraph.pipeline.progress import Size, one

T = TypeVar("T")


class TerminalProgress:
    """Draws stages on a console."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def stage(self, name: str, items: Iterable[T], total: int | None = None, size: Size[T] = one) -> Iterator[T]:
        """The items of one stage; a bar while they pass, one line with count and time when they have."""
        started, count = time.monotonic(), 0
        columns = (TextColumn(f"{name:<9}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Bars(*columns, console=self._console, transient=True, disable=not self._console.is_terminal) as bars:
            task = bars.add_task(name, total=total)
            for item in items:
                yield item
                count += size(item)
                bars.update(task, completed=count)
        self._console.print(f"{name:<9} {count:>8,}  {time.monotonic() - started:>7.2f} s", highlight=False)

    def note(self, text: str) -> None:
        """A line of its own."""
        self._console.print(text, highlight=False)


@contextmanager
def loading(console: Console, name: str) -> Iterator[Callable[[float, int], None]]:
    """Tells that a file is loaded while the block runs, and how long it took. The block says seconds and bytes."""
    began = time.monotonic()
    console.print(f"{name}: loading …")
    with console.status(f"{name}: loading …") as status:

        def tell(seconds: float, written: int) -> None:
            status.update(f"{seconds:.0f} s, {written >> 20:,} MiB written")

        yield tell
    console.print(f"{name}: loaded in {time.monotonic() - began:.1f} s")
