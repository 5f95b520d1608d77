"""Triples in, bytes of an RDF format out; the same triples always give the same bytes."""

from collections.abc import Iterable

import pyoxigraph
from pyoxigraph import NamedNode, RdfFormat, Triple

from filmgraph.query.formats import Format
from filmgraph.rdf.namespaces import PREFIXES as DATA_PREFIXES
from filmgraph.rdf.turtle import TurtleWriter
from filmgraph.web.formats.framing import framed

PREFIXES = DATA_PREFIXES | {
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sh": "http://www.w3.org/ns/shacl#",
    "spdx": "http://spdx.org/rdf/terms#",
}


def write_triples(triples: Iterable[Triple], form: Format, base: str, thing: str | None = None) -> bytes:
    """The triples in `form`, in one order. `base`, without a slash at its end, shortens IRIs in Turtle.

    JSON-LD begins with `thing` where one is given.
    """
    ordered = sorted(set(triples), key=lambda each: (str(each.subject), str(each.predicate), str(each.object)))
    if form.name == "turtle":
        terms = ((str(each.subject), str(each.predicate), str(each.object)) for each in ordered)
        return "".join(TurtleWriter(base, PREFIXES).document(terms)).encode()
    if form.name == "jsonld":
        return framed(ordered, NamedNode(thing or base)).encode()
    data = pyoxigraph.serialize(ordered, format=_WRITERS[form.name])
    assert data is not None
    return data


_WRITERS = {"ntriples": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}
