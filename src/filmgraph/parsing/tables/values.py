"""A row in, its values by field and by header out, with the issues of those that do not fit. Knows no film."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from filmgraph.model.program import Identifier, Stated, StatedName
from filmgraph.parsing.identifiers.identifiers import Named, read_identifier
from filmgraph.parsing.tables.cell import ColumnValue, read_cell
from filmgraph.parsing.tables.names import Agent, forename_first, name_in, notes_among, why_no_name
from filmgraph.source import CellText, Issue, SourceRecord
from filmgraph.source.table_declaration import Column, TableDeclaration
from filmgraph.source.table_text import shown

T = TypeVar("T")


@dataclass(slots=True)
class RowValues:
    """The values of a row by field and by header. Collects the issues of values that do not fit.

    `parts` counts the values in each cell, empty and unknown ones too; `unread` are the headers of cells with words
    that were not understood.
    """

    record: SourceRecord
    declaration: TableDeclaration
    by_field: dict[str, list[ColumnValue]] = field(default_factory=dict)
    by_header: dict[str, list[ColumnValue]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def all(self, name: str) -> list[ColumnValue]:
        """The values of a field, in the order of the columns."""
        return self.by_field.get(name, [])

    def texts(self, name: str) -> tuple[Stated[str], ...]:
        """The values of a field as texts."""
        return tuple(found.value for found in self.all(name))

    def text(self, name: str) -> Stated[str] | None:
        """The only value of a field. A second one is an issue."""
        found = self.all(name)
        for extra in found[1:]:
            self.misfit(extra.value, f"A row has only one {name}; “{extra.value.text}” is another.", "Remove one.")
        return found[0].value if len(found) > 0 else None

    def read(self, name: str, reader: Callable[[str], T | None]) -> Stated[T] | None:
        """The only value of a field as `reader` understands it; an issue when it does not."""
        stated = self.text(name)
        if stated is None:
            return None
        value = reader(stated.value)
        if value is None:
            self.misfit(stated, f"“{stated.text}” cannot be read as {name}.", _REMEDIES.get(name, _FIGURE))
            return None
        return Stated(value, stated.text, stated.at, stated.declared)

    def names(self, name: str, agent: Agent | None = None) -> list[ColumnValue]:
        """The values of a field that name people or, where the column or `agent` says so, companies, without notes
        behind a name. What names nobody is an issue."""
        found = self.all(name)
        notes = notes_among([one.value.value for one in found]) if len(found) > 2 else frozenset()
        named = []
        for place, one in enumerate(found):
            kind = agent or one.column.agent
            clean = _without_note(one, kind)
            if place in notes:
                self.misfit(one.value, f"“{shown(one.value.text)}” stands within brackets, so it is no name.", _NAME)
                continue
            identifiers = self.identified(one, "agent")
            if len(identifiers) > 0 or self.is_name(clean, kind):
                named.append(_with_identifiers(clean, identifiers))
        return named

    def identified(self, one: ColumnValue, named: Named) -> tuple[Identifier, ...]:
        """The identifiers that stand at the same position of the columns of identifiers as the value stands in its own;
        none of a column that does not have equally many."""
        found: list[Identifier] = []
        for header in one.column.identifiers:
            if self.in_step(one.header, header):
                beside = (other for other in self.by_header.get(header, []) if other.position == one.position)
                found += self.identifiers(beside, named, header)
        return tuple(found)

    def beside(self, one: ColumnValue, header: str) -> Stated[str] | None:
        """What another column has at the position of a value; None where it does not have equally many."""
        if not self.in_step(one.header, header):
            return None
        return next((other.value for other in self.by_header.get(header, []) if other.position == one.position), None)

    def is_name(self, one: ColumnValue, agent: Agent) -> bool:
        """Whether a value can be a name; an issue where it cannot."""
        why = why_no_name(one.value.value, agent)
        if why is not None:
            self.misfit(one.value, f"“{shown(one.value.text)}” {why}, so it is read as no name.", _NAME)
        return why is None

    def identifiers(self, found: Iterable[ColumnValue], named: Named, authority: str = "") -> tuple[Identifier, ...]:
        """The identifiers among some values, each once, in the form of their authority, which is `authority` where the
        column names none. What is no identifier is an issue."""
        known: dict[tuple[str, str], Identifier] = {}
        for one in found:
            read = read_identifier(one.column.authority or authority, one.value.value, named)
            if read.value == "":
                remedy = "Mend the cell, or take the identifier out."
                self.misfit(one.value, f"“{shown(one.value.value)}” {read.why}.", remedy)
            else:
                known[read.authority, read.value] = Identifier(read.authority, replace(one.value, value=read.value))
        return tuple(known.values())

    def in_step(self, header: str, identifiers: str) -> bool:
        """Whether a column of identifiers or roles has one for each value of the column `header`, or none at all."""
        return self.parts.get(identifiers, 0) in (0, self.parts.get(header, 0))

    def misfit(self, stated: Stated[str], message: str, remedy: str) -> None:
        """Report a value that does not fit, once."""
        issue = self._issue(next(c for c in self.record.cells if c.at == stated.at), message, remedy)
        if issue not in self.issues:
            self.issues.append(issue)

    def _issue(self, cell: CellText, message: str, remedy: str) -> Issue:
        return Issue(self.record.path, cell.at.row, shown(cell.text), message, remedy, cell.at.column, cell.header)


def read_values(record: SourceRecord, declaration: TableDeclaration) -> RowValues:
    """All values of a row, and the constants of its table, which rest on the cell of the title or the category."""
    row = RowValues(record, declaration)
    for cell in record.cells:
        for column in declaration.columns.get(cell.header, ()):
            if column.field != "ignored":
                _take_cell(cell, column, row)
    if len(declaration.constants) > 0 and len(record.cells) > 0:
        first = record.cells[0]
        what = row.all("title") or row.all("prize category")
        text, at = (what[0].value.text, what[0].value.at) if len(what) > 0 else (first.text, first.at)
        for name, value in declaration.constants.items():
            row.by_field.setdefault(name, []).append(
                ColumnValue(Column(name), 0, Stated(value, text, at, declared=True))
            )
    return row


def _take_cell(cell: CellText, column: Column, row: RowValues) -> None:
    found = read_cell(cell, column)
    row.by_header.setdefault(cell.header, []).extend(found.values)
    row.by_field.setdefault(column.field, []).extend(found.values)
    row.parts[cell.header] = found.parts
    for fault in found.faults:
        row.misfit(fault.value, fault.message, fault.remedy)
    if not found.understood:
        row.unread.add(cell.header)


def _with_identifiers(one: ColumnValue, identifiers: tuple[Identifier, ...]) -> ColumnValue:
    """A name with its identifiers; of one whose identifiers stand for an organization the column says so."""
    if len(identifiers) == 0:
        return one
    pattern, name = one.column.organization, one.value
    is_body = pattern is not None and any(re.search(pattern, found.value.value) for found in identifiers)
    column = replace(one.column, agent="organization") if is_body else one.column
    return replace(one, column=column, value=StatedName(name.value, name.text, name.at, name.declared, identifiers))


def _without_note(one: ColumnValue, agent: Agent) -> ColumnValue:
    name = name_in(one.value.value, agent)
    if one.column.order == "inverted" and agent == "person":
        name = forename_first(name)
    return one if name == one.value.value else replace(one, value=replace(one.value, value=name))


_FIGURE = "Mend the cell, or declare what stands for an unknown value (unknown)."
_YEAR = "Write a year (1963, ca. 1963, 198X), or declare what stands for an unknown one (unknown)."
_REMEDIES = {"year": _YEAR, "festival year": _YEAR, "prize year": _YEAR}
_NAME = "Mend the cell, or say what parts the names in it (separator)."
