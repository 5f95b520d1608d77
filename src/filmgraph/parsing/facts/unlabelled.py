"""Lines of facts without labels: "Documentaire, 79', 2023, France", "Israel / Belgium 2013, 60 min, Hebrew"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.fact_kinds import NAMES, Fact, classify, may_hold_facts
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose
from filmgraph.parsing.text.words import has_phrase, leading_phrase

_SPLIT = re.compile(
    r"(?=[\s|•·,;()\[\]–—/.])(?:\s*[|•·,;\t()\[\]–—]\s*|\s*/+\s*|\s+-\s+|\s{2,}"
    r"|(?<!\b[Dd]ir)(?<!\b[Rr][ée]al)(?<!\b[Ii]nt)(?<!\b[Dd]t)(?<!\b[Ff]rz)(?<!\b(?:[Ee]ngl|[Ss]pan|[Ii]tal|[Rr]uss))(?<!\b[Ff]ranz)"
    r"\.\s+(?=[A-ZÀ-Þ\d]))"
)
"""What parts facts. It first asks for a sign that any of them begins with, as most characters are letters."""

_SHOWING = re.compile(r"\d:\d\d\s?(?:a|à|to|bis|às|alle|–|-)\s?\d{1,2}:\d\d")
"""From when to when something is shown."""
_CODE = 2
_STATE_OF = re.compile(r",? (?:USA|U\.S\.A\.|US|United States|Canada|Brasil|Brazil|Australia)\b")
_COLOURS = frozenset({"P/B", "B/N", "N/B", "S/W", "B/W"})
_MAX = 260
_MOST_NAMES = 3
_LONGEST_PART = 5


def _is_colour(piece: Piece, text: str) -> bool:
    """Whether a letter is half of a word for black and white, and no country: "P/B", "B/N"."""
    return len(piece.text) == 1 and text[max(0, piece.start - 2) : piece.end + 2].strip(" ,|(").upper() in _COLOURS


def _is_state(fact: Fact, text: str) -> bool:
    """Whether two letters are those of a state and not of a language: "NY, USA"."""
    return (
        fact.kind == "language" and len(fact.piece.text) == _CODE and _STATE_OF.match(text, fact.piece.end) is not None
    )


def _is_channel(fact: Fact, names: Sequence[Fact]) -> bool:
    """Whether two letters beside other letters are those of a channel and not of a country: "BR, ORF"."""
    if fact.kind != "country" or len(fact.piece.text) != _CODE:
        return False
    return any(name.piece.text.isupper() and name.piece.text.isalpha() for name in names)


def _is_telegraphic(text: str) -> bool:
    """Whether small words stand in parts of a few words each, as in no sentence: "Fiction. 14 min. Colour. Spain"."""
    start = 0
    for sign in _SPLIT.finditer(text):
        if len(text[start : sign.start()].split()) > _LONGEST_PART:
            return False
        start = sign.end()
    return len(text[start:].split()) <= _LONGEST_PART


def read_facts(line: Piece, lookups: Lookups, *, labelled: bool = False) -> tuple[Fact, ...]:
    """The facts of a line, empty when it is no line of facts.

    It is one when every part is a fact, or when all but one or two are and a running time, a language or a genre is
    among them (the others are then names). A list of festivals has years and places, but none of those. Beside a day of
    the week an hour is when something is shown, and no running time.
    """
    found = _facts_of(line.text, labelled, lookups)
    return tuple(Fact(fact.kind, Piece(fact.piece.text, fact.piece.start + line.start)) for fact in found)


@lru_cache(maxsize=2048)
def _facts_of(text: str, labelled: bool, lookups: Lookups) -> tuple[Fact, ...]:
    """The facts of a text, with places that count from its beginning: lines are asked for more than once."""
    if len(text) > _MAX or "?" in text or "!" in text or not may_hold_facts(text, lookups):
        return ()
    if is_prose(text) and not _is_telegraphic(text):
        return ()
    if ":" in text and _SHOWING.search(text) is not None:
        return ()
    if has_phrase(lookups, "weekday", text) and any(map(str.isdigit, text)):
        return ()
    facts: list[Fact] = []
    names: list[Fact] = []
    for part in Piece(text, 0).split(_SPLIT):
        found = classify(part.strip(' .*"“”'), lookups)
        facts += found
        names += [fact for fact in found if fact.kind in NAMES]
        if not labelled and len(names) > _MOST_NAMES and any(fact.kind != "person" for fact in names):
            return ()
    facts = [fact for fact in facts if not (_is_colour(fact.piece, text) or _is_state(fact, text))]
    if not labelled and all(fact.kind != "year" for fact in facts):
        facts = [fact._replace(kind="company") if _is_channel(fact, names) else fact for fact in facts]
    kinds = {fact.kind for fact in facts} - NAMES - {"remark"}
    if len(kinds) == 0:
        return ()
    if labelled or len(names) == 0:
        return tuple(facts)
    persons = [fact for fact in names if fact.kind == "person"]
    if "duration" not in kinds and leading_phrase(lookups, "event", text) > 0:
        return ()
    sure = "duration" in kinds or (len(kinds) >= 2 and kinds & {"language", "genre", "technical"})
    by_person = len(names) == len(persons) and len(kinds & {"year", "country"}) == 2
    if (sure and len(names) <= _MOST_NAMES and len(names) <= len(facts) - len(names) + 1) or by_person:
        return tuple(facts)
    return ()
