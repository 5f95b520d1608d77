"""One source record in, one program record out. Pure: the same text and lookups give the same reading."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import OtherTitle, ProgramRecord
from filmgraph.parsing.credits import is_production_line, read_credit_field, read_production_line
from filmgraph.parsing.draft import Draft
from filmgraph.parsing.facts import read_facts
from filmgraph.parsing.fields import LEFT_OUT, READERS, take_facts
from filmgraph.parsing.free import (
    event_name,
    lists_prizes,
    may_list_prizes,
    read_byline,
    read_fact_line,
    read_prizes,
    read_unknown_label,
    why_furniture,
)
from filmgraph.parsing.honours import find_honours
from filmgraph.parsing.lines import MAX_LINE, Line, read_lines
from filmgraph.parsing.outline import Field, Item, Text, read_outline
from filmgraph.parsing.people import directors_in_prose, find_people
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prose import is_prose
from filmgraph.parsing.related import read_related
from filmgraph.parsing.titles import can_be_title, clean_title, find_title, split_title, title_in_prose
from filmgraph.source import Issue, SourceRecord

_PROSE_SECTIONS = (None, "synopsis", "facts")


def parse_record(record: SourceRecord, lookups: Lookups) -> ProgramRecord:
    """What a record says of its film. Never raises for any text: what is not understood becomes an issue."""
    draft = Draft(record, issues=list(record.issues))
    if record.text.strip() == "":
        return draft.finish()
    lines = [line for line in read_lines(record.text) if _is_readable(line, draft)]
    items = read_outline(lines, lookups)
    _Reading(items, draft, lookups).run()
    return draft.finish()


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
        self.read_free()
        self.read_related()
        self.settle()

    def read_fields(self) -> None:
        apart = any(isinstance(item, Field) and item.name == "production-company" for item in self.items)
        for item in self.items:
            if isinstance(item, Field) and item.section != "related":
                self.read_field(item, apart)

    def read_field(self, field: Field, apart: bool) -> None:
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
            read_credit_field(field, draft, self.lookups, companies_apart=apart)
            for value in field.values:
                draft.mark(value, "credits")
        elif name in READERS:
            draft.ignore(field.wording, "label")
            understood = READERS[name](field, draft, self.lookups)
            for value in field.values:
                draft.mark(value, name)
                if not understood:
                    draft.complain(
                        value, f"The {name} was not understood.", "Correct it, or add its words to lookups/."
                    )
        else:
            draft.ignore(field.wording, "label")

    def read_title(self) -> None:
        texts = [item.line for item in self.items if isinstance(item, Text) and item.section in _PROSE_SECTIONS]
        first_field = next(
            (
                item.wording.start
                for item in self.items
                if isinstance(item, Field) and item.name not in ("furniture", "facts", "synopsis")
            ),
            None,
        )
        kept = [line for line in texts if why_furniture(line.text, self.lookups, None) is None]
        before = [line for line in kept if first_field is None or line.piece.start < first_field]
        if self.draft.title is None:
            found = find_title(before, self.draft.record.text, self.lookups)
            if found is not None and len(read_byline(found, self.lookups)) == 0:
                self.title_line = found
                whole, facts = split_title(found.piece, self.lookups)
                take_facts(facts, self.draft, self.lookups)
                title = clean_title(whole, self.lookups)
                self.draft.title = title.as_stated()
                self.draft.mark(title, "title")
        self.host = self.find_host(kept)

    def find_host(self, lines: list[Line]) -> Piece | None:
        """The festival whose page this is: the first line, when it is a festival's name and not the title."""
        title = self.draft.title
        if title is None or len(lines) == 0 or fold(lines[0].text) == fold(title.value):
            return None
        return event_name(lines[0], self.draft.record.text, self.lookups)

    def read_free(self) -> None:
        group: list[Text] = []
        for item in self.items:
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
                group = [Text(Line(0, value, 0, False, False), item.name) for value in item.values]
            elif (
                isinstance(item, Field) and item.section != "related" and item.name in ("synopsis", "note", "biography")
            ):
                for value in item.values:
                    group.append(Text(Line(0, value, 0, False, True), item.name))
        self.read_group(group)

    def read_group(self, group: list[Text]) -> None:
        """Lines in a row under one heading."""
        if len(group) == 0:
            return
        section = group[0].section
        lines = [item.line for item in group]
        if section in ("awards", "festivals"):
            kept: list[Line] = []
            for index, line in enumerate(lines):
                if is_prose(line.text) and not lists_prizes([line], self.draft.record.text, self.lookups):
                    self.read_lines(lines[index:], None)
                    break
                if self.is_content(line):
                    kept.append(line)
            if kept:
                read_prizes(kept, self.draft, self.lookups, section)
        elif section in ("related",):
            return
        elif section in ("business", "filmography", "screening"):
            for line in lines:
                self.draft.ignore(line.piece, LEFT_OUT.get(section or "", "about other films"))
        else:
            self.read_lines(lines, section)

    def is_content(self, line: Line) -> bool:
        title = self.draft.title.value if self.draft.title is not None else None
        reason = why_furniture(line.text, self.lookups, title)
        if reason is not None:
            self.draft.ignore(line.piece, reason)
            return False
        if line == self.title_line or self.read_second_title(line):
            return False
        if (
            title is not None
            and len(line.text) < 2 * len(title) + 60
            and fold(clean_title(line.piece, self.lookups).text) == fold(title)
        ):
            self.draft.mark(line.piece, "title")
            return False
        return True

    def read_second_title(self, line: Line) -> bool:
        """Whether the line right under the title is the title in another language, with or without brackets."""
        above = self.title_line
        if above is None or line.number != above.number + 1 or line.gap:
            return False
        bare = line.piece.strip("()[]")
        bracketed = line.text[0] in "([" and line.text[-1] in ")]"
        plain = (
            can_be_title(line, self.lookups) and not is_prose(line.text) and len(read_byline(line, self.lookups)) == 0
        )
        if not (bracketed or (plain and not lists_prizes([line], self.draft.record.text, self.lookups))):
            return False
        if len(read_facts(bare, self.lookups)) > 0:
            return False
        self.draft.other_titles.append(OtherTitle(bare.as_stated(), "alternative"))
        self.draft.mark(line.piece, "title")
        return True

    def read_lines(self, lines: list[Line], section: str | None) -> None:
        rest = [line for line in lines if self.is_content(line)]
        index = 0
        while index < len(rest):
            run = self.prize_run(rest, index) if section in (None, "facts", "synopsis", "note") else 0
            if run > 0:
                read_prizes(rest[index : index + run], self.draft, self.lookups, None, self.host)
                index += run
                continue
            self.read_line(rest[index], section)
            index += 1

    def prize_run(self, lines: list[Line], index: int) -> int:
        """How many lines from `index` on are a list of prizes and festivals."""
        text = self.draft.record.text
        count = 0
        if is_prose(lines[index].text) and not may_list_prizes(lines[index].text, self.lookups):
            return 0
        while index + count < len(lines):
            line = lines[index + count]
            if (self.host is not None and line.piece.start == self.host.start) or is_production_line(line):
                break
            if len(read_byline(line, self.lookups)) > 0:
                break
            group = [line]
            step = 1
            while (
                index + count + step < len(lines)
                and not lines[index + count + step].gap
                and not lines[index + count + step].bullet
            ):
                group.append(lines[index + count + step])
                step += 1
            if _facts(line, self.lookups) or (not line.bullet and any(_facts(one, self.lookups) for one in group)):
                break
            if len(group) > 1 and lists_prizes(group, text, self.lookups):
                count += step
            elif not _facts(line, self.lookups) and lists_prizes([line], text, self.lookups):
                count += 1
            else:
                break
        return count

    def read_line(self, line: Line, section: str | None) -> None:
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
            self.prose.append(line.piece)
            if section in _PROSE_SECTIONS:
                draft.synopsis.append(line.piece.as_stated())
            draft.mark(line.piece, section or "synopsis")
        else:
            draft.complain(
                line.piece,
                "The line was not understood.",
                "Add its label to lookups/labels.toml, or correct the value.",
            )

    def read_related(self) -> None:
        read_related([item for item in self.items if item.section == "related"], self.draft)

    def settle(self) -> None:
        draft = self.draft
        title = draft.title.value if draft.title is not None else None
        draft.people = find_people(self.prose, title, self.lookups)
        draft.honours = find_honours(self.prose, draft.people, self.lookups)
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


def _facts(line: Line, lookups: Lookups) -> bool:
    return len(read_facts(line.piece, lookups)) > 0
