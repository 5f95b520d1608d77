"""One row of a table as it stands in the file, whatever its format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number, counted from 1 with the header, and its cells in the order of the headers.

    `fault` says why the row could not be read; it has no cells then.
    """

    number: int
    cells: tuple[str, ...]
    fault: str | None = None
