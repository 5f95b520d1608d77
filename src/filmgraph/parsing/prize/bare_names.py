"""A mere name in a list of prizes in, what it is there out: event, place, section, or open until the entry ends.

A mere name has no word that tells what it is ("Nordlys", "Rennes"). What has come before in its entry, the sign before
it and what comes after it decide. Reads the entry, changes nothing.
"""

import re
from collections.abc import Sequence
from typing import Literal

from filmgraph.parsing.prize.ahead import has_own_year, in_bracket, place_follows, touches
from filmgraph.parsing.prize.atom import AND, AND_AT, CATEGORIES, Atom
from filmgraph.parsing.prize.entry import STRONG, WEAK_NEWLINE, Entry

_LONG = 6
"""Words of fewer letters join others in the names of towns ("Castello della Brace")."""

_SHORTEST, _LONGEST_ACRONYM = 3, 6
_TOWN_WORDS = 3

Meaning = Literal["event", "new event", "acronym", "place", "section", "open"]
"""`new event` begins an entry of its own; `open` waits for the end of the entry: event, or part of the prize."""


def meaning_of_name(entry: Entry, atom: Atom, rest: Sequence[Atom], *, sparse: bool) -> Meaning:
    """What a mere name means that comes after what `entry` holds and before `rest`.

    `sparse` says that strong signs part the entries of the list, so that a name after a comma begins no entry.
    """
    if atom.sign in (AND, AND_AT) and atom.depth == 0 and entry.event is not None:
        return "new event"
    if entry.event is None and entry.award is None:
        return "event" if atom.depth == 0 or in_bracket(rest) else "open"
    if atom.depth > 0:
        return _in_bracket(entry, atom, rest)
    if begins_like_last(entry, atom, rest):
        return "new event"
    if atom.sign == WEAK_NEWLINE and place_follows(rest) and rest[0].sign == WEAK_NEWLINE:
        return "place"
    if entry.event is None and not (entry.year is not None and has_own_year(rest)) and atom.sign != ".":
        return "event"
    if entry.event is not None and not has_own_year(rest) and _may_be_place(entry, atom, rest):
        return "place"
    if sparse and _is_town_of(entry, atom, rest):
        return "place"
    if atom.sign == "" or (atom.sign == "–" and entry.event is not None and entry.year is None):
        return "section"
    if sparse and _ends_entry(entry, atom, rest):
        return "place"
    if has_own_year(rest) or (not sparse and atom.sign in (",", "|", ")")):
        return "new event"
    return "section"


def begins_like_last(entry: Entry, atom: Atom, rest: Sequence[Atom]) -> bool:
    """Whether a name with its country in brackets comes after an event with the same: "Lys (Norway), Ría (Spain)"."""
    if entry.event is None or not entry.bracketed or atom.depth > 0 or atom.sign not in (",", ")", "|"):
        return False
    return _is_bracketed_country(rest) or (len(rest) > 0 and rest[0].kind == "town" and rest[0].sign == "(")


def _in_bracket(entry: Entry, atom: Atom, rest: Sequence[Atom]) -> Meaning:
    """A place after an event ("(Rennes)"); an event when it has a year ("(FIGRA 2018)"); else part of the name."""
    if entry.event is None:
        return "event" if in_bracket(rest) and atom.told not in CATEGORIES else "open"
    if entry.year is not None and entry.award is not None and has_own_year(rest):
        return "new event"
    if _is_acronym(entry, atom):
        return "acronym"
    free = len(entry.places) == 0 or touches(entry.places[-1], atom.piece)
    return "place" if free and _may_name_town(atom.piece.text) else "section"


def _is_acronym(entry: Entry, atom: Atom) -> bool:
    """Whether letters in brackets are a short name of the event before them: its initials ("Festival de Cine de Ría
    (FCR)"), or capitals that no town has where not all is in capitals ("Festival de Namur (FIFF)")."""
    event, letters = entry.event, atom.piece.text
    if event is None or not letters.isupper() or not letters.isalpha() or entry.year is not None:
        return False
    if _SHORTEST <= len(letters) <= _LONGEST_ACRONYM and (letters[0] == event.text[0] or not event.text.isupper()):
        return True
    initials = iter(word[0].upper() for word in re.findall(r"[^\W\d_]+", event.text))
    return all(letter in initials for letter in letters)


def _ends_entry(entry: Entry, atom: Atom, rest: Sequence[Atom]) -> bool:
    """Whether a single word ends an entry that has its event and year: such a word is the place."""
    last = len(rest) == 0 or rest[0].sign in STRONG
    one = len(atom.piece.text.split()) == 1 and atom.piece.text[0].isupper() and not atom.piece.text.isupper()
    return last and one and entry.year is not None and len(entry.places) == 0


def _may_be_place(entry: Entry, atom: Atom, rest: Sequence[Atom]) -> bool:
    """Whether a mere name after an event is its town: a country follows, or it stands short behind a dash."""
    if atom.told in CATEGORIES:
        return False
    text = atom.piece.text
    short = len(text.split()) <= 2 and not any(character.isdigit() for character in text) and _may_name_town(text)
    if atom.sign == "–" and _is_behind_year(entry) and _is_bracketed_country(rest):
        return False
    return place_follows(rest) or (atom.sign == "–" and short and len(entry.places) == 0)


def _is_behind_year(entry: Entry) -> bool:
    """Whether the event of an entry has its year behind it: "Reed Fest 2014 – Masters (Norway)"."""
    return entry.year is not None and entry.event is not None and entry.year.start > entry.event.start


def _is_bracketed_country(rest: Sequence[Atom]) -> bool:
    """Whether a country in brackets comes next: the place, so that a name between the year and it is a section."""
    return len(rest) > 0 and rest[0].kind == "place" and rest[0].sign == "("


def _may_name_town(text: str) -> bool:
    """Whether words may be the name of a town, whose words are written with capitals but for short ones that join."""
    return "@" not in text and all(
        word[0].isupper() or not word[0].isalpha() or len(word) < _LONG for word in text.split()
    )


def _is_town_of(entry: Entry, atom: Atom, rest: Sequence[Atom]) -> bool:
    """Whether a short name between an event and its year, or before a country in brackets, is the town: "Festival del
    Po, Portorose 2017", "Play-Fest, Tui (Spain)". A year that ends the entry behind a comma of its own makes any name
    the town: "Play-Fest, Castel Nuovo, 2017"; behind a prize and its event one name more is the town."""
    before_colon = len(rest) > 0 and rest[0].sign == ":" and len(atom.piece.text.split()) <= _TOWN_WORDS
    if before_colon and entry.event is not None and atom.sign == "," and len(entry.places) == 0:
        return entry.award is None and _may_name_town(atom.piece.text)
    if entry.event is None or entry.year is not None or len(entry.places) > 0 or atom.sign != ",":
        return False
    if not _may_name_town(atom.piece.text):
        return False
    if len(rest) > 0 and rest[0].kind == "year" and rest[0].sign == ",":
        return len(rest) == 1 or rest[1].sign in STRONG or rest[1].depth > 0
    alone = not entry.named or entry.award is not None
    return _is_bracketed_country(rest) or (alone and has_own_year(rest) and len(atom.piece.text.split()) == 1)
