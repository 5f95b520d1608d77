"""A corrected name keeps its key: which new anchors take the place of a vanished one. Knows no rule of identity.

The rule: when a record stops naming exactly one thing of a kind in a role, starts naming exactly one other of that kind
in that role, both names are alike, and no other record names the old one, then the name was corrected: the new anchor
is given the old key. So is one whose name a curator corrected, unless it is a person's: what is known of a person is
not true of another. Names are alike when at least 60 of 100 of their letters agree in order (normalised indel
similarity): "Jon Smith" for "John Smith", but not another director in the place of the first.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from rapidfuzz.fuzz import ratio

from filmgraph.model.claim import Kind
from filmgraph.resolution.ledger import Ledger, LedgerLine, standing_key
from filmgraph.resolution.normal import fold_name
from filmgraph.resolution.pool import Candidate, Pool

ALIKE = 60

Place = tuple[Kind, str, str]
"""A kind, a record and a role: where a name stands."""


def corrected_names(pool: Pool, ledger: Ledger) -> dict[int, LedgerLine]:
    """For each new candidate that only corrects a name, the line of the anchor it takes the place of."""
    gone = _vanished(pool, ledger)
    if len(gone) == 0:
        return {}
    fresh: defaultdict[Place, list[int]] = defaultdict(list)
    for position, candidate in enumerate(pool.candidates):
        if candidate.thing.key not in ledger.lines:
            for role in sorted(candidate.roles) or ("",):
                fresh[candidate.thing.kind, candidate.record, role].append(position)
    still_named = {standing_key(ledger.lines, anchor) for anchor in ledger.lines if anchor in pool.positions}
    corrected = _told(pool, ledger, still_named)
    for place, lines in gone.items():
        news = fresh.get(place, [])
        if len(lines) != 1 or len(news) != 1 or news[0] in corrected:
            continue
        old, new = lines[0], pool.candidates[news[0]]
        if standing_key(ledger.lines, old.anchor) not in still_named and _alike(old, new):
            corrected[news[0]] = old
    return corrected


def _told(pool: Pool, ledger: Ledger, still_named: Set[str]) -> dict[int, LedgerLine]:
    """For each candidate whose name a curator corrected the line of the name that it had, if no record names that."""
    told: dict[int, LedgerLine] = {}
    for position, candidate in enumerate(pool.candidates):
        line = None if candidate.was is None else ledger.lines.get(candidate.was)
        if line is None or candidate.thing.kind is Kind.PERSON or candidate.thing.key in ledger.lines:
            continue
        if line.anchor not in pool.positions and standing_key(ledger.lines, line.anchor) not in still_named:
            told[position] = line
    return told


def _vanished(pool: Pool, ledger: Ledger) -> Mapping[Place, list[LedgerLine]]:
    """The lines whose anchor is named no more though their record is still there."""
    lost = [line for line in ledger.lines.values() if line.withdrawn is None and line.anchor not in pool.positions]
    records = {candidate.record for candidate in pool.candidates} if lost else set()
    gone: defaultdict[Place, list[LedgerLine]] = defaultdict(list)
    for line in lost:
        if line.record in records:
            gone[line.kind, line.record, line.role].append(line)
    return gone


def _alike(old: LedgerLine, new: Candidate) -> bool:
    return ratio(fold_name(old.name), fold_name(new.name)) >= ALIKE


def first_role(roles: Iterable[str]) -> str:
    """The role that a ledger line keeps: the first in alphabetical order, "" when there is none."""
    return min(roles, default="")
