"""One part of a line in, the facts that it says out: a year, a running time, a country, a language, a genre, a name."""

import re
from typing import Literal, NamedTuple

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.facts.durations import is_footage, parse_durations, without_extras
from filmgraph.parsing.facts.places import is_country, split_countries
from filmgraph.parsing.facts.tongues import names_language
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.text.name_kinds import is_company, is_person
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase, phrases_in

Kind = Literal["year", "duration", "country", "language", "genre", "technical", "remark", "person", "company", "name"]

NAMES = frozenset({"person", "company", "name"})
"""Kinds of facts that are names: of people, of companies, or of anything."""

_LONGEST_DURATION = 24
_DIGIT = re.compile(r"\d")
_FLAG = re.compile(r"[\U0001F1E6-\U0001F1FF]{2}")
_HYPHEN = re.compile(r"-")
_AND = re.compile(r"\s+(?:&|and|et|und|y|e|ed|with|mit|avec)\s+|\s*[&+]\s*|(?<=[A-Z])-(?=[A-Z]{1,3}\b)")
_DURATION = re.compile(
    r"^(?:ca\.? |env\.? |approx\.? |about |circa |\d{1,2}\s?[x×*]\s?)?\d[\d\s:.hHmMin'’′´sSec\"″utosi,&-]*\.?$"
)
_EPISODES = re.compile(
    r"^(?:[^\W\d_]+ (?:of|in|de|en|em|di|mit|von) )?\d{1,3} (?:episodes?|épisodes?|folgen?|teilen?|parts?|parties?|"
    r"episodios?|capítulos?|partes?|episódios?|puntate|episodi|parti)"
    r"(?:,| (?:of|à|a|de|von|mit|da|di))?(?: (?:je|each|cada))? (?=\d)",
    re.IGNORECASE,
)
"""The number of episodes before their length: "Série em 4 episódios de 26 minutos"."""
_YEAR_ALONE = re.compile(
    r"^(?:©\s?|[Ii]n |[Ee]n |[Vv]on |[Aa]us |[Dd]e |[Dd]el |[Dd]i )?((?:18|19|20)\d\d)"
    r"(?:\s?[-–/]\s?(?:(?:18|19|20)\d\d|\d\d))?$"
)
_YEAR_END = re.compile(r"^(.*?\D)\s?((?:18|19|20)\d\d)$")
_YEAR_START = re.compile(r"^((?:18|19|20)\d\d)\s+(\D.*)$")
_BY = re.compile(
    r"^(?:by|de|von|di|por|da|par|dir\.?:?|r\.?:|réal\.?|regie:?|directed by|"
    r"réalisé par|(?:un|a|ein) film (?:de|by|von|di))\s+",
    re.IGNORECASE,
)
_GENRE_COMPOUND = re.compile(
    r"^[^\W\d_]+-?(?:dokumentarfilm|dokumentation|dokumentarspiel|spielfilm|kurzfilm|animationsfilm|doku|reportage|film-?essay)$",
    re.IGNORECASE,
)
"""German makes words of kinds of films without end: "Kino-Dokumentarfilm", "Langzeitdokumentation"."""
_BLANK_PARTED = re.compile(r"\S+")
_FEWEST_IN_A_ROW = 3
_LONGEST_FACT = 4
_KINDS: dict[str, Kind] = {"genres": "genre", "technical": "technical", "premiere": "remark"}
_RATING = re.compile(
    r"^(?:\d{1,2}[A+]|PG(?:-13)?|NC-17|TP|(?:FSK|USK|ab|rated|cert\.?)\s?\d{1,2}(?: (?:Jahren?|ans|años|anos|anni))?)$"
)
"""For whom the film is fit, as programmes print it: "12A", "FSK 12", "PG-13"."""


class Fact(NamedTuple):
    """One fact of a line and what kind it is."""

    kind: Kind
    piece: Piece


def may_hold_facts(text: str, lookups: Lookups) -> bool:
    """Whether a text has a number, a flag or a word without which there is no fact: a quick look before a slow one."""
    if _DIGIT.search(text) is not None:
        return True
    words = fold(text).split()
    return not lookups.fact_words.isdisjoint(words) or _FLAG.search(text) is not None


def classify(part: Piece, lookups: Lookups) -> list[Fact]:
    """The facts that a part of a line says; one that says none is a name."""
    part = without_extras(part)
    if part.text == "":
        return []
    if not may_hold_facts(part.text, lookups) and _GENRE_COMPOUND.match(part.text) is None:
        return _names(part, lookups)
    made = leading_phrase(lookups, "film-by", part.text)
    if made > 0 and is_person(part.cut(made).text, lookups):
        return [Fact("person", part.cut(made))]
    whole = _plain_fact(part, lookups)
    if whole is not None:
        return [whole]
    return _classify_compound(part, lookups)


