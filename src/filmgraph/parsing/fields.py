"""Labelled fields in, values of the draft out. One small reader per field; credits and prizes are read elsewhere."""

import re
from collections.abc import Callable

from filmgraph.lookups import Lookups
from filmgraph.model.program import OtherTitle, Stated, TitleType, YearRange
from filmgraph.parsing.draft import Draft
from filmgraph.parsing.durations import parse_durations
from filmgraph.parsing.facts import Fact, read_facts
from filmgraph.parsing.outline_items import Field
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.places import split_countries
from filmgraph.parsing.title_words import clean_title
from filmgraph.parsing.tongues import is_original, parse_languages, read_abbreviated, split_languages
from filmgraph.parsing.words import WORD, has_phrase
from filmgraph.parsing.years import parse_year
from filmgraph.source import Span

_FILES = {"country": "countries.toml", "language": "languages.toml"}
_CODE = 2
_LIST = re.compile(r"\s*[,;|/•·]\s*")

_TITLE_LABEL = re.compile(r"^(\w*(?:title|titel|titre|título|titolo)\w*)\s*(?:\([A-Z]{2,3}\))?\s*:?\s+", re.IGNORECASE)

Reader = Callable[[Field, Draft, Lookups], bool]
"""Reads a field into the draft and says whether its values were understood."""

LEFT_OUT = {
    "copy": "about the copy, not the film",
    "business": "about sale, support or broadcast",
    "screening": "about a showing, not the film",
    "furniture": "page furniture",
    "filmography": "about other films",
}
"""Fields that are read as such and left out, with the reason."""


