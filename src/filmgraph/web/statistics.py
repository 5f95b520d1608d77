"""Counts of a release: a store in, triples, classes, properties and named graphs with their sizes out.

Counted once for each release, because a release never changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from filmgraph.query.catalogue import page_query
from filmgraph.release.current import Release
from filmgraph.store import Store


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the default graph, and the triples of each named graph."""

    triples: int
    subjects: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]
    graphs: Mapping[str, int]


@lru_cache(maxsize=2)
def statistics_of(release: Release) -> Statistics:
    """The counts of `release`."""
    store = release.store
    return Statistics(
        triples=_number(store, "count-triples"),
        subjects=_number(store, "count-subjects"),
        classes=_partition(store, "count-classes"),
        properties=_partition(store, "count-properties"),
        graphs=_partition(store, "count-graphs"),
    )


def _number(store: Store, query: str) -> int:
    return next(iter(_counts(store, query)))[1]


def _partition(store: Store, query: str) -> dict[str, int]:
    return {iri: count for iri, count in _counts(store, query) if iri != ""}


def _counts(store: Store, query: str) -> list[tuple[str, int]]:
    rows = []
    for solution in store.select(page_query(query)):
        part, count = solution.get("part"), solution["count"]
        assert isinstance(count, Literal)
        rows.append((part.value if isinstance(part, NamedNode) else "", int(count.value)))
    return rows
