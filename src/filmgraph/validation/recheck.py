"""A report and what changed since in, the report of now out: only what the change may concern is checked again."""

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import pyoxigraph

from filmgraph.errors import DataError
from filmgraph.validation.check import day_source, ontology_source, read_table
from filmgraph.validation.fast import FastPath
from filmgraph.validation.fast.indexed import IndexedTable, JoinedIndex, TableIndex
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.fast.term import canonical, from_node
from filmgraph.validation.inputs import load_shapes
from filmgraph.validation.places import Places
from filmgraph.validation.result import Result, ValidationReport
from filmgraph.validation.scope import scope_of
from filmgraph.validation.sources import Source
from filmgraph.validation.store_index import StoreIndex
from filmgraph.validation.told_otherwise import Told, told_otherwise


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
    scope = scope_of(fast, both, changed)
    if scope is None:
        return Rechecked(ValidationReport.of(fast.check(now), as_of), Places(now), None)
    found = list(fast.check(now, scope.focus))
    gone = [result for result in before.results_of(scope.nodes()) if scope.covers(result)]
    nodes = told_otherwise(both, changed, change.records, before) | _nodes_of_others(gone, found)
    known = before.results() if everything else before.results_of(nodes)
    kept = [result for result in known if not scope.covers(result)]
    told = found if everything else [result for result in found if from_node(result.focus) in nodes]
    report = ValidationReport.of([*kept, *told], as_of)
    return Rechecked(report, Places(now), None if everything else frozenset(nodes))


def _nodes_of_others(before: Iterable[Result], now: Iterable[Result]) -> set[str]:
    """The nodes of which something else is found than before."""
    counts = Counter(now)
    counts.subtract(Counter(before))
    return {from_node(result.focus) for result, more in counts.items() if more != 0}


def _vouched_for(fast: FastPath) -> FastPath:
    if fast.declined:
        raise DataError("These shapes can only be checked over the whole graph.", where=", ".join(fast.declined))
    return fast


def _triples(source: Source) -> list[Triple]:
    found = source.triples(None)
    return [
        (subject, predicate, canonical(value) if value[-1] == ">" else value) for subject, predicate, value in found
    ]
