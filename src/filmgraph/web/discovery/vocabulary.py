"""The terms of other vocabularies that discovery documents use, and the triples of one described thing."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

_RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_XSD = "http://www.w3.org/2001/XMLSchema#"
SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
SH = "http://www.w3.org/ns/shacl#"
SCHEMA = "https://schema.org/"
FOAF = "http://xmlns.com/foaf/0.1/"
SPDX = "http://spdx.org/rdf/terms#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"

Value = NamedNode | Literal


def iri(value: str) -> NamedNode:
    """An IRI as a term."""
    return NamedNode(value)


def text(value: str, language: str | None = None) -> Literal:
    """A plain or tagged string as a term."""
    return Literal(value, language=language)


def number(value: int) -> Literal:
    """A count as a term."""
    return Literal(str(value), datatype=NamedNode(_XSD + "integer"))


def about(subject: str, types: tuple[str, ...], *facts: tuple[str, Value | None]) -> Iterator[Triple]:
    """The triples of `subject`: its types, and each predicate and value; facts without a value are left out."""
    node = NamedNode(subject)
    for each in types:
        yield Triple(node, _RDF_TYPE, NamedNode(each))
    for predicate, value in facts:
        if value is not None:
            yield Triple(node, NamedNode(predicate), value)
