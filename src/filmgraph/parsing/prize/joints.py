"""A piece of a prize list in, the same without the words that only join it to what stands before: "at the", "and".

A word written with a capital is part of a name ("Al Nahr Film Festival", "En Plein Air"), unless only capitals are
written, or the word of a festival follows it ("Al Festival del Po"). "At" is no part of names.
"""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.joined import without_ampersand
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import is_phrase, leading_phrase, phrases_in

_LONGEST_OPENING = 3
"""The letters of "Nel", which begins a sentence before its year ("Nel 2019 …")."""

_ELIDED = re.compile(r"[Ll]['’](?=\w)")
"""The article that French and Italian glue to a noun."""

_TOLD = ("outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist", "selected")
_ACCENTED = {
    "at": re.compile(r"\s(?:(?:à l|all|nell)['’]|à\s|@\s?)", re.IGNORECASE),
    "of": re.compile(r"\s(?:de l|dell)['’]", re.IGNORECASE),
}
_MAY_BE_ACCENTED = re.compile("[à@'’À]")
_ITALIAN = re.compile(r"\b(?:menzione|miglior\w*|giuria|pubblico|(?:primo|secondo|terzo) premio)\b", re.IGNORECASE)
_ITALIAN_AT = re.compile(r"\sa\s(?=[A-ZÀ-Þ])")
"""A festival behind "a", where words tell that the line is Italian: in Spanish "a" names whom a prize went to."""


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


def joints_in(text: str, table: str, after: int, lookups: Lookups) -> list[tuple[int, int]]:
    """Where joining words stand after an offset, those included that only an accent or an apostrophe tells."""
    found = [
        (start, end)
        for start, end in phrases_in(lookups, table, text)
        if start >= after and end < len(text) and only_joins(text, start, end, lookups)
    ]
    if table == "at" and " a " in text and _ITALIAN.search(text) is not None:
        found += [match.span() for match in _ITALIAN_AT.finditer(text, max(0, after - 1))]
    if _MAY_BE_ACCENTED.search(text) is None:
        return sorted(found)
    found += [match.span() for match in _ACCENTED[table].finditer(text, max(0, after - 1))]
    return sorted(found)
