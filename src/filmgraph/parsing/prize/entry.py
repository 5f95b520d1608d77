"""An entry: what one prize or selection of a list consists of, in pieces of the record."""

from dataclasses import dataclass, field

from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.tokens import STRONG
from filmgraph.parsing.text.piece import Piece

__all__ = ["AHEAD", "STRONG", "WEAK_NEWLINE", "Entry"]

WEAK_NEWLINE = "¶"
"""The sign of an atom that begins a line which goes on with the entry of the line before."""

AHEAD = 40
"""How many atoms after one are looked at: no entry has as many."""


@dataclass(slots=True)
class Entry:
    """What one prize or selection consists of.

    `places` are in order; `extra` are bracketed words not yet placed; `over` are words of outcome that stand over the
    entry, as a label or heading, and hold unless its own words tell another outcome; `film` is the film for which the
    prize was given, where the entry names one, and `recipients` are the people. `joined` says that "and" joins it to
    the entry before, `bracketed` that its place stands in brackets, `by_town` that its event is
    called by a town, `categoric` that its prize is so far only what it was for, `metal` that a metal
    names its prize, of which no more has been said.
    """

    award: Piece | None = None
    event: Piece | None = None
    named: bool = False
    categoric: bool = False
    known: bool = False
    generic: bool = False
    metal: bool = False
    joined: bool = False
    bracketed: bool = False
    by_town: bool = False
    year: Piece | None = None
    places: list[Piece] = field(default_factory=list)
    section: Piece | None = None
    outcome: Atom | None = None
    over: Atom | None = None
    selected: Piece | None = None
    tail: Piece | None = None
    extra: Piece | None = None
    film: Piece | None = None
    recipients: list[Piece] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing that makes an entry has come yet (a year, a place or a word of outcome does not)."""
        return self.award is None and self.event is None

    @property
    def is_prize(self) -> bool:
        """Whether it tells of a prize, be it only of an outcome, and not of a selection."""
        return self.award is not None or (self.outcome or self.over) is not None

    @property
    def start(self) -> int:
        """Where its words begin."""
        return min(piece.start for piece in self.pieces)

    @property
    def end(self) -> int:
        """Where its words end."""
        return max(piece.end for piece in self.pieces)
