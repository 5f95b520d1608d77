"""Lines of facts without labels: "Documentaire, 79', 2023, France", "Israel / Belgium 2013, 60 min, Hebrew"."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.durations import is_footage, parse_durations, without_extras
from filmgraph.parsing.name_kinds import is_company, is_person
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.places import is_country, split_countries
from filmgraph.parsing.prose import is_prose
from filmgraph.parsing.tongues import names_language
from filmgraph.parsing.words import has_phrase, is_phrase, phrases_in
from filmgraph.parsing.years import YEAR

Kind = Literal["year", "duration", "country", "language", "genre", "technical", "remark", "person", "company", "name"]

_SPLIT = re.compile(
    r"\s*[|•·,;\t()\[\]\u2013\u2014]\s*|\s*/+\s*|\s+-\s+|\s{2,}|(?<!\b[Dd]ir)(?<!\b[Rr][ée]al)(?<!\b[Ii]nt)\.\s+(?=[A-ZÀ-Þ\d])"
)
_DIGIT = re.compile(r"\d")
_FLAG = re.compile(r"[\U0001F1E6-\U0001F1FF]{2}")
_HYPHEN = re.compile(r"-")
_AND = re.compile(r"\s+(?:&|and|et|und|y|e|ed|with|mit|avec)\s+|\s*[&+]\s*|(?<=[A-Z])-(?=[A-Z]{1,3}\b)")
_DURATION = re.compile(
    r"^(?:ca\.? |env\.? |approx\.? |about |circa |\d{1,2}\s?[x×*]\s?)?\d[\d\s:.hHmMin'’′´sSec\"″utosi,&-]*\.?$"
)
_YEAR_ALONE = re.compile(
    r"^(?:©\s?|in |en |von |aus |de |del |di )?((?:18|19|20)\d\d)(?:\s?[-–/]\s?(?:(?:18|19|20)\d\d|\d\d))?$",
    re.IGNORECASE,
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
_MAX = 260
_BLANK_PARTED = re.compile(r"\S+")
_FEWEST_IN_A_ROW = 3
_LONGEST_FACT = 4
_MOST_NAMES = 3
_NAMES = frozenset({"person", "company", "name"})
_KINDS: dict[str, Kind] = {"genres": "genre", "technical": "technical", "premiere": "remark"}
_RATING = re.compile(
    r"^(?:\d{1,2}[A+]|PG(?:-13)?|NC-17|TP|(?:FSK|USK|ab|rated|cert\.?)\s?\d{1,2}(?: (?:Jahren?|ans|años|anos|anni))?)$"
)
"""For whom the film is fit, as programmes print it: "12A", "FSK 12", "PG-13"."""


class Fact(NamedTuple):
    """One fact of a line and what kind it is."""

    kind: Kind
    piece: Piece


def read_facts(line: Piece, lookups: Lookups, *, labelled: bool = False) -> tuple[Fact, ...]:
    """The facts of a line, empty when it is no line of facts.

    It is one when every part is a fact, or when all but one or two are and a running time, a language or a genre is
    among them (the others are then names). A list of festivals has years and places, but none of those.
    """
    found = _facts_of(line.text, labelled, lookups)
    return tuple(Fact(fact.kind, Piece(fact.piece.text, fact.piece.start + line.start)) for fact in found)


@lru_cache(maxsize=2048)
def _facts_of(text: str, labelled: bool, lookups: Lookups) -> tuple[Fact, ...]:
    """The facts of a text, with places that count from its beginning: lines are asked for more than once."""
    if len(text) > _MAX or "?" in text or "!" in text or not _may_hold_facts(text, lookups) or is_prose(text):
        return ()
    facts: list[Fact] = []
    names: list[Fact] = []
    for part in Piece(text, 0).split(_SPLIT):
        found = _classify(part.strip(' .*"“”'), lookups)
        facts += found
        names += [fact for fact in found if fact.kind in _NAMES]
        if not labelled and len(names) > _MOST_NAMES and any(fact.kind != "person" for fact in names):
            return ()
    kinds = {fact.kind for fact in facts} - _NAMES - {"remark"}
    if len(kinds) == 0:
        return ()
    if labelled or len(names) == 0:
        return tuple(facts)
    persons = [fact for fact in names if fact.kind == "person"]
    sure = "duration" in kinds or (len(kinds) >= 2 and kinds & {"language", "genre", "technical"})
    by_person = len(names) == len(persons) and len(kinds & {"year", "country"}) == 2
    if (sure and len(names) <= _MOST_NAMES and len(names) <= len(facts) - len(names) + 1) or by_person:
        return tuple(facts)
    return ()


def _may_hold_facts(text: str, lookups: Lookups) -> bool:
    """Whether a text has a number, a flag or a word without which there is no fact: a quick look before a slow one."""
    if _DIGIT.search(text) is not None:
        return True
    words = fold(text).split()
    return not lookups.fact_words.isdisjoint(words) or _FLAG.search(text) is not None


def _classify(part: Piece, lookups: Lookups) -> list[Fact]:
    part = without_extras(part)
    if part.text == "":
        return []
    if not _may_hold_facts(part.text, lookups) and _GENRE_COMPOUND.match(part.text) is None:
        return _names(part, lookups)
    whole = _plain_fact(part, lookups)
    if whole is not None:
        return [whole]
    return _classify_compound(part, lookups)


def _classify_compound(part: Piece, lookups: Lookups) -> list[Fact]:
    """Parts with more than one fact: "France 2013", "2016 Spain", "Germany and Sweden", "52 min 2014", "by X"."""
    by = _BY.match(part.text)
    if by is not None and by.end() < len(part.text):
        return [Fact("person", part.part(by.end()))]
    for pattern in (_YEAR_END, _YEAR_START) if _DIGIT.search(part.text) is not None else ():
        match = pattern.match(part.text)
        if match is not None:
            halves = [part.cut(*match.span(1), " .:"), part.cut(*match.span(2), " .:")]
            facts = [fact for half in halves for fact in _classify(half, lookups)]
            if all(fact.kind not in ("name", "person", "company") for fact in facts):
                return facts
    hyphened = part.split(_HYPHEN) if "-" in part.text else ()
    if len(hyphened) > 1 and len(split_countries(part, lookups)) == len(hyphened):
        return [Fact("country", part)]
    pieces = part.split(_AND)
    if len(pieces) > 1:
        facts = [fact for piece in pieces for fact in _classify(piece, lookups)]
        if len({fact.kind for fact in facts}) == 1 and facts[0].kind not in ("name", "company"):
            return facts
    minutes = parse_durations(part)
    if len(minutes) > 0 and len(part.text) <= 24 and not YEAR.search(part.text):
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
    facts = [fact for piece in joined for fact in _classify(piece, lookups)]
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
    if _YEAR_ALONE.match(piece.text):
        return Fact("year", piece)
    if _DURATION.match(piece.text) and len(parse_durations(piece)) > 0:
        return Fact("duration", piece)
    if is_country(piece.text, lookups):
        return Fact("country", piece)
    if is_footage(piece.text):
        return Fact("technical", piece)
    for table, kind in _KINDS.items():
        if is_phrase(lookups, table, piece.text):
            return Fact(kind, piece)
    if _GENRE_COMPOUND.match(piece.text) and not has_phrase(lookups, "event", piece.text):
        return Fact("genre", piece)
    if _RATING.match(piece.text):
        return Fact("remark", piece)
    return Fact("language", piece) if names_language(piece.text, lookups) else None


def _is_genre_phrase(text: str, lookups: Lookups) -> bool:
    """Words that are mostly those of genres: "feature-length documentary film"."""
    covered = sum(end - start for start, end in phrases_in(lookups, "genres", text))
    return not has_phrase(lookups, "prize", text) and covered >= 0.7 * len(text.replace(" ", ""))
