"""A list of names in, its parts out: split at signs that stand outside of brackets. Knows signs, not words."""

import re

from filmgraph.parsing.text.name_patterns import AND
from filmgraph.parsing.text.piece import Piece

COMMA = re.compile(r"\s*[,;|•·]\s*|\s*\n\s*|\s+[/+]\s+")
DASH = re.compile(r"\s+[–—-]\s+")
TRAIL = ' .,;:-–—*"“”'
"""Signs that may end a name in a list and are no part of it."""

_BRACKET = re.compile(r"\s*[\[(][^\])]*[\])]?")


def split_outside_brackets(piece: Piece, at: re.Pattern[str]) -> list[Piece]:
    """`piece` split, but not where a bracket is open. An open bracket that never closes hides nothing."""
    if "(" not in piece.text and "[" not in piece.text:
        return piece.split(at)
    depth, hidden = 0, []
    for character in piece.text:
        depth += (character in "([") - (character in ")]" and depth > 0)
        hidden.append(depth > 0)
    if depth > 0:
        hidden = [False] * len(hidden)
    parts, last = [], 0
    for match in at.finditer(piece.text):
        if not hidden[match.start()] and match.end() > match.start():
            parts.append(piece.cut(last, match.start()))
            last = match.end()
    parts.append(piece.cut(last))
    return [part for part in parts if part.text != ""]


def without_brackets(piece: Piece) -> Piece:
    """What stands before the first bracket of a piece, or behind it where nothing stands before."""
    match = _BRACKET.search(piece.text) if "(" in piece.text or "[" in piece.text else None
    if match is None:
        return piece
    before, after = piece.cut(0, match.start()), piece.cut(match.end())
    return before if before.text != "" else after


def parted_by_and(listed: Piece) -> list[Piece]:
    """The parts of a list's last entry where a bracket belongs to the first of them: "Ana Lemos (Rosa) y Luis Rey"."""
    return split_outside_brackets(listed, AND) if "(" in listed.text and ") " in listed.text else [listed]
