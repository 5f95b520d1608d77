"""One source record in, one program record out. Pure: the same text and lookups give the same reading."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import OtherTitle, ProgramRecord
from filmgraph.parsing.credits import Labels, labels_of, read_credit_field
from filmgraph.parsing.draft import Draft
from filmgraph.parsing.fact_taking import take_facts
from filmgraph.parsing.fields import LEFT_OUT, READERS
from filmgraph.parsing.free import (
    event_name,
    read_byline,
)
from filmgraph.parsing.free_lines import PROSE_SECTIONS, FreeLines
from filmgraph.parsing.furniture import why_furniture
from filmgraph.parsing.honours import find_honours
from filmgraph.parsing.lines import MAX_LINE, MAX_LINES, Line, read_lines
from filmgraph.parsing.one_line import read_cells
from filmgraph.parsing.outline import read_outline
from filmgraph.parsing.outline_items import Field, Item, Text
from filmgraph.parsing.people import add_credited, directors_in_prose, find_people
from filmgraph.parsing.people_lists import split_people
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prose import is_prose
from filmgraph.parsing.related import read_related
from filmgraph.parsing.repeats import merge_repeats
from filmgraph.parsing.title_words import clean_title, part_other_title
from filmgraph.parsing.titles import find_title, split_title, title_cells, title_in_prose
from filmgraph.parsing.years import parse_year
from filmgraph.source import Issue, SourceRecord

_SHOWN = 60
_SAID_AS = {
    "duration": "a running time",
    "year": "a year",
    "release": "a date of release",
    "country": "a country",
    "versions": "languages of versions",
    "language": "a language",
    "subtitles": "languages of subtitles",
    "genre": "a genre",
}
_REMEDY = "Correct it, or add its words to lookups/."
_REMEDIES = {
    "duration": "Write minutes from 1 to 900, such as “52 min”.",
    "year": "Write a year of four digits, such as 2014.",
    "country": "Write a country of today or a historic state, or add the word to lookups/countries.toml.",
    "versions": "Write names or codes of languages, or add the word to lookups/languages.toml.",
    "language": "Write the name or code of a language, or add the word to lookups/languages.toml.",
    "subtitles": "Write names or codes of languages, or add the word to lookups/languages.toml.",
}


def parse_record(record: SourceRecord, lookups: Lookups) -> ProgramRecord:
    """What a record says of its film. Never raises for any text: what is not understood becomes an issue."""
    draft = Draft(record, issues=list(record.issues))
    if record.text.strip() == "":
        return draft.finish()
    lines = [line for line in _first_lines(read_lines(record.text), draft) if _is_readable(line, draft)]
    items = read_outline(lines, lookups)
    _Reading(items, draft, lookups).run()
    return draft.finish()


def complain_of_field(value: Piece, name: str, draft: Draft) -> None:
    """Notes that the value of a field was not understood, with the value and what would be."""
    words = " ".join(value.text.split())
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    draft.complain(value, f"“{shown}” was not understood as {_SAID_AS.get(name, name)}.", _REMEDIES.get(name, _REMEDY))


def _first_lines(lines: Sequence[Line], draft: Draft) -> Sequence[Line]:
    """As many lines as the record of a film can have; the others are an issue."""
    if len(lines) > MAX_LINES:
        further = len(lines) - MAX_LINES
        draft.complain(
            lines[MAX_LINES].piece,
            f"This line and the {further - 1:,} after it were not read: no record of a film has as many.",
            "Give each film a file of its own, or take out what is not about the film.",
        )
    return lines[:MAX_LINES]


def _is_readable(line: Line, draft: Draft) -> bool:
    if len(line.text) <= MAX_LINE:
        return True
    draft.issues.append(
        Issue(
            draft.record.path,
            line.number,
            line.text[:80],
            f"The line has {len(line.text):,} characters and was not read.",
            "Break it into lines, or take it out.",
        )
    )
    return False


_ADD_LABEL = "Add it to lookups/labels.toml, or to a role in lookups/roles.toml."


class _Reading:
    """Goes through the outline: fields first, then the free lines, which the fields help to understand."""

    def __init__(self, items: Sequence[Item], draft: Draft, lookups: Lookups) -> None:
        self.items = items
        self.draft = draft
        self.lookups = lookups
        self.prose: list[Piece] = []
        self.host: Piece | None = None
        self.bylines: list[Piece] = []
        self.title_line: Line | None = None

    def run(self) -> None:
        self.read_fields()
        self.read_title()
        free = FreeLines(self.draft, self.lookups, self.title_line, self.host)
        free.run(self.items)
        self.prose += free.prose
        self.bylines = free.bylines
        self.read_related()
        self.settle()

    def read_fields(self) -> None:
        fields = [item for item in self.items if isinstance(item, Field) and item.section != "related"]
        labels = labels_of(fields, self.lookups)
        for field in fields:
            self.read_field(field, labels)

    def read_field(self, field: Field, labels: Labels) -> None:
        draft, name = self.draft, field.name
        if field.section in ("business", "biography", "filmography") and name in (
            "country",
            "year",
            "title",
            "language",
        ):
            draft.ignore(
                Piece(draft.record.text[field.wording.start : field.wording.end], field.wording.start),
                LEFT_OUT["business"],
            )
            return
        if name in LEFT_OUT:
            for piece in (field.wording, *field.values):
                draft.ignore(piece, LEFT_OUT[name])
        elif name == "credit" and all(is_prose(value.text) for value in field.values) and len(field.values) > 0:
            draft.ignore(field.wording, "label")
            for value in field.values:
                self.prose.append(value)
                draft.synopsis.append(value.as_stated())
                draft.mark(value, "synopsis")
        elif name in ("credit", "production", "production-company"):
            draft.ignore(field.wording, "label")
            read_credit_field(field, draft, self.lookups, labels)
            for value in field.values:
                draft.mark(value, "credits")
        elif name in READERS:
            draft.ignore(field.wording, "label")
            understood = READERS[name](field, draft, self.lookups)
            for value in field.values:
                draft.mark(value, name)
                if not understood:
                    complain_of_field(value, name, draft)
        elif name == "unknown":
            draft.complain(field.wording, f"The label “{field.wording.text}” is not known.", _ADD_LABEL)
        else:
            draft.ignore(field.wording, "label")

    def read_title(self) -> None:
        texts = [item.line for item in self.items if isinstance(item, Text) and item.section in PROSE_SECTIONS]
        first_field = next(
            (
                item.wording.start
                for item in self.items
                if isinstance(item, Field)
                and item.name not in ("furniture", "facts", "synopsis", "copy")
                and not (item.name in LEFT_OUT and len(item.values) == 0)
            ),
            None,
        )
        above = [line for line in texts if first_field is None or line.piece.start < first_field]
        before = [line for line in above if self.may_say(line)]
        if self.draft.title is None:
            found = find_title(before, self.draft.record.text, self.lookups)
            if found is not None and len(read_byline(found, self.lookups)) == 0:
                self.title_line = found
                whole = self.take_title_line(found.piece)
                title, other = part_other_title(clean_title(whole, self.lookups))
                if other is not None:
                    self.draft.other_titles.append(OtherTitle(other.as_stated(), "alternative"))
                self.draft.weak_year = self.draft.weak_year or parse_year(whole.part(title.end - whole.start))
                self.draft.title = title.as_stated()
                self.draft.mark(title, "title")
        self.host = self.find_host(before[0] if len(before) > 0 else next(filter(self.may_say, texts), None))

    def take_title_line(self, line: Piece) -> Piece:
        """The title of its line, once the facts or cells behind it have been added."""
        cells = title_cells(line, self.lookups)
        if len(cells) > 0:
            read_cells(cells[1:], self.draft, self.lookups)
            return cells[0]
        title, facts = split_title(line, self.lookups)
        take_facts(facts, self.draft, self.lookups)
        people = [fact.piece for fact in facts if fact.kind == "person"]
        if len(self.draft.directors) == 0 and len(people) > 0:
            self.draft.add_names(
                [name for piece in people for name in split_people(piece, self.lookups)], self.draft.directors
            )
        return title

    def may_say(self, line: Line) -> bool:
        """Whether a line may say something of the film or its page."""
        return why_furniture(line.text, self.lookups, None) is None

    def find_host(self, first: Line | None) -> Piece | None:
        """The festival whose page this is: the first line, when it is a festival's name and not the title."""
        title = self.draft.title
        if title is None or first is None or fold(first.text) == fold(title.value):
            return None
        return event_name(first, self.draft.record.text, self.lookups)

    def promote_title(self) -> None:
        """A title of another kind ("International title: …") is the film's where the record states no other."""
        for other in sorted(self.draft.other_titles, key=lambda other: other.type == "original"):
            self.draft.title = other.title
            self.draft.other_titles.remove(other)
            return

    def read_related(self) -> None:
        read_related([item for item in self.items if item.section == "related"], self.draft)

    def settle(self) -> None:
        draft = self.draft
        merge_repeats(draft, self.lookups)
        title = draft.title.value if draft.title is not None else None
        credited = [*(name.value for name in draft.directors), *(credit.name.value for credit in draft.credits)]
        draft.people = add_credited(find_people(self.prose, title, self.lookups), self.prose, credited)
        draft.honours = find_honours(self.prose, draft.people, self.lookups)
        if draft.title is None:
            self.promote_title()
        if draft.title is None:
            found = title_in_prose(self.prose)
            if found is not None:
                draft.title = found.as_stated()
        if len(draft.directors) == 0:
            draft.add_names(self.bylines, draft.directors)
        if len(draft.directors) == 0:
            draft.add_names(directors_in_prose(self.prose, draft.people, self.lookups), draft.directors)
        if draft.title is None:
            draft.issues.append(
                Issue(draft.record.path, 1, "", "The record has no title.", "Add a line “Title: …”, or a correction.")
            )
