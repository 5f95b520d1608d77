"""The lines of a list of prizes in, the same out where each entry takes three: a prize, its event, then town and year.

"Best Score" / "9th Reed Fest" / "Oslo, Norway; 2021": a line of a place and a year ends every entry. Nothing else tells
so long a list from one of many selections, so all of it has to be printed so.
"""

import re
from collections.abc import Sequence

from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import WEAK_NEWLINE
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece

_PLACE_AND_YEAR = re.compile(r"[^;:|()\d]{2,60}[;,] ?(?:19|20)\d\d\.?$")
_LINES = 3
_FEWEST = 2
_TELLS = frozenset({"prize", "body", "category", "outcome", "selected"})


def are_blocks(lines: Sequence[Line]) -> bool:
    """Whether lines without a bullet are blocks of three, each ended by a place and its year."""
    if len(lines) % _LINES > 0 or len(lines) < _FEWEST * _LINES or any(line.bullet for line in lines):
        return False
    return all(
        (_PLACE_AND_YEAR.match(line.text) is not None) == (index % _LINES == _LINES - 1)
        for index, line in enumerate(lines)
    )


def read_blocks(lines: Sequence[Line], atoms: Sequence[list[Atom]]) -> list[list[Atom]]:
    """The atoms of each block as those of one line: names beside a prize are people, and towns are places."""
    return [
        [*_head(atoms[at]), *_below(_as_event(lines[at + 1].piece, atoms[at + 1])), *_below(_as_places(atoms[at + 2]))]
        for at in range(0, len(atoms), _LINES)
    ]


def _head(atoms: Sequence[Atom]) -> list[Atom]:
    """The first line: a prize, perhaps with whom it went to, or words that say how the film was shown."""
    if not any(atom.kind in _TELLS for atom in atoms):
        return [atom._replace(kind="selected", told=None) for atom in atoms[:1]]
    return [atom._replace(told="person") if atom.kind == "name" and atom.sign == ":" else atom for atom in atoms]


def _as_event(line: Piece, atoms: Sequence[Atom]) -> list[Atom]:
    """The second line as one event, whatever its words and signs are, with what stands in brackets behind it."""
    named = [atom.piece for atom in atoms if atom.depth == 0 and atom.kind not in ("year", "date")]
    if len(named) == 0:
        return list(atoms)
    whole = line.cut(named[0].start - line.start, named[-1].end - line.start)
    return [Atom("event", whole), *(atom for atom in atoms if atom.piece not in named)]


def _as_places(atoms: Sequence[Atom]) -> list[Atom]:
    return [atom._replace(kind="place", sign=",") if atom.kind in ("name", "town") else atom for atom in atoms]


def _below(atoms: Sequence[Atom]) -> list[Atom]:
    return [atom._replace(sign=WEAK_NEWLINE) for atom in atoms[:1]] + [
        atom._replace(sign="," if atom.sign == ";" else atom.sign) for atom in atoms[1:]
    ]
