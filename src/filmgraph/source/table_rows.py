"""A table file in; its headers and its rows out, streamed, each cell as text. Knows no film.

CSV and TSV, JSON lines and Excel workbooks, compressed with gzip or not.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from filmgraph.errors import DataError
from filmgraph.source.table_declaration import TableDeclaration, TableFormat
from filmgraph.source.table_encoding import LOOKED_AT, encoding_of
from filmgraph.source.table_json import json_rows
from filmgraph.source.table_row import Row
from filmgraph.source.table_separated import Dialect, separated_rows

_SUFFIXES: dict[str, TableFormat] = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xlsx": "xlsx",
}


@contextmanager
def open_rows(path: Path, declaration: TableDeclaration) -> Iterator[tuple[Row, Iterator[Row]]]:
    """The row of the headers and the rows of a table while the file is open. DataError when it is no such table."""
    kind = declaration.format or table_format(path)
    try:
        if kind == "xlsx":
            # What reads workbooks takes a quarter of a second to import, and few tables are workbooks.
            from filmgraph.source.table_workbook import workbook_rows

            with workbook_rows(path, declaration.sheet, declaration.header) as rows:
                yield next(rows, Row(declaration.header, ())), rows
            return
        with _open_text(path, declaration.encoding) as file:
            if kind == "jsonl":
                headers = tuple(declaration.columns)
                yield Row(0, headers), json_rows(file, headers)
            else:
                rows = separated_rows(file, _dialect(declaration, "," if kind == "csv" else "\t"))
                yield next(rows, Row(declaration.header, ())), rows
    except (UnicodeError, OSError, EOFError, zlib.error) as error:
        raise DataError(
            f"The table cannot be read: {error}.", where=str(path), remedy="Check its format and its encoding."
        ) from error


def table_format(path: Path) -> TableFormat:
    """The format that the name of the file says. DataError when it says none."""
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    if len(suffixes) == 0 or suffixes[-1] not in _SUFFIXES:
        raise DataError("The name of the table does not tell its format.", where=str(path), remedy='Declare "format".')
    return _SUFFIXES[suffixes[-1]]


def _dialect(declaration: TableDeclaration, usual: str) -> Dialect:
    return Dialect(usual, declaration.columns.keys(), declaration.separator, declaration.quoted, declaration.header)


@contextmanager
def _open_text(path: Path, encoding: str) -> Iterator[TextIO]:
    """The text of a file, in the encoding that its mark says or else the declared one; DataError for a file that is no
    text. A byte that the encoding does not have stands for itself (PEP 383), so that only its cell is
    lost, not the rest of the table."""
    with path.open("rb") as raw:
        packed = raw.peek(2)[:2] == b"\x1f\x8b"
        data = gzip.GzipFile(fileobj=raw) if packed else raw
        encoding = encoding_of(data.peek(LOOKED_AT)[:LOOKED_AT], encoding)
        with io.TextIOWrapper(data, encoding=encoding, errors="surrogateescape", newline="") as text:
            yield text
