"""The lines of a prize list as atoms in, the same atoms out, told by the columns in which the whole list is printed.

"Reed Fest | Bremen | 2014 | Best Score", "SELECTED ✦ REED FEST ✦ BREMEN": where most lines have as many cells, a column
holds one thing throughout. So a name that says nothing by itself is the festival, its town or the prize by its column,
and the signs between the cells part no entries.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from filmgraph.parsing.prize.atom import Atom

Column = Literal["year", "what", "event", "place", "names"]
"""What a column holds: years, prizes and words of outcome, festivals, their places, or names of either."""

_FEWEST = {"|": 3, "•": 2}
"""The signs that part cells, and how many cells make a line of a table."""

_WHAT = frozenset({"prize", "body", "category", "outcome", "selected"})
_NAMES = frozenset({"event", "name", "town", "place", "section", "year", "date"})
_DATES = frozenset({"year", "date"})
_PLACES = frozenset({"name", "town", "place"})
_MOST_OF_LAUREL = 4
"""Outcome, prize, festival and what is left: one laurel has no more cells."""

_LIKE_EVENTS = frozenset({"prize", "body"})
"""In the column of festivals such a name is one ("Weser Prize"), if the row has what was won in another column."""

_BARE = frozenset({"name", "town", "section"})

Cells = list[list[Atom]]
"""The cells of a line, each with its atoms."""


def read_columns(lines: Sequence[list[Atom]]) -> list[list[Atom]]:
    """The atoms of each line, those of a table told by their columns."""
    if len(lines) == 1:
        return [_laurel(lines[0])]
    read = list(lines)
    for sign, fewest in _FEWEST.items():
        table = {index: _cells(line, sign) for index, line in enumerate(read)}
        widths = Counter(len(cells) for cells in table.values() if len(cells) >= fewest)
        if len(widths) == 0:
            continue
        (width, count), *_ = widths.most_common(1)
        rows = {index: cells for index, cells in table.items() if len(cells) == width}
        columns = _columns(list(rows.values())) if count > 1 and 3 * count >= 2 * len(lines) else []
        if "event" in columns and ("what" in columns or "year" in columns):
            for index, cells in table.items():
                read[index] = _told(cells, columns) if index in rows else _joined(cells)
    return read


def _laurel(line: list[Atom]) -> list[Atom]:
    """A line whose ornaments part one prize from its outcome and its festival, in one row: "WINNER ★ BEST SCORE ★ REED
    FEST 2014"."""
    cells = _cells(line, "•")
    if not 1 < len(cells) <= _MOST_OF_LAUREL:
        return line
    told = [{atom.kind for atom in cell} <= _WHAT for cell in cells]
    named = sum(atom.kind in ("prize", "body", "category") for atom in line)
    if told.count(False) != 1 or named > 1 or sum(atom.kind in ("event", "name") for atom in line) != 1:
        return line
    return [atom for cell in cells for atom in [cell[0]._replace(sign=","), *cell[1:]]]


def _cells(line: Sequence[Atom], sign: str) -> Cells:
    cells: Cells = []
    for atom in line:
        if len(cells) == 0 or (atom.sign == sign and atom.depth == 0):
            cells.append([])
        cells[-1].append(atom)
    return cells


def _columns(rows: Sequence[Cells]) -> list[Column]:
    """What each column holds; nothing when that cannot be told of all."""
    found: list[Column | None] = [_column([row[index] for row in rows]) for index in range(len(rows[0]))]
    columns = [column for column in found if column is not None]
    named = [index for index, column in enumerate(columns) if column == "names"]
    if len(columns) < len(found) or not 0 < len(named) <= 2:
        return []
    events = [sum(atom.kind == "event" for row in rows for atom in row[index]) for index in named]
    event = named[events.index(max(events))]
    for index in named:
        places = all(atom.kind in _PLACES for row in rows for atom in row[index])
        if index != event and not places:
            return []
        columns[index] = "event" if index == event else "place"
    return columns


def _column(cells: Sequence[Sequence[Atom]]) -> Column | None:
    kinds = [{atom.kind for atom in cell} for cell in cells]
    if all("year" in found and found <= _DATES for found in kinds):
        return "year"
    if 3 * sum(bool(found & _WHAT) for found in kinds) >= 2 * len(cells):
        return "what"
    return "names" if 3 * sum(found <= _NAMES for found in kinds) >= 2 * len(cells) else None


def _told(cells: Cells, columns: Sequence[Column]) -> list[Atom]:
    """The atoms of a line in one row, told by their columns."""
    line: list[Atom] = []
    given = any(column == "what" and _names_prize(cell) for cell, column in zip(cells, columns, strict=True))
    for cell, column in zip(cells, columns, strict=True):
        first = len(line) == 0
        for index, atom in enumerate(cell):
            if given and index == 0 and column == "event" and atom.kind in _LIKE_EVENTS and atom.told is None:
                atom = atom._replace(kind="event", tail=None)
            told = _as(atom, column, alone=len(cell) == 1 or (index == 0 and column == "event"))
            behind_prize = column == "what" and len(line) > 0 and line[-1].kind == "prize"
            line.append(told if first or index > 0 else told._replace(sign="–" if behind_prize else ","))
    return line


def _names_prize(cell: Sequence[Atom]) -> bool:
    return any(atom.kind in _LIKE_EVENTS or atom.kind == "category" for atom in cell)


def _joined(cells: Cells) -> list[Atom]:
    """The atoms of a line of a table that has fewer cells, in one row if they are one entry."""
    kinds = [{atom.kind for atom in cell} for cell in cells]
    one = sum(bool(found & _WHAT) for found in kinds) <= 1 and sum("event" in found for found in kinds) <= 1
    joined = [[cell[0]._replace(sign=","), *cell[1:]] if one else cell for cell in cells[1:]]
    return [atom for cell in [*cells[:1], *joined] for atom in cell]


def _as(atom: Atom, column: Column, *, alone: bool) -> Atom:
    """An atom that says nothing by itself, as what its column holds."""
    if column == "place" and atom.kind in _BARE:
        return atom._replace(kind="place", told=None)
    if atom.kind not in _BARE or not alone or atom.depth > 0:
        return atom
    if column == "event":
        return atom._replace(kind="event", told=None)
    return atom._replace(kind="prize", told=None) if column == "what" else atom
