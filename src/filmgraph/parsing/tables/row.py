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
from filmgraph.parsing.tables.cell import ColumnValue
from filmgraph.parsing.tables.companions import report_companions
from filmgraph.parsing.tables.figures import read_last_year, read_minutes, read_year
from filmgraph.parsing.tables.prize import parse_prizes, parse_works, report_unhonoured
from filmgraph.parsing.tables.values import RowValues, read_values
from filmgraph.source import SourceRecord
from filmgraph.source.table_declaration import TableDeclaration

_TITLE_TYPES = frozenset(get_args(TitleType))
_USAGES = frozenset(get_args(LanguageUsage))
_ROLE = "Write the role beside the name, or declare that of all names of the column (role)."


def parse_row(record: SourceRecord, declaration: TableDeclaration) -> ProgramRecord:
    """What a row says. A row without a title of its own describes the film of its prize, when that names just one."""
    row = read_values(record, declaration)
    prizes = parse_prizes(row)
    credited = [credit for found in row.names("credit") if (credit := _credit(found, row)) is not None]
    parsed = ProgramRecord(
        record,
        title=row.text("title"),
        other_titles=tuple(_other_title(found) for found in row.all("other title")),
        year=row.read("year", read_year),
        durations=_durations(row),
        production=tuple(found.value for found in row.names("production", "organization")),
        directors=tuple(credit.name for credit in credited if _directs(credit)),
        other_credits=tuple(credit for credit in credited if not _directs(credit)),
        versions=row.texts("version"),
        languages=tuple(_language(found) for found in row.all("language")),
        countries=row.texts("country"),
        prizes=prizes,
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
    if len(prizes) > 0 and parsed.title is None and len(works) == len(prizes[0].recipients) == 0:
        report_unhonoured(row)
    report_companions(row)
    return replace(parsed, issues=(*record.issues, *row.issues))


def _other_title(found: ColumnValue) -> OtherTitle:
    kind = found.column.type if found.column.type in _TITLE_TYPES else "alternative"
    return OtherTitle(found.value, cast(TitleType, kind))


def _credit(found: ColumnValue, row: RowValues) -> Credit | None:
    """What somebody did is told for the whole column, or beside the name in the column of roles."""
    column, name = found.column, found.value
    stated = row.beside(found, column.roles) if column.roles is not None else None
    if stated is not None:
        concept = "director" if stated.value.casefold() == "director" else None
        return Credit(stated, concept, name, column.agent)
    if column.role is None:
        row.misfit(name, f"Nothing says what “{name.value}” did, so that it is not published.", _ROLE)
        return None
    return Credit(Stated(column.role, name.text, name.at), column.role, name, column.agent)


def _directs(credit: Credit) -> bool:
    """Whether a credit is one of the directors of the film, whose role no wording tells."""
    return credit.concept == "director" and credit.agent == "person"


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
