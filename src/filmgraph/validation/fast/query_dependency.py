"""A compiled query and changed triples in, the focus nodes for which its solutions may change out."""

from collections.abc import Iterable

from filmgraph.validation.fast.plan import Plan
from filmgraph.validation.fast.scan import Grouped, Scan
from filmgraph.validation.fast.table import Table, Triple

THIS = 0


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
    known: dict[int, set[str]] = {}
    if scan.subject.term is None:
        known[scan.subject.slot] = set(scan.path.starts(table, triple))
    if scan.value.term is None:
        known.setdefault(scan.value.slot, set(scan.path.ends(table, triple)))
    usable = [other.scan for other in plan.patterns if other.group == pattern.group[: len(other.group)]]
    while THIS not in known:
        step = next((other for other in usable if _leads_on(other, known)), None)
        if step is None:
            return None
        _follow(step, known, table)
    return known[THIS]


def _leads_on(scan: Scan, known: dict[int, set[str]]) -> bool:
    start = scan.subject.term is None and scan.subject.slot in known
    end = scan.value.term is None and scan.value.slot in known
    return start != end and scan.subject.term is None and scan.value.term is None


def _follow(scan: Scan, known: dict[int, set[str]], table: Table) -> None:
    if scan.subject.slot in known:
        nodes = known[scan.subject.slot]
        known[scan.value.slot] = {value for node in nodes for value in scan.path.values(table, node)}
    else:
        nodes = known[scan.value.slot]
        known[scan.subject.slot] = {start for node in nodes for start in scan.path.sources(table, node)}
