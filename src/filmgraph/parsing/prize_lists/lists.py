"""Lines of a list of prizes and festivals in, its prizes and selections into the draft; what gives none is an issue.

Knows nothing of where the list stands but the label over it, which may tell an outcome.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.reading import is_known_event, read_entries, to_prize, to_selection
from filmgraph.parsing.prize.rows import read_row
from filmgraph.parsing.prize_lists.listing import is_strong, runs_on
from filmgraph.parsing.sentences.stated_entries import is_shown_beside, is_stated
from filmgraph.parsing.sentences.statement import Statement
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.outline_items import Field
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import lower_words
from filmgraph.parsing.text.words import has_phrase

_COLON = re.compile(r"\s?:\s+\S")
_SILENT = frozenset({"rest", "year", "date", "outcome", "selected", "section", "place", "town"})
"""A line with nothing else names no prize and no festival, and need not: "2014", "Nominated:", "and many more"."""

NO_PRIZE = 3
"""No more signs than these say that there is no prize; more are not understood."""


def read_prizes(
    lines: Sequence[Line], draft: Draft, lookups: Lookups, under: Field | None, host: Piece | None = None
) -> None:
    """Adds the prizes and selections that lines list. `under` is the label over them, which may tell their outcome;
    `host` is the festival whose page this is."""
    entries = read_entries(lines, draft.record.text, lookups)
    told = _outcome_of(under)
    events = frozenset(fold(entry.event.text) for entry in entries if entry.event is not None) | frozenset(
        fold(prize.event.value) for prize in draft.prizes if prize.event is not None
    )
    running = _Running(lines)
    beside = max((line.piece.end for line in lines if line.behind_label), default=len(draft.record.text))
    for entry in entries:
        if under is not None and under.name == "festivals" and is_known_event(entry, events):
            entry.event, entry.award = entry.award, None
        if _is_label(entry, draft.record.text):
            draft.complain(entry.pieces[0], "The label is not known.", "Add it to lookups/labels.toml.")
            continue
        sure = is_strong(entry, lookups) or not running.holds(entry.start)
        if _is_named_small(entry, lookups) or not (sure or _is_festival_by_name(entry, lookups)):
            draft.complain(
                Piece(draft.record.text[entry.start : entry.end], entry.start),
                "The words stand among prizes and festivals, and name none.",
                "Correct the record, or add the name to lookups/events.toml or lookups/awards.toml.",
            )
            continue
        if entry.selected is None and not (entry.start > beside and _is_mere_festival(entry, lookups)):
            entry.over = entry.over or told
        _take(entry, draft, lookups, host)
    _report_silent(lines, entries, draft, lookups)


def read_stated(statements: Sequence[Statement], draft: Draft, lookups: Lookups) -> None:
    """Adds the prizes and selections that sentences of running text state. Their other words are no issue."""
    for statement in statements:
        entries = statement.entries(draft.record.text, lookups)
        stated = [statement.category is not None or is_stated(entry, lookups) for entry in entries]
        for index, entry in enumerate(entries):
            if stated[index] or (any(stated[index:]) and is_shown_beside(entry)):
                _take(entry, draft, lookups, None)


def _take(entry: Entry, draft: Draft, lookups: Lookups, host: Piece | None) -> None:
    """Adds one entry, unless it is another film's."""
    if entry.film is not None and not _is_film_of(draft, entry.film):
        draft.complain(
            entry.film,
            f"The prize may be another film's, “{entry.film.text}”, and was left out.",
            "If it is this film's, correct it, or add the title.",
        )
    elif entry.is_prize:
        if entry.event is None and host is not None:
            entry.event = host
        draft.prizes.append(to_prize(entry, draft.record.text, lookups))
    else:
        selection = to_selection(entry, draft.record.text, lookups)
        if selection is not None:
            draft.festivals.append(selection)


class _Running:
    """Which stretches of a list are running text, whose words may be a list or may speak of one."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.pieces = [line.piece for line in lines if runs_on(line.text)]
        self.starts = [piece.start for piece in self.pieces]

    def holds(self, offset: int) -> bool:
        """Whether running text stands at an offset of the record."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.pieces[index].end


def _is_mere_festival(entry: Entry, lookups: Lookups) -> bool:
    """Whether an entry names a festival and nothing else. On the lines below a label that has its nominations beside it
    such a festival showed the film; one that is called like a prize or a ceremony goes on with the nominations."""
    if entry.is_prize or entry.event is None:
        return False
    return not any(has_phrase(lookups, table, entry.event.text) for table in ("prize", "ceremony", "award_body"))


def _is_festival_by_name(entry: Entry, lookups: Lookups) -> bool:
    """Whether an entry is the name of a festival alone, with a word of festivals and no word that could be a verb: in a
    list that reads like running text it needs no year."""
    name = entry.event.text if entry.event is not None and not entry.is_prize else ""
    return has_phrase(lookups, "event", name) and name[:1].isupper() and lower_words(name) == 0


def _is_label(entry: Entry, text: str) -> bool:
    """Whether what would be a festival is one word before a colon, and no prize of it follows: a label unknown."""
    if entry.is_prize or entry.event is None or len(entry.pieces) != 1 or not entry.event.text.isalpha():
        return False
    return entry.year is None and _COLON.match(text, entry.end) is not None


def _is_named_small(entry: Entry, lookups: Lookups) -> bool:
    """Whether what would be a festival is written small and has neither a year nor a word of festivals."""
    event = entry.event
    if entry.is_prize or event is None or entry.year is not None or len(entry.places) > 0:
        return False
    if not (event.text[0].islower() and event.text.partition(" ")[0].islower()):
        return False
    return lookups.event(event.text) is None and not has_phrase(lookups, "event", event.text)


def _report_silent(lines: Sequence[Line], entries: Sequence[Entry], draft: Draft, lookups: Lookups) -> None:
    """Marks the lines that gave an entry as read, and reports those that should have and did not."""
    said = sorted(piece.start for entry in entries for piece in _pieces_of(entry))
    for line in lines:
        index = bisect_left(said, line.piece.start)
        gave = index < len(said) and said[index] < line.piece.end
        kinds = {atom.kind for atom in read_row(line.piece, lookups)}
        if gave or (len(kinds) > 0 and kinds <= _SILENT) or len(line.text) <= NO_PRIZE:
            draft.mark(line.piece, "prizes and festivals")
        else:
            complain_of_silence(line.piece, draft)


def complain_of_silence(piece: Piece, draft: Draft) -> None:
    """Reports words under a label of prizes, or among prizes, that gave none."""
    draft.complain(
        piece,
        "No prize and no festival was understood here.",
        "Add a pattern to lookups/prizes.toml, or correct the record.",
    )


def _pieces_of(entry: Entry) -> Iterator[Piece]:
    """All words of an entry, those of its heading included."""
    yield from entry.pieces
    yield from entry.places
    for piece in (entry.award, entry.event, entry.year):
        if piece is not None:
            yield piece


def _is_film_of(draft: Draft, named: Piece) -> bool:
    """Whether a title that a prize names is one of the film's, as a whole or up to its subtitle."""
    stated = [draft.title] if draft.title is not None else []
    titles = [fold(title.value) for title in [*stated, *(other.title for other in draft.other_titles)]]
    name = fold(named.text)
    return any(title == name or title.startswith(f"{name} ") or name.startswith(f"{title} ") for title in titles)


def _outcome_of(under: Field | None) -> Atom | None:
    """The outcome that a label tells of the prizes under it ("Nominations")."""
    if under is None or under.labels[0].outcome is None:
        return None
    return Atom("outcome", under.wording, told=under.labels[0].outcome)
