"""A row of a table and the table's declaration in, a program record out. A pure function; knows no file.

Values stay as the row states them; each rests on its cell. What does not fit is an issue with row and column.
"""

from dataclasses import replace
from typing import cast, get_args

from filmgraph.model.program import (
    Credit,
    FestivalSelection,
    LanguageStatement,
    LanguageUsage,
    OtherTitle,
    PersonMention,
    ProgramRecord,
    Stated,
    TitleType,
)
from filmgraph.parsing.table_cell import ColumnValue
from filmgraph.parsing.table_figures import read_last_year, read_minutes, read_year
from filmgraph.parsing.table_prize import parse_prize, parse_works, report_unhonoured
from filmgraph.parsing.table_values import RowValues, read_values
from filmgraph.source import SourceRecord
from filmgraph.source.table_declaration import TableDeclaration

_TITLE_TYPES = frozenset(get_args(TitleType))
_USAGES = frozenset(get_args(LanguageUsage))


def parse_row(record: SourceRecord, declaration: TableDeclaration) -> ProgramRecord:
    """What a row says. A row without a title of its own describes the film of its prize, when that names just one."""
    row = read_values(record, declaration)
    prize = parse_prize(row)
    credited = row.names("credit")
    parsed = ProgramRecord(
        record,
        title=row.text("title"),
        other_titles=tuple(_other_title(found) for found in row.all("other title")),
        year=row.read("year", read_year),
        durations=_durations(row),
        production=tuple(found.value for found in row.names("production", "organization")),
        directors=tuple(found.value for found in credited if found.column.role == "director"),
        other_credits=tuple(_credit(found) for found in credited if found.column.role != "director"),
        versions=row.texts("version"),
        languages=tuple(_language(found) for found in row.all("language")),
        countries=row.texts("country"),
        prizes=(prize,) if prize is not None else (),
        festivals=_festivals(row),
        people_mentioned=tuple(PersonMention(found.value) for found in row.names("person mentioned")),
        synopsis=row.texts("synopsis"),
        genres=row.texts("genre"),
        topics=row.texts("topic"),
        identifiers=row.identifiers(row.all("identifier"), "film"),
    )
    works = parse_works(row)
    if parsed.title is None and len(works) == 1:
        parsed = replace(parsed, title=works[0].title, identifiers=parsed.identifiers + works[0].identifiers)
    if prize is not None and parsed.title is None and len(works) == len(prize.recipients) == 0:
        report_unhonoured(row)
    _report_unidentified(row)
    return replace(parsed, issues=(*record.issues, *row.issues))


def _other_title(found: ColumnValue) -> OtherTitle:
    kind = found.column.type if found.column.type in _TITLE_TYPES else "alternative"
    return OtherTitle(found.value, cast(TitleType, kind))


def _credit(found: ColumnValue) -> Credit:
    header = Stated(found.column.role or "", found.value.text, found.value.at)
    return Credit(header, found.column.role, found.value, found.column.agent)


def _language(found: ColumnValue) -> LanguageStatement:
    usage = found.column.type if found.column.type in _USAGES else "spoken"
    return LanguageStatement(found.value, cast(LanguageUsage, usage))


def _durations(row: RowValues) -> tuple[Stated[int], ...]:
    minutes = []
    for stated in row.texts("duration"):
        value = read_minutes(stated.value)
        if value is None:
            row.misfit(stated, f"“{stated.text}” cannot be read as a running time.", "Write minutes, or 1h 30m.")
        else:
            minutes.append(Stated(value, stated.text, stated.at))
    return tuple(minutes)


def _festivals(row: RowValues) -> tuple[FestivalSelection, ...]:
    event = row.text("festival")
    if event is None:
        return ()
    year, place, section = (
        row.read("festival year", read_last_year),
        row.text("festival place"),
        row.text("festival section"),
    )
    places = {stated.at for stated in (event, year, place, section) if stated is not None}
    return (FestivalSelection(event.text, tuple(sorted(places)), event, year, place, section),)


def _report_unidentified(row: RowValues) -> None:
    """Report identifiers that are more or fewer than the values, or stand beside none."""
    pairs = {
        (header, rule.identifiers)
        for header, rules in row.declaration.columns.items()
        for rule in rules
        if rule.identifiers is not None
    }
    for header, identifiers in sorted(pairs):
        found = row.by_header.get(identifiers, [])
        if not row.in_step(header, identifiers):
            counted = f"{row.parts[identifiers]} identifiers for {row.parts.get(header, 0)} values of “{header}”"
            message = f"The row has {counted}, so that nobody can tell which are whose: none is read."
            for one in found[:1]:
                row.misfit(one.value, message, "Give each value one, and write the unknown sign where there is none.")
            continue
        named = {one.position for one in row.by_header.get(header, [])}
        for one in found:
            if one.position not in named:
                row.misfit(one.value, f"“{one.value.text}” identifies no value of “{header}”.", "Mend the row.")
