"""A source record: one catalogue entry or page as received, and the reference text that spans refer to."""

from dataclasses import dataclass, field
from typing import NamedTuple

from filmgraph.source.issue import Issue
from filmgraph.source.locator import Cell, Column, Locator, Span


class CellText(NamedTuple):
    """One cell of a table row: its column's header, its place and its text. `listed` says that the lines of the text
    are the values of a list; else a line break is only how the cell was typed."""

    header: str
    at: Cell
    text: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One record of one source.

    `id` is what the source calls it: the file name without its ending (with `-2`, `-3` for further records of one
    file), or the key column of a table. `text` is the reference text: Unicode with LF line ends; every span counts
    in it. `language` is the BCP 47 tag of the text where the page or the catalogue says it, else None. A table row has
    `cells` and an empty text.
    """

    source: str
    id: str
    path: str
    text: str
    data: bytes = b""
    media_type: str = "text/plain"
    language: str | None = None
    cells: tuple[CellText, ...] = ()
    issues: tuple[Issue, ...] = field(default=())

    def quote(self, at: Locator | Column) -> str:
        """The words at a place of this record. Raises KeyError for a cell that the record does not have."""
        if isinstance(at, Span):
            return self.text[at.start : at.end]
        return self.cell(at.number if isinstance(at, Column) else at.column).text

    def cell(self, column: int) -> CellText:
        """The cell under a column. Raises KeyError where the record has none."""
        for cell in self.cells:
            if cell.at.column == column:
                return cell
        raise KeyError(column)

    def line_of(self, offset: int) -> int:
        """The number, counted from 1, of the line that the character at `offset` stands on."""
        return self.text.count("\n", 0, offset) + 1
