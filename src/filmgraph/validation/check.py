"""A graph in, its validation report out: the fast path where it vouches for a shape, pySHACL for the others."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rdflib import RDF, RDFS, SH, Graph

from filmgraph.validation.fast import FastPath, Table
from filmgraph.validation.inputs import describe_check, load_ontology, load_shapes
from filmgraph.validation.prepared import PreparedGraph
from filmgraph.validation.referee import check_with_pyshacl
from filmgraph.validation.result import ValidationReport
from filmgraph.validation.sources import FileSource, GraphSource, Source, fill

_TARGETS = (SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)


def check_graph(
    data: Graph | Path | Source, *, as_of: date, ontology: Graph | None = None, shapes: Graph | None = None
) -> ValidationReport:
    """The report on `data`, a graph, an RDF file or another source of triples, as of a day.

    `ontology` (with the code lists) and `shapes` are filmgraph's own when they are not given. `data` is left as it is.
    """
    source = _as_source(data)
    terms = load_ontology() if ontology is None else ontology
    rules = load_shapes() if shapes is None else shapes
    fast = FastPath.of(rules)
    with _without_collector():
        results = list(fast.check(read_table(source, fast, terms, as_of)))
    if fast.declined:
        results.extend(check_with_pyshacl(read_whole(source, terms, as_of), aiming(rules, frozenset(fast.declined))))
    return ValidationReport.of(results, as_of, fast.declined)


def read_table(source: Source, fast: FastPath, ontology: Graph, as_of: date) -> Table:
    """The columns that the shapes read, of the data, the ontology and the day."""
    predicates = fast.predicates()
    table = Table(predicates)
    table.load(GraphSource(_with_day(ontology, as_of)).triples(predicates))
    table.load(source.triples(predicates))
    return table


def read_whole(source: Source, ontology: Graph, as_of: date) -> Graph:
    """All triples of the data, the ontology and the day, for pySHACL."""
    whole = PreparedGraph()
    fill(whole, source.triples(None))
    whole += _with_day(ontology, as_of)
    return whole


def aiming(shapes: Graph, names: frozenset[str]) -> Graph:
    """The shapes graph in which only the named shapes have targets; the others are there to be referred to."""
    kept = Graph()
    for subject, predicate, value in shapes:
        is_target = predicate in _TARGETS or (predicate == RDF.type and value == RDFS.Class)
        if not is_target or str(subject) in names:
            kept.add((subject, predicate, value))
    return kept


def _as_source(data: Graph | Path | Source) -> Source:
    if isinstance(data, Graph):
        return GraphSource(data)
    return FileSource(data) if isinstance(data, Path) else data


def _with_day(ontology: Graph, as_of: date) -> Graph:
    dated = Graph()
    dated += ontology
    dated.add(describe_check(as_of))
    return dated


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
