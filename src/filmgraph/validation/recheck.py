"""A report and what changed since in, the report of now out: only what the change may concern is checked again."""

from collections.abc import Iterable
from datetime import date

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


def recheck_and_place(
    before: Iterable[Result], store: pyoxigraph.Store, change: tuple[Source, Source], *, as_of: date
) -> tuple[ValidationReport, Places]:
    """The report on the default graph of a store by filmgraph's own shapes, and what leads each of its results to where
    it is stated. `before` are the results from before `change`: the triples that came, and those that went."""
    fast = FastPath.of(load_shapes())
    beside = read_table(fast, (ontology_source(), day_source(as_of)))
    now = JoinedIndex((StoreIndex(store), TableIndex(beside)))
    added, removed = (_triples(source) for source in change)
    results = check_changed(before, fast, now, added, removed)
    return ValidationReport.of(results, as_of), Places(IndexedTable(now))


def check_changed(
    before: Iterable[Result], fast: FastPath, now: Index, added: Iterable[Triple], removed: Iterable[Triple]
) -> list[Result]:
    """The results over what `now` finds triples in, given those from before `added` came and `removed` went.

    Nothing of the graph is read but the neighbourhood of what changed: `now` is the store of the release that is being
    built, with the ontology and the day of the check; of the release before, only the results and the triples that went
    are needed. The shapes, the ontology and the year of the check must be those of `before`. Raises DataError when
    pySHACL has to check some of the shapes, which takes the whole graph.
    """
    if fast.declined:
        raise DataError("These shapes can only be checked over the whole graph.", where=", ".join(fast.declined))
    return check_again(before, fast, IndexedTable(now), added, removed)


def check_again(
    before: Iterable[Result], fast: FastPath, now: Table, added: Iterable[Triple], removed: Iterable[Triple]
) -> list[Result]:
    """The results over `now`, given those from before `added` came and `removed` went.

    Shapes that the fast path does not vouch for are no part of this; a change that may concern every node, such as one
    of the class hierarchy or of the day of the check, checks all of them.
    """
    gone = list(removed)
    both = now.together_with(gone)
    focus = affected(fast, both, [*added, *gone])
    if focus is None:
        return list(fast.check(now))
    kept = [result for result in before if from_node(result.focus) not in focus]
    return [*kept, *fast.check(now, focus)]


def _triples(source: Source) -> list[Triple]:
    found = source.triples(None)
    return [
        (subject, predicate, canonical(value) if value[-1] == ">" else value) for subject, predicate, value in found
    ]
