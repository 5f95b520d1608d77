"""A table in; one source record per row out, or an issue for a row that does not fit. Knows no film.

Rows in = records + issues: no row is dropped in silence, and `TableCounts` says so when all are read.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.source.issue import Issue
from filmgraph.source.locator import Cell
from filmgraph.source.record import CellText, SourceRecord
from filmgraph.source.table_declaration import TableDeclaration, TableFormat
from filmgraph.source.table_row import Row
from filmgraph.source.table_rows import open_rows, table_format

MEDIA_TYPES: dict[TableFormat, str] = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "jsonl": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_KEY_SEPARATOR = " / "


@dataclass(slots=True)
class TableCounts:
    """What became of the rows of a table: `rows` = `records` + `reported`, once all are read."""

    rows: int = 0
    records: int = 0
    reported: int = 0


@dataclass(frozen=True, slots=True)
class TableSource:
    """One table of a catalogue. `path` is how issues call the file."""

    source: str
    file: Path
    path: str
    declaration: TableDeclaration
    language: str | None = None


def read_table(table: TableSource, counts: TableCounts | None = None) -> Iterator[SourceRecord | Issue]:
    """The rows of the table in order, each as a record or as an issue; before them, issues with its header.

    Rows with the same key get `-2`, `-3` … after it, in order, as further records of one file do. A file that is no
    such table is an issue, after the rows that could be read.
    """
    try:
        yield from _read_rows(table, counts if counts is not None else TableCounts())
    except DataError as error:
        yield Issue(table.path, None, "", error.message, error.remedy or "Mend the file.")


def _read_rows(table: TableSource, counts: TableCounts) -> Iterator[SourceRecord | Issue]:
    media_type = MEDIA_TYPES[table.declaration.format or table_format(table.file)]
    seen: Counter[str] = Counter()
    with open_rows(table.file, table.declaration) as (headers, rows):
        yield from _header_issues(table, headers)
        for row in rows:
            counts.rows += 1
            found = _read_row(table, headers, row, seen, media_type)
            if isinstance(found, Issue):
                counts.reported += 1
            else:
                counts.records += 1
            yield found


def _header_issues(table: TableSource, headers: Sequence[str]) -> Iterator[Issue]:
    for column, header in enumerate(headers, start=1):
        if header not in table.declaration.columns:
            message = f"The column “{header}” is not declared, so its values are not read."
            remedy = 'Declare what it holds, or field = "ignored".'
            yield Issue(table.path, 1, header, message, remedy, column, header)
    for header in table.declaration.columns:
        if header not in headers:
            yield Issue(
                table.path, 1, header, f"There is no column “{header}”.", "Check the header of the table.", header=""
            )


def _read_row(
    table: TableSource, headers: Sequence[str], row: Row, seen: Counter[str], media_type: str
) -> SourceRecord | Issue:
    declaration = table.declaration
    if row.fault is not None:
        return Issue(table.path, row.number, "", f"The row cannot be read: {row.fault}.", "Mend the row.", header="")
    fault = _misfit(row, headers, short_rows=declaration.short_rows)
    if fault is not None:
        remedy = "Mend the row, or the separators and quotes around it."
        return Issue(table.path, row.number, "", fault, remedy, header="")
    cells = tuple(
        CellText(header, Cell(row.number, column), text)
        for column, (header, text) in enumerate(zip(headers, row.cells, strict=False), start=1)
        if text != ""
    )
    if len(cells) == 0:
        return Issue(table.path, row.number, "", "The row is empty.", "Remove it.", header="")
    key = _key(declaration, cells) or f"row {row.number}"
    seen[key] += 1
    record_id = key if seen[key] == 1 else f"{key}-{seen[key]}"
    return SourceRecord(
        table.source, record_id, table.path, "", media_type=media_type, language=table.language, cells=cells
    )


def _misfit(row: Row, headers: Sequence[str], *, short_rows: bool) -> str | None:
    if len(row.cells) > len(headers):
        return f"The row has {len(row.cells)} cells under {len(headers)} headers."
    if len(row.cells) < len(headers) and not short_rows:
        return f"The row has only {len(row.cells)} cells under {len(headers)} headers."
    return None


def _key(declaration: TableDeclaration, cells: Sequence[CellText]) -> str:
    if len(declaration.key) == 0:
        return ""
    texts = {cell.header: cell.text for cell in cells}
    parts = [texts.get(header, "").strip() for header in declaration.key]
    return _KEY_SEPARATOR.join(parts) if any(parts) else ""
