"""Groups of atoms in, entries out: keeps the entry at hand and says when it ends. Knows nothing of what atoms around
another tell."""

from collections.abc import Sequence
from typing import Self

from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import AHEAD, STRONG, Entry
from filmgraph.parsing.prize.settling import reach, settle
from filmgraph.parsing.prize.sharing import share_within


class Builder:
    """Takes the atoms of one list, one after the other.

    `sparse` says that strong signs part the entries of the list, so that a mere name after a comma is no entry of its
    own. `line` has the words of outcome or selection, the year, and the country that stand before a colon and hold for
    the rest of their line ("Nominated: X, Y", "Shown at: X; Y", "2019: X; Y", "Norway: X, Y"). A subclass says how
    atoms of each kind are taken.
    """

    def __init__(self, text: str, *, sparse: bool) -> None:
        self.text = text
        self.sparse = sparse
        self.entries: list[Entry] = []
        self.entry = Entry()
        self.row = 0
        self.heads = False
        self.heading = Entry()
        self.line = Entry()
        self.lead: Entry | None = None
        self.rest: Sequence[Atom] = ()

    def finish(self) -> list[Entry]:
        """The entries read so far."""
        return self.entries

    def close(self) -> None:
        """Ends the current entry. An event that heads prizes below is an entry only if none came."""
        if not self.entry.is_empty or self.entry.outcome is not None or self.entry.selected is not None:
            if self.lead is not None and _needs_event(self.entry):
                self._inherit(self.lead)
            settle(self.entry, self.heading, self.line, self.text)
            if not self.entry.is_empty:
                self.entries.append(self.entry)
                self.lead = self.entry if _leads(self.entry) else self.lead
        self.entry = Entry()
        self.heads = False

    def take(self, atoms: Sequence[Atom], heading: Entry) -> Self:
        """Adds the atoms of one group. What `heading` has holds for each entry that does not have it itself."""
        self.heading, first = heading, len(self.entries)
        for index, atom in enumerate(atoms):
            if atom.sign in STRONG and atom.depth == 0 and not self.entry.is_empty:
                self._end_row()
            if atom.sign in (".", "\n"):
                self.line.outcome = self.line.selected = None
            if atom.sign == "\n":
                self.line.year = self.lead = None
                self.line.places = []
            self.rest = atoms[index + 1 : index + 1 + AHEAD]
            getattr(self, f"_take_{atom.kind}")(atom)
        self._end_row()
        if len(self.entries) > first and heading.event is not None and self.entries[first].event is heading.event:
            self.entries[first].pieces[:0] = heading.pieces
        return self

    def _end_row(self) -> None:
        """Ends the current entry, and those that only weak signs part from it."""
        self.close()
        share_within(self.entries[self.row :])
        self.row = len(self.entries)

    def _next(self) -> None:
        heads = self.heads
        self.close()
        self.heads = heads

    def _inherit(self, heading: Entry) -> None:
        """An event that heads several prizes ("Sundance 2014: X, Y") counts for each of them."""
        self.entry.event, self.entry.year, self.entry.places = heading.event, heading.year, list(heading.places)

    def _add(self, atom: Atom) -> None:
        self.entry.pieces.append(atom.piece)

    def _reach(self, atom: Atom) -> None:
        """Takes an atom as part of the prize before it."""
        assert self.entry.award is not None
        self.entry.award = reach(self.text, self.entry.award, atom.piece)
        self.entry.section = atom.piece
        self._add(atom)

    def _take_film(self, atom: Atom) -> None:
        if self.entry.award is not None:
            self.entry.film = atom.piece
            self._add(atom)

    def _take_date(self, atom: Atom) -> None:
        if not self.entry.is_empty:
            self._add(atom)

    def _take_rest(self, _: Atom) -> None:
        self.close()


def _leads(entry: Entry) -> bool:
    """Whether an entry names its festival before its prize: "Reed Fest 2014 – Best Score"."""
    if entry.event is None or entry.award is None:
        return False
    return entry.event.start < entry.award.start


def _needs_event(entry: Entry) -> bool:
    """Whether an entry is a prize that says no more than what it is for, with nothing else: behind a semicolon it is
    given at the festival that leads its line ("Reed Fest 2014 – Best Score; Audience Award")."""
    return (
        entry.award is not None
        and entry.generic
        and entry.event is None
        and entry.year is None
        and entry.tail is None
        and len(entry.places) == 0
    )
