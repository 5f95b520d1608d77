"""Typed atoms in, entries out: one entry per prize or selection, with what belongs to it.

An entry takes atoms until a strong sign, or until an atom comes that it already has: the order of prize, event, year
and place does not matter, and signs may change within a list.
"""

from filmgraph.parsing.prize.ahead import has_own_event, has_own_year, same
from filmgraph.parsing.prize.atom import AND, Atom
from filmgraph.parsing.prize.award_parts import is_category_of_metal, is_dated_event, is_part_of_award
from filmgraph.parsing.prize.bare_names import Meaning, begins_like_last, meaning_of_name
from filmgraph.parsing.prize.detail_builder import DetailBuilder
from filmgraph.parsing.prize.entry import STRONG, WEAK_NEWLINE
from filmgraph.parsing.prize.name_turns import Beside, meaning_beside
from filmgraph.parsing.prize.settling import closes, reach
from filmgraph.parsing.prize.town_turns import (
    heads_with_place,
    is_among_towns,
    is_dated,
    is_known_event,
    is_of_ceremony_in_town,
    is_place_of_prize,
    is_town_in_name,
)
from filmgraph.parsing.prize.turns import (
    begins_entry,
    is_category_at_prize,
    is_given_again,
    is_long_event,
    is_named_ceremony,
    is_outcome_of_award,
    reaches,
    turns_into_event,
)

_TOLD = {"mention": "special-mention", "placed": "placed"}
"""The outcome that a mention, or a place behind the first, tells of the prize before it."""


