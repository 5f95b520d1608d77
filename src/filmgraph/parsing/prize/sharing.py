"""The entries of one line in; what they have in common, and only one of them states, is filled in for the others.

Entries that weak signs part ("IDFA, Hot Docs 2020") may share a year or an event. Those after a semicolon or a full
stop state their own.
"""

from collections.abc import Sequence
from itertools import pairwise

from filmgraph.parsing.prize.entry import Entry


def share_within(entries: Sequence[Entry]) -> None:
    """Fills in the year of events in a row, and the event of prizes in a row."""
    if len(entries) < 2:
        return
    _share_selection(entries)
    _share_event(entries)
    _share_year(entries)


def _share_selection(entries: Sequence[Entry]) -> None:
    """Words of selection that begin a row hold for the festivals behind: "Shown at Reed Fest, at Bay Days"."""
    first = entries[0]
    if first.selected is None or first.is_prize or first.selected.start > first.start:
        return
    for entry in entries[1:]:
        if entry.award is None and entry.outcome is None:
            entry.selected = entry.selected or first.selected


def _share_event(entries: Sequence[Entry]) -> None:
    """A prize that says only what it is for is given where the next one is: "Best Score, Press Award – Reed Fest"."""
    for entry, after in reversed(list(pairwise(entries))):
        together = entry.generic or after.joined
        if entry.event is None and together and after.award is not None and after.event is not None:
            entry.event, entry.places = after.event, entry.places or list(after.places)
            entry.year = entry.year or after.year


def _share_year(entries: Sequence[Entry]) -> None:
    """Events without prizes share the one year that stands before the first or behind the last of them."""
    years = [entry.year for entry in entries if entry.year is not None]
    if len(years) != 1 or any(entry.award is not None or len(entry.places) > 0 for entry in entries):
        return
    year, first, last = years[0], entries[0], entries[-1]
    before = first.event is not None and year is first.year and year.start < first.event.start
    behind = last.event is not None and year is last.year and year.start > last.event.start
    if before or behind:
        for entry in entries:
            entry.year = year
