"""Lines in, an outline out: labelled fields with their values, headings, and the lines of free text under them."""

from collections.abc import Sequence
from typing import NamedTuple

from filmgraph.lookups import Label, Lookups
from filmgraph.parsing.bare import (
    bare_label,
    credit_sentences,
    is_credit,
    may_hold_label,
    stands_alone,
    trailing_label,
)
from filmgraph.parsing.furniture import is_menu, states_day
from filmgraph.parsing.labelling import Labelled, read_label, split_labels
from filmgraph.parsing.lines import Line
from filmgraph.parsing.list_rows import detail_value, table_head
from filmgraph.parsing.listing import line_lists_prizes
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.words import is_phrase
from filmgraph.parsing.years import YEAR

SECTIONS = frozenset({"synopsis", "awards", "festivals", "related", "biography", "filmography", "note", "facts"})
"""Fields whose values run on over paragraphs until the next label."""

_LEFT_OUT = frozenset({"screening", "business", "copy", "furniture"})
"""Fields that say nothing of the film. Without a sign behind it their label is none where the line lists prizes."""

_SWALLOWED = {
    "related": frozenset(
        {"credit", "production", "production-company", "year", "country", "duration", "language", "genre", "fact-line",
         "subtitles", "title", "topics", "versions", "furniture", "copy", "year-and-country", "festivals"}
    ),
    "business": frozenset({"country", "business", "copy", "language", "title"}),
}  # fmt: skip
"""Labels that, inside such a section, speak of something other than the film of the record."""


class Field(NamedTuple):
    """A label and the pieces that are its value, one per line. `section` is the section it stands in."""

    labels: tuple[Label, ...]
    wording: Piece
    values: tuple[Piece, ...]
    section: str | None = None

    @property
    def name(self) -> str:
        """The field that the first label announces."""
        return self.labels[0].field


class Text(NamedTuple):
    """A line without a label, the section it stands in (None before the first heading), and the label over that."""

    line: Line
    section: str | None
    under: Field | None = None


Item = Field | Text


