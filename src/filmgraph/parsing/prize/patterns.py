"""Patterns of prize lines that users add ("{award} gegen {event} {year}"): a line in, its entry out, or None."""

import re
from functools import lru_cache

from filmgraph.lookups import Lookups
from filmgraph.parsing.lines import Line
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prize.entry import Entry

_SLOT = re.compile(r"\{(award|event|year|place)\}")
_FORMS = {
    "award": r"(?P<award>.+?)",
    "event": r"(?P<event>.+?)",
    "year": r"(?P<year>(?:18|19|20)\d\d)",
    "place": r"(?P<place>.+?)",
}


def read_pattern(line: Line, lookups: Lookups) -> Entry | None:
    """The entry of a line that one of the users' patterns describes as a whole; the first pattern that fits counts."""
    for pattern in lookups.patterns:
        match = _compiled(pattern).fullmatch(line.text)
        if match is not None:
            return _entry(line.piece, match)
    return None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern with each slot once; blanks match any white space, case does not matter."""
    parts: list[str] = []
    last = 0
    for slot in _SLOT.finditer(pattern):
        parts += [_literal(pattern[last : slot.start()]), _FORMS[slot[1]]]
        last = slot.end()
    return re.compile("".join([*parts, _literal(pattern[last:])]) + r"\.?", re.IGNORECASE)


def _literal(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in re.split(r"\s+", words))


def _entry(piece: Piece, match: re.Match[str]) -> Entry:
    found = {name: piece.part(*match.span(name)) for name in match.groupdict()}
    places = [found["place"]] if "place" in found else []
    return Entry(
        award=found.get("award"), event=found.get("event"), year=found.get("year"), places=places, pieces=[piece]
    )
