"""Keys that content makes (records, conferrals, selections) in the ledger: none is forgotten, each change redirects.

A conferral or selection is keyed by what it says, so a year that a record states anew gives it another key; one that a
curator corrects leaves it as it was, as the words are the same. When in one record exactly
one key of a kind vanished and exactly one new one appeared, the new one replaces the old one; other vanished keys are
withdrawn.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution.ledger import Ledger, LedgerLine

CONTENT_KINDS = frozenset({Kind.RECORD, Kind.CONFERRAL, Kind.SELECTION})
CORRECTED = "what it says was corrected"
GONE = "no record says it any more"


class Present(NamedTuple):
    """A thing that this build describes: the key of the record that first states it, and its name there. A named tuple,
    because a catalogue has a hundred thousand of them, and a rebuild reads all from disk."""

    record: str
    name: str


def split_ledger(ledger: Ledger) -> tuple[Ledger, Ledger]:
    """The lines that resolution decides on, and those whose keys content makes."""
    content = {anchor: line for anchor, line in ledger.lines.items() if line.kind in CONTENT_KINDS}
    named = {anchor: line for anchor, line in ledger.lines.items() if line.kind not in CONTENT_KINDS}
    return Ledger(named), Ledger(content)


def held_keys(content: Ledger) -> dict[tuple[Kind, str, str], str]:
    """The keys in use, by kind, record and words; none where two of a record have equal words.

    A correction changes what a conferral says and not its words: by them it is known and keeps its key.
    """
    held: dict[tuple[Kind, str, str], str] = {}
    twice: set[tuple[Kind, str, str]] = set()
    for key, line in content.lines.items():
        if line.withdrawn is None and line.replaced is None and line.name != "":
            place = (line.kind, line.record, line.name)
            if place in held:
                twice.add(place)
            held[place] = key
    return {place: key for place, key in held.items() if place not in twice}


def enter_content(content: Ledger, present: Mapping[Thing, Present], *, generation: int, as_of: date) -> Ledger:
    """The lines of content-made keys after this build. Only lines that change get the date `as_of`."""
    found = {thing.key: (thing.kind, where) for thing, where in present.items()}
    lines = dict(content.lines)
    heirs = _heirs(content, found)
    for key, line in content.lines.items():
        if key in found:
            if line.withdrawn is not None or line.replaced is not None:
                lines[key] = line._replace(key=key, replaced=None, withdrawn=None, reason="")
        elif key in heirs:
            lines[key] = line._replace(key=heirs[key], replaced=as_of, withdrawn=as_of, reason=CORRECTED)
        elif line.withdrawn is None:
            lines[key] = line._replace(withdrawn=as_of, reason=GONE)
    for key, (kind, where) in found.items():
        if key not in lines:
            lines[key] = LedgerLine(kind, where.record, key, key, where.name, "", generation, as_of)
    return Ledger(lines)


def _heirs(content: Ledger, found: Mapping[str, tuple[Kind, Present]]) -> dict[str, str]:
    vanished: dict[tuple[Kind, str], list[str]] = defaultdict(list)
    new: dict[tuple[Kind, str], list[str]] = defaultdict(list)
    for key, line in content.lines.items():
        if key not in found and line.withdrawn is None:
            vanished[line.kind, line.record].append(key)
    for key, (kind, where) in found.items():
        if key not in content.lines:
            new[kind, where.record].append(key)
    return {gone[0]: new[at][0] for at, gone in vanished.items() if len(gone) == 1 and len(new.get(at, ())) == 1}
