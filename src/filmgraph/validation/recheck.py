"""A report and what changed since in, the report of now out: only what the change may concern is checked again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import pyoxigraph

from filmgraph.errors import DataError
from filmgraph.validation.check import day_source, ontology_source, read_table
from filmgraph.validation.fast import FastPath, Table
from filmgraph.validation.fast.dependency import affected
from filmgraph.validation.fast.indexed import Index, IndexedTable, JoinedIndex, TableIndex
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.fast.term import canonical, from_node
from filmgraph.validation.inputs import load_shapes
from filmgraph.validation.places import Places
from filmgraph.validation.result import Result, ValidationReport
from filmgraph.validation.sources import Source
from filmgraph.validation.store_index import StoreIndex
from filmgraph.validation.told_otherwise import Told, told_otherwise

Focus = Mapping[str, frozenset[str]]
"""The nodes to check again, by the name of the shape with targets that is to check them."""


class Before(Told, Protocol):
    """The results from before a change."""

    def results(self) -> Iterable[Result]:
        """All of them."""

    def results_of(self, nodes: Set[str]) -> Iterable[Result]:
        """Those of some focus nodes."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What came and went between two states of a default graph. `records` are the IRIs of the records, as terms, of
    which anything is different, be it what no triple says, such as the line that some words are on."""

    added: Source
    removed: Source
    records: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rechecked:
    """`report` has the results of `nodes`, the only ones that may be others than before, or may be told otherwise; None
    stands for all nodes there are. `places` leads them to where they are stated."""

    report: ValidationReport
    places: Places
    nodes: frozenset[str] | None


def recheck_and_place(
    before: Before, store: pyoxigraph.Store, change: Changed, *, as_of: date, everything: bool = False
) -> Rechecked:
    """What filmgraph's own shapes find in the default graph of a store, where that may differ from `before` the change;
    `everything` asks for the results of all nodes, although no others are checked."""
    fast = _vouched_for(FastPath.of(load_shapes()))
    beside = read_table(fast, (ontology_source(), day_source(as_of)))
    now = IndexedTable(JoinedIndex((StoreIndex(store), TableIndex(beside))))
    added, removed = _triples(change.added), _triples(change.removed)
    both, changed = now.together_with(removed), [*added, *removed]
    focus = _focus(fast, both, changed)
    if focus is None:
        return Rechecked(ValidationReport.of(fast.check(now), as_of), Places(now), None)
    looked_at, owners = frozenset[str]().union(*focus.values()), _owners(fast)
    found = list(fast.check(now, focus))
    gone = [result for result in before.results_of(looked_at) if _is_looked_at(result, focus, owners)]
    nodes = told_otherwise(both, changed, change.records, before) | _nodes_of_others(gone, found)
    known = before.results() if everything else before.results_of(nodes)
    kept = [result for result in known if not _is_looked_at(result, focus, owners)]
    told = found if everything else [result for result in found if from_node(result.focus) in nodes]
    report = ValidationReport.of([*kept, *told], as_of)
    return Rechecked(report, Places(now), None if everything else frozenset(nodes))


def _nodes_of_others(before: Iterable[Result], now: Iterable[Result]) -> set[str]:
    """The nodes of which something else is found than before."""
    counts = Counter(now)
    counts.subtract(Counter(before))
    return {from_node(result.focus) for result, more in counts.items() if more != 0}


def check_changed(
    before: Iterable[Result], fast: FastPath, now: Index, added: Iterable[Triple], removed: Iterable[Triple]
) -> list[Result]:
    """The results over what `now` finds triples in, given those from before `added` came and `removed` went.

    Nothing of the graph is read but the neighbourhood of what changed: `now` is the store of the release that is being
    built, with the ontology and the day of the check; of the release before, only the results and the triples that went
    are needed. The shapes, the ontology and the year of the check must be those of `before`. Raises DataError when
    pySHACL has to check some of the shapes, which takes the whole graph.
    """
    return check_again(before, _vouched_for(fast), IndexedTable(now), added, removed)


def check_again(
    before: Iterable[Result], fast: FastPath, now: Table, added: Iterable[Triple], removed: Iterable[Triple]
) -> list[Result]:
    """The results over `now`, given those from before `added` came and `removed` went.

    Shapes that the fast path does not vouch for are no part of this; a change that may concern every node, such as one
    of the class hierarchy or of the day of the check, checks all of them.
    """
    gone = list(removed)
    focus = _focus(fast, now.together_with(gone), [*added, *gone])
    if focus is None:
        return list(fast.check(now))
    owners = _owners(fast)
    kept = [result for result in before if not _is_looked_at(result, focus, owners)]
    return [*kept, *fast.check(now, focus)]


def _vouched_for(fast: FastPath) -> FastPath:
    if fast.declined:
        raise DataError("These shapes can only be checked over the whole graph.", where=", ".join(fast.declined))
    return fast


def _focus(fast: FastPath, both: Table, changed: Iterable[Triple]) -> Focus | None:
    """The nodes to check again; None for all of them. `both` has the triples of before and after."""
    found = affected(fast, both, changed)
    return None if found is None else _with_those_that_share(found, _owners(fast))


def _owners(fast: FastPath) -> Mapping[str, list[str]]:
    """The targeted shapes that a result of a shape may come from, by the name of that shape."""
    owners: dict[str, list[str]] = defaultdict(list)
    for shape in fast.targeted():
        for part in fast.parts(shape.name):
            owners[part].append(shape.name)
    return owners


def _with_those_that_share(found: Focus, owners: Mapping[str, list[str]]) -> Focus:
    """The same focus nodes for shapes whose results cannot be told apart, because they share a property shape."""
    focus = dict(found)
    for names in owners.values():
        if len(names) > 1:
            shared = frozenset[str]().union(*(focus[name] for name in names))
            focus.update(dict.fromkeys(names, shared))
    return focus if focus == found else _with_those_that_share(focus, owners)


def _is_looked_at(result: Result, focus: Focus, owners: Mapping[str, list[str]]) -> bool:
    node = from_node(result.focus)
    return any(node in focus[name] for name in owners.get(result.shape, ()))


def _triples(source: Source) -> list[Triple]:
    found = source.triples(None)
    return [
        (subject, predicate, canonical(value) if value[-1] == ">" else value) for subject, predicate, value in found
    ]
