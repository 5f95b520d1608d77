"""A release's store on disk in, an index of its default graph out: what checks a few nodes of millions of triples."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import pyoxigraph

from filmgraph.validation.fast.term import canonical, is_blank, is_iri

_DEFAULT = pyoxigraph.DefaultGraph()


@dataclass(frozen=True, slots=True)
class StoreIndex:
    """The triples of a pyoxigraph store's default graph.

    Values that are literals of a datatype are found by their canonical form, which is the one builds write.
    """

    store: pyoxigraph.Store

    def values(self, predicate: str, subject: str) -> Collection[str]:
        """See Index."""
        node = _resource(subject)
        if node is None:
            return ()
        quads = self.store.quads_for_pattern(node, _predicate(predicate), None, _DEFAULT)
        return dict.fromkeys(_term(quad.object) for quad in quads)

    def subjects(self, predicate: str, value: str) -> Collection[str]:
        """See Index."""
        quads = self.store.quads_for_pattern(None, _predicate(predicate), _node(value), _DEFAULT)
        return dict.fromkeys(str(quad.subject) for quad in quads)

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """See Index."""
        quads = self.store.quads_for_pattern(None, _predicate(predicate), None, _DEFAULT)
        return ((str(quad.subject), _term(quad.object)) for quad in quads)


def _predicate(term: str) -> pyoxigraph.NamedNode:
    return pyoxigraph.NamedNode(term[1:-1])


def _resource(term: str) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode | None:
    """The node that can be a subject; a literal cannot."""
    if is_iri(term):
        return pyoxigraph.NamedNode(term[1:-1])
    return pyoxigraph.BlankNode(term[2:]) if is_blank(term) else None


def _node(term: str) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal:
    resource = _resource(term)
    if resource is not None:
        return resource
    line = f"<urn:s> <urn:p> {term} ."
    (quad,) = pyoxigraph.parse(line, format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, pyoxigraph.Literal)
    return quad.object


def _term(value: object) -> str:
    term = str(value)
    return canonical(term) if term[-1] == ">" and term[0] == '"' else term
