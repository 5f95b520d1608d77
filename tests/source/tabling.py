"""Tables that tests write and read back."""

from pathlib import Path

from filmgraph.source import Issue, SourceRecord
from filmgraph.source.table import TableCounts, TableSource, read_table
from filmgraph.source.table_settings import read_declaration

COLUMNS = {"title": {"field": "title"}, "year": {"field": "year"}, "cast": {"field": "credit", "role": "cast"}}


def table(path: Path, **settings: object) -> TableSource:
    """The table in this file, with three columns unless the settings say others."""
    return TableSource("shelf", path, path.name, read_declaration({"columns": COLUMNS, **settings}, where="test"))


def read(source: TableSource) -> tuple[list[SourceRecord], list[Issue], TableCounts]:
    """The records of a table, the issues of what gave none, and the counts of its rows."""
    counts = TableCounts()
    found = list(read_table(source, counts))
    return [r for r in found if isinstance(r, SourceRecord)], [i for i in found if isinstance(i, Issue)], counts


def texts(record: SourceRecord) -> dict[str, str]:
    """The cells of a record by their headers."""
    return {cell.header: cell.text for cell in record.cells}
