"""The questions on which an entry turns: whether a prize, an event or people begin another or belong to this one.

Each looks at the entry so far, what stands over it, the atom at hand and those behind it. Changes nothing.
"""

from collections.abc import Sequence
from typing import Protocol

from filmgraph.parsing.prize.ahead import goes_on, has_own_event, has_own_year
from filmgraph.parsing.prize.atom import AND, AND_AT, CATEGORIES, Atom
from filmgraph.parsing.prize.entry import STRONG, WEAK_NEWLINE, Entry

_AT = (" at", " at the", " beim", " bei")
_DASH = 3
"""The characters of a dash with its blanks."""
_DETAILS = frozenset({"year", "place", "town", "date"})


class Standing(Protocol):
    """Where the reading of a list stands: the entry so far, what its heading says, and the atoms to come."""

    @property
    def entry(self) -> Entry:
        """The entry so far."""

    @property
    def heading(self) -> Entry:
        """What stands over the entry."""

    @property
    def rest(self) -> Sequence[Atom]:
        """The atoms behind the one at hand."""


def begins_entry(at: Standing, prize: Atom) -> bool:
    """Whether a prize after an event begins an entry, because an event of its own follows, and not whom
    it went to. One behind a colon, or
    behind a dash and the year of the event, is given at the event before it."""
    entry = at.entry
    if entry.event is None or prize.depth > 0 or prize.sign == ":" or not has_own_event(at.rest):
        return False
    if at.rest[0].told == "person" and at.rest[0].sign in ("", ":", WEAK_NEWLINE) and not has_own_event(at.rest[1:]):
        return False
    return not (prize.sign == "–" and entry.year is not None and at.rest[0].sign == ",")


def is_outcome_of_award(at: Standing, atom: Atom) -> bool:
    """Whether a mention says how the prize before it ended: "Harrell Award – Honourable Mention"."""
    entry = at.entry
    if entry.award is None or atom.told not in ("mention", "placed"):
        return False
    if atom.told == "placed":
        return atom.depth > 0
    if entry.by_town and atom.sign == ":":
        return False
    known = entry.event is not None or at.heading.event is not None
    return atom.depth > 0 or (known and atom.sign in ("–", ":"))


def turns_into_event(at: Standing, atom: Atom) -> bool:
    """Whether the prize before was the event: one with a name, and this one only says what for
    ("Max Ophüls Preis 2016 – Bester Dokumentarfilm")."""
    entry = at.entry
    if (entry.event or at.heading.event) is not None or entry.generic or atom.told is None:
        return False
    if atom.depth > 0:
        return atom.told == "generic" and entry.year is not None and entry.year.start < atom.piece.start
    return atom.sign in ("–", ":") or (atom.sign == "," and entry.year is not None and not has_own_event(at.rest))


def is_category_at_prize(at: Standing, name: Atom) -> bool:
    """Whether a name says what for, behind a prize with a name and its year, which is the event then: "Reed Award 2014
    – Short Film"."""
    entry = at.entry
    if entry.award is None or entry.year is None or entry.generic or (entry.event or at.heading.event) is not None:
        return False
    behind = name.sign in ("–", ":") and name.depth == 0 and entry.year.start > entry.award.start
    return behind and name.told in CATEGORIES and not has_own_event(at.rest)


def is_long_event(at: Standing, prize: Atom) -> bool:
    """Whether a mere name and a prize with a name, a dash between them, are the event of the prize behind the colon:
    "reed berlin – new reed film award: Best Score"."""
    entry = at.entry
    if entry.event is None or entry.award is None or not entry.named or entry.generic or entry.year is not None:
        return False
    joined = 0 < entry.award.start - entry.event.end <= _DASH
    return joined and prize.sign == ":" and prize.told is not None


def is_named_ceremony(at: Standing, prize: Atom, *, sparse: bool) -> bool:
    """Whether a prize with a name is the event of the one before it, which only says what for ("Best Score, Weser Film
    Award, 2014"): it states the year or place, and no event comes behind. `sparse` says that strong signs part the
    entries of the list; else nothing but the year and place may come behind."""
    entry = at.entry
    if not sparse and not all(atom.kind in _DETAILS for atom in at.rest):
        return False
    if not entry.generic or (entry.event or at.heading.event or entry.year) is not None or prize.told is not None:
        return False
    behind = at.rest[0] if len(at.rest) > 0 else None
    stated = behind is not None and (
        (behind.kind == "year" and behind.sign in ("", ",", "("))
        or (behind.kind in ("place", "town") and behind.depth > 0)
    )
    return prize.sign == "," and prize.depth == 0 and stated and not has_own_event(at.rest[1:])


def is_event_of(at: Standing, outcome: Atom) -> bool:
    """Whether the prize before words of outcome is the event of the prize behind them ("Weser Preis 2016:
    nominated for Best Score", "Weser Award nomination, Best Score, 2016")."""
    entry = at.entry
    if entry.award is None or entry.generic or (entry.event or at.heading.event or entry.outcome) is not None:
        return False
    if not goes_on(at.rest) or at.rest[0].kind not in ("prize", "category"):
        return False
    first = at.rest[0]
    said = outcome.sign == "" and first.sign == "," and first.called == "best" and not has_own_event(at.rest[1:])
    return said or outcome.sign in (":", "–")


