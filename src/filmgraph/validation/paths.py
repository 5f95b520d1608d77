"""SHACL property paths, as nodes of a graph, to the text SPARQL has for them (SHACL section 2.3.1)."""

from rdflib import RDF, SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Identifier, Node

_SUFFIXES = ((SH.zeroOrMorePath, "*"), (SH.oneOrMorePath, "+"), (SH.zeroOrOnePath, "?"))


def path_text(graph: Graph, path: Identifier) -> str:
    """The IRI of a predicate path as it is; any other path in SPARQL's syntax. Raises ValueError for no path at all."""
    return str(path) if isinstance(path, URIRef) else _write(graph, path)


def _write(graph: Graph, path: Node) -> str:
    if isinstance(path, URIRef):
        return path.n3()
    if graph.value(path, RDF.first) is not None:
        return f"({'/'.join(_write(graph, step) for step in Collection(graph, path))})"
    alternatives = graph.value(path, SH.alternativePath)
    if alternatives is not None:
        return f"({'|'.join(_write(graph, step) for step in Collection(graph, alternatives))})"
    inverse = graph.value(path, SH.inversePath)
    if inverse is not None:
        return f"^{_write(graph, inverse)}"
    for predicate, suffix in _SUFFIXES:
        step = graph.value(path, predicate)
        if step is not None:
            return f"{_write(graph, step)}{suffix}"
    raise ValueError(f"not a property path: {path}")
