"""Lines in, an outline out: labelled fields with their values, headings, and the lines of free text under them."""

from collections.abc import Sequence
from dataclasses import replace

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.labels.bare import is_credit, stands_alone, trailing_label
from filmgraph.parsing.labels.code_keys import explain_codes
from filmgraph.parsing.labels.in_line import labels_of_line
from filmgraph.parsing.labels.labelling import Labelled
from filmgraph.parsing.labels.surroundings import Surroundings, fits, may_be_value, may_name
from filmgraph.parsing.labels.wording import CREDIT_FIELDS
from filmgraph.parsing.line_kinds.furniture import states_day
from filmgraph.parsing.line_kinds.list_rows import detail_value, may_head_table, table_head
from filmgraph.parsing.prize_lists.listing import line_lists_prizes
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.outline_items import Field, Item, Text
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase

SECTIONS = frozenset({"synopsis", "awards", "festivals", "related", "biography", "filmography", "note", "facts"})
"""Fields whose values run on over paragraphs until the next label."""

_LEFT_OUT = frozenset({"screening", "business", "copy", "furniture"})
"""Fields that say nothing of the film. Without a sign behind it their label is none where the line lists prizes."""

_SWALLOWED = {
    "related": frozenset(
        {"credit", "production", "production-company", "year", "country", "duration", "language", "genre",
         "fact-line", "subtitles", "title", "topics", "versions", "furniture", "copy", "year-and-country", "festivals",
         "filmography"}
    ),
    "business": frozenset({"country", "business", "copy", "language", "title"}),
}  # fmt: skip
"""Labels that, inside such a section, speak of something other than the film of the record."""

_MOST_NAMES = 4
"""The words of the name of one person."""

_LONGEST_CODE = 3
"""The letters of a country: "D", "CH", "GER"."""


