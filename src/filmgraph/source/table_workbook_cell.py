"""A value of an Excel cell in, its text out, or why it has none. Knows no file."""

import math
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from openpyxl.utils.escape import unescape

_MOST_EXACT = 10**15
"""Spreadsheets keep 15 digits of a number (the rest of an identifier written as a number is lost)."""


class WorkbookCell(NamedTuple):
    """The text of a cell, empty where it cannot be read; then a message and a remedy say why."""

    text: str
    message: str = ""
    remedy: str = ""


def cell_text(value: object) -> WorkbookCell:
    """A value as text: dates by ISO 8601, a running time as h:mm:ss, whole numbers without a point."""
    if value is None:
        return WorkbookCell("")
    if isinstance(value, str):
        return WorkbookCell(unescape(value))
    if isinstance(value, bool):
        return WorkbookCell(str(value))
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime) and value.time() == time(0):
        return WorkbookCell(value.date().isoformat())
    if isinstance(value, datetime | date | time):
        return WorkbookCell(value.isoformat())
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return WorkbookCell(f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}")
    return WorkbookCell(str(value))


def uncomputed() -> WorkbookCell:
    """What stands for a formula whose value the workbook does not keep."""
    said = "The cell has a formula whose value was never computed; it is not read."
    return WorkbookCell("", said, "Open the workbook in a spreadsheet program and save it, or write the value.")


def _number(value: int | float) -> WorkbookCell:
    if not math.isfinite(value) or abs(value) >= _MOST_EXACT:
        said = "The cell has a number of more digits than spreadsheets keep; it is not read."
        return WorkbookCell("", said, "Write it as text.")
    return WorkbookCell(str(int(value)) if float(value).is_integer() else str(value))
