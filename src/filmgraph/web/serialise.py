"""Triples in, bytes of an RDF format out; the same triples always give the same bytes."""

from collections.abc import Iterable

import pyoxigraph
from pyoxigraph import RdfFormat, Triple

from filmgraph.query.formats import GRAPH_WRITERS, Format

PREFIXES = {
    "fg": "https://w3id.org/filmgraph/ontology#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "prov": "http://www.w3.org/ns/prov#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sh": "http://www.w3.org/ns/shacl#",
}


def write_triples(triples: Iterable[Triple], form: Format) -> bytes:
    """The triples in `form`, sorted by subject, predicate and object."""
    ordered = sorted(triples, key=lambda each: (str(each.subject), str(each.predicate), str(each.object)))
    writer = GRAPH_WRITERS[form.name]
    prefixes = PREFIXES if writer in (RdfFormat.TURTLE, RdfFormat.RDF_XML) else None
    data = pyoxigraph.serialize(ordered, format=writer, prefixes=prefixes)
    assert data is not None
    return data
