"""The cast of a film in, its characters out: those in brackets behind the actors ("Mercedes Ruano (Toñi)"), and those
on the other side of a row ("Toñi: Mercedes Ruano")."""

import re
from collections.abc import Iterable

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.cast_rows import read_cast_row
from filmgraph.parsing.people.person_cues import is_cue
from filmgraph.parsing.text.name_patterns import CAPITAL, NAME
from filmgraph.parsing.text.outline_items import Field, Item

_PLAYED = re.compile(rf"{CAPITAL} \(([A-ZÀ-Þ][^()\d]{{1,40}})\)")


def characters_of(items: Iterable[Item], lookups: Lookups) -> frozenset[str]:
    """The names of the characters, without words of rank or kin before them ("Oma Irmi"). Words that only say what
    somebody is ("Guard") are no names."""
    cast = [item for item in items if isinstance(item, Field) and item.labels[0].role == "cast"]
    played = [match[1] for field in cast for value in field.values for match in _PLAYED.finditer(value.text)]
    rows = (read_cast_row(value, lookups).character for field in cast for value in field.values)
    played += [character.text for character in rows if character is not None]
    names = [_without_rank(name.strip(), lookups) for name in played]
    return frozenset(name for name in names if NAME.fullmatch(name) is not None and not is_cue(name, lookups))


def _without_rank(name: str, lookups: Lookups) -> str:
    first, _, rest = name.partition(" ")
    return _without_rank(rest, lookups) if rest != "" and is_cue(first, lookups) else name