def reaches(before: Entry, prize: Atom) -> bool:
    """Whether the words of outcome that begin the entry before hold for a prize as well: "and" joins it to that
    ("Nominated for an Emmy 2019 and a Lola 2020"), or both stand in one row ("Nominated for Best Score, Best Sound"),
    or under one festival ("Nominated at Reed Fest: Best Score, Best Sound")."""
    if before.outcome is None or before.award is None or before.outcome.piece.start > before.award.start:
        return False
    if before.event is not None and before.outcome.piece.start < before.event.start < before.award.start:
        return True
    return prize.sign in ("", AND) or (prize.sign == "," and before.event is None and before.year is None)


def is_nominated_at(at: Standing, name: Atom) -> bool:
    """Whether a mere name is the prize of the event behind it, as words of outcome stand between them in brackets:
    "European Score (nominated) – Reed Awards 2014"."""
    if not at.entry.is_empty or name.told == "known" or len(at.rest) < 2:
        return False
    return at.rest[0].kind == "outcome" and at.rest[0].depth > name.depth and has_own_event(at.rest[1:])


def is_outcome_between(at: Standing, outcome: Atom) -> bool:
    """Whether words of outcome stand between a prize and its event, with the same sign around them: "Best Score –
    shortlisted – Reed Awards 2014"."""
    if at.entry.award is None or at.entry.event is not None or len(at.rest) == 0 or outcome.sign in ("", *STRONG):
        return False
    return at.rest[0].sign == outcome.sign and at.rest[0].kind in ("event", "name")


def is_category(at: Standing, name: Atom) -> bool:
    """Whether a name behind a ceremony and words of outcome says what for: "Nominated: Reed Awards 2014, Score"."""
    entry = at.entry
    if entry.event is None or entry.award is not None or (entry.outcome or at.heading.outcome) is None:
        return False
    return name.told in CATEGORIES and name.sign in (",", "–", ":") and name.depth == 0


def is_selected_for(entry: Entry) -> bool:
    """Whether the film was only selected for the prize that an entry names, which is its event then."""
    if entry.selected is None or entry.award is None or entry.event is not None or entry.generic:
        return False
    return entry.outcome is None and entry.selected.start < entry.award.start


def is_finalist_at(entry: Entry) -> bool:
    """Whether words of outcome that end with "at" stand before a prize with a name, which is the event then: "Finalist
    at Rose d'Or 2013"."""
    if entry.outcome is None or entry.award is None or entry.event is not None or entry.generic:
        return False
    words = entry.outcome.piece
    return words.end < entry.award.start and words.text.endswith(_AT)


def is_recipient(at: Standing, atom: Atom) -> bool:
    """Whether people are those to whom the prize before them was given, and no event that is called like them: one with
    a year of its own is an event, unless no sign parts it from the prize ("Reed Preis für Ana Silva 2019")."""
    entry = at.entry
    if atom.told != "person" or entry.award is None or (has_own_year(at.rest) and (atom.sign != "" or atom.depth > 0)):
        return False
    event = entry.event is not None or at.heading.event is not None or has_own_event(at.rest)
    return atom.depth > 0 or atom.sign in ("", ":", WEAK_NEWLINE) or event


def is_given_again(at: Standing, event: Atom) -> bool:
    """Whether an event in a bracket, or behind "and", has its year as the one before it: the prize was given at both.
    One behind "and" with a prize of its own has only that; "and at" needs no year."""
    entry = at.entry
    if event.sign == AND_AT:
        return entry.award is not None and entry.event is not None and entry.award.start < entry.event.start
    told = entry.award is not None and entry.event is not None and entry.year is not None
    if not told or not has_own_year(at.rest) or not (event.depth > 0 or event.sign == AND):
        return False
    return event.depth > 0 or len(at.rest) == 1 or at.rest[1].kind != "prize" or at.rest[1].sign in (",", *STRONG)


def leads_entries(at: Standing, year: Atom) -> bool:
    """Whether a year begins an entry, as the same year began the one before: "2014 Reed Fest / 2014 Bay Fest", or
    "2014 Best Score – Reed Fest, 2014 Press Prize – Bay Fest"."""
    entry = at.entry
    named = [piece.start for piece in (entry.award, entry.event) if piece is not None]
    led = entry.year is not None and len(named) > 0 and entry.year.end + 1 == min(named)
    return led and year.depth == 0 and len(at.rest) > 0 and at.rest[0].sign == ""


def is_won_there(at: Standing, outcome: Atom) -> bool:
    """Whether words of outcome behind a comma go on with the event before them: "Reed Fest, Winner Best Score"."""
    entry = at.entry
    if entry.event is None or entry.award is not None or entry.outcome is not None or outcome.sign != ",":
        return False
    return len(at.rest) > 0 and at.rest[0].kind == "prize" and not has_own_event(at.rest[1:])
