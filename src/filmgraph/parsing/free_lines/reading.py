"""Free lines of an outline in, what they say into the draft: section by section, line by line.

A line is the title again, page furniture, part of a list of prizes, facts, a byline, who produced, a label that nobody
knows, or prose; what is none of these becomes an issue.
"""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.production_lines import read_production_line
from filmgraph.parsing.fields.readers import LEFT_OUT
from filmgraph.parsing.free_lines.content import LineContent
from filmgraph.parsing.free_lines.kinds import (
    read_byline,
    read_fact_line,
    read_unknown_label,
    subject_of,
)
from filmgraph.parsing.free_lines.runs import Runs
from filmgraph.parsing.line_kinds.furniture import SHOWING, is_press_quote, why_furniture
from filmgraph.parsing.outline.list_ends import end_of_list
from filmgraph.parsing.prize_lists.lists import complain_of_silence, read_prizes, read_stated
from filmgraph.parsing.sentences.sentence_fronts import Film
from filmgraph.parsing.sentences.statements import stated_in
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.outline_items import PROSE_SECTIONS, Field, Item, Text
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose
from filmgraph.parsing.text.words import is_phrase

_LABELLED = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?: [^\W\d_]+){0,3} ?: \S")
"""A line that begins so and is no sentence tells who does what ("Programme leader: …"), not whom the film is about."""


class FreeLines:
    """Reads free lines. `title_line` is the line of the title and `host` the festival whose page this is, if any.

    `prose` collects the running text, in which people are named; `bylines` the people of lines that name no one else,
    and `subjects` the directors whose biographies stand on the page.
    """

    def __init__(self, draft: Draft, lookups: Lookups, title_line: Line | None, host: Piece | None) -> None:
        self.draft = draft
        self.lookups = lookups
        self.content = LineContent(draft, lookups, title_line)
        self.host = host
        self.prose: list[Piece] = []
        self.bylines: list[Piece] = []
        self.subjects: list[Piece] = []

    def run(self, items: Sequence[Item]) -> None:
        """Reads the free lines of an outline, section by section."""
        group: list[Text] = []
        for item in items:
            if isinstance(item, Text) and item.section == (group[-1].section if group else item.section):
                group.append(item)
            else:
                self.read_group(group)
                group = [item] if isinstance(item, Text) else []
            if (
                isinstance(item, Field)
                and item.section != "related"
                and item.name in ("awards", "festivals")
                and len(item.values) > 0
            ):
                group = [Text(Line(0, value, 0, False, False), item.name, item) for value in item.values]
            elif (
                isinstance(item, Field) and item.section != "related" and item.name in ("synopsis", "note", "biography")
            ):
                for value in item.values:
                    group.append(Text(Line(0, value, 0, False, True), item.name, item))
        self.read_group(group)

    def read_group(self, group: list[Text]) -> None:
        """Lines in a row under one heading."""
        if len(group) == 0:
            return
        section = group[0].section
        lines = [item.line for item in group]
        if section in ("awards", "festivals"):
            self.read_list(lines, group[0].under)
        elif section in ("related",):
            return
        elif section in ("business", "filmography", "screening"):
            for line in lines:
                self.draft.ignore(line.piece, LEFT_OUT.get(section or "", "about other films"))
        else:
            under = group[0].under
            if section == "biography" and under is not None:
                told = [subject_of(line, under.wording, self.lookups) for line in lines]
                self.subjects += [name for name in told if name is not None]
            self.read_lines(lines, section)

    def read_list(self, lines: list[Line], under: Field | None) -> None:
        """Lines under a label of prizes or festivals, as far as its list goes; then free lines."""
        end = end_of_list(lines, self.draft.record.text, self.lookups)
        kept: list[Line] = []
        for line in lines[:end]:
            if is_press_quote(line.text, self.lookups):
                self.draft.ignore(line.piece, "a quotation from the press")
            elif line.behind_label and is_phrase(self.lookups, "no-prize", line.text):
                self.draft.ignore(line.piece, "says that there is none")
            elif self.content.is_date_of_entry(line, kept) or self.content.states_entries(line):
                kept.append(line)
            elif line.behind_label and why_furniture(line.text, self.lookups, None) != SHOWING:
                complain_of_silence(line.piece, self.draft)
            elif self.content.is_content(line):
                kept.append(line)
        if len(kept) > 0:
            read_prizes(kept, self.draft, self.lookups, under)
        self.read_lines(lines[end:], None)

    def read_lines(self, lines: list[Line], section: str | None) -> None:
        """Reads lines of a section that is no list of prizes; such lists may stand among them without a label."""
        rest = [line for line in lines if self.content.is_content(line)]
        runs = Runs(rest, self.draft.record.text, self.lookups, self.host)
        index = 0
        while index < len(rest):
            run = runs.length(index) if section in (None, "facts", "synopsis", "note") else 0
            if run > 0:
                read_prizes(rest[index : index + run], self.draft, self.lookups, None, self.host)
                index += run
                continue
            self.read_line(rest[index], section)
            index += 1

    def read_line(self, line: Line, section: str | None) -> None:
        """Reads one line, or reports it."""
        draft = self.draft
        if self.host is not None and line.piece.start == self.host.start:
            draft.mark(line.piece, "festival of this page")
        elif section in (None, "facts") and (
            read_fact_line(line, draft, self.lookups) or read_production_line(line, draft, self.lookups)
        ):
            return
        elif section != "synopsis" and len(names := read_byline(line, self.lookups)) > 0:
            if section in (None, "facts"):
                self.bylines += names if len(self.prose) == 0 or len(draft.directors) == 0 else []
            draft.mark(line.piece, "byline")
        elif section in (None, "facts") and not is_prose(line.text) and read_unknown_label(line, draft, self.lookups):
            return
        elif section == "synopsis" or is_prose(line.text) or section in ("note", "biography"):
            if section in PROSE_SECTIONS:
                self.read_statements(line)
            if is_prose(line.text) or _LABELLED.match(line.text) is None:
                self.prose.append(line.piece)
            if section in PROSE_SECTIONS:
                draft.synopsis.append(line.piece.as_stated())
            draft.mark(line.piece, section or "synopsis")
        elif is_press_quote(line.text, self.lookups):
            draft.ignore(line.piece, "a quotation from the press")
        else:
            draft.complain(
                line.piece,
                "The line was not understood.",
                "Add its label to lookups/labels.toml, or correct the value.",
            )

    def read_statements(self, line: Line) -> None:
        """Adds what running text states of prizes and showings of the film."""
        title = self.draft.title.value if self.draft.title is not None else None
        cast = tuple(credit.name.value for credit in self.draft.credits if credit.concept == "cast")
        stated = stated_in(line, Film(self.draft.record.text, title, cast), self.lookups)
        if len(stated) > 0:
            read_stated(stated, self.draft, self.lookups)