class _Outliner:
    """Walks the lines once. `section` is the one that free lines now belong to."""

    def __init__(self, lines: Sequence[Line], lookups: Lookups) -> None:
        self.lines = lines
        self.lookups = lookups
        self.labels = explain_codes(lines, [labels_of_line(line.piece, lookups) for line in lines], lookups)
        self.around = Surroundings(lines, self.labels)
        self.section: str | None = None
        self.opened: Field | None = None
        self.items: list[Item] = []
        self.index = 0

    def run(self) -> tuple[Item, ...]:
        while self.index < len(self.lines):
            self.step()
        return tuple(self.items)

    def step(self) -> None:
        index = self.index
        self.index += 1
        line = self.lines[index]
        if self.section == "related" and self.is_below_other_films(line):
            self.section = None
        if may_head_table(line.text) and (head := table_head(line.text, self.lookups)) is not None:
            self.open(head.field, Field((head,), line.piece, ()))
        elif self.is_detail_of_entry(index) or (
            (line.bullet or self.section in ("awards", "festivals")) and self.is_premiere_in_list(index)
        ):
            self.items.append(Text(line, self.section, self.opened))
        elif self.labels[index].alone and not self.is_outcome_of_entry(index):
            self.read_alone(index)
        elif self.labels[index].found and not self.is_entry_of_list(self.labels[index].found[0]):
            self.read_found(line, self.labels[index].found)
        elif self.section in (None, "facts") and self.around.is_name_over_role(index):
            self.read_name_over_role(index)
        elif self.bare_holds(index):
            bare = self.labels[index].bare
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
        line, labels = self.lines[index], self.labels[index].alone
        if labels[0].field == "screening" and self.heads_list(index):
            labels = (replace(labels[0], field="festivals"), *labels[1:])
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
            if name == "business" and not line.bullet and self.around.holds_a_list(index):
                self.section = name

    def heads_list(self, index: int) -> bool:
        """Whether a word of showings ("Screenings") stands over a list of prizes and festivals with their years, and
        not over days and cinemas."""
        below: list[Line] = []
        for line in self.lines[index + 1 :]:
            if line.gap and len(below) > 0:
                break
            below.append(line)
        listed = sum(1 for line in below if self.is_list(line))
        return listed > 0 and 2 * listed >= len(below) and not any(states_day(line.text) for line in below)

    def read_found(self, line: Line, found: Sequence[Labelled]) -> None:
        before = found[0].wording.start - line.piece.start
        if before > 0 and (words := line.piece.cut(0, before, " [|")).text != "":
            self.items.append(Text(line.of(words), self.section, self.opened))
        inner = labels_of_line(found[0].value, self.lookups).found if found[0].field == "facts" else ()
        if len(inner) > 0:
            self.open("facts", Field(found[0].labels, found[0].wording, ()))
            found = [*inner, *found[1:]]
        for labelled in found[:-1]:
            self.add(labelled)
        last = found[-1]
        self.add(last, self.values_below(self.index - 1) if last.value.text.strip() == "" else ())

    def is_entry_of_list(self, first: Labelled) -> bool:
        """Whether words of outcome before a prize belong to one entry of a list ("Nominated: Best Score")."""
        if self.heads_with_country(first):
            return True
        outcome = first.labels[0].outcome
        if outcome is None or self.section not in ("awards", "festivals") or first.value.text.strip() == "":
            return False
        return is_phrase(self.lookups, f"outcome-{outcome}", first.wording.text)

    def heads_with_country(self, first: Labelled) -> bool:
        """Whether letters before a colon in a list are the code of a country, whose festivals follow with their years
        ("D: Reed Fest 2014"), though they may be a role in credits."""
        code = first.wording.text
        if self.section not in ("awards", "festivals") or len(code) > _LONGEST_CODE or not code.isupper():
            return False
        if not is_credit(first.labels[0]):
            return False
        return self.lookups.country(code) is not None and YEAR.search(first.value.text) is not None

    def is_outcome_of_entry(self, index: int) -> bool:
        """Whether words of outcome on a line of their own belong to the festival right above them, under which they are
        indented, and head nothing below."""
        line, told = self.lines[index], self.labels[index].alone[0].outcome
        if told is None or index == 0 or line.gap or line.text.endswith(":"):
            return False
        below = self.lines[index + 1] if index + 1 < len(self.lines) else None
        ends = below is None or below.gap or below.indent < line.indent
        return ends and line.indent > self.lines[index - 1].indent

    def is_detail_of_entry(self, index: int) -> bool:
        """Whether a line of a list gives a detail of the festival on the lines above ("Prize: Best Score")."""
        line = self.lines[index]
        if self.section not in ("awards", "festivals") or line.gap or not isinstance(self.items[-1], Text):
            return False
        return detail_value(line.piece, self.lookups) is not None

    def is_premiere_in_list(self, index: int) -> bool:
        """Whether a line says that its festival had the premiere, right below a year, or as a bullet below another: it
        is an entry of their list, and no label of one ("World premiere: Reed Fest")."""
        line, found = self.lines[index], self.labels[index].found
        if index == 0 or line.gap or len(found) != 1 or found[0].wording.start != line.piece.start:
            return False
        above = self.lines[index - 1]
        listed = (above.bullet and line.bullet) or YEAR.fullmatch(above.text.rstrip(" :")) is not None
        return listed and is_phrase(self.lookups, "premiere", found[0].wording.text)

    def is_below_other_films(self, line: Line) -> bool:
        """Whether a line ends a section of other films: one of the foot of a page, what a blank line parts from titles
        behind their label, or a row of links below titles that stand on lines of their own."""
        if line.text.startswith("©") or leading_phrase(self.lookups, "page-foot", line.text) > 0:
            return True
        behind_label = self.opened is not None and self.opened.name == "related" and len(self.opened.values) > 0
        return line.gap and (behind_label or ("|" in line.text and isinstance(self.items[-1], Text)))

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
        label, name = self.lines[index], (self.labels[index].alone or self.labels[index].found[-1].labels)[0].field
        if name in SECTIONS:
            return ()
        values: list[Piece] = []
        while self.index < len(self.lines):
            line = self.lines[self.index]
            if label.bullet and line.bullet:
                break
            if self.is_labelled(self.index) and not (len(values) == 0 and may_be_value(label, line)):
                break
            if line.gap and (len(values) > 0 or not fits(name, line)):
                break
            if name in CREDIT_FIELDS and not may_name(line, self.lookups, first=len(values) == 0):
                break
            values.append(line.piece)
            self.index += 1
        return tuple(values)

    def is_labelled(self, index: int) -> bool:
        return bool(self.labels[index].alone or self.labels[index].found or self.bare_holds(index))

    def bare_holds(self, index: int) -> bool:
        """Whether a label without a sign is one: it stands alone, or neighbours are labelled, too."""
        bare = self.labels[index].bare
        if bare is None or self.section in ("related", "biography"):
            return False
        if bare.field in _LEFT_OUT and (self.section in ("awards", "festivals") or self.is_list(self.lines[index])):
            return False
        alone = stands_alone(bare) or self.names_director(bare, self.lines[index])
        return alone or self.around.has_labelled_neighbour(index)

    def names_director(self, bare: Labelled, line: Line) -> bool:
        """Whether a line is the word of directing with a name behind it and nothing else ("Realização Ana Silva")."""
        words = bare.value.text.split()
        if bare.labels[0].role != "director" or self.section not in (None, "facts"):
            return False
        named = 2 <= len(words) <= _MOST_NAMES
        named = named and all(word[0].isupper() and word.replace("-", "").isalpha() for word in words)
        return named and not any(has_phrase(self.lookups, table, line.text) for table in ("event", "prize", "company"))

    def is_list(self, line: Line) -> bool:
        """Whether a line lists prizes and festivals by their years, and no day on which the film was shown."""
        dated = YEAR.search(line.text) is not None and not states_day(line.text)
        return dated and line_lists_prizes(line, self.lookups)

    def read_name_over_role(self, index: int) -> None:
        """The pair as a field; what the entry says below (titles of other films) is left out as filmography."""
        role = self.lines[index + 1]
        self.items.append(Field(self.labels[index + 1].alone, role.piece, (self.lines[index].piece,), self.section))
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
