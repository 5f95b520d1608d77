"""Located results in, a table out that a spreadsheet opens (RFC 4180)."""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from filmgraph.validation.located import Located, Place

COLUMNS = (
    "severity", "shape", "thing", "path", "value", "message", "remedy", "record", "line", "words", "waived by",
)  # fmt: skip


def write_csv(found: Iterable[Located], file: TextIO) -> None:
    """One row per result and place; a result without a place has one row all the same."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for located in found:
        writer.writerows(rows_of(located))


def rows_of(located: Located) -> Iterator[tuple[str | int, ...]]:
    """The rows of one result."""
    return (_row(located, place) for place in located.places or (Place("", None, ""),))


def _row(located: Located, place: Place) -> tuple[str | int, ...]:
    result = located.result
    return (
        result.severity.value,
        result.shape,
        str(result.focus),
        result.path or "",
        "" if result.value is None else str(result.value),
        result.message,
        result.remedy or "",
        place.path,
        "" if place.line is None else place.line,
        " ".join(place.quote.split()),
        "" if located.waiver is None else located.waiver.who,
    )
