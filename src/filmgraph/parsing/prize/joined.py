"""Words of a prize list in, the prizes that "and" joins out: "Best Film and Press Award" are two."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.words import has_phrase, is_phrase, leading_phrase, phrases_in

_AND = re.compile(r"\s+(?:&|\+|and|et|und|ed?|y)\s+", re.IGNORECASE)
_AMPERSAND = re.compile(r"^[&+]\s+(?=\S)")
_REACH = 120
"""How far around "and" words are looked at: no name of a prize is longer."""

_BEGINS = ("generic_prize", "best", "prize")


def split_joined(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The prizes that a piece names, parted at "and": each has a word of prizes, and the one before "and" ends with
    it or the one behind begins so. "Film and Television Award" is one."""
    if not has_phrase(lookups, "prize", piece.text) or _AND.search(piece.text) is None:
        return [piece]
    pieces, last = [], 0
    for match in _AND.finditer(piece.text):
        start, end = match.span()
        if _are_two(piece.text[max(last, start - _REACH) : start], piece.text[end : end + _REACH], lookups):
            pieces.append(piece.cut(last, match.start()))
            last = match.end()
    return [*pieces, piece.cut(last)]


def without_ampersand(piece: Piece) -> Piece:
    """Without the sign for "and" that joins a piece to the one before a year ("& Bay Fest")."""
    match = _AMPERSAND.match(piece.text)
    return piece.part(match.end()) if match is not None else piece


def _are_two(before: str, behind: str, lookups: Lookups) -> bool:
    if not has_phrase(lookups, "prize", before) or not has_phrase(lookups, "prize", behind):
        return False
    ends = is_phrase(lookups, "generic_prize", before) or any(
        end == len(before) for _, end in phrases_in(lookups, "prize", before)
    )
    return ends or any(leading_phrase(lookups, table, behind) > 0 for table in _BEGINS)
