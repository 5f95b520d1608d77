"""Typed atoms in, entries out: one entry per prize or selection, with what belongs to it.

An entry takes atoms until a strong sign, or until an atom comes that it already has: the order of prize, event, year
and place does not matter, and signs may change within a list.
"""

from collections.abc import Sequence

from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prize.ahead import goes_on, has_own_event, has_own_year, same, touches
from filmgraph.parsing.prize.atom import AND, Atom
from filmgraph.parsing.prize.bare_names import begins_like_last, meaning_of_name
from filmgraph.parsing.prize.entry import AHEAD, STRONG, WEAK_NEWLINE, Entry
from filmgraph.parsing.prize.sharing import share_within
from filmgraph.parsing.prize.turns import (
    Standing,
    begins_entry,
    is_among_towns,
    is_category,
    is_dated,
    is_event_of,
    is_known_event,
    is_named_ceremony,
    is_outcome_of_award,
    is_place_of_prize,
    is_recipient,
    is_selected_for,
    reaches,
    turns_into_event,
)

_TOLD = {"mention": "special-mention", "placed": "placed"}
"""The outcome that a mention, or a place behind the first, tells of the prize before it."""


class EntryBuilder:
    """Takes the atoms of one list, one after the other.

    `sparse` says that strong signs part the entries of the list, so that a mere name after a comma is no entry of its
    own. `line_outcome` are words of outcome with a colon, `line_year` a year with a colon, which hold for the rest of
    their line ("Nominated: X, Y", "2019: X; Y").
    """

    def __init__(self, text: str, *, sparse: bool) -> None:
        self.text = text
        self.sparse = sparse
        self.entries: list[Entry] = []
        self.entry = Entry()
        self.row = 0
        self.heads = False
        self.heading = Entry()
        self.line_outcome: Atom | None = None
        self.line_year: Piece | None = None
        self.rest: Sequence[Atom] = ()

    def finish(self) -> list[Entry]:
        """The entries read so far."""
        return self.entries

    def close(self) -> None:
        """Ends the current entry. An event that heads prizes below is an entry only if none came."""
        if not self.entry.is_empty or self.entry.outcome is not None or self.entry.selected is not None:
            self._settle(self.entry)
            if not self.entry.is_empty:
                self.entries.append(self.entry)
        self.entry = Entry()
        self.heads = False

    def take(self, atoms: Sequence[Atom], heading: Entry) -> "EntryBuilder":
        """Adds the atoms of one group. What `heading` has holds for each entry that does not have it itself."""
        self.heading = heading
        for index, atom in enumerate(atoms):
            if atom.sign in STRONG and atom.depth == 0 and not self.entry.is_empty:
                self._end_row()
            if atom.sign in (".", "\n"):
                self.line_outcome = None
            if atom.sign == "\n":
                self.line_year = None
            self.rest = atoms[index + 1 : index + 1 + AHEAD]
            getattr(self, f"_take_{atom.kind}")(atom)
        self._end_row()
        return self

    def _end_row(self) -> None:
        """Ends the current entry, and those that only weak signs part from it."""
        self.close()
        share_within(self.entries[self.row :])
        self.row = len(self.entries)

    @property
    def standing(self) -> Standing:
        """Where the reading stands now."""
        return Standing(self.entry, self.heading, self.rest)

    def _next(self) -> None:
        heads = self.heads
        self.close()
        self.heads = heads

    def _inherit(self, heading: Entry) -> None:
        """An event that heads several prizes ("Sundance 2014: X, Y") counts for each of them."""
        self.entry.event, self.entry.year, self.entry.places = heading.event, heading.year, list(heading.places)

    def _closes(self, piece: Piece) -> bool:
        """Whether the bracket around a piece closes right behind it, so that no other words stand in it."""
        return self.text[piece.end : piece.end + 1] in (")", "]")

    def _reach(self, piece: Piece, to: Piece) -> Piece:
        """`piece` up to the end of `to` and of the bracket around it."""
        end = to.end + 1 if self.text[to.end : to.end + 1] in (")", "]") else to.end
        return Piece(self.text[piece.start : end], piece.start)

    def _add(self, atom: Atom) -> None:
        self.entry.pieces.append(atom.piece)

    def _take_prize(self, atom: Atom) -> None:
        entry = self.entry
        if atom.told == "unsure" and entry.is_empty and not has_own_event(self.rest):
            self._take_name(atom)
            return
        if entry.award is not None and same(entry.award, atom.piece) and atom.sign == WEAK_NEWLINE:
            return
        if is_outcome_of_award(self.standing, atom):
            entry.outcome = entry.outcome or Atom("outcome", atom.piece, told=_TOLD[atom.told or ""])
            self._add(atom)
            return
        if entry.award is not None and turns_into_event(self.standing, atom):
            entry.event, entry.award = entry.award, atom.piece
            self.heads = atom.depth == 0
        elif entry.award is not None and atom.depth > 0:
            if entry.event is None:
                entry.award = self._reach(entry.award, atom.piece)
        elif entry.award is not None and is_named_ceremony(self.standing, atom, sparse=self.sparse):
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
        elif begins_entry(self.standing, atom):
            self._next()
            self._set_award(atom)
        else:
            self._set_award(atom)
            self.heads = self.heads or (entry.event is not None and atom.sign in (":", "–", WEAK_NEWLINE))
        self._add(atom)

    def _set_award(self, atom: Atom) -> None:
        self.entry.award, self.entry.tail, self.entry.generic = (
            atom.piece,
            atom.tail,
            atom.told in ("generic", "mention", "placed"),
        )

    def _take_event(self, atom: Atom) -> None:
        entry = self.entry
        if self._is_given_again(atom):
            self._give_again(atom)
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

    def _is_given_again(self, event: Atom) -> bool:
        """Whether an event in a bracket has its year, as the one before it: the prize was given at both."""
        entry = self.entry
        told = entry.award is not None and entry.event is not None and entry.year is not None
        return told and event.depth > 0 and has_own_year(self.rest)

    def _give_again(self, event: Atom) -> None:
        before = self.entry
        self._next()
        self.entry.award, self.entry.generic, self.entry.outcome = before.award, before.generic, before.outcome
        self.entry.event = event.piece
        self._add(event)

    def _take_name(self, atom: Atom) -> None:
        entry = self.entry
        if atom.told == "known" and atom.depth == 0 and entry.known and len(entry.places) == 0:
            self._take_event(atom)
            return
        if is_recipient(self.standing, atom):
            entry.recipients.append(atom.piece)
            self._add(atom)
            return
        if atom.sign == ":" and entry.section is not None and entry.pieces[-1:] == [entry.section]:
            entry.section = atom.piece
            self._add(atom)
            return
        if is_category(self.standing, atom):
            self._set_award(atom)
            self._add(atom)
            return
        if self._is_given_again(atom):
            self._give_again(atom)
            return
        meaning = meaning_of_name(entry, atom, self.rest, sparse=self.sparse)
        if meaning == "new event":
            self._next()
            entry = self.entry
        if meaning in ("event", "new event"):
            entry.event, entry.named, entry.known = atom.piece, True, atom.told == "known"
        elif meaning == "acronym" and entry.event is not None:
            entry.event = self._reach(entry.event, atom.piece)
        elif meaning == "place":
            entry.places.append(atom.piece)
        elif meaning == "open":
            entry.extra = atom.piece
        else:
            entry.section = entry.section or atom.piece
        self._add(atom)

    def _take_year(self, atom: Atom) -> None:
        if self.entry.is_empty and atom.sign in STRONG and len(self.rest) > 0 and self.rest[0].sign == ":":
            self.line_year = atom.piece
        if self.entry.year is None:
            self.entry.year = atom.piece
            self._add(atom)
        elif (
            not self.entry.is_empty
            and atom.sign != ""
            and (self.entry.year.text != atom.piece.text or self._leads_entries(atom))
        ):
            self._next()
            self.entry.year = atom.piece
            self._add(atom)
        elif not self.entry.is_empty and atom.sign == "" and self.entry.pieces[-1:] != [self.entry.year]:
            self._add(atom)

    def _leads_entries(self, year: Atom) -> bool:
        """Whether a year begins an entry, as the same year began the one before: "2014 Reed Fest / 2014 Bay Fest"."""
        entry = self.entry
        led = entry.year is not None and entry.event is not None and entry.year.end + 1 == entry.event.start
        return led and year.depth == 0 and len(self.rest) > 0 and self.rest[0].sign == ""

    def _take_place(self, atom: Atom) -> None:
        if len(self.entry.places) == 0 or touches(self.entry.places[-1], atom.piece):
            self.entry.places.append(atom.piece)
            self.entry.bracketed = atom.depth > 0
        self._add(atom)

    def _take_body(self, atom: Atom) -> None:
        """A prize that is an event as well: the event of the prize before it, else a prize."""
        entry = self.entry
        if entry.award is not None and entry.event is None and entry.year is None:
            self._take_event(atom)
        else:
            self._take_prize(atom)

    def _take_film(self, atom: Atom) -> None:
        if self.entry.award is not None:
            self.entry.film = atom.piece
            self._add(atom)

    def _take_town(self, atom: Atom) -> None:
        """A town is a place, unless nothing else can be the event ("Locarno 2014")."""
        entry = self.entry
        if entry.event is not None and entry.year is not None and has_own_year(self.rest):
            self._next()
            self._take_name(atom)
            return
        if is_known_event(self.standing, atom) or begins_like_last(entry, atom, self.rest):
            self._next()
            self._take_event(atom)
            return
        if is_place_of_prize(entry, atom):
            self._take_place(atom)
            return
        alone = is_dated(atom, self.rest) or is_among_towns(atom, self.rest)
        event_follows = has_own_event(self.rest) and not (entry.is_empty and alone)
        if entry.event is None and not event_follows and not (atom.depth > 0 and entry.award is None):
            self._take_name(atom)
        else:
            self._take_place(atom)

    def _take_section(self, atom: Atom) -> None:
        if self.entry.is_empty and atom.depth == 0 and atom.sign in STRONG:
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
        if entry.award is not None and entry.event is None:
            entry.award = Piece(self.text[entry.award.start : atom.piece.end], entry.award.start)
        else:
            entry.section = entry.section or atom.piece
        self._add(atom)

    def _take_outcome(self, atom: Atom) -> None:
        entry = self.entry
        if is_event_of(self.standing, atom):
            entry.event, entry.award = entry.award, None
        if entry.is_empty and len(self.rest) > 0 and self.rest[0].sign == ":":
            self.line_outcome = atom
        trailing = not entry.is_empty and (atom.depth > 0 or not goes_on(self.rest))
        if not entry.is_empty and not trailing and (entry.award is not None or atom.sign not in ("–", ":", "|", "")):
            self._next()
        if self.entry.outcome is None:
            self.entry.outcome = atom
        self._add(atom)

    def _take_selected(self, atom: Atom) -> None:
        entry = self.entry
        if not entry.is_empty and goes_on(self.rest) and atom.sign not in ("–", ":", "(", ""):
            self._next()
        self.entry.selected = self.entry.selected or atom.piece
        self._add(atom)

    def _take_date(self, atom: Atom) -> None:
        if not self.entry.is_empty:
            self._add(atom)

    def _take_rest(self, _: Atom) -> None:
        self.close()

    def _settle(self, entry: Entry) -> None:
        """Decides at the end what a bracketed name and the words after a complete prize were."""
        if entry.event is None:
            entry.event = self.heading.event
            entry.places = entry.places or list(self.heading.places)
        entry.year = entry.year or self.line_year or self.heading.year
        if is_selected_for(entry):
            entry.event, entry.award = entry.award, None
        if entry.selected is None:
            entry.over = self.line_outcome or self.heading.outcome
        if entry.extra is not None:
            if entry.event is None and entry.award is not None:
                entry.event = entry.extra
            elif entry.award is not None and entry.award.start < entry.extra.start and self._closes(entry.extra):
                entry.award = self._reach(entry.award, entry.extra)
        if entry.event is None and entry.tail is not None and entry.award is not None and (entry.places or entry.year):
            entry.event = entry.tail
            entry.award = entry.award.part(0, entry.tail.start - entry.award.start).strip(" ,-–—")
