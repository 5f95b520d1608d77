"""The questions on which a town in a list of prizes turns: whether it is a place, or stands for its festival.

Each looks at the entry so far and the atoms behind the town. Changes nothing.
"""

from collections.abc import Sequence

from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import STRONG, Entry
from filmgraph.parsing.prize.turns import Standing
from filmgraph.parsing.text.piece import Piece


def is_place_of_prize(entry: Entry, town: Atom) -> bool:
    """Whether a town in brackets is where a prize with a name and its year is given: "Weser Preis 2014 (Berlin)"; or
    one whose last words are its event: "Mention Nordlys 2014 (Berlin)"."""
    named = entry.award is not None and (not entry.generic or entry.tail is not None) and entry.year is not None
    return named and town.depth > 0


def is_town_in_name(event: Piece, known: Atom) -> bool:
    """Whether what stands for a festival is the town in the name of a known one in brackets: "at Leipzig (DOK
    Leipzig)"."""
    return known.told == "known" and f" {event.text} " in f" {known.piece.text} " and event.text != known.piece.text


def is_known_event(at: Standing, town: Atom) -> bool:
    """Whether a town stands for its festival: among known festivals in a row ("IDFA, Sundance, Hot Docs 2020")."""
    after = at.rest[0] if len(at.rest) > 0 else None
    if town.told is None or after is None or after.told != "known" or after.sign not in (",", "|"):
        return False
    return at.entry.is_empty or (at.entry.known and len(at.entry.places) == 0)


def is_among_towns(town: Atom, rest: Sequence[Atom]) -> bool:
    """Whether a town with its country in brackets comes before another such: festivals called by their towns
    ("Sheffield (UK), Yamagata (Japan)")."""
    if len(rest) < 3 or town.depth > 0:
        return False
    country, other, of_other = rest[:3]
    bracketed = all(atom.kind == "place" and atom.sign == "(" for atom in (country, of_other))
    return bracketed and other.kind == "town" and other.sign == ","


def is_dated(town: Atom, rest: Sequence[Atom]) -> bool:
    """Whether a town has a year of its own and nothing else before the next comma: a festival called by its town."""
    after = next((atom for atom in rest[1:] if atom.depth == 0), None)
    alone = after is not None and after.sign in (",", "|")
    return alone and town.depth == 0 and rest[0].kind == "year" and rest[0].sign == ""


def is_of_ceremony_in_town(entry: Entry, prize: Atom) -> bool:
    """Whether a prize behind a dash, a colon or in the next column is given at the prize before it, whose town is not
    its event then: "Weser Prize, Bremen – Honourable Mention", "Weser Prize 2014, Bremen (DE): Best Score"."""
    if entry.award is None or entry.event is None or not entry.by_town or entry.generic:
        return False
    if prize.sign == ":":
        return entry.award.start < entry.event.start
    plain = entry.year is None and prize.told is not None and prize.sign in ("–", "|")
    return plain and entry.award.start < entry.event.start


def heads_with_place(entry: Entry, rest: Sequence[Atom]) -> bool:
    """Whether a town before a colon is the place of the festival that comes behind it, with or without its prize:
    "Bremen: Best Score, Reed Festival 2014"."""
    if not entry.is_empty or len(rest) == 0 or rest[0].sign != ":":
        return False
    for atom in rest:
        if atom.sign in STRONG or atom.kind == "outcome":
            return False
        if atom.kind == "event" and atom.depth == 0:
            return True
    return False
