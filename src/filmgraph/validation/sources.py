"""Graphs, files and stores in, triples of strings out: what a check can be made of. Knows no shape."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pyoxigraph
from rdflib import Graph
from rdflib.term import BNode, Literal, URIRef

from filmgraph.errors import DataError
from filmgraph.rdf.parted import open_parted
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.fast.term import from_node, to_node

Predicates = frozenset[str] | None
"""The predicates that are asked for, as terms; None for all of them."""


class Source(Protocol):
    """Triples that can be read again and again."""

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """The triples of some predicates, or all of them."""


@dataclass(frozen=True, slots=True)
class GraphSource:
    """The triples of an rdflib graph."""

    graph: Graph

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source."""
        for subject, predicate, value in self.graph:
            name = from_node(URIRef(str(predicate)))
            if predicates is not None and name not in predicates:
                continue
            if isinstance(value, (URIRef, BNode, Literal)) and isinstance(subject, (URIRef, BNode)):
                yield from_node(subject), name, from_node(value)


@dataclass(frozen=True, slots=True)
class FileSource:
    """The triples of an RDF file, its format known by its ending. Named graphs count as one."""

    path: Path

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source. Raises DataError for a file that is not the RDF its name promises."""
        try:
            for quad in pyoxigraph.parse(path=self.path, base_iri=self.path.resolve().as_uri()):
                predicate = str(quad.predicate)
                if predicates is None or predicate in predicates:
                    yield str(quad.subject), predicate, str(quad.object)
        except (SyntaxError, ValueError) as error:
            remedy = "Check the file with another RDF reader; its ending must name its format (.ttl, .nt, .nq, .rdf …)."
            raise DataError(str(error), where=str(self.path), remedy=remedy) from error


@dataclass(frozen=True, slots=True)
class FolderSource:
    """The triples of all Turtle files in a folder and below it, but for those called as in `without`."""

    folder: Path
    without: frozenset[str] = frozenset()

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source."""
        for path in sorted(self.folder.rglob("*.ttl")):
            if path.name not in self.without:
                yield from FileSource(path).triples(predicates)


@dataclass(frozen=True, slots=True)
class TripleSource:
    """Triples that are there already."""

    held: tuple[Triple, ...]

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source."""
        return (triple for triple in self.held if predicates is None or triple[1] in predicates)


@dataclass(frozen=True, slots=True)
class BytesSource:
    """N-Triples as bytes."""

    data: bytes

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source."""
        for triple in pyoxigraph.parse(self.data, format=pyoxigraph.RdfFormat.N_TRIPLES):
            predicate = str(triple.predicate)
            if predicates is None or predicate in predicates:
                yield str(triple.subject), predicate, str(triple.object)


@dataclass(frozen=True, slots=True)
class DumpSource:
    """The first `length` bytes of a file that filmgraph wrote: N-Triples, one space between terms, no comments.

    Lines are cut at their spaces, which is three times as fast as a parser that has to expect anything, and held one at
    a time.
    """

    path: Path
    length: int

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source."""
        wanted = None if predicates is None else {predicate.encode(): predicate for predicate in predicates}
        left = self.length
        with open_parted(self.path) as file:
            for line in file:
                left -= len(line)
                if left < 0:
                    return
                subject, name, rest = line.split(b" ", 2)
                predicate = name.decode() if wanted is None else wanted.get(name)
                if predicate is not None:
                    yield subject.decode(), predicate, rest[: -len(b" .\n")].decode()


@dataclass(frozen=True, slots=True)
class LineSource:
    """N-Triples lines as pyoxigraph writes them: one space between terms, no comments. `lines` opens them anew."""

    lines: Callable[[], Iterable[str]]

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source."""
        for line in self.lines():
            subject, predicate, value = line.split(" ", 2)
            if predicates is None or predicate in predicates:
                yield subject, predicate, value[: value.rindex(" ")]


@dataclass(frozen=True, slots=True)
class StoreSource:
    """Graphs of a pyoxigraph store: the default graph, and the named ones in `graphs`."""

    store: pyoxigraph.Store
    graphs: tuple[pyoxigraph.NamedNode, ...] = ()

    def triples(self, predicates: Predicates) -> Iterator[Triple]:
        """See Source."""
        names: tuple[pyoxigraph.DefaultGraph | pyoxigraph.NamedNode, ...] = (pyoxigraph.DefaultGraph(), *self.graphs)
        for graph in names:
            for wanted in _named(predicates):
                for quad in self.store.quads_for_pattern(None, wanted, None, graph):
                    yield str(quad.subject), str(quad.predicate), str(quad.object)


def _named(predicates: Predicates) -> Iterator[pyoxigraph.NamedNode | None]:
    if predicates is None:
        yield None
    else:
        yield from (pyoxigraph.NamedNode(predicate[1:-1]) for predicate in sorted(predicates))


def fill(graph: Graph, triples: Iterable[Triple]) -> None:
    """Add triples to an rdflib graph."""
    for subject, predicate, value in triples:
        graph.add((to_node(subject), to_node(predicate), to_node(value)))
