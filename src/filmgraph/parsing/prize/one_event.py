"""The atoms of one line in, the same out where a dash or quotation marks make one festival look like two, or none.

"ALCINE – Festival de Cine de Lugo" is one festival with its short name; 'Best Actor “Reed Fest 2019”' names its
festival in quotation marks, which hold it as brackets would.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import leading_phrase

_DASHED = re.compile(r"\s[–—-]\s")
_QUOTED_EVENT = re.compile(r"(?<=\w )[“\"„«]\s?([^“”\"„«»]{4,80}?(?:19|20)\d\d)\s?[”\"“»](?=\.?$)")
_SHORT_NAME = re.compile(
    r"[A-ZÀ-Þ]{3,10}$|(?=[A-ZÀ-Þ])\w*(?:[Ff]il|[Dd]oc|[Cc]in|[Ff]est|[Cc]urt|[Cc]ort|[Ss]hort|[Aa]nim)\w*$"
)
"""The short name of a festival: capitals alone, or one word made of a word for films, festivals or kinds of films."""

_NEAR = 3
"""So many signs at most stand between a short name and the whole: a dash with its blanks."""


def with_brackets(line: Piece) -> Piece:
    """A line with brackets for the quotation marks around a festival and its year at its end. All stands where it
    stood."""
    if not line.text.endswith(("”", '"', "“", "»", "”.", '".')):
        return line
    quoted = _QUOTED_EVENT.search(line.text)
    if quoted is None:
        return line
    text, (start, end) = line.text, quoted.span()
    return Piece(f"{text[:start]}({text[start + 1 : end - 1]}){text[end:]}", line.start)


def join_short_names(atoms: Sequence[Atom], line: Piece, lookups: Lookups) -> list[Atom]:
    """The atoms of a line, those of a festival's short name and of its whole name as one."""
    if len(atoms) < 2 or _DASHED.search(line.text) is None:
        return list(atoms)
    joined = [atoms[0]]
    for before, atom in pairwise(atoms):
        last = joined[-1]
        if _is_whole_name(before, atom, lookups) and last is before:
            whole = line.text[last.piece.start - line.start : atom.piece.end - line.start]
            joined[-1] = Atom("event", Piece(whole, last.piece.start), last.sign, last.depth, atom.told)
        else:
            joined.append(atom)
    return joined


def join_events(atoms: list[Atom], line: Piece) -> list[Atom]:
    """Two names of festivals that a dash joins as one, on a line of an entry that has but one."""
    if [(atom.kind, atom.depth) for atom in atoms] != [("event", 0), ("event", 0)] or atoms[1].sign != "–":
        return atoms
    whole = line.text[atoms[0].piece.start - line.start : atoms[1].piece.end - line.start]
    return [Atom("event", Piece(whole, atoms[0].piece.start), atoms[0].sign)]


def _is_whole_name(short: Atom, whole: Atom, lookups: Lookups) -> bool:
    """Whether a festival behind a dash, whose name begins with its noun, is what the name before is short for."""
    if whole.kind != "event" or whole.sign != "–" or short.kind not in ("name", "event") or short.depth != whole.depth:
        return False
    if whole.piece.start - short.piece.end > _NEAR or whole.piece.text.isupper():
        return False
    return _SHORT_NAME.match(short.piece.text) is not None and leading_phrase(lookups, "event", whole.piece.text) > 0
