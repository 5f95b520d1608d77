"""Counts of a release: a store in, triples, classes, properties and named graphs with their sizes out.

What the release says of itself is believed; the rest is counted, once for each release, as a release never changes.
"""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from filmgraph.query.catalogue import page_query
from filmgraph.release.current import Release
from filmgraph.store import Bindings, Store

_MOST_GRAPHS = 500
"""Named graphs that are listed; a catalogue has one for each record, and a query can list them all."""

_COUNTING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the default graph."""

    triples: int
    subjects: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]


def statistics_of(release: Release) -> Statistics:
    """The counts of `release`, all of them counted: seconds for each million triples.

    Who asks while they are counted waits for that, rather than to count them again.
    """
    with _COUNTING:
        return _count_all(release)


@lru_cache(maxsize=2)
def _count_all(release: Release) -> Statistics:
    store = release.store
    return Statistics(
        triples=_number(store, "count-triples"),
        subjects=_number(store, "count-subjects"),
        classes=dict(_counts(store, "count-classes")),
        properties=dict(_counts(store, "count-properties")),
    )


def triples_of(release: Release) -> int:
    """The triples of the default graph, as the release says or else counted."""
    if release.base != "":
        told = _counts(release.store, "told-triples", {"graph": NamedNode(release.uris.graph("about"))})
        for _, count in told:
            return count
    return statistics_of(release).triples


@lru_cache(maxsize=2)
def graph_sizes(release: Release) -> Mapping[str, int]:
    """The triples of the first named graphs, by their IRIs in order.

    Those graphs are counted one by one where the store is at hand, however many others there are.
    """
    if not release.store.embedded:
        return dict(sorted(_counts(release.store, "count-graphs"))[:_MOST_GRAPHS])
    names = (solution["graph"] for solution in release.store.select(page_query("graphs")))
    first = sorted((name for name in names if isinstance(name, NamedNode)), key=lambda name: name.value)[:_MOST_GRAPHS]
    return {name: count for graph in first for name, count in _counts(release.store, "count-graph", {"part": graph})}


def _number(store: Store, query: str) -> int:
    solution = next(store.select(page_query(query)))
    count = solution["count"]
    assert isinstance(count, Literal)
    return int(count.value)


def _counts(store: Store, query: str, bindings: Bindings | None = None) -> Iterator[tuple[str, int]]:
    """The things that a query counts, by IRI."""
    for solution in store.select(page_query(query), bindings):
        part, count = solution.get("part"), solution["count"]
        assert isinstance(count, Literal)
        if isinstance(part, NamedNode):
            yield part.value, int(count.value)
