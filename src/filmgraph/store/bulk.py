"""N-Quads files in, their quads in a store out, in an amount of memory that does not grow with the machine.

The bulk loader of Oxigraph holds a million quads for each of its threads, a gigabyte or so, and has as many threads as
it finds processors. It counts them when a load begins and cannot be told a number, so it is shown a single one until it
reads.
"""

import os
from collections.abc import Set
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from filmgraph.rdf.parted import PartedFile


def load_quads(store: ox.Store, path: Path) -> None:
    """Load a file that filmgraph wrote: its IRIs are not validated a second time.

    The file is parsed while the million before is sorted and written, so that two processors are busy.
    """
    with _Reading(path) as reading:
        store.bulk_load(input=cast(IO[bytes], reading), format=ox.RdfFormat.N_QUADS, lenient=True)


class _Reading(PartedFile):
    """A file for a loader that counts processors before it reads: from here to the first bytes this thread may use a
    single one, from there on all that it had."""

    def __init__(self, path: Path) -> None:
        self._processors: Set[int] = frozenset()
        super().__init__(path)
        self._processors = _processors()
        _use(frozenset(sorted(self._processors)[:1]))

    def read(self, size: int = -1, /) -> bytes | None:
        """The next bytes."""
        self._use_all()
        return super().read(size)

    def close(self) -> None:
        """Close the file, read or not."""
        self._use_all()
        super().close()

    def _use_all(self) -> None:
        _use(self._processors)
        self._processors = frozenset()


def _processors() -> Set[int]:
    """The processors that this thread may use; none where the system does not tell."""
    return frozenset(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else frozenset()


def _use(processors: Set[int]) -> None:
    if len(processors) > 0:
        os.sched_setaffinity(0, processors)