def _classify_compound(part: Piece, lookups: Lookups) -> list[Fact]:
    """Parts with more than one fact: "France 2013", "2016 Spain", "Germany and Sweden", "52 min 2014", "by X"."""
    by = _BY.match(part.text)
    if by is not None and part.text[by.end() : by.end() + 1].isalpha():
        return [Fact("person", part.part(by.end()))]
    for pattern, digit in ((_YEAR_END, part.text[-1]), (_YEAR_START, part.text[0])):
        match = pattern.match(part.text) if digit.isdigit() else None
        if match is not None:
            halves = [part.cut(*match.span(1), " .:"), part.cut(*match.span(2), " .:")]
            facts = [fact for half in halves for fact in classify(half, lookups)]
            if all(fact.kind not in NAMES for fact in facts):
                return facts
    hyphened = part.split(_HYPHEN) if "-" in part.text else ()
    if len(hyphened) > 1 and len(split_countries(part, lookups)) == len(hyphened):
        return [Fact("country", part)]
    pieces = part.split(_AND)
    if len(pieces) > 1:
        facts = [fact for piece in pieces for fact in classify(piece, lookups)]
        if len({fact.kind for fact in facts}) == 1 and facts[0].kind not in ("name", "company"):
            return facts
    short = len(part.text) <= _LONGEST_DURATION and YEAR.search(part.text) is None
    if (short or _EPISODES.match(part.text) is not None) and len(parse_durations(part)) > 0:
        return [Fact("duration", part)]
    if _is_genre_phrase(part.text, lookups):
        return [Fact("genre", part)]
    in_a_row = _facts_in_a_row(part, lookups)
    return in_a_row if len(in_a_row) > 0 else [_name(part, lookups)]


def _names(part: Piece, lookups: Lookups) -> list[Fact]:
    """What a part says that has no number and no word of facts: a person behind "by", people with "and", or a name."""
    by = _BY.match(part.text)
    if by is not None and by.end() < len(part.text):
        return [Fact("person", part.part(by.end()))]
    joined = part.split(_AND) if _AND.search(part.text) is not None else []
    facts = [fact for piece in joined for fact in classify(piece, lookups)]
    alike = len({fact.kind for fact in facts}) == 1 and facts[0].kind not in ("name", "company")
    return facts if alike else [_name(part, lookups)]


def _name(part: Piece, lookups: Lookups) -> Fact:
    if is_person(part.text, lookups):
        return Fact("person", part)
    return Fact("company" if is_company(part.text, lookups) else "name", part)


def _facts_in_a_row(part: Piece, lookups: Lookups) -> list[Fact]:
    """Facts that blanks alone part ("Brasil 2020 Documentário Cor 94 min"); none unless every word belongs to one."""
    if _DIGIT.search(part.text) is None:
        return []
    words = [match.span() for match in _BLANK_PARTED.finditer(part.text)]
    if len(words) < _FEWEST_IN_A_ROW:
        return []
    facts: list[Fact] = []
    first = 0
    while first < len(words):
        longest = min(first + _LONGEST_FACT, len(words))
        runs = (part.cut(words[first][0], words[last - 1][1], " .") for last in range(longest, first, -1))
        fact = next((fact for run in runs if (fact := _plain_fact(run, lookups)) is not None), None)
        if fact is None:
            return []
        facts.append(fact)
        first += len(fact.piece.text.split())
    return facts if {"year", "duration"} & {fact.kind for fact in facts} else []


def _plain_fact(piece: Piece, lookups: Lookups) -> Fact | None:
    """The one fact that words are, taken as a whole."""
    counted = _DIGIT.search(piece.text) is not None
    if counted and _YEAR_ALONE.match(piece.text):
        return Fact("year", piece)
    if counted and _DURATION.match(piece.text) and len(parse_durations(piece)) > 0:
        return Fact("duration", piece)
    if is_country(piece.text, lookups):
        return Fact("country", piece)
    if counted and is_footage(piece.text):
        return Fact("technical", piece)
    for table, kind in _KINDS.items():
        if is_phrase(lookups, table, piece.text):
            return Fact(kind, piece)
    if not counted and _GENRE_COMPOUND.match(piece.text) and not has_phrase(lookups, "event", piece.text):
        return Fact("genre", piece)
    if _RATING.match(piece.text):
        return Fact("remark", piece)
    return Fact("language", piece) if names_language(piece.text, lookups) else None


def _is_genre_phrase(text: str, lookups: Lookups) -> bool:
    """Words that are mostly those of genres: "feature-length documentary film"."""
    covered = sum(end - start for start, end in phrases_in(lookups, "genres", text))
    return not has_phrase(lookups, "prize", text) and covered >= 0.7 * len(text.replace(" ", ""))
