"""The lines of a CSV or TSV file in, its rows out, streamed. Knows which headers are declared, and no film."""

import csv
import re
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from filmgraph.source.table_row import Row

SEPARATORS = (",", ";", "\t", "|")
_MOST_LINES = 1_000
"""No cell has more lines; a quotation mark that opens so long before it closes was never meant to."""
_PAIR = (
    'Write a quotation mark within a cell twice (""), or declare quoted = false where such marks are part of the words.'
)
_LARGEST_FIELD = 100_000_000
_EXCEL_HINT = re.compile(r"sep=(.)\r?\n?")
"""A first line with which Excel says how the cells are parted."""


class _Lines(Iterator[str]):
    """The lines of a file. Those taken since the last row began can be given back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self._taken, self._back = lines, list[str](), deque[str]()

    def __next__(self) -> str:
        if len(self._taken) == _MOST_LINES:
            raise csv.Error(f"a quotation mark opens and does not close within {_MOST_LINES:,} lines")
        line = self._back.popleft() if len(self._back) > 0 else next(self._lines)
        self._taken.append(line)
        return line

    def begin_row(self) -> None:
        self._taken.clear()

    def give_back(self, start: int) -> None:
        """Give back the lines of this row from `start` on."""
        self._back.extendleft(reversed(self._taken[start:]))
        self._taken.clear()


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the cells of a table are parted. `separator` is None where nobody says it: then it is the one that finds most
    of the `declared` headers, the `usual` one before others. `quoted` says whether cells may stand in quotation marks,
    `header` which line has the headers, counted from 1; those before it are passed over.
    """

    usual: str
    declared: Collection[str]
    separator: str | None = None
    quoted: bool = True
    header: int = 1


def separated_rows(lines: Iterator[str], dialect: Dialect) -> Iterator[Row]:
    """The rows, the header first.

    A row whose quotation marks do not pair is a fault, and the next row begins on the next line.
    """
    csv.field_size_limit(_LARGEST_FIELD)
    taken = _Lines(lines)
    first = next(taken, None)
    if first is None:
        return
    hint = _EXCEL_HINT.fullmatch(first)
    if hint is None:
        taken.give_back(0)
    number = max(dialect.header, 1 if hint is None else 2)
    header = _header_line(taken, number - (1 if hint is None else 2))
    separator = dialect.separator or (hint[1] if hint is not None else _likeliest(header, dialect))
    yield from _rows(taken, separator, number, quoted=dialect.quoted)


def _header_line(lines: _Lines, before: int) -> str:
    """The line of the headers, which is given back, `before` lines further on."""
    for _ in range(before):
        lines.begin_row()
        next(lines, None)
    lines.begin_row()
    line = next(lines, "")
    lines.give_back(0)
    return line


def _likeliest(header: str, dialect: Dialect) -> str:
    def found(separator: str) -> int:
        cells = next(csv.reader([header], delimiter=separator), [])
        return sum(cell.strip() in dialect.declared for cell in cells)

    return max((dialect.usual, *SEPARATORS), key=found)


def _rows(lines: _Lines, separator: str, number: int, *, quoted: bool) -> Iterator[Row]:
    reader = (
        csv.reader(lines, delimiter=separator, strict=True)
        if quoted
        else csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    )
    while True:
        lines.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            lines.give_back(1)
            yield Row(number, (), fault=f"its quotation marks do not pair ({error})", remedy=_PAIR)
        else:
            yield Row(number, tuple(cells))
        number += 1
