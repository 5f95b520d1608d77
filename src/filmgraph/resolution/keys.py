"""Clusters and the ledger in, the key of every cluster and the new ledger out. Knows no rule of identity.

A cluster keeps the eldest key that any of its anchors was given; the other keys it holds are replaced by that one. A
key that two clusters hold after a split stays with the cluster that holds its own anchor, else with the one that comes
first. A cluster that holds no key takes its first anchor as key, described films first.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.inheritance import corrected_names, first_role
from filmgraph.resolution.ledger import Ledger, LedgerLine, standing_key
from filmgraph.resolution.pool import Candidate, Pool

MERGED = "found to be one with it"
SPLIT = "no longer joined with the thing whose key it had"
GONE = "no record names it any more"


@dataclass(frozen=True, slots=True)
class Assignment:
    """The final key of each candidate (by position), and the ledger that says so."""

    final: tuple[str, ...]
    ledger: Ledger


def assign_keys(pool: Pool, clusters: Clusters, ledger: Ledger, *, as_of: date) -> Assignment:
    """Give every cluster its key. Only lines that change get the date `as_of`."""
    corrected = corrected_names(pool, ledger)
    roots = [clusters.root(position) for position in range(len(pool.candidates))]
    held = _held_keys(pool, roots, ledger, corrected)
    lines = dict(ledger.lines)
    finals = _first_anchors(pool, roots)
    for root, keys in held.items():
        if len(keys) == 1 and lines[keys[0]].key == keys[0]:
            finals[root] = keys[0]
            continue
        finals[root] = min(keys, key=lambda key: _age(ledger.lines[key]))
        _retire_younger(lines, keys, finals[root], as_of)
    final = tuple(finals[root] for root in roots)
    generation = ledger.generation + 1
    for position, candidate in enumerate(pool.candidates):
        line = lines.get(candidate.thing.key)
        if line is None:
            lines[candidate.thing.key] = _new_line(candidate, final[position], generation, as_of)
        elif line.withdrawn is not None or line.key != final[position]:
            _mend(lines, line, final[position], as_of)
    _note_corrections(lines, pool, corrected)
    _withdraw(lines, pool, as_of)
    return Assignment(final, Ledger(lines))


def _first_anchors(pool: Pool, roots: Sequence[int]) -> dict[int, str]:
    """For each cluster the anchor that comes first: the key it would have without a ledger."""
    first: dict[int, Candidate] = {}
    for candidate, root in zip(pool.candidates, roots, strict=True):
        if root not in first or (candidate.described and not first[root].described):
            first[root] = candidate
    return {root: candidate.thing.key for root, candidate in first.items()}


def _age(line: LedgerLine) -> tuple[int, str, str]:
    return (line.generation, line.record, line.anchor)


def _held_keys(
    pool: Pool, roots: Sequence[int], ledger: Ledger, corrected: Mapping[int, LedgerLine]
) -> dict[int, list[str]]:
    """The keys that each cluster (by root) holds. No key is held by two."""
    owner: dict[str, tuple[int, int]] = {}
    for position, candidate in enumerate(pool.candidates):
        line = ledger.lines.get(candidate.thing.key) or corrected.get(position)
        if line is None:
            continue
        anchor = candidate.thing.key
        if line.key == anchor == line.anchor:  # it stands for itself, as most do: nobody has more right to the key
            owner[anchor] = (0, position)
            continue
        for key in _chain(ledger, line):
            rank = 0 if key == anchor else 1
            if key not in owner or rank < owner[key][0]:
                owner[key] = (rank, position)
    held: defaultdict[int, list[str]] = defaultdict(list)
    for key, (_, position) in owner.items():
        held[roots[position]].append(key)
    return held


def _chain(ledger: Ledger, line: LedgerLine) -> list[str]:
    """The keys under which an anchor has stood: itself where it was a key, what it was given, what replaced that."""
    given = line.key
    if not line.published and ledger.lines[given].key == given:
        return [given]  # joined with what has stood for it ever since, as most are that were joined
    chain = [line.anchor] if line.published else []
    while line.key not in chain:
        chain.append(line.key)
        line = ledger.lines[line.key]
    return chain


def _retire_younger(lines: dict[str, LedgerLine], keys: list[str], final: str, as_of: date) -> None:
    """Let `final` stand for itself and the other keys answer with it."""
    if lines[final].key != final:
        lines[final] = lines[final]._replace(key=final, replaced=None, reason=f"{SPLIT}, {as_of}")
    for key in keys:
        line = lines[key]
        if key != final and standing_key(lines, key) != final:
            lines[key] = line._replace(key=final, replaced=line.replaced or as_of, reason=MERGED)


def _new_line(candidate: Candidate, key: str, generation: int, as_of: date) -> LedgerLine:
    thing, role = candidate.thing, first_role(candidate.roles)
    return LedgerLine(thing.kind, candidate.record, thing.key, key, candidate.name, role, generation, as_of)


def _mend(lines: dict[str, LedgerLine], line: LedgerLine, key: str, as_of: date) -> None:
    """Bring the line of an anchor that a record names up to date: it came back, or left the thing it was joined to."""
    if line.withdrawn is not None:
        line = line._replace(withdrawn=None, reason="" if line.reason == GONE else line.reason)
    lines[line.anchor] = line
    if standing_key(lines, line.anchor) != key:
        lines[line.anchor] = line._replace(key=key, reason=f"{SPLIT}, {as_of}")


def _note_corrections(lines: dict[str, LedgerLine], pool: Pool, corrected: Mapping[int, LedgerLine]) -> None:
    for position, old in corrected.items():
        anchor = pool.candidates[position].thing.key
        lines[anchor] = lines[anchor]._replace(reason=f"corrected from “{old.name}”")


def _withdraw(lines: dict[str, LedgerLine], pool: Pool, as_of: date) -> None:
    for anchor, line in lines.items():
        if line.withdrawn is None and anchor not in pool.positions:
            lines[anchor] = line._replace(withdrawn=as_of, reason=line.reason or GONE)
