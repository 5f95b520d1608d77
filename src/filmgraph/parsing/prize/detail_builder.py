"""Years, places and words of outcome or selection in, the entry that each belongs to out: the one at hand or the next.

The part of the grammar that needs to know nothing of prizes and festivals but whether the entry has one.
"""

from filmgraph.parsing.prize.ahead import goes_on, touches
from filmgraph.parsing.prize.atom import WHERE, Atom
from filmgraph.parsing.prize.award_parts import is_part_of_award
from filmgraph.parsing.prize.builder import Builder
from filmgraph.parsing.prize.entry import STRONG
from filmgraph.parsing.prize.turns import is_event_of, is_outcome_between, is_won_there, leads_entries


class DetailBuilder(Builder):
    """Takes what an entry has beside its prize and its event."""

    def _take_year(self, atom: Atom) -> None:
        if self.entry.is_empty and atom.sign in STRONG and len(self.rest) > 0 and self.rest[0].sign == ":":
            self.line.year = atom.piece
        if self.entry.year is None:
            self.entry.year = atom.piece
            self._add(atom)
        elif (
            not self.entry.is_empty
            and (atom.sign != "" or self._leads_next(atom))
            and (self.entry.year.text != atom.piece.text or leads_entries(self, atom))
        ):
            self._next()
            self.entry.year = atom.piece
            self._add(atom)
        elif not self.entry.is_empty and atom.sign == "" and self.entry.pieces[-1:] != [self.entry.year]:
            self._add(atom)

    def _leads_next(self, year: Atom) -> bool:
        """Whether a year behind a prize begins the next, as one began this: "2007 Weser Preis 2006 Reed Preis"."""
        entry = self.entry
        if entry.award is None or entry.year is None or entry.year.end + 1 != entry.award.start or len(self.rest) == 0:
            return False
        return (
            self.rest[0].kind == "prize" and self.rest[0].sign == "" and year.piece.end + 1 == self.rest[0].piece.start
        )

    def _take_place(self, atom: Atom) -> None:
        if self.entry.is_empty and atom.sign == "\n" and len(self.rest) > 0 and self.rest[0].sign == ":":
            self.line.places = [atom.piece]
        if len(self.entry.places) == 0 or touches(self.entry.places[-1], atom.piece):
            self.entry.places.append(atom.piece)
            self.entry.bracketed = atom.depth > 0
        self._add(atom)

    def _take_outcome(self, atom: Atom) -> None:
        entry = self.entry
        if atom.sign == WHERE and entry.event is not None and entry.award is None:
            self._next()
            self._inherit(entry)
            self.entry.outcome = atom
            self._add(atom)
            return
        if is_event_of(self, atom):
            entry.event, entry.award = entry.award, None
        if entry.is_empty and len(self.rest) > 0 and self.rest[0].sign == ":":
            self.line.outcome = atom
        trailing = not entry.is_empty and (atom.depth > 0 or not goes_on(self.rest))
        trailing = trailing or (self.sparse and is_won_there(self, atom))
        trailing = trailing or is_outcome_between(self, atom)
        if not entry.is_empty and not trailing and (entry.award is not None or atom.sign not in ("–", ":", "|", "")):
            self._next()
        if self.entry.outcome is None:
            self.entry.outcome = atom
        self._add(atom)

    def _take_selected(self, atom: Atom) -> None:
        entry = self.entry
        if atom.told == "section" and is_part_of_award(self, atom):
            self._reach(atom)
            return
        leads = atom.told == "section" and len(self.rest) > 0 and self.rest[0].kind == "prize"
        if not entry.is_empty and goes_on(self.rest) and not leads and atom.sign not in ("–", ":", "(", ""):
            self._next()
        if self.entry.is_empty and atom.sign in STRONG and len(self.rest) > 0 and self.rest[0].sign == ":":
            self.line.selected = atom.piece
        self.entry.selected = self.entry.selected or atom.piece
        self._add(atom)
