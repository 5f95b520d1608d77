"""Patterns of prizes that users add ("{award} gegen {event} {year}"): a line in, the entries that they describe out."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.tokens import split_chunks
from filmgraph.parsing.text.lines import MAX_LINE, Line
from filmgraph.parsing.text.piece import Piece

_SLOT = re.compile(r"\{(award|event|year|place)\}")
_STRONG = frozenset({";", "•", ".", "|"})
_WEAK = frozenset({","})
_EDGES = " ;,|•●▪"
_MAX_ENTRY = 400
"""Longer words are no entry, and patterns are slow on them."""

_FORMS = {
    "award": r"(?P<award>.+?)",
    "event": r"(?P<event>.+?)",
    "year": r"(?P<year>(?:18|19|20)\d\d)",
    "place": r"(?P<place>.+?)",
}


def read_patterns(line: Line, lookups: Lookups) -> list[Entry | Line]:
    """A line in its parts: the entries that users' patterns describe, and the words between them as lines.

    A pattern describes the whole line, or a part between semicolons or full stops, or else between commas. The first
    that fits counts.
    """
    if len(lookups.patterns) == 0 or len(line.text) > MAX_LINE:
        return [line]
    return _by_parts(line, lookups, (_STRONG, _WEAK))


def _by_parts(line: Line, lookups: Lookups, signs: Sequence[frozenset[str]]) -> list[Entry | Line]:
    """The parts of a line; where no pattern describes it, it is parted at the first of the sets of signs."""
    entry = _described(line.piece, lookups)
    if entry is not None:
        return [entry]
    if len(signs) == 0:
        return [line]
    pieces = _parted(line.piece, signs[0])
    parts: list[Entry | Line] = []
    for piece in pieces:
        for part in _by_parts(line.of(piece), lookups, signs[1:]):
            before = parts[-1] if len(parts) > 0 else None
            if isinstance(part, Line) and isinstance(before, Line):
                start, end = before.piece.start - line.piece.start, part.piece.end - line.piece.start
                parts[-1] = line.of(line.piece.part(start, end))
            else:
                parts.append(part)
    return parts


def _parted(piece: Piece, signs: frozenset[str]) -> list[Piece]:
    """The stretches of a line between signs that stand outside of brackets."""
    starts = [chunk.piece.start for chunk in split_chunks(piece) if chunk.depth == 0 and chunk.sign in signs]
    cuts = [0, *(start - piece.start for start in starts if start > piece.start), len(piece.text)]
    return [piece.cut(start, end, _EDGES) for start, end in pairwise(cuts)]


def _described(piece: Piece, lookups: Lookups) -> Entry | None:
    """The entry of words that a pattern describes as a whole: no longer than an entry, and no list of several."""
    if len(piece.text) > _MAX_ENTRY:
        return None
    for pattern in lookups.patterns:
        match = _compiled(pattern).fullmatch(piece.text)
        if match is not None and not any(";" in said for said in match.groupdict().values()):
            return _entry(piece, match)
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
