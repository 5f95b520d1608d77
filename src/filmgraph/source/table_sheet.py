"""The XML of a worksheet in, what a stream of its cells does not tell out: whether it has formulas, and merged cells.

openpyxl reads the list of merged cells, which stands behind the rows, only with the whole sheet in memory.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from openpyxl.utils import range_boundaries

_CHUNK = 1 << 20
_OVERLAP = 200
"""Bytes: no tag that is looked for is longer."""
_FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[ >/]")
_MERGED = re.compile(rb"<(?:\w{1,20}:)?mergeCell [^>]{0,100}?ref=[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")


@dataclass(slots=True)
class SheetSigns:
    """Whether a sheet has formulas, the areas of its merged cells by their first row, all numbers from 1, and other
    sheets that have cells."""

    formulas: bool = False
    others: list[str] = field(default_factory=list)
    merged: dict[int, list["Area"]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Area:
    """Merged cells: their name ("A2:A4"), and first and last column and row. Only the first cell has words."""

    name: str
    left: int
    top: int
    right: int
    bottom: int

    def covers(self, row: int, column: int) -> bool:
        """Whether a cell is one of those without words."""
        inside = self.top <= row <= self.bottom and self.left <= column <= self.right
        return inside and (row, column) != (self.top, self.left)


def read_signs(sheet: IO[bytes]) -> SheetSigns:
    """What the XML of a worksheet, unpacked, tells beside its cells."""
    signs = SheetSigns()
    for part in _parts(sheet):
        signs.formulas = signs.formulas or _FORMULA.search(part) is not None
        for found in _MERGED.finditer(part):
            area = _area(found[1].decode())
            listed = signs.merged.setdefault(area.top, [])
            if area not in listed:
                listed.append(area)
    return signs


def _parts(sheet: IO[bytes]) -> Iterator[bytes]:
    """The file piece by piece, each beginning with the end of the one before it."""
    end = b""
    while chunk := sheet.read(_CHUNK):
        yield end + chunk
        end = (end + chunk)[-_OVERLAP:]


def _area(name: str) -> Area:
    left, top, right, bottom = range_boundaries(name)
    return Area(name, int(left or 1), int(top or 1), int(right or 1), int(bottom or 1))
