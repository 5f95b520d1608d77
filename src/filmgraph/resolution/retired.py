"""The ledger in; which keys answer with another thing, and which with "gone". What old addresses say."""

from dataclasses import dataclass
from datetime import date

from filmgraph.model.claim import Thing
from filmgraph.resolution.keys import GONE
from filmgraph.resolution.ledger import Ledger, standing_key


@dataclass(frozen=True, slots=True)
class Replacement:
    """A key that now answers with the thing `by`."""

    by: Thing
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A thing that no record names any more. Its key is not used again for anything else."""

    day: date
    reason: str


def replaced_keys(ledger: Ledger) -> dict[Thing, Replacement]:
    """The keys that answer with another, and which."""
    return {
        Thing(line.kind, anchor): Replacement(
            Thing(line.kind, standing_key(ledger.lines, anchor)), line.replaced, line.reason
        )
        for anchor, line in ledger.lines.items()
        if line.replaced is not None
    }


def withdrawn_keys(ledger: Ledger) -> dict[Thing, Withdrawal]:
    """The keys of which no anchor is named any more, with the day on which the last one went."""
    days: dict[str, date] = {}
    for anchor, line in ledger.lines.items():
        if line.withdrawn is not None:
            key = standing_key(ledger.lines, anchor)
            days[key] = max(line.withdrawn, days.get(key, line.withdrawn))
    if len(days) > 0:
        for anchor, line in ledger.lines.items():
            if line.withdrawn is None:
                days.pop(standing_key(ledger.lines, anchor), None)
    return {Thing(ledger.lines[key].kind, key): Withdrawal(day, GONE) for key, day in days.items()}
