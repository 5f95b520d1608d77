"""A compiled query and changed triples in, the focus nodes for which its solutions may change out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product

from filmgraph.validation.fast.plan import Plan
from filmgraph.validation.fast.scan import Grouped, Place, Scan
from filmgraph.validation.fast.table import Table, Triple

THIS = 0

Known = Mapping[int, str]
"""What some slots of a row hold."""


def query_focus(plan: Plan, table: Table, triples: Iterable[Triple]) -> frozenset[str] | None:
    """The nodes that `$this` may stand for where a changed triple matches a pattern; None when it may be any."""
    found: set[str] = set()
    for triple in triples:
        for pattern in plan.patterns:
            if triple[1] not in pattern.scan.path.predicates() or not _may_match(pattern.scan, table, triple):
                continue
            focus = _walk_back(plan, pattern, table, triple)
            if focus is None:
                return None
            found |= focus
    return frozenset(found)


def _may_match(scan: Scan, table: Table, triple: Triple) -> bool:
    """Whether the constants of a pattern allow it to match over the triple."""
    start, end = scan.subject.term, scan.value.term
    return (start is None or start in scan.path.starts(table, triple)) and (
        end is None or end in scan.path.ends(table, triple)
    )


def _walk_back(plan: Plan, pattern: Grouped, table: Table, triple: Triple) -> set[str] | None:
    """From the ends of the pattern over the patterns that must match with it, to `$this`."""
    scan = pattern.scan
    starts, ends = scan.path.starts(table, triple), scan.path.ends(table, triple)
    beside = [other.scan for other in plan.patterns if other.group == pattern.group[: len(other.group)]]
    found: set[str] = set()
    for start, end in product(_bindings(scan.subject, starts), _bindings(scan.value, ends)):
        focus = _joined({**start, **end}, beside, table)
        if focus is None:
            return None
        found |= focus
    return found


def _bindings(place: Place, terms: Iterable[str]) -> list[Known]:
    """What the slot of a place may hold; nothing is bound where a constant stands."""
    return [{place.slot: term} for term in terms] if place.term is None else [{}]


def _joined(known: Known, scans: Sequence[Scan], table: Table) -> set[str] | None:
    """What `$this` may be, given what some slots hold, where all scans match.

    What a node says is followed first, so that much is bound before it is asked who points at a node: of those scans
    that may ask, the one with the fewest answers does. Scans whose ends are not both bound by then are not looked at.
    """
    if any(_fails(scan, known, table) for scan in scans):
        return set()
    if THIS in known:
        return {known[THIS]}
    steps = _steps(known, scans, table)
    if steps is None:
        return None
    found: set[str] = set()
    for step in steps:
        focus = _joined({**known, **step}, scans, table)
        if focus is None:
            return None
        found |= focus
    return found


def _fails(scan: Scan, known: Known, table: Table) -> bool:
    start, end = _held(scan.subject, known), _held(scan.value, known)
    return start is not None and end is not None and end not in scan.path.values(table, start)


def _steps(known: Known, scans: Iterable[Scan], table: Table) -> list[Known] | None:
    """What one more slot may hold; None where no scan leads on."""
    back: list[tuple[Place, Collection[str]]] = []
    for scan in scans:
        start, end = _held(scan.subject, known), _held(scan.value, known)
        if start is not None and end is None:
            return _bindings(scan.value, scan.path.values(table, start))
        if end is not None and start is None and scan.value.term is None:
            back.append((scan.subject, scan.path.sources(table, end)))
    return _bindings(*min(back, key=lambda asked: len(asked[1]))) if len(back) > 0 else None


def _held(place: Place, known: Known) -> str | None:
    return known.get(place.slot) if place.term is None else place.term