def read_title(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The preferred title. A second title label gives another title."""
    for value in field.values[:1]:
        title = clean_title(_without_label(value, lookups), lookups)
        if draft.title is None:
            draft.title = title.as_stated()
        elif title.text.casefold() != draft.title.value.casefold():
            draft.other_titles.append(OtherTitle(title.as_stated(), "alternative"))
    return len(field.values) > 0


def _without_label(value: Piece, lookups: Lookups) -> Piece:
    """A title without a label of its own: "Originaltitel (DE) Der Deich" under "Titel"."""
    match = _TITLE_LABEL.match(value.text)
    label = lookups.label(match[1]) if match is not None else None
    if match is None or label is None or label.field not in ("title", "original-title"):
        return value
    return value.part(match.end())


def _other_title(kind: TitleType) -> Reader:
    def read(field: Field, draft: Draft, lookups: Lookups) -> bool:
        for value in field.values[:1]:
            draft.other_titles.append(OtherTitle(clean_title(value, lookups).as_stated(), kind))
        return len(field.values) > 0

    return read


def read_year(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The year; a label such as "Completion date" counts as well. Countries may stand beside it ("D/CH 2011")."""
    for value in field.values:
        year = parse_year(value)
        if year is not None:
            _take_year(year, value, draft)
            rest = value.part(0, year.at.start - value.start).strip(" ,/") if isinstance(year.at, Span) else value
            if rest.text != "":
                draft.add_names(split_countries(rest, lookups), draft.countries)
            return True
    return False


def _take_year(year: Stated[YearRange], value: Piece, draft: Draft) -> None:
    """The first labelled year is the film's; another one that differs stays beside it, with an issue that says so."""
    if draft.year is None:
        draft.year = year
    elif year.value.first not in {known.value.first for known in (draft.year, *draft.other_years)}:
        draft.other_years.append(year)
        draft.complain(
            value,
            f"The record states two years: {draft.year.value.first} and {year.value.first}. The first is shown.",
            "Correct the wrong one in the record or in corrections.toml.",
        )


def read_release(field: Field, draft: Draft, _: Lookups) -> bool:
    """The year of release, which counts when the record states no other year."""
    for value in field.values:
        draft.release_year = draft.release_year or parse_year(value)
    return draft.release_year is not None


def read_duration(field: Field, draft: Draft, _: Lookups) -> bool:
    """The running times; those of a second duration label count only when they are new."""
    known = {stated.value for stated in draft.durations}
    found = [stated for value in field.values for stated in parse_durations(value, labelled=True)]
    draft.durations += [stated for stated in found if stated.value not in known]
    return len(found) > 0


def read_country(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The countries of production, and a year when one stands beside them."""
    found = 0
    for value in field.values:
        stated = _without_year(value, draft)
        countries = split_countries(stated, lookups)
        draft.add_names(countries, draft.countries)
        _report_rest(stated, countries, "country", draft, lookups)
        found += len(countries)
    return found > 0


def read_versions(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The languages in which versions are offered; original versions with subtitles are told by their subtitles."""
    found = 0
    for value in field.values:
        subtitled = read_abbreviated(value, lookups)
        read = [statement.language.at for statement in subtitled]
        languages = split_languages(value, lookups)
        draft.languages += subtitled
        draft.add_names([language for language in languages if language.span not in read], draft.versions)
        _report_rest(value, languages, "language", draft, lookups)
        found += len(languages) + sum(is_original(part.text) for part in value.split(_LIST))
    return found > 0


def read_language(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The languages spoken in the film, and subtitles when the value says so."""
    found = [statement for value in field.values for statement in parse_languages(value, lookups, "spoken")]
    draft.languages += found
    return len(found) > 0 or any(is_original(value.text) for value in field.values)


def read_subtitles(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The languages of the subtitles."""
    found = [statement for value in field.values for statement in parse_languages(value, lookups, "subtitles")]
    draft.languages += found
    return len(found) > 0


def read_genre(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The genres, as worded; a running time or a year may stand among them."""
    for value in field.values:
        facts = read_facts(value, lookups)
        if any(fact.kind in ("duration", "year", "country") for fact in facts):
            take_facts(facts, draft, lookups)
        else:
            draft.add_names(value.split(_LIST), draft.genres)
    return len(field.values) > 0


def read_topics(field: Field, draft: Draft, _: Lookups) -> bool:
    """The topics, as worded."""
    for value in field.values:
        draft.add_names(value.split(_LIST), draft.topics)
    return len(field.values) > 0


def read_fact_line(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """A value under a label of several fields ("Country/Year: …")."""
    facts = [fact for value in field.values for fact in read_facts(value, lookups, labelled=True)]
    take_facts(tuple(facts), draft, lookups)
    return len(facts) > 0


def take_facts(facts: tuple[Fact, ...], draft: Draft, lookups: Lookups) -> None:
    """Adds facts of a line. People among them are its directors; companies and mere names are left alone. Two letters
    add no country beside those that the record states already: they may be a region ("PE" in Brazil)."""
    stated = len(draft.countries) > 0
    for fact in facts:
        if fact.kind == "year" and draft.weak_year is None:
            draft.weak_year = parse_year(fact.piece)
        elif fact.kind == "duration":
            known = {stated.value for stated in draft.durations}
            draft.durations += [
                stated for stated in parse_durations(fact.piece, labelled=True) if stated.value not in known
            ]
        elif fact.kind == "country":
            if not stated or len(fact.piece.text) != _CODE:
                draft.add_names(split_countries(fact.piece, lookups), draft.countries)
        elif fact.kind == "language":
            draft.languages += parse_languages(fact.piece, lookups, "spoken")
        elif fact.kind == "genre":
            draft.add_names([fact.piece], draft.genres)


def _report_rest(value: Piece, found: list[Piece], kind: str, draft: Draft, lookups: Lookups) -> None:
    """An issue for each name or code of a list that is none of those found, when some were."""
    if len(found) == 0:
        return
    for part in value.split(_LIST):
        taken = any(piece.start < part.end and part.start < piece.end for piece in found)
        known = taken or is_original(part.text) or has_phrase(lookups, "and", part.text)
        if not known and part.text[:1].isupper():
            draft.complain(
                part, f"The {kind} “{part.text}” is not known.", f"Correct it, or add it to lookups/{_FILES[kind]}."
            )


def _without_year(value: Piece, draft: Draft) -> Piece:
    year = parse_year(value)
    if year is None:
        return value
    if draft.weak_year is None:
        draft.weak_year = year
    start = value.text.find(year.text)
    before, after = value.part(0, start).strip(" ,/()|-–"), value.part(start + len(year.text)).strip(" ,/()|-–")
    return before if WORD.search(before.text) is not None else after


READERS: dict[str, Reader] = {
    "title": read_title,
    "original-title": _other_title("original"),
    "other-title": _other_title("alternative"),
    "year": read_year,
    "release": read_release,
    "duration": read_duration,
    "country": read_country,
    "year-and-country": read_fact_line,
    "fact-line": read_fact_line,
    "versions": read_versions,
    "language": read_language,
    "subtitles": read_subtitles,
    "genre": read_genre,
    "topics": read_topics,
}
"""The reader of each field."""