class _Outliner:
    """Walks the lines once. `section` is the one that free lines now belong to."""

    def __init__(self, lines: Sequence[Line], lookups: Lookups) -> None:
        self.lines = lines
        self.lookups = lookups
        self.alone: list[tuple[Label, ...]] = []
        self.found: list[list[Labelled]] = []
        self.bare: list[Labelled | None] = []
        for line in lines:
            self.look_for_labels(line)
        self.section: str | None = None
        self.opened: Field | None = None
        self.items: list[Item] = []
        self.index = 0

    def look_for_labels(self, line: Line) -> None:
        """Notes whether a line is a label alone, else has labels with their values, else begins with one without a
        sign. A row of links has none."""
        lookups, piece = self.lookups, line.piece
        labelled = may_hold_label(line.text, lookups) and not is_menu(line.text, lookups)
        alone = read_label(line.text, lookups) if labelled else ()
        found: list[Labelled] = []
        if labelled and len(alone) == 0:
            found = split_labels(piece, lookups) or credit_sentences(piece, lookups)
        self.alone.append(alone)
        self.found.append(found)
        self.bare.append(bare_label(piece, lookups) if labelled and not alone and not found else None)

    def run(self) -> tuple[Item, ...]:
        while self.index < len(self.lines):
            self.step()
        return tuple(self.items)

    def step(self) -> None:
        index = self.index
        self.index += 1
        line = self.lines[index]
        if (head := table_head(line.text, self.lookups)) is not None:
            self.open(head.field, Field((head,), line.piece, ()))
        elif self.is_detail_of_entry(index):
            self.items.append(Text(line, self.section, self.opened))
        elif self.alone[index]:
            self.read_alone(index)
        elif self.found[index] and not self.is_entry_of_list(self.found[index][0]):
            self.read_found(line, self.found[index])
        elif self.is_name_over_role(index):
            self.read_name_over_role(index)
        elif self.bare_holds(index):
            bare = self.bare[index]
            assert bare is not None
            self.add(bare)
        else:
            trailing = trailing_label(line.piece, self.lookups) if self.section in (None, "facts") else None
            if trailing is not None:
                self.add(trailing)
            else:
                self.items.append(Text(line, self.section, self.opened))

    def read_alone(self, index: int) -> None:
        """A line that is a label and nothing else: a heading, or the label of the lines below."""
        line, labels = self.lines[index], self.alone[index]
        name = labels[0].field
        if name in SECTIONS:
            self.open(name, Field(labels, line.piece, ()))
        elif name == "furniture":
            self.items.append(Field(labels, line.piece, (), self.section))
            self.section = None if self.section in ("awards", "festivals") else self.section
        elif self.section in ("note", "biography") and is_credit(labels[0]) and not line.text.endswith(":"):
            self.items.append(Text(line, self.section, self.opened))
        else:
            self.add(Labelled(labels, line.piece, line.piece.part(len(line.text))), self.values_below(index))
            if name == "business" and not line.bullet and self.holds_a_list(index):
                self.section = name

    def read_found(self, line: Line, found: list[Labelled]) -> None:
        before = line.piece.cut(0, found[0].wording.start - line.piece.start, " [|")
        if before.text != "":
            self.items.append(
                Text(Line(line.number, before, line.indent, line.bullet, line.gap), self.section, self.opened)
            )
        for labelled in found[:-1]:
            self.add(labelled)
        last = found[-1]
        self.add(last, self.values_below(self.index - 1) if last.value.text.strip() == "" else ())

    def is_entry_of_list(self, first: Labelled) -> bool:
        """Whether words of outcome before a prize belong to one entry of a list ("Nominated: Best Score")."""
        outcome = first.labels[0].outcome
        if outcome is None or self.section not in ("awards", "festivals") or first.value.text.strip() == "":
            return False
        return is_phrase(self.lookups, f"outcome-{outcome}", first.wording.text)

    def is_detail_of_entry(self, index: int) -> bool:
        """Whether a line of a list gives a detail of the festival on the lines above ("Prize: Best Score")."""
        line = self.lines[index]
        if self.section not in ("awards", "festivals") or line.gap or not isinstance(self.items[-1], Text):
            return False
        return detail_value(line.piece, self.lookups) is not None

    def add(self, labelled: Labelled, below: tuple[Piece, ...] = ()) -> None:
        own = labelled.value.strip()
        values = (own, *below) if own.text != "" else below
        name = labelled.field
        if name in _SWALLOWED.get(self.section or "", ()):
            self.items.append(Field(labelled.labels, labelled.wording, values, self.section))
        else:
            self.open(name if name in SECTIONS else None, Field(labelled.labels, labelled.wording, values))

    def open(self, section: str | None, field: Field) -> None:
        """Adds a field that begins a section, or ends the one before it."""
        self.opened = field
        self.items.append(field)
        self.section = section

    def values_below(self, index: int) -> tuple[Piece, ...]:
        """The lines under a label that stands alone: up to a blank line or the next label."""
        label, name = self.lines[index], (self.alone[index] or self.found[index][-1].labels)[0].field
        if name in SECTIONS:
            return ()
        values: list[Piece] = []
        while self.index < len(self.lines):
            line = self.lines[self.index]
            if label.bullet and line.bullet:
                break
            if self.is_labelled(self.index) and not (len(values) == 0 and self.is_value(label, line)):
                break
            if line.gap and (len(values) > 0 or not self.fits(name, line)):
                break
            values.append(line.piece)
            self.index += 1
        return tuple(values)

    def is_value(self, label: Line, line: Line) -> bool:
        """Whether a line below is the value although it reads like a label: "Film Color:" with "Color" below."""
        return label.text.endswith(":") and not line.gap and ":" not in line.text and line.indent >= label.indent

    def holds_a_list(self, index: int) -> bool:
        """Whether a heading has entries of several lines below: bullets, or lines that are indented more."""
        below = self.lines[index + 1 : index + 3]
        return any(line.bullet or line.indent > self.lines[index].indent for line in below)

    def fits(self, name: str, line: Line) -> bool:
        """Whether a line that a blank line parts from its label may be its value: short, and no sentence."""
        return name not in ("business", "screening", "copy") and len(line.text) <= 120 and not line.text.endswith(".")

    def is_labelled(self, index: int) -> bool:
        return bool(self.alone[index] or self.found[index] or self.bare_holds(index))

    def bare_holds(self, index: int) -> bool:
        """Whether a label without a sign is one: it stands alone, or neighbours are labelled, too."""
        bare = self.bare[index]
        if bare is None or self.section in ("related", "biography"):
            return False
        if bare.field in _LEFT_OUT and (self.section in ("awards", "festivals") or self.is_list(self.lines[index])):
            return False
        return stands_alone(bare) or self.has_labelled_neighbour(index)

    def is_list(self, line: Line) -> bool:
        """Whether a line lists prizes and festivals by their years, and no day on which the film was shown."""
        dated = YEAR.search(line.text) is not None and not states_day(line.text)
        return dated and line_lists_prizes(line, self.lookups)

    def has_labelled_neighbour(self, index: int) -> bool:
        line = self.lines[index]
        for other in (index - 1, index + 1):
            if 0 <= other < len(self.lines):
                near = self.lines[other]
                later = near if other > index else line
                close = not later.gap or (near.bullet and line.bullet)
                if close and (self.bare[other] is not None or self.found[other]):
                    return True
        return False

    def is_name_over_role(self, index: int) -> bool:
        """A name with its role on the next line: an entry of a list, or a pair between blank lines."""
        after = index + 1
        if after >= len(self.lines) or not self.alone[after] or not is_credit(self.alone[after][0]):
            return False
        line, role = self.lines[index], self.lines[after]
        if (
            role.gap
            or role.bullet
            or role.text.endswith(":")
            or len(line.text) > 60
            or self.section not in (None, "facts")
        ):
            return False
        return line.bullet or (line.gap and (after + 1 == len(self.lines) or self.lines[after + 1].gap))

    def read_name_over_role(self, index: int) -> None:
        """The pair as a field; what the entry says below (titles of other films) is left out as filmography."""
        role = self.lines[index + 1]
        self.items.append(Field(self.alone[index + 1], role.piece, (self.lines[index].piece,), self.section))
        self.index = index + 2
        bullet = self.lines[index].bullet
        while bullet and self.index < len(self.lines):
            line = self.lines[self.index]
            if line.bullet or line.gap:
                break
            self.items.append(Text(line, "filmography"))
            self.index += 1


def read_outline(lines: Sequence[Line], lookups: Lookups) -> tuple[Item, ...]:
    """The outline of a record, in the order of its lines."""
    return _Outliner(lines, lookups).run()
