"""Rows of a prize list in, groups out: the rows under one heading, and what the heading says of each of them.

A heading is a year alone, words of outcome alone ("Nominated:"), or an event over rows that name prizes and no event
("Reed Fest 2014", below it "Best Score" and "Audience Award"). Signs of a heading are a colon at its end and rows below
that are bullets or indented. Without such signs a list is taken to be printed in one way: where prizes stand beside
their events on the same line, an event alone is a selection, and a prize alone has no event.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from filmgraph.parsing.prize.atom import CATEGORIES, Atom
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.rows import Row, is_dated_row

_PRIZES = frozenset({"prize", "body", "category", "outcome", "selected"})
_IN_PRIZE_ROW = _PRIZES | {"year", "date", "section", "rest", "place", "town"}
_IN_EVENT_ROW = frozenset({"event", "name", "town", "year", "place", "date", "section", "selected"})


@dataclass(slots=True)
class Group:
    """Atoms, and what their heading says of every entry among them: event, year, places, outcome."""

    heading: Entry
    atoms: list[Atom]


def group_under_headings(rows: Sequence[Row], read: Callable[[list[Atom]], list[Entry]]) -> list[Group]:
    """The groups of a list, in order. `read` reads the atoms of one row to entries."""
    groups = [Group(Entry(), [])]
    over, beside, index = Entry(), False, 0
    while index < len(rows):
        row = rows[index]
        index += 1
        if _heads_all_below(row):
            over = _below(over, row)
            groups.append(Group(over, []))
            continue
        count = _rows_under(rows, index - 1, beside=beside)
        heading = _heading(read(row.atoms), over) if count > 0 else None
        if heading is None:
            over = Entry(year=over.year) if over.outcome is not None and row.line.gap and groups[-1].atoms else over
            groups[-1].atoms += row.atoms
            beside = beside or _has_both(row)
            continue
        if heading.selected is not None:
            groups[-1].atoms += row.atoms
        below = [atom for under in rows[index : index + count] for atom in under.atoms]
        groups += [Group(heading, below), Group(over, [])]
        index += count
    return groups


def _heads_all_below(row: Row) -> bool:
    """Whether a row is a year alone, a month and its year, or words of outcome alone with a colon."""
    if is_dated_row(row.atoms):
        return True
    if len(row.atoms) != 1:
        return False
    return row.atoms[0].kind == "outcome" and row.line.text.endswith(":")


def _below(over: Entry, row: Row) -> Entry:
    """What holds below a further heading: a year replaces the year, words of outcome those before."""
    year = next((atom.piece for atom in row.atoms if atom.kind == "year"), None)
    if year is not None:
        return Entry(year=year, outcome=over.outcome)
    return Entry(year=over.year, outcome=row.atoms[0])


def _heading(entries: Sequence[Entry], over: Entry) -> Entry | None:
    """The one event that a row names, as a heading; a prize with a year may be one ("Weser Preis 2016")."""
    if len(entries) != 1:
        return None
    heading = entries[0]
    if heading.event is None:
        heading.event, heading.award = heading.award, None
    heading.year = heading.year or over.year
    heading.outcome = over.outcome
    return heading if heading.award is None else None


def _rows_under(rows: Sequence[Row], index: int, *, beside: bool) -> int:
    """How many rows stand under the event of a row; 0 when it is no heading. `beside` says that prizes of this list
    stand beside their events."""
    heading, first = rows[index], index + 1
    if first >= len(rows) or not _is_prize_row(rows[first]):
        return 0
    marked = _is_marked(heading, rows[first])
    dated = not marked and "year" in heading.kinds and _is_named_prize(heading) and _is_bare_prize(rows[first])
    if not (_is_event_row(heading, marked=marked) or dated or (marked and _is_named_prize(heading))):
        return 0
    if not marked and "year" in heading.kinds and _is_named_prize(rows[first]) and "year" in rows[first].kinds:
        return 0
    needs_event = not marked and (dated or heading.line.bullet or beside or _is_scattered(rows, first))
    end = first
    while end < len(rows) and _belongs(rows, first, end, needs_event=needs_event, marked=marked):
        end += 1
    return end - first


def _is_marked(heading: Row, below: Row) -> bool:
    """Whether signs tell that a row heads the next."""
    line, under = heading.line, below.line
    return line.text.endswith(":") or (under.bullet and not line.bullet) or under.indent > line.indent


def _is_scattered(rows: Sequence[Row], first: int) -> bool:
    """Whether blank lines part all rows, so that none shows what heads what."""
    return rows[first].line.gap and (first + 1 >= len(rows) or rows[first + 1].line.gap)


def _belongs(rows: Sequence[Row], first: int, index: int, *, needs_event: bool, marked: bool) -> bool:
    """Whether a row goes on with the rows under a heading: a prize without event, printed like the first of them."""
    row, model = rows[index], rows[first]
    if not _is_prize_row(row) or row.line.bullet != model.line.bullet or row.line.indent < model.line.indent:
        return False
    if index > first and row.line.gap and not _is_scattered(rows, first):
        return False
    if _has_other_year(rows[first - 1], row):
        return False
    if marked:
        return True
    return "body" not in row.kinds and not (needs_event and not _needs_event(row))


def _has_other_year(heading: Row, row: Row) -> bool:
    """Whether a row states a year, and it is none of those of the event above it: it was given elsewhere."""
    stated = {atom.piece.text for atom in heading.atoms if atom.kind == "year"}
    own = {atom.piece.text for atom in row.atoms if atom.kind == "year"}
    return len(stated) > 0 and len(own) > 0 and stated.isdisjoint(own)


def _needs_event(row: Row) -> bool:
    """Whether a prize says no more than what it is for, so that it is none without an event ("Audience Award")."""
    return all(atom.told in ("generic", "mention") for atom in row.atoms if atom.kind == "prize")


def _is_bare_prize(row: Row) -> bool:
    """Whether a row says what a prize is for, perhaps its outcome, and nothing else: "Nominated: Best Score"."""
    bare = all(atom.kind in ("prize", "outcome") and atom.depth == 0 and atom.tail is None for atom in row.atoms)
    return bare and _needs_event(row) and "prize" in row.kinds


def _is_prize_row(row: Row) -> bool:
    """Whether a row names a prize, or says "selected", and no event of its own."""
    kinds = {atom.kind for index, atom in enumerate(row.atoms) if atom.depth == 0 and not _is_detail(row, index)}
    if row.atoms[0].kind not in _PRIZES or not kinds <= _IN_PRIZE_ROW:
        return False
    if row.kinds >= {"town", "year"} or _has_prize_as_event(row):
        return False
    bracketed = {atom.kind for atom in row.atoms if atom.depth > 0}
    return "event" not in bracketed and not ("name" in bracketed and "year" in bracketed)


def _is_detail(row: Row, index: int) -> bool:
    """Whether an atom of a row that names a prize or a selection is a mere name that says what for, or which section:
    "Newcomer Award – Production", "Selected | Masters"."""
    if index == 0 or row.atoms[index].kind != "name" or "year" in row.kinds:
        return False
    before, name = row.atoms[index - 1], row.atoms[index]
    if before.kind == "selected":
        return name.sign == "" and index == 1 and len(row.atoms) == 2
    return before.kind == "prize" and name.told in CATEGORIES and name.sign == "–"


def _is_event_row(row: Row, *, marked: bool) -> bool:
    """Whether a row names one event and nothing else but its year, place and section."""
    if not row.kinds <= _IN_EVENT_ROW:
        return False
    names = [atom.kind for atom in row.atoms if atom.depth == 0 and atom.kind in ("event", "name", "town")]
    if names.count("event") == 1:
        return True
    told = any(atom.kind in ("year", "place") for atom in row.atoms)
    return "event" not in names and len(names) > 0 and (told or (marked and len(names) == 1))


def _is_named_prize(row: Row) -> bool:
    """Whether a row is one prize with a name, and perhaps a year, which may be an event ("Weser Preis 2016")."""
    prizes = [atom for atom in row.atoms if atom.kind in ("prize", "body")]
    return len(prizes) == 1 and prizes[0].told is None and row.kinds <= {"prize", "body", "year", "place"}


def _has_prize_as_event(row: Row) -> bool:
    """Whether a prize with a year is the event of another on the row ("Weser Preis 2016 – Best Score")."""
    told = [(atom.kind, atom.told) for atom in row.atoms]
    return told[:2] == [("prize", None), ("year", None)] and any(
        atom.kind == "prize" and atom.told is not None for atom in row.atoms[2:]
    )


def _has_both(row: Row) -> bool:
    """Whether a row names a prize and its event."""
    kinds = {atom.kind for atom in row.atoms}
    return bool(kinds & {"prize", "category", "outcome"}) and bool(kinds & {"event", "name"})
