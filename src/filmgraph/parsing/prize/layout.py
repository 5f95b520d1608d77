"""The lines of a prize list as atoms in, the same atoms out, told by the way in which the whole list is printed.

A list is printed one way. So what one line leaves open, its neighbours tell: "Rennes, Festival du film (2016)" in a
list whose lines all begin so names the town first, and full stops within lines that are one entry each part nothing.
"""

from collections.abc import Sequence
from itertools import pairwise

from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.columns import read_columns

_PRIZES = frozenset({"prize", "body", "category", "outcome"})
_NAMES = frozenset({"name", "town"})
_DETAILS = frozenset({"place", "town", "date"})
_EVENTS = frozenset({"event", "name", "town"})


def read_layout(lines: Sequence[list[Atom]]) -> list[list[Atom]]:
    """The atoms of each line, with towns before events as places and full stops within an entry as commas."""
    several = len(lines) > 1
    in_rows = [_parted_at_bars(line) for line in read_columns(lines)]
    joined = [_joined_at_stops(line, several=several) for line in in_rows]
    towns_first = [line for line in joined if _begins_with_town(line)]
    sure = sum(line[1].kind == "event" for line in towns_first)
    if sure < 2 or 2 * len(towns_first) < len(lines):
        return joined
    return [[line[0]._replace(kind="place"), *line[1:]] if _begins_with_town(line) else line for line in joined]


def _begins_with_town(line: Sequence[Atom]) -> bool:
    """Whether a line begins with a mere name and, behind a comma, an event with its year."""
    kinds = [atom.kind for atom in line[:3]]
    if len(kinds) < 2 or line[0].kind not in _NAMES or line[0].depth > 0 or line[1].sign != ",":
        return False
    return kinds[1] == "event" or kinds[1:] == ["name", "year"]


def _parted_at_bars(line: list[Atom]) -> list[Atom]:
    """A line whose bars part entries, with these told by a stronger sign: each entry begins with its year ("2014: Reed
    Fest | 2015: Bay Fest"), or words of selection stand over festivals alone ("Selected: Reed Fest / Bay Fest")."""
    starts = [index for index, atom in enumerate(line) if atom.sign == "|" and atom.depth == 0]
    if len(starts) == 0 or starts[0] == 0:
        return line
    dated = all(line[index].kind == "year" for index in (0, *starts))
    if not dated and not _are_festivals(line, starts):
        return line
    return [atom._replace(sign=";") if index in starts else atom for index, atom in enumerate(line)]


def _are_festivals(line: Sequence[Atom], starts: Sequence[int]) -> bool:
    """Whether each part of a line between bars is one festival, and words of selection with a colon stand before them
    or most have their year."""
    selected = len(line) > 1 and line[0].kind == "selected" and line[1].sign == ":"
    parts = [line[start:end] for start, end in pairwise([1 if selected else 0, *starts, len(line)])]
    if not all(_is_festival(part) for part in parts):
        return False
    return selected or (
        len(parts) > 2 and 2 * sum(any(atom.kind == "year" for atom in part) for part in parts) >= len(parts)
    )


def _is_festival(part: Sequence[Atom]) -> bool:
    """Whether words name one festival, perhaps with its year and place."""
    return part[0].kind in _EVENTS and all(atom.kind in _DETAILS | {"year"} for atom in part[1:])


def _joined_at_stops(line: list[Atom], *, several: bool) -> list[Atom]:
    """A line whose parts between full stops are one entry, without these stops: "PRIZE. EVENT YEAR. TOWN (COUNTRY)".

    A year may stand before the prize, words of outcome may be a part of their own, and in a list of several lines the
    event may be a mere name: "2018 Finalist. Audience Award. NordDocs, Norway"."""
    starts = [index for index, atom in enumerate(line) if atom.sign == "." and atom.depth == 0]
    if len(starts) == 0 or starts[0] == 0:
        return line
    parts = [line[start:end] for start, end in pairwise([0, *starts, len(line)])]
    if _is_year_first(parts):
        return _behind_year(parts)
    if several and len(parts) > 2 and (told := _one_of_each(parts)) is not None:
        return told
    shape = "".join(_shape(part) for part in parts)
    outcome_first = shape[:2] == "PP" and {atom.kind for atom in parts[0]} <= {"year", "outcome"}
    bare = shape[1:] if outcome_first else shape
    named = bare == "PL" and several and parts[-1][0].kind == "name"
    if bare not in ("PE", "PEL") and not named and not (several and bare in ("EL", "EP")):
        return line
    kept = list(parts[0])
    for letter, part in zip(shape[1:], parts[1:], strict=True):
        kind = "place" if letter == "L" and part[0].kind == "name" and not named else part[0].kind
        kept += [part[0]._replace(kind=kind, sign=","), *part[1:]]
    return kept


