"""A table file in; its headers and its rows out, streamed, each cell as text. Knows no declaration and no film.

CSV and TSV, JSON lines and Excel workbooks, compressed with gzip or not.
"""

import csv
import gzip
import io
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO
from zipfile import BadZipFile

from openpyxl.utils.exceptions import InvalidFileException

from filmgraph.errors import DataError
from filmgraph.source.table_declaration import TableDeclaration, TableFormat
from filmgraph.source.table_row import Row
from filmgraph.source.table_workbook import workbook_rows

SEVERAL = "\n"
"""What parts the values of a cell that holds a list (JSON); no name contains it."""

LONGEST_CELL = 10_000_000
_SUFFIXES: dict[str, TableFormat] = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xlsx": "xlsx",
}


@contextmanager
def open_rows(path: Path, declaration: TableDeclaration) -> Iterator[tuple[Sequence[str], Iterator[Row]]]:
    """The headers and the rows of a table while the file is open. DataError when it is no such table."""
    kind = declaration.format or table_format(path)
    try:
        if kind == "xlsx":
            with workbook_rows(path, declaration.sheet) as rows:
                yield next(rows, Row(1, ())).cells, rows
            return
        with _open_text(path, declaration.encoding) as file:
            if kind == "jsonl":
                headers = tuple(declaration.columns)
                yield headers, _json_rows(file, headers)
            else:
                rows = _separated_rows(file, "," if kind == "csv" else "\t", quoted=declaration.quoted)
                yield next(rows, Row(1, ())).cells, rows
    except (UnicodeDecodeError, OSError, EOFError, BadZipFile, InvalidFileException) as error:
        raise DataError(
            f"The table cannot be read: {error}.", where=str(path), remedy="Check its format and its encoding."
        ) from error


def table_format(path: Path) -> TableFormat:
    """The format that the name of the file says. DataError when it says none."""
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    if len(suffixes) == 0 or suffixes[-1] not in _SUFFIXES:
        raise DataError("The name of the table does not tell its format.", where=str(path), remedy='Declare "format".')
    return _SUFFIXES[suffixes[-1]]


@contextmanager
def _open_text(path: Path, encoding: str) -> Iterator[TextIO]:
    with path.open("rb") as raw:
        packed = raw.peek(2)[:2] == b"\x1f\x8b"
        data = gzip.GzipFile(fileobj=raw) if packed else raw
        with io.TextIOWrapper(data, encoding=encoding, newline="") as text:
            yield text


def _separated_rows(file: TextIO, delimiter: str, *, quoted: bool) -> Iterator[Row]:
    csv.field_size_limit(min(LONGEST_CELL, sys.maxsize))
    reader = (
        csv.reader(file, delimiter=delimiter, strict=True)
        if quoted
        else csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    )
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number, (), fault=str(error))
            continue
        yield Row(number, tuple(cells))


def _json_rows(file: TextIO, headers: Sequence[str]) -> Iterator[Row]:
    for number, line in enumerate(file, start=1):
        if line.strip() == "":
            yield Row(number, (), fault="the line is empty")
            continue
        try:
            values = json.loads(line)
        except json.JSONDecodeError as error:
            yield Row(number, (), fault=f"not JSON: {error.msg} at column {error.colno}")
            continue
        if not isinstance(values, dict):
            yield Row(number, (), fault="not a JSON object")
        elif unknown := values.keys() - set(headers):
            yield Row(number, (), fault=f"undeclared: {', '.join(sorted(unknown))}")
        else:
            yield Row(number, tuple(_json_text(values.get(header)) for header in headers))


def _json_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and not any(isinstance(item, list | dict) for item in value):
        return SEVERAL.join(_json_text(item) for item in value)
    return json.dumps(value, ensure_ascii=False)
