"""A graph in, its validation report out: the fast path where it vouches for a shape, pySHACL for the others."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rdflib import RDF, RDFS, SH, Graph

from filmgraph.resources import resource
from filmgraph.validation.fast import FastPath, Table
from filmgraph.validation.inputs import ALIGNMENTS, describe_check, load_shapes
from filmgraph.validation.places import PLACE_PREDICATES, Places
from filmgraph.validation.prepared import PreparedGraph
from filmgraph.validation.result import ValidationReport
from filmgraph.validation.sources import FileSource, FolderSource, GraphSource, Source, fill

_TARGETS = (SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)


def check_graph(
    data: Graph | Path | Source,
    *,
    as_of: date,
    ontology: Graph | Source | None = None,
    shapes: Graph | FastPath | None = None,
) -> ValidationReport:
    """The report on `data`, a graph, an RDF file or another source of triples, as of a day.

    `ontology` (with the code lists) and `shapes` are filmgraph's own when they are not given. `data` is left as it is.
    """
    fast = shapes if isinstance(shapes, FastPath) else FastPath.of(load_shapes() if shapes is None else shapes)
    return _check(fast, (ontology_source(ontology), day_source(as_of), _data_source(data)), as_of)[0]


def check_and_place(
    data: Source, *, as_of: date, more: frozenset[str] = frozenset()
) -> tuple[ValidationReport, Places]:
    """The report on `data` by filmgraph's own shapes, and what leads each of its results to where it is stated.

    The table that both rest on has the columns of the predicates `more`, too.
    """
    sources = (ontology_source(None), day_source(as_of), data)
    report, table = _check(FastPath.of(load_shapes()), sources, as_of, PLACE_PREDICATES | more)
    return report, Places(table)


def _check(
    fast: FastPath, sources: tuple[Source, ...], as_of: date, more: frozenset[str] = frozenset()
) -> tuple[ValidationReport, Table]:
    with _without_collector():
        table = read_table(fast, sources, more)
        results = list(fast.check(table))
    if fast.declined:
        # pySHACL takes a seventh of a second to import, and filmgraph's own shapes need it for nothing.
        from filmgraph.validation.referee import check_with_pyshacl

        whole = read_whole(sources)
        for prefix, namespace in fast.graph.namespaces():
            whole.bind(prefix, namespace)
        results.extend(check_with_pyshacl(whole, aiming(fast.graph, frozenset(fast.declined))))
    return ValidationReport.of(results, as_of, fast.declined), table


def read_table(fast: FastPath, sources: Iterable[Source], more: frozenset[str] = frozenset()) -> Table:
    """The columns that the shapes read, and those of further predicates."""
    read = fast.predicates()
    predicates = None if read is None else read | more
    table = Table(predicates)
    for source in sources:
        table.load(source.triples(predicates))
    table.settle()
    return table


def read_whole(sources: Iterable[Source]) -> Graph:
    """All triples, for pySHACL."""
    whole = PreparedGraph()
    for source in sources:
        fill(whole, source.triples(None))
    return whole


def aiming(shapes: Graph, names: frozenset[str]) -> Graph:
    """The shapes graph in which only the named shapes have targets; the others are there to be referred to."""
    kept = Graph()
    for subject, predicate, value in shapes:
        is_target = predicate in _TARGETS or (predicate == RDF.type and value == RDFS.Class)
        if not is_target or str(subject) in names:
            kept.add((subject, predicate, value))
    return kept


def _data_source(data: Graph | Path | Source) -> Source:
    if isinstance(data, Graph):
        return GraphSource(data)
    return FileSource(data) if isinstance(data, Path) else data


def ontology_source(ontology: Graph | Source | None = None) -> Source:
    """The ontology and the code lists: filmgraph's own where none is given."""
    if ontology is None:
        return FolderSource(resource("ontology"), without=frozenset((ALIGNMENTS,)))
    return GraphSource(ontology) if isinstance(ontology, Graph) else ontology


def day_source(as_of: date) -> Source:
    """What tells the shapes which day it is."""
    graph = Graph()
    graph.add(describe_check(as_of))
    return GraphSource(graph)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of tuples and dictionaries without a cycle among them: looking for cycles would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
