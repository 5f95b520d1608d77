"""One source record in, one program record out. Pure: the same text and lookups give the same reading."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing.credits.people_lists import split_people
from filmgraph.parsing.fields.record_fields import read_fields
from filmgraph.parsing.free_lines.reading import FreeLines
from filmgraph.parsing.outline.outline import read_outline
from filmgraph.parsing.people.characters import characters_of
from filmgraph.parsing.people.credited_mentions import add_credited
from filmgraph.parsing.people.honours import find_honours
from filmgraph.parsing.people.named import directors_in_prose, find_people
from filmgraph.parsing.people.no_people import tells_of_no_film
from filmgraph.parsing.record_title import read_head
from filmgraph.parsing.repeats import merge_repeats
from filmgraph.parsing.sentences.film_sentences import makings_in
from filmgraph.parsing.sentences.sentence_fronts import Film
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import MAX_LINE, MAX_LINES, Line, read_lines
from filmgraph.parsing.text.outline_items import Item
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.titles.record_name import RecordName
from filmgraph.parsing.titles.related import is_about_others, read_related
from filmgraph.parsing.titles.unlabelled import title_in_prose
from filmgraph.source import Issue, SourceRecord

_MOST_DIRECTORS = 3
"""Of more people than these one cannot tell that all directed a film, when nothing says so."""


def parse_record(record: SourceRecord, lookups: Lookups) -> ProgramRecord:
    """What a record says of its film. Never raises for any text: what is not understood becomes an issue."""
    draft = Draft(record, issues=list(record.issues))
    if record.text.strip() == "":
        return draft.finish()
    lines = [line for line in _first_lines(read_lines(record.text), draft) if _is_readable(line, draft)]
    _read_items(read_outline(lines, lookups), draft, lookups)
    return draft.finish()


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


def _read_items(items: Sequence[Item], draft: Draft, lookups: Lookups) -> None:
    """Goes through the outline: fields first, then the free lines, which the fields help to understand, then prose."""
    prose = read_fields(items, draft, lookups)
    head = read_head(items, draft, lookups)
    free = FreeLines(draft, lookups, head.title_line, head.host)
    free.run(items)
    prose += free.prose
    read_related([item for item in items if is_about_others(item)], draft, lookups)
    merge_repeats(draft, lookups)
    told = [piece for piece in prose if not tells_of_no_film(piece.text, lookups)]
    _take_makings(told, draft, lookups)
    _read_prose(told, characters_of(items, lookups), draft, lookups)
    _settle_title(prose, draft)
    _settle_directors(prose, free, draft, lookups)
    if draft.title is None:
        draft.issues.append(
            Issue(draft.record.path, 1, "", "The record has no title.", "Add a line “Title: …”, or a correction.")
        )


def _take_makings(prose: Sequence[Piece], draft: Draft, lookups: Lookups) -> None:
    """Takes running times, year and directors from sentences, each where nothing else has stated it."""
    if len(draft.durations) > 0 and draft.year is not None and len(draft.directors) > 0:
        return
    film = Film(draft.record.text, draft.title.value if draft.title is not None else None)
    for making in (making for paragraph in prose for making in makings_in(paragraph, film, lookups)):
        if len(draft.durations) == 0:
            draft.durations += making.durations
        draft.year = draft.year or making.year
        if len(draft.directors) == 0 and making.directors is not None:
            draft.add_names(split_people(making.directors, lookups), draft.directors)


def _read_prose(prose: Sequence[Piece], characters: frozenset[str], draft: Draft, lookups: Lookups) -> None:
    """Adds the people whom running text names, and their honours."""
    title = draft.title.value if draft.title is not None else None
    credited = [*(name.value for name in draft.directors), *(credit.name.value for credit in draft.credits)]
    made = {name.at for name in draft.directors}
    mentions = add_credited(find_people(prose, title, lookups), prose, credited, characters, lookups)
    draft.people = [mention for mention in mentions if mention.name.at not in made]
    draft.honours = find_honours(prose, draft.people, lookups)


def _settle_title(prose: Sequence[Piece], draft: Draft) -> None:
    """Where no title was found, one of another kind ("International title: …") is the film's, or one in the prose. One
    that the record is called by goes before a line that the record is not called by: that is a heading."""
    name = RecordName(draft.record.id)
    called = next((other for other in draft.other_titles if name.is_title(other.title.value)), None)
    if called is not None and draft.title is not None and not name.is_title(draft.title.value):
        draft.title = called.title
        draft.other_titles.remove(called)
    if draft.title is None and len(draft.other_titles) > 0:
        other = min(draft.other_titles, key=lambda other: other.type == "original")
        draft.title = other.title
        draft.other_titles.remove(other)
    if draft.title is None:
        found = title_in_prose(prose)
        draft.title = found.as_stated() if found is not None else None


def _settle_directors(prose: Sequence[Piece], free: FreeLines, draft: Draft, lookups: Lookups) -> None:
    """Where no director was found, those of bylines or biographies are, or those whom the prose calls so."""
    if len(draft.directors) == 0:
        _take_bylines(free.bylines, draft)
    if len(draft.directors) == 0:
        draft.add_names(free.subjects, draft.directors)
    if len(draft.directors) == 0:
        draft.add_names(directors_in_prose(prose, draft.people, lookups), draft.directors)


def _take_bylines(names: Sequence[Piece], draft: Draft) -> None:
    """Takes the people whom lines name without a role for directors. More than a film has are its cast or crew, and
    nothing tells who did what."""
    distinct = {name.said.casefold(): name for name in names}
    if len(distinct) <= _MOST_DIRECTORS:
        draft.add_names(list(distinct.values()), draft.directors)
        return
    draft.complain(names[0], "Nothing tells what these people did.", "Write their role before the names.")
