"""A store as a query process has it: opened from its folder, and held in memory as soon as a copy of it is made there.

Joins look up single keys, and each look-up in the files costs some ten times as much as one in memory. The copy is made
beside the answers to queries, by a thread that gives way to everything else.
"""

import tempfile
import threading
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import RdfFormat, Store

from filmgraph.query.confinement import give_way
from filmgraph.query.memory import data_bytes, free_bytes

_MEMORY_OF_A_BYTE = 16
"""Bytes that the copy may take for each byte on disk. It takes seven; some more are needed while it is made."""

_LEAST_ALLOWANCE = 64 << 20

_SET_ASIDE = 256 << 20
"""Bytes that the engine's loader asks for before it loads anything: room for a million quads, most of it never touched.
They count against a limit of the process, but take no memory of the machine."""


_NOT_IN_ORDER = (b" _:", b"\n_:", b" <<", b"--ltr", b"--rtl", b"#double>", b"#float>")
"""In N-Quads: blank nodes, which get other labels in the copy, and terms that further keys of an order do not tell
apart (see `total_order`); in a string they are taken for such, too."""

_BLOCK = 1 << 16


class HangsOn(Enum):
    """What decides which rows an answer holds."""

    NOTHING = auto()
    """The query: any order of rows will do."""

    COUNTS = auto()
    """The query as well, which counts what has one property: the files are read faster from end to end."""

    VALUES = auto()
    """An order of values that leaves no ties."""

    LISTING = auto()
    """The order in which the store lists its rows."""


class HeldStore:
    """The store in `folder`, read-only. A copy is held where its files have at most `most_bytes` and the machine has
    memory to spare.

    `usual_bytes` is what this process may take for the store, and what it took before it had any. `is_small` says that
    its files are small enough to be held, whether there is memory for that or not.
    """

    def __init__(self, folder: str, most_bytes: int) -> None:
        self.folder = folder
        self._files = Store.read_only(folder)
        self._copy: Store | None = None
        self._copied: Store | None = None
        self._copy_orders_alike = False
        self._copying: threading.Thread | None = None
        self.usual_bytes = data_bytes()
        size = sum(file.stat().st_size for file in Path(folder).iterdir())
        self.is_small = size <= most_bytes
        allowance = max(_LEAST_ALLOWANCE, size * _MEMORY_OF_A_BYTE)
        if self.is_small and allowance <= free_bytes():
            self.usual_bytes += allowance + _SET_ASIDE
            self._copying = threading.Thread(target=self._make_copy, name="copy", daemon=True)
            self._copying.start()

    def settled(self, hangs_on: HangsOn) -> Store:
        """The store to answer the next query from: the files, or their copy as soon as there is one.

        The two list the same rows, each in an order of its own. What hangs on that order, as a page of a longer list
        does, is found in the files, so that it is the same before and after; what hangs on an order of values is in
        the copy, too, if all its terms have their place in that order.
        To be called between queries: what memory is usual changes here.
        """
        if self._copying is not None and not self._copying.is_alive():
            self._copying = None
            self._copy, self._copied = self._copied, None
            self.usual_bytes = data_bytes()
        alike = hangs_on is HangsOn.NOTHING or (hangs_on is HangsOn.VALUES and self._copy_orders_alike)
        return self._copy if self._copy is not None and alike else self._files

    def is_copied(self, seconds: float) -> bool:
        """Whether a copy was tried and is done with, waited for at most so long."""
        if self._copying is not None:
            self._copying.join(seconds)
        return self._copying is None or not self._copying.is_alive()

    def _make_copy(self) -> None:
        """Makes the copy through a file that has no name, so that it goes with the process, however that ends.

        Where that cannot be done the files go on to be read.
        """
        give_way()
        with suppress(OSError, SyntaxError, ValueError), tempfile.TemporaryFile() as file:
            path = f"/dev/fd/{file.fileno()}"
            self._files.dump(path, RdfFormat.N_QUADS)
            copied = Store()
            copied.bulk_load(path=path, format=RdfFormat.N_QUADS, lenient=True)
            self._copy_orders_alike = _is_in_order(file)
            self._copied = copied


def _is_in_order(quads: BinaryIO) -> bool:
    """Whether all terms in a file of N-Quads have their place in an order of values."""
    for lines in iter(lambda: quads.readlines(_BLOCK), []):
        block = b"".join((b"\n", *lines))
        if any(mark in block for mark in _NOT_IN_ORDER):
            return False
    return True
