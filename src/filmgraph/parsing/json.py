"""A program record in, the JSON object of `filmgraph parse --json` out. Its keys are a contract for users' scripts."""

from collections.abc import Iterable
from typing import TypeAlias

from filmgraph.model.program import FestivalSelection, Honour, Prize, ProgramRecord, Stated
from filmgraph.source import Issue, Locator, Span

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def to_json(read: ProgramRecord) -> dict[str, Json]:
    """The object that `filmgraph parse --json` prints for one record; values are as the record states them."""
    return {
        "id": read.record.id,
        "title": _value(read.title),
        "year": read.year.value.known if read.year is not None else None,
        "duration_minutes": [stated.value for stated in read.durations],
        "production": _values(read.production),
        "directors": _values(read.directors),
        "other_credits": [{"role": credit.role.value, "name": credit.name.value} for credit in read.other_credits],
        "versions": _values(read.versions),
        "countries": _values(read.countries),
        "awards": [_award(prize) for prize in read.prizes],
        "festivals": [_festival(selection) for selection in read.festivals],
        "honours": [_honour(honour) for honour in read.honours],
        "people_mentioned": [mention.name.value for mention in read.people_mentioned],
        "related": [{"title": entry.title.value, "teaser": _value(entry.teaser)} for entry in read.related],
        "synopsis": "\n\n".join(paragraph.value for paragraph in read.synopsis),
        "original_title": next((other.title.value for other in read.other_titles if other.type == "original"), None),
        "languages": [{"language": said.language.value, "usage": said.usage} for said in read.languages],
        "genres": _values(read.genres),
        "topics": _values(read.topics),
        "spans": _spans(read),
        "issues": [issue_to_json(issue) for issue in read.issues],
    }


def _value(stated: Stated[str] | None) -> str | None:
    return stated.value if stated is not None else None


def _values(stated: Iterable[Stated[str]]) -> list[Json]:
    return [one.value for one in stated]


def _award(prize: Prize) -> Json:
    return {
        "text": prize.text,
        "award": _value(prize.award),
        "event": _value(prize.event),
        "year": prize.year.value if prize.year is not None else None,
        "place": _value(prize.place),
        "outcome": prize.outcome,
        "spans": _pairs(prize.at),
    }


def _festival(selection: FestivalSelection) -> Json:
    return {
        "text": selection.text,
        "event": selection.event.value,
        "year": selection.year.value if selection.year is not None else None,
        "place": _value(selection.place),
        "spans": _pairs(selection.at),
    }


def _honour(honour: Honour) -> Json:
    return {
        "text": honour.text,
        "recipients": _values(honour.recipients),
        "award": honour.award.value,
        "year": honour.year.value if honour.year is not None else None,
        "outcome": honour.outcome,
        "spans": _pairs(honour.at),
    }


def _spans(read: ProgramRecord) -> Json:
    """One pair per value, in the order of the values; fields without a value are left out."""
    places: dict[str, list[Locator]] = {
        "title": [read.title.at] if read.title is not None else [],
        "year": [read.year.at] if read.year is not None else [],
        "duration_minutes": [stated.at for stated in read.durations],
        "production": [stated.at for stated in read.production],
        "directors": [stated.at for stated in read.directors],
        "other_credits": [credit.name.at for credit in read.other_credits],
        "versions": [stated.at for stated in read.versions],
        "countries": [stated.at for stated in read.countries],
        "people_mentioned": [mention.name.at for mention in read.people_mentioned],
        "related": [entry.title.at for entry in read.related],
        "synopsis": [stated.at for stated in read.synopsis],
    }
    return {name: _pairs(at) for name, at in places.items() if len(at) > 0}


def _pairs(places: Iterable[Locator]) -> list[Json]:
    return [[at.start, at.end] if isinstance(at, Span) else [at.row, at.column] for at in places]


def issue_to_json(issue: Issue) -> Json:
    """An issue, with its file; in a table `line` is the row and `column` the header of the column."""
    return {
        "path": issue.path,
        "line": issue.line,
        "column": issue.header,
        "text": issue.text,
        "message": issue.message,
        "remedy": issue.remedy,
    }
