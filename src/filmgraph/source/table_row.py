"""One row of a table as it stands in the file, whatever its format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CellFault:
    """Why a cell is not read, or not as it stands. `header` names its column, `text` are its words as they can be
    shown."""

    header: str
    text: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number, counted from 1 with the header, and its cells in the order of the headers.

    `fault` says why the row could not be read, `remedy` what to do; it has no cells then. `faults` are those of single
    cells, which are empty; the columns of JSON lines that nobody declared are among them.
    `lists` are the columns, counted from 0, whose cells hold a list, one value a line.
    """

    number: int
    cells: tuple[str, ...]
    fault: str | None = None
    faults: tuple[CellFault, ...] = ()
    lists: frozenset[int] = frozenset()
    remedy: str = "Mend the row."
