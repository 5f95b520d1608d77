"""A record as a thing of the default graph, its source, and the named graph of what it says."""

from collections.abc import Iterable, Iterator

from filmgraph.model.claim import Claim, Kind, Language, Thing
from filmgraph.model.properties import DERIVED, Property
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.namespaces import CLASS_IRIS, DCTERMS, LABEL, PROPERTY_IRIS, SCHEMA, TYPE
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad
from filmgraph.source import SourceRecord
from filmgraph.uris import term

_IDENTIFIER = terms.iri(DCTERMS + "identifier")
_PART_OF = terms.iri(DCTERMS + "isPartOf")
_LANGUAGE = terms.iri(DCTERMS + "language")
_FORMAT = terms.iri(DCTERMS + "format")
_RECORD_GRAPH = terms.iri(term("recordGraph"))
_DESCRIBES = PROPERTY_IRIS[Property.DESCRIBES]
_NAME = terms.iri(SCHEMA + "name")


def record_quads(
    record: SourceRecord,
    key: str,
    source: Thing,
    films: Iterable[Thing],
    language: Language | None,
    addresses: Addresses,
) -> Iterator[Quad]:
    """The description of one record: where it is from, which film it describes, and where to ask what it says."""
    node = addresses.thing(Thing(Kind.RECORD, key))
    yield node, TYPE, CLASS_IRIS[Kind.RECORD], DEFAULT_GRAPH
    yield node, LABEL, terms.string(record.id), DEFAULT_GRAPH
    yield node, _IDENTIFIER, terms.string(record.id), DEFAULT_GRAPH
    yield node, _PART_OF, addresses.thing(source), DEFAULT_GRAPH
    yield node, _FORMAT, terms.string(record.media_type), DEFAULT_GRAPH
    yield node, _RECORD_GRAPH, terms.iri(addresses.uris.record_graph(key)), DEFAULT_GRAPH
    if language is not None:
        yield node, _LANGUAGE, addresses.value(language), DEFAULT_GRAPH
    for film in films:
        yield node, _DESCRIBES, addresses.thing(film), DEFAULT_GRAPH


def record_graph_quads(key: str, claims: Iterable[Claim], addresses: Addresses) -> Iterator[Quad]:
    """What one record says, in its own graph: types and stated values, with resolved identifiers."""
    graph = terms.iri(addresses.uris.record_graph(key))
    for claim in claims:
        if claim.property in DERIVED:
            continue
        subject = addresses.thing(claim.subject)
        yield subject, TYPE, CLASS_IRIS[claim.subject.kind], graph
        if claim.property is Property.NAME:
            yield subject, _NAME, addresses.value(claim.value), graph
        else:
            yield subject, PROPERTY_IRIS[claim.property], addresses.value(claim.value), graph


def source_quads(source: Thing, title: str, licence: str | None, addresses: Addresses) -> Iterator[Quad]:
    """The description of one source of the catalogue."""
    node = addresses.thing(source)
    yield node, TYPE, CLASS_IRIS[Kind.SOURCE], DEFAULT_GRAPH
    yield node, LABEL, terms.string(title), DEFAULT_GRAPH
    yield node, terms.iri(DCTERMS + "title"), terms.string(title), DEFAULT_GRAPH
    if licence is not None:
        yield node, terms.iri(DCTERMS + "license"), terms.iri(licence), DEFAULT_GRAPH
