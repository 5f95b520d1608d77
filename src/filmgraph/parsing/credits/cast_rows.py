"""A row of a cast in, out who plays and whom: "Rosa: Ana Lemos", "Ana Lemos ..... Rosa". Knows no labels."""

import re
from typing import NamedTuple

from filmgraph.lookups import Lookups
from filmgraph.parsing.text.name_kinds import is_person
from filmgraph.parsing.text.piece import Piece

_COLON = re.compile(r"[^,;:|/()]{2,60}:\s+(?=[A-ZÀ-Þ][^:]*$)")
_LEADER = re.compile(r"\s*(?:\.{3,}|…+|·{3,}|_{3,}|\t+|\s\|\s)\s*")


class CastRow(NamedTuple):
    """Who plays, and the character where the row tells one."""

    actors: Piece
    character: Piece | None = None


def read_cast_row(row: Piece, lookups: Lookups) -> CastRow:
    """The two sides of a row. A colon has the character before it, unless only that side is a person's name, as where
    it parts the cells of a table; dots, a tab or a bar have either there, and the actor is the one side that begins
    like a person's name, else the second."""
    colon = _COLON.match(row.text) if ":" in row.text else None
    if colon is not None:
        first, second = row.cut(0, colon.end(), " :"), row.part(colon.end())
        if is_person(first.text, lookups) and not is_person(second.text, lookups) and "," not in second.text:
            return CastRow(first, second)
        return CastRow(second, first)
    leader = _LEADER.search(row.text)
    if leader is None or leader.start() == 0 or leader.end() == len(row.text):
        return CastRow(row)
    first, second = row.cut(0, leader.start()), row.cut(leader.end())
    if is_person(first.text, lookups) and not is_person(second.text, lookups):
        return CastRow(first, second)
    return CastRow(second, first)
