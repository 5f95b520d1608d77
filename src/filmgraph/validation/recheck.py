"""A report and what changed since in, the report of now out: only what the change may concern is checked again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
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

Focus = Mapping[str, frozenset[str]]
"""The nodes to check again, by the name of the shape with targets that is to check them."""


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
    found = affected(fast, both, [*added, *gone])
    if found is None:
        return list(fast.check(now))
    owners = _owners(fast)
    focus = _with_those_that_share(found, owners)
    kept = [result for result in before if not _is_looked_at(result, focus, owners)]
    return [*kept, *fast.check(now, focus)]


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
