"""Located results in, a table out that a spreadsheet opens (RFC 4180)."""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from filmgraph.validation.located import Located, Place

COLUMNS = (
    "severity", "shape", "thing", "name", "path", "value", "message", "remedy", "record", "line", "column", "words",
    "waived by", "held back",
)  # fmt: skip


HELD = "yes"
"""What stands in the last column where the record was held back for the result."""


def write_csv(found: Iterable[Located], file: TextIO, held: Iterable[Located] = ()) -> None:
    """One row per result and place; a result without a place has one row all the same.
    `held` are results for which records are held back.

    `line` is the row for a place in a table, `column` the header of its cell.
    """
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for located in found:
        writer.writerows(rows_of(located))
    for located in held:
        writer.writerows(rows_of(located, held=True))


def rows_of(located: Located, *, held: bool = False) -> Iterator[tuple[str | int, ...]]:
    """The rows of one result; `held` says that its record was held back for it."""
    return (_row(located, place, HELD if held else "") for place in located.places or (Place("", None, ""),))


def _row(located: Located, place: Place, held: str) -> tuple[str | int, ...]:
    result = located.result
    return (
        result.severity.value,
        result.shape,
        str(result.focus),
        located.name,
        result.path or "",
        "" if result.value is None else str(result.value),
        located.message,
        result.remedy or "",
        place.path,
        "" if place.line is None else place.line,
        place.column or "",
        " ".join(place.quote.split()),
        "" if located.waiver is None else located.waiver.who,
        held,
    )
