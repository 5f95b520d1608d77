"""An Excel workbook in, the rows of one of its sheets out, streamed, each cell as text. Compressed with gzip or not."""

import gzip
import io
import warnings
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import IO, cast
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from filmgraph.errors import DataError
from filmgraph.source.table_row import CellFault, Row
from filmgraph.source.table_sheet import Area, SheetSigns, read_signs
from filmgraph.source.table_workbook_cell import WorkbookCell, cell_text, uncomputed

_BROKEN = (
    BadZipFile,
    InvalidFileException,
    zlib.error,
    AttributeError,
    IndexError,
    KeyError,
    NotImplementedError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What openpyxl raises, and the XML parsers under it (their errors are a SyntaxError), where a part of a workbook is
missing or is not as it should be."""
_MOST_EMPTY = 100
"""So many empty rows between others are told of one by one; a sheet may have a million."""


@contextmanager
def workbook_rows(path: Path, wanted: str | None, header: int = 1) -> Iterator[Iterator[Row]]:
    """The rows of a worksheet, the first that is not hidden unless one is `wanted`, from that numbered `header` on,
    each as wide as its last cell that is not empty; empty rows at the end are none. DataError when there is no such
    sheet, or the file is no workbook."""
    with path.open("rb") as raw:
        packed = raw.peek(2)[:2] == b"\x1f\x8b"
        data = io.BytesIO(gzip.GzipFile(fileobj=raw).read()) if packed else raw
        with closing(_open(data, path)) as book:
            yield _rows(book, data, path, wanted, header)


def _open(data: IO[bytes], path: Path, *, formulas: bool = False) -> Workbook:
    try:
        with warnings.catch_warnings(action="ignore"):
            return load_workbook(data, read_only=True, data_only=not formulas)
    except _BROKEN as error:
        raise _no_workbook(path, error) from error


def _no_workbook(path: Path, error: Exception) -> DataError:
    return DataError(
        f"The workbook cannot be read: {type(error).__name__}, {error}.",
        where=str(path),
        remedy="Open it in a spreadsheet program and save it as .xlsx again.",
    )


def _rows(book: Workbook, data: IO[bytes], path: Path, wanted: str | None, header: int) -> Iterator[Row]:
    name = wanted or _first_sheet(book)
    if name not in book.sheetnames:
        raise DataError(
            f"The workbook has no sheet “{name}”." if name else "The workbook has no sheet.", where=str(path)
        )
    try:
        signs = _signs_of(book, name)
        if wanted is None:
            signs.others = [other for other in book.sheetnames if other != name and not _is_empty(book, other)]
        if not signs.formulas:
            yield from _filled(_told(_values(book, name), signs, header))
            return
        with closing(_open(data, path, formulas=True)) as formulas:
            yield from _filled(_told(_values(book, name), signs, header, _values(formulas, name)))
    except _BROKEN as error:
        raise _no_workbook(path, error) from error


def _first_sheet(book: Workbook) -> str:
    """The first sheet that is not hidden: hidden ones hold lists and settings. "" where there is none at all."""
    seen = (name for name in book.sheetnames if book[name].sheet_state == Worksheet.SHEETSTATE_VISIBLE)
    return next(seen, next(iter(book.sheetnames), ""))


def _signs_of(book: Workbook, name: str) -> SheetSigns:
    """openpyxl has no public way to the part of a sheet."""
    with book[name]._get_source() as xml:  # type: ignore[attr-defined]
        return read_signs(xml)


def _is_empty(book: Workbook, name: str) -> bool:
    """Whether a sheet has no cell; one of charts has none either."""
    values = _values(book, name) if hasattr(book[name], "reset_dimensions") else iter(())
    return next((row for row in values if any(value is not None for value in row)), None) is None


def _values(book: Workbook, name: str) -> Iterator[tuple[object, ...]]:
    """The rows of a sheet as they stand in it. The size that the sheet states is often wrong: it is not believed."""
    cast(ReadOnlyWorksheet, book[name]).reset_dimensions()
    rows = cast(Worksheet, book[name]).iter_rows(values_only=True)
    while True:
        with warnings.catch_warnings(action="ignore"):
            row = next(rows, None)
        if row is None:
            return
        yield row


def _told(
    rows: Iterator[tuple[object, ...]],
    signs: SheetSigns,
    header: int,
    formulas: Iterator[tuple[object, ...]] | None = None,
) -> Iterator[Row]:
    """The rows as text, from that of the headers on, with what cannot be read of them."""
    headers: tuple[str, ...] = ()
    areas: list[Area] = []
    for number, values in enumerate(rows, start=1):
        written = next(formulas, ()) if formulas is not None else values
        cells = [_cell(value, meant) for value, meant in zip_longest(values, written)]
        areas = [area for area in (*areas, *signs.merged.get(number, ())) if area.bottom >= number]
        if number < header:
            continue
        row = _row(number, cells, headers, areas)
        if number == header:
            headers = row.cells
            row = replace(row, faults=(*row.faults, *_unread_sheets(signs.others)))
        yield row


def _unread_sheets(names: Sequence[str]) -> Iterator[CellFault]:
    if len(names) > 0:
        message = f"Other sheets of the workbook are not read: {', '.join(names)}."
        yield CellFault("", "", message, 'Say which sheet is meant (sheet = "…"); each sheet is a source of its own.')


def _cell(value: object, written: object) -> WorkbookCell:
    return uncomputed() if value is None and written is not None else cell_text(value)


def _row(number: int, cells: Sequence[WorkbookCell], headers: Sequence[str], areas: Sequence[Area]) -> Row:
    """One row, as wide as the header, or wider where there are words; without cells where it has none."""
    texts = [cell.text for cell in cells]
    while len(texts) > 0 and texts[-1] == "":
        texts.pop()
    faults = [
        CellFault(header, "", cell.message, cell.remedy)
        for header, cell in zip_longest(headers, cells, fillvalue="")
        if isinstance(cell, WorkbookCell) and cell.message != ""
    ]
    for column, header in enumerate(headers, start=1):
        faults += [_merged(header, area, number) for area in areas if area.covers(number, column)]
    if len(texts) > 0 or len(faults) > 0:
        texts += [""] * (len(headers) - len(texts))
    return Row(number, tuple(texts), faults=tuple(faults))


def _merged(header: str, area: Area, number: int) -> CellFault:
    owner = f"row {area.top}" if area.top < number else "the first of its columns"
    message = f"The cell is one of those merged as {area.name}, whose words belong to {owner} alone."
    return CellFault(header, "", message, "Part the merged cells and write the value into each.")


def _filled(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows without empty ones at the end. Of very many empty rows between others, one tells of all."""
    empty: list[int] = []
    for row in rows:
        if len(row.cells) == 0:
            empty.append(row.number)
            continue
        if len(empty) > _MOST_EMPTY:
            yield Row(empty[0], (), fault=f"{len(empty):,} empty rows begin here")
        else:
            yield from (Row(number, ()) for number in empty)
        empty.clear()
        yield row
