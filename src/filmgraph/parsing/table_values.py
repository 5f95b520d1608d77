"""One cell in, its values out, each with the words it was read from. Knows columns; knows no program record."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from filmgraph.model.program import Identifier, Stated, YearRange
from filmgraph.parsing.identifiers import Named, read_identifier
from filmgraph.parsing.table_names import Agent, name_in, notes_among, why_no_name
from filmgraph.source import CellText, Issue, SourceRecord
from filmgraph.source.table_declaration import Column, TableDeclaration
from filmgraph.source.table_json import SEVERAL
from filmgraph.source.table_text import shown

T = TypeVar("T")

_YEAR = re.compile(r"(\d{4})(?:\s*[/–-]\s*(\d{4}|\d{2}))?")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)")
_HOURS = re.compile(r"(?:(\d{1,3})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m|min|mins|minutes?)?\.?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ColumnValue:
    """One value of a cell, its place among the cell's values (from 0), what its column holds and is called ("" for a
    value that the declaration gives)."""

    column: Column
    position: int
    value: Stated[str]
    header: str = ""


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
            self.misfit(stated, f"“{stated.text}” cannot be read as {name}.", "Mend the cell.")
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
            elif self.is_name(clean, kind):
                named.append(clean)
        return named

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
        """Whether a column of identifiers has one for each value of the column `header`, or none at all."""
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
                values = list(_cell_values(cell, column, row))
                row.by_header.setdefault(cell.header, []).extend(values)
                row.by_field.setdefault(column.field, []).extend(values)
    if len(declaration.constants) > 0 and len(record.cells) > 0:
        first = record.cells[0]
        what = row.all("title") or row.all("prize category")
        text, at = (what[0].value.text, what[0].value.at) if len(what) > 0 else (first.text, first.at)
        for name, value in declaration.constants.items():
            row.by_field.setdefault(name, []).append(
                ColumnValue(Column(name), 0, Stated(value, text, at, declared=True))
            )
    return row


def _without_note(one: ColumnValue, agent: Agent) -> ColumnValue:
    name = name_in(one.value.value, agent)
    return one if name == one.value.value else replace(one, value=replace(one.value, value=name))


def _cell_values(cell: CellText, column: Column, row: RowValues) -> Iterator[ColumnValue]:
    separator = column.separator or SEVERAL
    parts = cell.text.split(separator) if separator in cell.text else [cell.text]
    words = dict(column.lookup)
    row.parts[cell.header] = len(parts)
    for position, part in enumerate(parts):
        text = part.strip()
        if text in ("", column.unknown):
            continue
        value: str | None = text
        if column.pattern is not None:
            match = _compiled(column.pattern).search(text)
            value = match[match.lastindex or 0] if match is not None else None
        if value is not None and len(words) > 0:
            value = words.get(value)
        if value is None:
            message = f"“{shown(text)}” does not fit the column “{cell.header}”."
            row.misfit(Stated(text, shown(text), cell.at), message, _EXTEND)
            row.unread.add(cell.header)
            continue
        if value == "":
            continue
        if len(value) > LONGEST_VALUE and column.field not in _RUNNING_TEXT:
            message = f"“{shown(text)}” has {len(value):,} characters, too many for what the column holds."
            row.misfit(Stated(text, shown(text), cell.at), message, "Shorten it, or declare the column as a synopsis.")
            continue
        yield ColumnValue(column, position, Stated(value, text, cell.at), cell.header)


_NAME = "Mend the cell, or say what parts the names in it (separator)."
LONGEST_VALUE = 1_000
"""Characters of a title, a name, a prize … The longest titles of films have some 200."""
_RUNNING_TEXT = frozenset({"synopsis", "prize rationale"})
_EXTEND = "Mend the cell, or extend the pattern or lookup of the column."


@lru_cache(256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def read_year(text: str) -> YearRange | None:
    """A year ("1927"), or two ("1927/28", "1999-2001") as an EDTF interval. None for anything else."""
    match = _YEAR.fullmatch(text)
    if match is None:
        return None
    first, last = match[1], match[2]
    if last is None:
        return YearRange(int(first))
    last = first[: 4 - len(last)] + last
    return YearRange(int(first), f"{first}/{last}") if int(last) > int(first) else None


def read_last_year(text: str) -> int | None:
    """The year, or the last of two: a prize for 1927/28 was not given before 1928."""
    year = read_year(text)
    if year is None:
        return None
    return year.first if year.edtf is None else int(year.edtf[-4:])


def read_number(text: str) -> int | None:
    """A whole number; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() else None


def read_minutes(text: str) -> int | None:
    """A running time in minutes: "90", "90 min", "1h 30m", and "1:29:40" to the next minute. None for anything else.

    Two parts ("1:30") are not read: they may be hours and minutes as well as minutes and seconds.
    """
    clock = _CLOCK.fullmatch(text.strip())
    if clock is not None:
        return int(clock[1]) * 60 + int(clock[2]) + round(int(clock[3]) / 60)
    match = _HOURS.fullmatch(text.strip())
    if match is None or (match[1] is None and match[2] is None):
        return None
    return int(match[1] or 0) * 60 + int(match[2] or 0)
