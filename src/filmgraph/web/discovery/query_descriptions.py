"""The research questions as RDF: named queries in, SHACL executables out."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from filmgraph.query.catalogue import NamedQuery
from filmgraph.query.words import bare_words
from filmgraph.web.discovery.vocabulary import DCTERMS, RDFS, SCHEMA, SH, about, iri, text

_EXECUTABLES = {
    "SELECT": ("SPARQLSelectExecutable", "select"),
    "ASK": ("SPARQLAskExecutable", "ask"),
    "CONSTRUCT": ("SPARQLConstructExecutable", "construct"),
}


def describe_queries(queries: dict[str, NamedQuery], host: str) -> Iterator[Triple]:
    """Each query as a `sh:SPARQLExecutable` at `{host}/queries/{name}`, with its question and the query's text."""
    for query in queries.values():
        form = next(word for word in bare_words(query.text) if word in _EXECUTABLES)
        kind, predicate = _EXECUTABLES[form]
        node = f"{host}/queries/{query.name}"
        yield from about(
            node,
            (SH + "SPARQLExecutable", SH + kind),
            (RDFS + "label", text(query.title, "en")),
            (RDFS + "comment", text(query.question, "en")),
            (DCTERMS + "requires", None if query.waits_for is None else text(query.waits_for, "en")),
            (SCHEMA + "target", iri(f"{host}/sparql")),
        )
        yield Triple(NamedNode(node), NamedNode(SH + predicate), Literal(query.text))
