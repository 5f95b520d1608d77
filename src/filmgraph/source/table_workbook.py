"""An Excel workbook in, the rows of one of its sheets out, streamed, each cell as text. Compressed with gzip or not."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook

from filmgraph.errors import DataError
from filmgraph.source.table_row import Row


@contextmanager
def workbook_rows(path: Path, wanted: str | None) -> Iterator[Iterator[Row]]:
    """The rows of a worksheet, the first unless one is `wanted`. DataError when there is no such sheet."""
    with path.open("rb") as raw:
        packed = raw.peek(2)[:2] == b"\x1f\x8b"
        data = io.BytesIO(gzip.GzipFile(fileobj=raw).read()) if packed else raw
        book = load_workbook(data, read_only=True, data_only=True)
        if wanted is not None and wanted not in book.sheetnames:
            raise DataError(f"The workbook has no sheet “{wanted}”.", where=str(path))
        sheet = book[wanted or book.sheetnames[0]]
        yield (
            Row(number, tuple(_cell_text(value) for value in values))
            for number, values in enumerate(sheet.iter_rows(values_only=True), start=1)
        )
        book.close()


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time().isoformat() == "00:00:00":
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
