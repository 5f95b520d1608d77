"""What one clause of running text states of prizes and showings, and its entries. Does not know how clauses begin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.places import is_country
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.atoms import read_atoms
from filmgraph.parsing.prize.entries import EntryBuilder
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.given_to import names_people
from filmgraph.parsing.prize.tokens import split_chunks
from filmgraph.parsing.text.piece import Piece

_BESIDE = 2
"""A year stands beside a name with no more than a bracket between them."""


@dataclass(slots=True)
class Statement:
    """The words of a clause as a list of prizes would print them.

    `parts` are read one after the other as if they were one line. What `heading` has (the year or the festival that
    leads the clause) holds for each entry without its own; `told` is the verb, where it stands outside of the parts.
    `category` is what a nomination at the festival of the heading was for.
    """

    parts: tuple[Piece, ...]
    heading: Entry = field(default_factory=Entry)
    told: Atom | None = None
    category: Piece | None = None

    def entries(self, text: str, lookups: Lookups) -> list[Entry]:
        """The prizes and festivals that the clause states; `text` is the record's."""
        if self.category is not None:
            found = [_of_category(self.category, self.heading)]
        else:
            found = read_parts(self.parts, self.heading, text, lookups, self.told)
        for entry in found:
            _part_event_behind_a(entry, lookups)
            if self.told is None:
                continue
            if self.told.kind == "selected":
                entry.selected = entry.selected or self.told.piece
            elif entry.selected is None:
                entry.outcome = entry.outcome or self.told
        return found


def read_parts(
    parts: Sequence[Piece], heading: Entry, text: str, lookups: Lookups, verb: Atom | None = None
) -> list[Entry]:
    """The entries of stretches of a sentence that belong together, though other words may stand between them. A `verb`
    before them that tells of a showing counts as the first of their words."""
    shown = verb is not None and verb.kind == "selected" and verb.piece.start < parts[0].start
    atoms = [verb] if shown and verb is not None else []
    for part in parts:
        read = [atom for chunk in split_chunks(part) for atom in read_atoms(chunk, lookups)]
        if len(atoms) > 0 and len(read) > 0:
            read[0] = read[0]._replace(sign="")
        atoms += read
    atoms = list(_with_towns_as_festivals(atoms, lookups))
    sparse = any(";" in part.text for part in parts)
    return EntryBuilder(text, sparse=sparse).take(atoms, heading).finish()


def _with_towns_as_festivals(atoms: Sequence[Atom], lookups: Lookups) -> Iterator[Atom]:
    """The atoms of a sentence, where towns right behind "shown at" stand for their festivals: "selected at Locarno, at
    Nyon and at Reed Fest"."""
    shown = False
    for index, atom in enumerate(atoms):
        town = atom.kind == "town" or (atom.kind == "place" and not is_country(atom.piece.text, lookups))
        apart = index + 1 == len(atoms) or atoms[index + 1].sign != "" or atoms[index + 1].kind == "year"
        if shown and town and apart and atom.depth == 0:
            yield atom._replace(kind="event", told="known")
        else:
            shown = atom.kind == "selected" or (shown and atom.kind == "year")
            yield atom


def heading_of(event: Piece, text: str, lookups: Lookups) -> Entry | None:
    """The festival, or the prize that is one, that words name, with its year and place; None when they name several."""
    found = read_parts((event,), Entry(), text, lookups)
    if len(found) != 1 or (found[0].event is not None) == (found[0].award is not None):
        return None
    entry = found[0]
    return Entry(event=entry.event or entry.award, year=entry.year, places=entry.places, pieces=entry.pieces)


_BEHIND_A = re.compile(r"(?<=\S) a (?=[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3}$)")


def _part_event_behind_a(entry: Entry, lookups: Lookups) -> None:
    """Parts a prize of an Italian or Spanish sentence from the festival behind "a": "il premio Sole a Lagometraggio
    2019". A person stands there as often, and no year behind."""
    award = entry.award
    match = _BEHIND_A.search(award.text) if award is not None and award.text[:1].islower() else None
    if award is None or match is None or entry.event is not None or entry.year is None:
        return
    event = award.part(match.end())
    if 0 < entry.year.start - award.end <= _BESIDE and not names_people(event, lookups):
        entry.award, entry.event = award.part(0, match.start()), event


def _of_category(category: Piece, heading: Entry) -> Entry:
    return Entry(
        award=category,
        event=heading.event,
        year=heading.year,
        places=list(heading.places),
        pieces=[*heading.pieces, category],
    )
