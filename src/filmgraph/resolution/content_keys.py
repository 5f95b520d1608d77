"""Keys that content makes (records, conferrals, selections) in the ledger: none is forgotten, each change redirects.

A conferral or selection is keyed by what it says, so a corrected year gives it another key. When in one record exactly
one key of a kind vanished and exactly one new one appeared, the new one replaces the old one; other vanished keys are
withdrawn.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution.ledger import Ledger, LedgerLine

CONTENT_KINDS = frozenset({Kind.RECORD, Kind.CONFERRAL, Kind.SELECTION})
CORRECTED = "what it says was corrected"
GONE = "no record says it any more"


@dataclass(frozen=True, slots=True)
class Present:
    """A thing that this build describes: the key of the record that first states it, and its name there."""

    record: str
    name: str


def split_ledger(ledger: Ledger) -> tuple[Ledger, Ledger]:
    """The lines that resolution decides on, and those whose keys content makes."""
    content = {thing: line for thing, line in ledger.lines.items() if thing.kind in CONTENT_KINDS}
    named = {thing: line for thing, line in ledger.lines.items() if thing.kind not in CONTENT_KINDS}
    return Ledger(named), Ledger(content)


def enter_content(content: Ledger, present: Mapping[Thing, Present], *, generation: int, as_of: date) -> Ledger:
    """The lines of content-made keys after this build. Only lines that change get the date `as_of`."""
    lines = dict(content.lines)
    heirs = _heirs(content, present)
    for thing, line in content.lines.items():
        if thing in present:
            if line.withdrawn is not None or line.replaced is not None:
                lines[thing] = replace(line, key=thing.key, replaced=None, withdrawn=None, reason="")
        elif thing in heirs:
            lines[thing] = replace(line, key=heirs[thing].key, replaced=as_of, withdrawn=as_of, reason=CORRECTED)
        elif line.withdrawn is None:
            lines[thing] = replace(line, withdrawn=as_of, reason=GONE)
    for thing, found in present.items():
        if thing not in lines:
            lines[thing] = LedgerLine(thing.kind, found.record, thing.key, thing.key, found.name, "", generation, as_of)
    return Ledger(lines)


def _heirs(content: Ledger, present: Mapping[Thing, Present]) -> dict[Thing, Thing]:
    vanished: dict[tuple[Kind, str], list[Thing]] = defaultdict(list)
    new: dict[tuple[Kind, str], list[Thing]] = defaultdict(list)
    for thing, line in content.lines.items():
        if thing not in present and line.withdrawn is None:
            vanished[thing.kind, line.record].append(thing)
    for thing, found in present.items():
        if thing not in content.lines:
            new[thing.kind, found.record].append(thing)
    return {
        gone[0]: new[place][0] for place, gone in vanished.items() if len(gone) == 1 and len(new.get(place, ())) == 1
    }
