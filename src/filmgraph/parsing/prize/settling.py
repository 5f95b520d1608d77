"""An entry that has all its atoms in, the same with what only its end can tell: what a bracketed name was, or the words
after a complete prize, and what its heading says of it."""

from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.turns import is_finalist_at, is_selected_for
from filmgraph.parsing.text.piece import Piece


def settle(entry: Entry, heading: Entry, line: Entry, text: str) -> None:
    """Completes an entry from `heading`, which stands over it, and `line`, whose year, country and outcome hold
    for its line."""
    if entry.event is None:
        entry.event = heading.event
        entry.places = entry.places or list(heading.places)
    entry.places = entry.places or list(line.places)
    entry.year = entry.year or line.year or heading.year
    if entry.award is None and entry.outcome is None:
        entry.selected = entry.selected or line.selected
    if is_selected_for(entry) or is_finalist_at(entry):
        entry.event, entry.award = entry.award, None
    if entry.selected is None:
        entry.over = line.outcome or heading.outcome
    award, extra, tail = entry.award, entry.extra, entry.tail
    if award is None:
        return
    if extra is not None and entry.event is None:
        entry.event = extra
    elif extra is not None and award.start < extra.start and closes(text, extra):
        entry.award = reach(text, award, extra)
    if entry.event is None and tail is not None and (entry.places or entry.year):
        entry.event = tail
        entry.award = award.part(0, tail.start - award.start).strip(" ,-–—")


def reach(text: str, piece: Piece, to: Piece) -> Piece:
    """`piece` up to the end of `to` and of the bracket around it."""
    return Piece(text[piece.start : to.end + 1 if closes(text, to) else to.end], piece.start)


def closes(text: str, piece: Piece) -> bool:
    """Whether the bracket around a piece closes right behind it, so that no other words stand in it."""
    return text[piece.end : piece.end + 1] in (")", "]")
