"""Clusters and the ledger in, the key of every cluster and the new ledger out. Knows no rule of identity.

A cluster keeps the eldest key that any of its anchors was given; the other keys it holds are replaced by that one. A
key that two clusters hold after a split stays with the cluster that holds its own anchor, else with the one that comes
first. A cluster that holds no key takes its first anchor as key, described films first.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from filmgraph.model.claim import Thing
from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.inheritance import corrected_names, first_role
from filmgraph.resolution.ledger import Ledger, LedgerLine
from filmgraph.resolution.pool import Candidate, Pool

MERGED = "found to be one with it"
SPLIT = "no longer joined with the thing whose key it had"
GONE = "no record names it any more"


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


@dataclass(frozen=True, slots=True)
class Assignment:
    """The thing that each candidate (by position) finally is, and the ledger that says so."""

    final: tuple[Thing, ...]
    ledger: Ledger


def assign_keys(pool: Pool, clusters: Clusters, ledger: Ledger, *, as_of: date) -> Assignment:
    """Give every cluster its key. Only lines that change get the date `as_of`."""
    corrected = corrected_names(pool, ledger)
    held = _held_keys(pool, clusters, ledger, corrected)
    lines = dict(ledger.lines)
    generation = ledger.generation + 1
    finals: dict[int, Thing] = {}
    members: defaultdict[int, list[int]] = defaultdict(list)
    for position in range(len(pool.candidates)):
        members[clusters.root(position)].append(position)
    for root, positions in members.items():
        keys = held.get(root)
        if keys is None:
            finals[root] = min((pool.candidates[at] for at in positions), key=_precedence).thing
        else:
            finals[root] = min(keys, key=lambda key: _age(ledger.lines[key]))
            _retire_younger(lines, keys, finals[root], as_of)
    for root, positions in members.items():
        for at in positions:
            _enter(lines, pool.candidates[at], finals[root], corrected.get(at), (generation, as_of))
    _withdraw(lines, pool, as_of)
    return Assignment(tuple(finals[clusters.root(at)] for at in range(len(pool.candidates))), Ledger(lines))


def _precedence(candidate: Candidate) -> tuple[bool, str, str]:
    return (not candidate.described, candidate.record, candidate.thing.key)


def _age(line: LedgerLine) -> tuple[int, str, str]:
    return (line.generation, line.record, line.anchor)


def _held_keys(
    pool: Pool, clusters: Clusters, ledger: Ledger, corrected: Mapping[int, LedgerLine]
) -> dict[int, list[Thing]]:
    """The keys that each cluster (by root) holds. No key is held by two."""
    owner: dict[Thing, tuple[int, int]] = {}
    for position, candidate in enumerate(pool.candidates):
        line = ledger.lines.get(candidate.thing) or corrected.get(position)
        if line is None:
            continue
        for key in _chain(ledger, line):
            rank = 0 if key == candidate.thing else 1
            if key not in owner or rank < owner[key][0]:
                owner[key] = (rank, position)
    held: defaultdict[int, list[Thing]] = defaultdict(list)
    for key, (_, position) in owner.items():
        held[clusters.root(position)].append(key)
    return held


def _chain(ledger: Ledger, line: LedgerLine) -> list[Thing]:
    """The keys under which an anchor has stood: itself where it was a key, what it was given, what replaced that."""
    chain = [Thing(line.kind, line.anchor)] if line.published else []
    while True:
        key = Thing(line.kind, line.key)
        if key in chain:
            return chain
        chain.append(key)
        line = ledger.lines[key]


def _retire_younger(lines: dict[Thing, LedgerLine], keys: list[Thing], final: Thing, as_of: date) -> None:
    standing = lines[final]
    if standing.key != final.key:
        lines[final] = replace(standing, key=final.key, replaced=None, reason=f"{SPLIT}, {as_of}")
    for key in keys:
        line = lines[key]
        if key != final and _standing(lines, key) != final:
            lines[key] = replace(line, key=final.key, replaced=line.replaced or as_of, reason=MERGED)


def _enter(
    lines: dict[Thing, LedgerLine],
    candidate: Candidate,
    final: Thing,
    corrected: LedgerLine | None,
    now: tuple[int, date],
) -> None:
    """Write or mend the line of a candidate that a record names."""
    generation, as_of = now
    thing = candidate.thing
    line = lines.get(thing)
    if line is None:
        reason = f"corrected from “{corrected.name}”" if corrected is not None else ""
        lines[thing] = LedgerLine(
            thing.kind,
            candidate.record,
            thing.key,
            final.key,
            candidate.name,
            first_role(candidate.roles),
            generation,
            as_of,
            reason=reason,
        )
        return
    if line.withdrawn is not None:
        lines[thing] = line = replace(line, withdrawn=None, reason="" if line.reason == GONE else line.reason)
    if _standing(lines, thing) != final:
        lines[thing] = replace(line, key=final.key, reason=f"{SPLIT}, {as_of}")


def _standing(lines: Mapping[Thing, LedgerLine], thing: Thing) -> Thing:
    while (line := lines[thing]).key != thing.key:
        thing = Thing(line.kind, line.key)
    return thing


def _withdraw(lines: dict[Thing, LedgerLine], pool: Pool, as_of: date) -> None:
    for thing, line in lines.items():
        if line.withdrawn is None and thing not in pool.positions:
            lines[thing] = replace(line, withdrawn=as_of, reason=line.reason or GONE)


def replaced_keys(ledger: Ledger) -> dict[Thing, Replacement]:
    """The keys that answer with another, and which."""
    return {
        thing: Replacement(ledger.standing(thing), line.replaced, line.reason)
        for thing, line in ledger.lines.items()
        if line.replaced is not None
    }


def withdrawn_keys(ledger: Ledger) -> dict[Thing, Withdrawal]:
    """The keys of which no anchor is named any more, with the day on which the last one went."""
    days: dict[Thing, date] = {}
    for thing, line in ledger.lines.items():
        if line.withdrawn is not None:
            key = ledger.standing(thing)
            days[key] = max(line.withdrawn, days.get(key, line.withdrawn))
    if len(days) > 0:
        for thing, line in ledger.lines.items():
            if line.withdrawn is None:
                days.pop(ledger.standing(thing), None)
    return {thing: Withdrawal(day, GONE) for thing, day in days.items()}
