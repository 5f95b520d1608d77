"""The rows of one table in, one by one; a source record or the row's issues out. Knows no file and no film."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from filmgraph.source.issue import Issue
from filmgraph.source.locator import Cell
from filmgraph.source.record import CellText, SourceRecord
from filmgraph.source.table_counts import ColumnCounts
from filmgraph.source.table_declaration import TableDeclaration
from filmgraph.source.table_headers import header_issues, require_columns
from filmgraph.source.table_row import CellFault, Row
from filmgraph.source.table_text import clean_text, shown
from filmgraph.uris import mint_key

_SEPARATORS = "Mend the row, or the separators and quotes around it."
_KEY_SEPARATOR = " / "
_LONGEST_KEY = 1_000


@dataclass(slots=True)
class RowReader:
    """Reads the rows of a table with this header; `keys` counts how often rows were called by a name. JSON lines have
    no header: theirs has the number 0, and a column that no line has is told of at the end.

    DataError when the header has none of the declared columns, or lacks one of the key.
    """

    source: str
    path: str
    media_type: str
    language: str | None
    declaration: TableDeclaration
    header: Row
    keys: Counter[str]
    headers: Sequence[str] = ()
    columns: dict[str, int] = field(default_factory=dict)
    counts: ColumnCounts = field(default_factory=ColumnCounts)

    def __post_init__(self) -> None:
        self.headers = [self._header(text) for text in self.header.cells]
        require_columns(self.headers, self.declaration)
        for column, header in enumerate(self.headers, start=1):
            self.columns.setdefault(header, column)

    def _header(self, text: str) -> str:
        """What a column is called; one whose words cannot be read is called by what of them can be shown."""
        name = clean_text(text).text or shown(text)
        return name.strip() if name not in self.declaration.columns else name

    def header_issues(self) -> Iterator[Issue]:
        """What is wrong with the header."""
        for fault in self.header.faults:
            yield self._issue(self.header.number, fault)
        for name, text in zip(self.headers, self.header.cells, strict=True):
            clean = clean_text(text)
            if clean.message != "":
                yield self._issue(self.header.number, CellFault(name, shown(text), clean.message, clean.remedy))
        yield from header_issues(self.headers, self.declaration, self.path, self.header.number)

    def column_issues(self) -> Iterator[Issue]:
        """What only shows once all rows are read: an issue for each declared key that no line of a JSON table had, and
        for each column of names of which some stand with the surname first."""
        for header, message in self.counts.undeclared_orders(self.declaration.columns):
            remedy = 'Declare order = "inverted" for the column, which leaves names without a comma as they are.'
            yield Issue(self.path, None, header, message, remedy, self.columns.get(header), header)
        for header in self.declaration.columns:
            if self.header.number == 0 and header not in self.counts.met:
                yield Issue(self.path, None, header, f"No line has the key “{header}”.", "Check the keys of the table.")

    def read(self, row: Row) -> SourceRecord | Sequence[Issue]:
        """The record of a row, with the issues of its cells; or, where it gives none, what is wrong with it."""
        fault = self._misfit(row)
        if fault is not None:
            return [Issue(self.path, row.number, "", *fault, header=""), *self._issues(row, row.faults)]
        faults = list(row.faults)
        self.counts.met.update(fault.header for fault in faults)
        cells = tuple(self._cells(row, faults))
        if len(cells) == 0 and len(faults) == 0:
            return [Issue(self.path, row.number, "", "The row is empty.", "Remove it.", header="")]
        if len(cells) == 0:
            return self._issues(row, faults)
        return self._record(row, cells, faults)

    def _misfit(self, row: Row) -> tuple[str, str] | None:
        if row.fault is not None:
            return f"The row cannot be read: {row.fault}.", row.remedy
        if self.header.number > 0 and row.cells == self.header.cells:
            return "The row repeats the headers.", "Remove it."
        counted = f"{len(row.cells)} {'cell' if len(row.cells) == 1 else 'cells'} under {len(self.headers)} headers"
        if len(row.cells) > len(self.headers):
            return f"The row has {counted}.", _SEPARATORS
        if 0 < len(row.cells) < len(self.headers) and not self.declaration.short_rows:
            return f"The row has only {counted}.", _SEPARATORS
        return None

    def _cells(self, row: Row, faults: list[CellFault]) -> Iterator[CellText]:
        for column, (header, text) in enumerate(zip(self.headers, row.cells, strict=False), start=1):
            if text == "" or self.columns[header] != column:
                continue
            clean = clean_text(text)
            if clean.message != "" and self._matters(header):
                faults.append(CellFault(header, shown(text), clean.message, clean.remedy))
            if clean.text != "":
                listed = column - 1 in row.lists
                self.counts.take(header, clean.text, self.declaration.columns.get(header, ()), listed=listed)
                yield CellText(header, Cell(row.number, column), clean.text, listed)

    def _matters(self, header: str) -> bool:
        """Whether anything is read from the cells of a column."""
        rules = self.declaration.columns.get(header, ())
        return header in self.declaration.key or any(rule.field != "ignored" for rule in rules)

    def _record(self, row: Row, cells: tuple[CellText, ...], faults: list[CellFault]) -> SourceRecord:
        key = self._key(cells)
        if key == "" and len(self.declaration.key) > 0:
            key = f"without key {mint_key('row', *(part for cell in cells for part in (cell.header, cell.text)))}"
            message = "The row has no key: its addresses are made from its words, and change when these are corrected."
            faults.append(CellFault(self.declaration.key[0], "", message, "Give it a key."))
        name = self._name(key or f"row {row.number}", faults)
        issues = tuple(self._issues(row, faults))
        return SourceRecord(
            self.source, name, self.path, "", media_type=self.media_type, language=self.language, cells=cells,
            issues=issues,
        )  # fmt: skip

    def _key(self, cells: Sequence[CellText]) -> str:
        texts = {cell.header: cell.text for cell in cells if cell.header in self.declaration.key}
        parts = [texts.get(header, "").strip() for header in self.declaration.key]
        return _KEY_SEPARATOR.join(parts)[:_LONGEST_KEY] if any(parts) else ""

    def _name(self, key: str, faults: list[CellFault]) -> str:
        """What the row is called: its key, or where other rows are called so, with the next number after it."""
        name, number = key, self.keys[key]
        while self.keys[name] > 0:
            number += 1
            name = f"{key}-{number}"
        self.keys[key] += 1
        if name != key:
            self.keys[name] += 1
            message = f"Another row has this key already, so that this one is called “{shown(name)}”."
            remedy = "If it is the same row, remove it. If not, give it a key of its own, or add a column to the key."
            faults.append(CellFault(next(iter(self.declaration.key), ""), shown(key), message, remedy))
        return name

    def _issues(self, row: Row, faults: Sequence[CellFault]) -> list[Issue]:
        return [self._issue(row.number, fault) for fault in faults]

    def _issue(self, number: int, fault: CellFault) -> Issue:
        column = self.columns.get(fault.header)
        return Issue(self.path, number, fault.text, fault.message, fault.remedy, column, fault.header)
