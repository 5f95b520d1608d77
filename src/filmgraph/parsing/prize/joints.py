"""A piece of a prize list in, the same without the words that only join it to what stands before: "at the", "and".

A word written with a capital is part of a name ("Al Nahr Film Festival", "En Plein Air"), unless only capitals are
written, or the word of a festival follows it ("Al Festival del Po"). "At" is no part of names.
"""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prize.joined import without_ampersand
from filmgraph.parsing.words import is_phrase, leading_phrase

_LONGEST_OPENING = 3
"""The letters of "Nel", which begins a sentence before its year ("Nel 2019 …")."""

_ELIDED = re.compile(r"[Ll]['’](?=\w)")
"""The article that French and Italian glue to a noun."""

_TOLD = ("outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist", "selected")


def without_joint(piece: Piece, table: str, lookups: Lookups) -> Piece:
    """Without the joining words of a table at the beginning, if others follow."""
    length = leading_phrase(lookups, table, piece.text)
    if not 0 < length < len(piece.text) or not only_joins(piece.text, 0, length, lookups):
        return piece
    return piece.cut(length)


def without_and(piece: Piece, lookups: Lookups) -> Piece:
    """Without "and" and its article, where a sentence goes on behind a year ("… and the Press Prize")."""
    if piece.text[:1] in ("&", "+"):
        piece = without_ampersand(piece)
    rest = without_joint(piece, "and", lookups) if piece.text[:1].isascii() and piece.text[:1].islower() else piece
    if rest.start == piece.start or rest.text[:1].isupper():
        return rest
    told = any(leading_phrase(lookups, table, rest.text) > 0 for table in _TOLD)
    return rest if told else without_joint(rest, "joint", lookups)


def without_elided(piece: Piece) -> Piece:
    """Without the article that is glued to the first word: "l'Étalon de bronze"."""
    elided = _ELIDED.match(piece.text)
    return piece.part(elided.end()) if elided is not None else piece


def only_joins(text: str, start: int, end: int, lookups: Lookups) -> bool:
    """Whether joining words that stand at `start` to `end` are no part of the name behind them."""
    if not text[start].isupper() or text[start:end].casefold().startswith("at"):
        return True
    return text.isupper() or leading_phrase(lookups, "event", text[end:]) > 0


def is_joint(text: str, lookups: Lookups) -> bool:
    """Whether words only join what stands around them: "in" before a year, with a capital where a sentence begins."""
    small = text.islower() or (text.istitle() and len(text) <= _LONGEST_OPENING)
    return small and is_phrase(lookups, "joint", text)
