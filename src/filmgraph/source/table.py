"""A table in; one source record per row out, or an issue for a row that does not fit. Knows no film.

Rows in = records + issues: no row is dropped in silence, and `TableCounts` says so when all are read.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.source.issue import Issue
from filmgraph.source.record import SourceRecord
from filmgraph.source.table_declaration import TableDeclaration, TableFormat
from filmgraph.source.table_headers import header_row
from filmgraph.source.table_reader import RowReader
from filmgraph.source.table_row import Row
from filmgraph.source.table_rows import open_rows, table_format

MEDIA_TYPES: dict[TableFormat, str] = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "jsonl": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


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


def read_table(
    table: TableSource, counts: TableCounts | None = None, keys: Counter[str] | None = None
) -> Iterator[SourceRecord | Issue]:
    """The rows of the table in order, each as a record or as an issue; before them, issues with its header.

    Rows with the same key get `-2`, `-3` … after it, in order, as further records of one file do, with an issue. `keys`
    counts how often rows of other files of the source were called by a key; the rows of this file are added.

    DataError for a file that is no such table, has none of the declared columns, or breaks off: part of a table must
    never pass for the whole.
    """
    yield from _read_rows(table, TableCounts() if counts is None else counts, Counter() if keys is None else keys)


@contextmanager
def open_table(table: TableSource, keys: Counter[str]) -> Iterator[tuple[RowReader, Iterator[Row]]]:
    """What reads the rows of a table, and the rows, while the file is open. Raises DataError as `read_table` does."""
    try:
        with open_rows(table.file, table.declaration) as (header, rows):
            kind = MEDIA_TYPES[table.declaration.format or table_format(table.file)]
            try:
                reader = RowReader(table.source, table.path, kind, table.language, table.declaration, header, keys)
            except DataError as error:
                number = header_row(rows, table.declaration)
                if number is None:
                    raise
                remedy = f"Row {number} has them: declare header = {number}."
                raise DataError(error.message, remedy=remedy) from error
            yield reader, rows
    except DataError as error:
        raise DataError(error.message, where=table.path, remedy=error.remedy or "Mend the file.") from error


def _read_rows(table: TableSource, counts: TableCounts, keys: Counter[str]) -> Iterator[SourceRecord | Issue]:
    with open_table(table, keys) as (reader, rows):
        yield from reader.header_issues()
        for row in rows:
            counts.rows += 1
            found = reader.read(row)
            if isinstance(found, SourceRecord):
                counts.records += 1
                yield found
            else:
                counts.reported += 1
                yield from found
        yield from reader.column_issues()
