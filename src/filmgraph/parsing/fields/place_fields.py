"""Labelled countries and languages in, those of the draft out; what stands among known ones and is none is an issue."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.places import countries_by_nationality, split_countries
from filmgraph.parsing.facts.tongues import is_original, parse_languages, read_abbreviated, split_languages
from filmgraph.parsing.facts.years import parse_year
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.outline_items import Field
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import WORD, has_phrase

_FILES = {"country": "countries.toml", "language": "languages.toml"}
_LIST = re.compile(r"\s*[,;|/•·]\s*")


def read_country(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The countries of production, and a year when one stands beside them."""
    found = 0
    for value in field.values:
        stated = _without_year(value, draft)
        countries = split_countries(stated, lookups) or countries_by_nationality(stated, lookups)
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
