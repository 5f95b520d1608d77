"""Words of a prize list in, what "and" joins in them out: "Best Film and Press Award" are two prizes, "Reed Fest and at
Bay Days" two festivals."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase, phrases_in

_AND = re.compile(r"\s+(?:&|\+|and|et|und|ed?|y)\s+", re.IGNORECASE)
_ACCENTED_AT = re.compile(r"(?:à l['’]|à la |à |all['’])")
"""What the lookup files cannot tell from other words: accents and apostrophes are folded there."""
_ITALIAN_AND, _ITALIAN_A = ("e", "ed"), 2
"""Behind these alone "a" is no article of English: "e a Nordlys"."""

_AMPERSAND = re.compile(r"^[&+]\s+(?=\S)")
_REACH = 120
"""How far around "and" words are looked at: no name of a prize is longer."""

_BEGINS = ("generic_prize", "best", "prize")


def may_join(text: str) -> bool:
    """Whether a word that joins stands between others: without one, a piece is one prize or festival."""
    return _AND.search(text) is not None


def split_joined(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The prizes that a piece names, parted at "and": each has a word of prizes, and the one before "and" ends with
    it or the one behind begins so. "Film and Television Award" is one."""
    if not (may_join(piece.text) and has_phrase(lookups, "prize", piece.text)):
        return [piece]
    pieces, last = [], 0
    for match in _AND.finditer(piece.text):
        start, end = match.span()
        if _are_two(piece.text[max(last, start - _REACH) : start], piece.text[end : end + _REACH], lookups):
            pieces.append(piece.cut(last, match.start()))
            last = match.end()
    return [*pieces, piece.cut(last)]


def split_festivals(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The words around "and at", which joins festivals, and around "and the" before one: "Reed Fest and at Bay Days"
    are two. Others are one."""
    pieces, last = [], 0
    for match in _AND.finditer(piece.text):
        length = leading_at(piece.text[match.end() : match.end() + _REACH], lookups)
        if length == 0 and match[0].strip() in _ITALIAN_AND and piece.text.startswith("a ", match.end()):
            length = _ITALIAN_A
        length = length or _leading_the(piece.text[match.end() : match.end() + _REACH], lookups)
        if length > 0 and match.start() > last:
            pieces.append(piece.cut(last, match.start()))
            last = match.end() + length
    return [*pieces, piece.cut(last)]


def leading_at(text: str, lookups: Lookups) -> int:
    """How many characters "at" and its like take that begin a text, written small, with a name behind them; else 0."""
    accented = _ACCENTED_AT.match(text)
    length = accented.end() if accented is not None else leading_phrase(lookups, "at", text)
    name = text[length:].lstrip()
    named = name != "" and (name[0].isupper() or name[0].isdigit() or leading_phrase(lookups, "event", name) > 0)
    return length if length > 0 and text[0].islower() and named else 0


def _leading_the(text: str, lookups: Lookups) -> int:
    """How many characters an article takes that begins a text, written small, with the name of a festival behind it."""
    length = leading_phrase(lookups, "article", text) if text[:1].islower() else 0
    name = text[length:].lstrip()
    return length if length > 0 and name[:1].isupper() and has_phrase(lookups, "event", name) else 0


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
