"""The tables that analysts take away: a store in, rows in a fixed order out. Knows no file format.

A table is declared once, by its query in `queries/tables/` and the header of that file: its columns with their types
and meanings, its key, and what its columns refer to. Rows, files and data dictionary are all made from that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from filmgraph.errors import DataError
from filmgraph.query.catalogue import read_headers
from filmgraph.resources import resource
from filmgraph.store import Store, Term

SEPARATOR = "|"
"""What parts the values of a list in one cell of a text."""

TYPES = ("iri", "string", "integer", "year", "list")
Value = str | int | tuple[str, ...] | None
Cells = tuple[Value, ...]
"""One row: a value for each column; None where nothing is stated, a tuple in order for a list."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type (one of `TYPES`) and what it means."""

    name: str
    type: str
    meaning: str

    def read(self, term: Term | None) -> Value:
        """The term as a value of this column."""
        text = term.value if isinstance(term, NamedNode | Literal) else None
        if self.type == "list":
            return () if text is None else tuple(sorted(set(text.split(SEPARATOR))))
        if text is None or self.type not in ("integer", "year"):
            return text
        return int(text)


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, title and question, columns, key columns, and the table that a column refers to."""

    name: str
    title: str
    question: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    refers: Mapping[str, str]
    query: str

    def rows(self, store: Store) -> list[Cells]:
        """The rows in the order of their keys. Raises DataError when a key has two rows that say different things."""
        found = {
            tuple(column.read(solution.get(column.name)) for column in self.columns)
            for solution in store.select(self.query)
        }
        rows = sorted(found, key=lambda cells: tuple(_sortable(cell) for cell in cells))
        positions = [position for position, column in enumerate(self.columns) if column.name in self.key]
        keys = {tuple(cells[position] for position in positions) for cells in rows}
        if len(keys) < len(rows):
            raise DataError(f"{len(rows) - len(keys)} rows of table {self.name} have a key that another row has.")
        return rows


@cache
def tables() -> tuple[Table, ...]:
    """All tables, films first."""
    folder = resource("queries") / "tables"
    order = ("films", "people", "credits", "conferrals", "selections")
    return tuple(_read(name, (folder / f"{name}.rq").read_text("utf-8")) for name in order)


def _read(name: str, text: str) -> Table:
    headers = read_headers(text)
    return Table(
        name=name,
        title=headers["title"][0],
        question=headers["question"][0],
        columns=tuple(Column(*line.split(" ", 2)) for line in headers["column"]),
        key=tuple(headers["key"][0].split()),
        refers=dict(line.split() for line in headers.get("refers", ())),
        query=text,
    )


def _sortable(cell: Value) -> tuple[str, int]:
    """Rows are ordered by text, then number; what is not stated comes first."""
    if isinstance(cell, int):
        return "", cell
    return ("", -1) if cell is None else (SEPARATOR.join(cell) if isinstance(cell, tuple) else cell, 0)
