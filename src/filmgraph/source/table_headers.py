"""The header of a table and its declaration in, issues out: what does not fit. Knows no row and no film."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from filmgraph.errors import DataError
from filmgraph.source.issue import Issue
from filmgraph.source.table_declaration import TableDeclaration
from filmgraph.source.table_row import Row
from filmgraph.source.table_text import shown

_SHOWN_HEADERS = 200
_LOOKED_THROUGH = 20
"""Rows; no title above the headers has more."""


def require_columns(headers: Sequence[str], declaration: TableDeclaration) -> None:
    """Raise DataError where no declared column is there, or one that the key is made from: then nothing of the table
    means what the declaration says, or its rows would get other addresses."""
    if not any(header in declaration.columns for header in headers):
        found = shown(" | ".join(headers)[:_SHOWN_HEADERS]) or "nothing"
        raise DataError(
            f"None of the declared columns is in the header of the table, which is: {found}",
            remedy="Check how its cells are parted (separator), its encoding, and the names of the columns. Where "
            "a title stands above the headers, say which row they are in (header = 2).",
        )
    missing = [header for header in declaration.key if header not in headers]
    if len(missing) > 0:
        raise DataError(
            f"The column “{missing[0]}”, which the key is made from, is not in the header of the table.",
            remedy="Correct the key in filmgraph.toml, or the header of the table. No row was read.",
        )


def header_row(rows: Iterable[Row], declaration: TableDeclaration) -> int | None:
    """The number of the row, among the first, that has the key and most of the declared columns; None where none is."""
    best: tuple[int, int] | None = None
    for row in islice(rows, _LOOKED_THROUGH):
        found = {cell.strip() for cell in row.cells} & declaration.columns.keys()
        if len(found) > (best[0] if best is not None else 0) and found.issuperset(declaration.key):
            best = len(found), row.number
    return best[1] if best is not None else None


def header_issues(headers: Sequence[str], declaration: TableDeclaration, path: str, row: int) -> Iterator[Issue]:
    """An issue for each column that is missing, not declared, or stands twice."""
    yield from _missing(headers, declaration, path)
    times = Counter(headers)
    for column, header in enumerate(headers, start=1):
        if header not in declaration.columns:
            called = f"“{shown(header)}”" if header.strip() else f"number {column}, which has no header,"
            message = f"The column {called} is not declared, so its values are not read."
            remedy = 'Declare what it holds, or field = "ignored".'
        elif times[header] > 1 and headers.index(header) + 1 < column:
            message = f"Another column is called “{header}” already; only the first is read."
            remedy = "Give each column a name of its own."
        else:
            continue
        yield Issue(path, row, shown(header), message, remedy, column, shown(header))


def _missing(headers: Sequence[str], declaration: TableDeclaration, path: str) -> Iterator[Issue]:
    """An issue of the whole table for each declared column that it lacks: perhaps one of the others is meant."""
    others = [f"“{shown(found)}”" for found in headers if found.strip() and found not in declaration.columns]
    for header in declaration.columns:
        if header not in headers:
            like = next((found for found in headers if found.casefold() == header.casefold()), None)
            message = f"The table has no column “{header}”, so that nothing of what it held is read or published."
            message += f" The table calls one “{shown(like)}”." if like is not None else ""
            remedy = f"If it is now called {' or '.join(others)}, declare that name." if others else "Put it back."
            yield Issue(path, None, header, message, remedy, header="")
