"""An outline in, the title of its film into the draft; out, the line that it stands on and the festival whose page this
is. The facts behind a title on its line are taken with it."""

from collections.abc import Sequence
from typing import NamedTuple

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import OtherTitle
from filmgraph.parsing.credits.people_lists import split_people
from filmgraph.parsing.facts.fact_taking import take_facts
from filmgraph.parsing.facts.years import parse_year
from filmgraph.parsing.fields.readers import LEFT_OUT
from filmgraph.parsing.free_lines.kinds import event_name, read_byline
from filmgraph.parsing.free_lines.one_line import read_cells
from filmgraph.parsing.line_kinds.furniture import why_furniture
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.outline_items import PROSE_SECTIONS, Field, Item, Text
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.titles.record_name import RecordName
from filmgraph.parsing.titles.title_words import clean_title, part_other_title
from filmgraph.parsing.titles.unlabelled import find_title, split_title, title_cells

_BESIDE_TITLE = frozenset({"furniture", "facts", "synopsis", "copy"})
"""Fields that may stand above the title."""

_MOST_IN_TITLE = 2
"""A title names no more people; a line with more is a cast."""


class Head(NamedTuple):
    """The line of the title, and the festival whose page the record is; None where there is none."""

    title_line: Line | None
    host: Piece | None


def read_head(items: Sequence[Item], draft: Draft, lookups: Lookups) -> Head:
    """Reads the title among the free lines above the first field, unless a field stated it, and the host."""
    texts = [item.line for item in items if isinstance(item, Text) and item.section in PROSE_SECTIONS]
    end = next((item.wording.start for item in items if isinstance(item, Field) and _ends_head(item)), None)
    above = [line for line in texts if end is None or line.piece.start < end]
    before = [line for line in above if _may_say(line, lookups)]
    title_line = _read_title(before, draft, lookups) if draft.title is None else None
    first = before[0] if len(before) > 0 else next((line for line in texts if _may_say(line, lookups)), None)
    return Head(title_line, _find_host(first, draft, lookups))


def _ends_head(field: Field) -> bool:
    """Whether a field ends the lines among which the title stands."""
    return field.name not in _BESIDE_TITLE and not (field.name in LEFT_OUT and len(field.values) == 0)


def _may_say(line: Line, lookups: Lookups) -> bool:
    """Whether a line may say something of the film or its page."""
    return why_furniture(line.text, lookups, None) is None


def _read_title(lines: Sequence[Line], draft: Draft, lookups: Lookups) -> Line | None:
    """Adds the title, and another that stands on its line; returns that line."""
    found = find_title(lines, RecordName(draft.record.id), draft.record.text, lookups)
    people = len(read_byline(found, lookups)) if found is not None else 0
    if found is None or people > _MOST_IN_TITLE or (people > 0 and not _opens_page(found, draft)):
        return None
    whole = _take_title_line(found.piece, draft, lookups)
    title, other = part_other_title(clean_title(whole, lookups))
    if other is not None:
        draft.other_titles.append(OtherTitle(other.as_stated(), "alternative"))
    draft.weak_year = draft.weak_year or parse_year(whole.part(title.end - whole.start))
    draft.title = title.as_stated()
    draft.mark(title, "title")
    return found


def _opens_page(line: Line, draft: Draft) -> bool:
    """Whether nothing stands over a line: the name of a person there is what the page is about, and the title
    ("Anna Bell" over "Documentary, 2009")."""
    return draft.record.text[: line.piece.start].strip() == ""


def _take_title_line(line: Piece, draft: Draft, lookups: Lookups) -> Piece:
    """The title of its line, once the facts or cells behind it have been added."""
    cells = title_cells(line, lookups)
    if len(cells) > 0:
        read_cells(cells[1:], draft, lookups)
        return cells[0]
    title, facts = split_title(line, lookups)
    take_facts(facts, draft, lookups)
    if len(draft.directors) == 0:
        people = [fact.piece for fact in facts if fact.kind == "person"]
        draft.add_names([name for piece in people for name in split_people(piece, lookups)], draft.directors)
    return title


def _find_host(first: Line | None, draft: Draft, lookups: Lookups) -> Piece | None:
    """The festival whose page this is: the first line, when it is a festival's name and not the title."""
    title = draft.title
    if title is None or first is None or fold(first.text) == fold(title.value):
        return None
    return event_name(first, draft.record.text, lookups)