class EntryBuilder(DetailBuilder):
    """Takes the atoms of one list, one after the other."""

    def _take_prize(self, atom: Atom) -> None:
        entry = self.entry
        if atom.told == "unsure" and entry.is_empty and not has_own_event(self.rest):
            self._take_name(atom)
            return
        if entry.award is not None and same(entry.award, atom.piece) and atom.sign == WEAK_NEWLINE:
            return
        if is_outcome_of_award(self, atom):
            entry.outcome = entry.outcome or Atom("outcome", atom.piece, told=_TOLD[atom.told or ""])
            self._add(atom)
            return
        if is_category_of_metal(self, atom):
            self._reach(atom)
            entry.metal = False
            return
        if entry.event is not None and entry.award is not None and is_long_event(self, atom):
            entry.event, entry.award = reach(self.text, entry.event, entry.award), atom.piece
        elif is_of_ceremony_in_town(entry, atom):
            assert entry.event is not None
            entry.places, entry.event, entry.award = [entry.event, *entry.places], entry.award, atom.piece
        elif entry.award is not None and turns_into_event(self, atom):
            entry.event, entry.award = entry.award, atom.piece
            self.heads = atom.depth == 0
        elif entry.award is not None and atom.depth > 0:
            if entry.categoric and atom.told is None:
                entry.section, entry.award, entry.categoric = entry.award, atom.piece, False
            elif entry.event is None:
                entry.award = reach(self.text, entry.award, atom.piece)
        elif entry.award is not None and is_named_ceremony(self, atom, sparse=self.sparse):
            entry.event = atom.piece
        elif entry.award is not None:
            heads = self.heads
            self._next()
            self._set_award(atom)
            self.entry.joined = atom.sign in ("", AND)
            if heads:
                self._inherit(entry)
            if reaches(entry, atom):
                self.entry.outcome = entry.outcome
        elif begins_entry(self, atom):
            self._next()
            self._set_award(atom)
        else:
            self._set_award(atom)
            self.heads = self.heads or (entry.event is not None and atom.sign in (":", "–", WEAK_NEWLINE))
        self._add(atom)

    def _set_award(self, atom: Atom) -> None:
        entry = self.entry
        entry.award, entry.tail, entry.metal = atom.piece, atom.tail, atom.called == "metal"
        entry.generic = atom.told in ("generic", "mention", "placed")

    def _take_event(self, atom: Atom) -> None:
        entry = self.entry
        if is_given_again(self, atom):
            self._give_again(atom)
        elif entry.event is not None and atom.depth > 0 and is_town_in_name(entry.event, atom):
            entry.places, entry.event = [entry.event], atom.piece
        elif entry.event is not None and atom.depth > 0:
            entry.section = entry.section or atom.piece
        elif entry.event is not None or (
            entry.year is not None and entry.award is not None and has_own_year(self.rest)
        ):
            self._next()
            self.entry.event = atom.piece
        else:
            entry.event = atom.piece
        self.entry.known = atom.told == "known"
        self._add(atom)

    def _give_again(self, event: Atom) -> None:
        before = self.entry
        self._next()
        self.entry.award, self.entry.generic, self.entry.outcome = before.award, before.generic, before.outcome
        self.entry.event = event.piece
        self._add(event)

    def _take_name(self, atom: Atom) -> None:
        entry, rest = self.entry, self.rest
        if is_category_at_prize(self, atom):
            entry.event, self.heads = entry.award, True
            self._set_name(atom, "category")
            return
        meaning = meaning_beside(self, atom) or meaning_of_name(entry, atom, rest, sparse=self.sparse)
        if meaning == "known event":
            self._take_event(atom)
        elif meaning == "award":
            self._take_prize(atom)
        elif meaning == "part of award":
            self._reach(atom)
        elif meaning == "given again":
            self._give_again(atom)
        else:
            self._set_name(atom, meaning)

    def _set_name(self, atom: Atom, meaning: Meaning | Beside) -> None:
        if meaning == "new event":
            self._next()
        entry = self.entry
        if meaning in ("event", "new event"):
            entry.event, entry.named, entry.known = atom.piece, True, atom.told == "known"
        elif meaning == "acronym" and entry.event is not None:
            if closes(self.text, atom.piece):
                entry.event = reach(self.text, entry.event, atom.piece)
        elif meaning == "category":
            self._set_award(atom)
            entry.categoric = True
        elif meaning == "recipient":
            entry.recipients.append(atom.piece)
        elif meaning == "place":
            entry.places.append(atom.piece)
        elif meaning == "open":
            entry.extra = atom.piece
        elif entry.section is None or meaning == "its section":
            entry.section = atom.piece
        self._add(atom)

    def _take_body(self, atom: Atom) -> None:
        """A prize that is an event as well: the event of the prize before it, else a prize."""
        entry = self.entry
        if entry.award is not None and entry.event is None and entry.year is None:
            self._take_event(atom)
        else:
            self._take_prize(atom)

    def _take_town(self, atom: Atom) -> None:
        """A town is a place, unless nothing else can be the event ("Locarno 2014")."""
        entry = self.entry
        if entry.event is not None and entry.year is not None and has_own_year(self.rest):
            self._next()
            self._take_name(atom)
            return
        if is_known_event(self, atom) or begins_like_last(entry, atom, self.rest):
            self._next()
            self._take_event(atom)
            return
        if is_place_of_prize(entry, atom):
            self._take_place(atom)
            return
        alone = is_dated(atom, self.rest) or is_among_towns(atom, self.rest)
        event_follows = has_own_event(self.rest) and not (entry.is_empty and alone)
        event_follows = event_follows or heads_with_place(entry, self.rest)
        if entry.event is None and not event_follows and not (atom.depth > 0 and entry.award is None):
            self._take_name(atom)
            self.entry.by_town = self.entry.event is atom.piece
        else:
            self._take_place(atom)

    def _take_section(self, atom: Atom) -> None:
        over = len(self.rest) > 0 and self.rest[0].sign == "," and has_own_event(self.rest)
        over = over or (len(self.rest) > 0 and self.rest[0].sign == "–" and self.rest[0].kind == "event")
        if self.entry.is_empty and atom.depth == 0 and atom.sign in STRONG and not over:
            self._take_name(atom)
            return
        if is_part_of_award(self, atom):
            self._reach(atom)
            return
        if is_dated_event(self):
            self._take_name(atom)
            return
        if not self.entry.is_empty or atom.depth > 0:
            self.entry.section = self.entry.section or atom.piece
            self._add(atom)

    def _take_category(self, atom: Atom) -> None:
        entry = self.entry
        fresh = entry.award is None or entry.year is not None or atom.sign in STRONG
        if fresh and entry.event is None and len(self.rest) > 0 and self.rest[0].kind == "event":
            self._take_prize(atom)
            return
        if is_part_of_award(self, atom) or (entry.award is not None and entry.event is None):
            self._reach(atom)
            return
        entry.section = entry.section or atom.piece
        self._add(atom)