def _is_year_first(parts: Sequence[Sequence[Atom]]) -> bool:
    """Whether the parts of a line are a year, then an event or a prize, then what is left of one entry: "2019. Reed
    Fest. Best Score", "2019. Reed Fest (Norway). Masters"."""
    year, head, *others = parts
    if [atom.kind for atom in year] != ["year"] or len(others) > 2 or any(atom.kind == "year" for atom in head):
        return False
    kinds = [{atom.kind for atom in part} for part in (head, *others)]
    named = [bool(found & {"event"}) or _is_name(part) for found, part in zip(kinds, (head, *others), strict=True)]
    prizes = [bool(found & _PRIZES) for found in kinds]
    if prizes[0]:
        return sum(prizes) == 1 and sum(bool(found & {"event"}) for found in kinds) <= 1
    return named[0] and sum(prizes) <= 1 and not any(found & {"event", "year"} for found in kinds[1:])


def _one_of_each(parts: Sequence[Sequence[Atom]]) -> list[Atom] | None:
    """The parts of a line as one entry where each is one thing, and none comes twice: "Best Score. Reed Fest. Norway.
    2014"; else None."""
    found = [_thing(part) for part in parts]
    if len(set(found)) < len(found) or "" in found or not {"prize", "event"} <= set(found):
        return None
    first, *others = (
        [part[0]._replace(kind="event"), *part[1:]] if thing == "event" else list(part)
        for part, thing in zip(parts, found, strict=True)
    )
    return first + [atom for part in others for atom in [part[0]._replace(sign=","), *part[1:]]]


def _thing(part: Sequence[Atom]) -> str:
    """What the words between two full stops are, if they are one thing: year, place, prize or event; else empty."""
    kinds = {atom.kind for atom in part}
    if kinds <= {"year", "place"}:
        return "place" if "place" in kinds else "year"
    if kinds & _PRIZES:
        return "prize" if not kinds & {"event", "name"} else ""
    return "event" if part[0].kind in _EVENTS and all(atom.kind in _DETAILS for atom in part[1:]) else ""


def _is_name(part: Sequence[Atom]) -> bool:
    return part[0].kind in _NAMES and all(atom.kind in _DETAILS for atom in part[1:])


def _behind_year(parts: Sequence[Sequence[Atom]]) -> list[Atom]:
    """The parts of a line behind its year as one entry: a name behind the event is its section."""
    year, head, *others = parts
    prize_first = any(atom.kind in _PRIZES for atom in head)
    first = head[0]._replace(kind="event") if not prize_first and head[0].kind in _NAMES else head[0]
    kept = [*year, first._replace(sign=","), *head[1:]]
    for part in others:
        alone = len(part) == 1 and part[0].kind == "name" and not prize_first
        kept += [part[0]._replace(kind="section" if alone else part[0].kind, sign=","), *part[1:]]
    return kept


def _shape(part: Sequence[Atom]) -> str:
    """What a part between full stops is: P a prize without event, E an event, L a place, X anything else."""
    kinds = [atom.kind for atom in part if atom.depth == 0]
    kinds = kinds[1:] if kinds[:1] == ["year"] and set(kinds[1:]) & _PRIZES else kinds
    if _PRIZES & set(kinds):
        return "X" if {"event", "name", "year"} & set(kinds) else "P"
    if "event" in kinds or "year" in kinds:
        return "E" if sum(kind in ("event", "name") for kind in kinds) <= 1 and len(kinds) > 1 else "X"
    place = all(atom.kind in ("name", "town", "place") for atom in part)
    told = len(part) > 1 or part[0].kind != "name"
    return "L" if place and told and sum(atom.kind == "name" for atom in part) <= 1 else "X"
