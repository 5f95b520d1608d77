"""A record as a thing of the default graph, its source, and the named graph of what it says."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from filmgraph.model.claim import Claim, Kind, Language, Thing
from filmgraph.model.properties import DERIVED, Property
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.namespaces import CLASS_IRIS, DCTERMS, LABEL, PROPERTY_IRIS, SCHEMA, TYPE
from filmgraph.rdf.terms import Node
from filmgraph.uris import term

_IDENTIFIER = terms.iri(DCTERMS + "identifier")
_PART_OF = terms.iri(DCTERMS + "isPartOf")
_LANGUAGE = terms.iri(DCTERMS + "language")
_FORMAT = terms.iri(DCTERMS + "format")
_RECORD_GRAPH = terms.iri(term("recordGraph"))
_DESCRIBES = PROPERTY_IRIS[Property.DESCRIBES]
_NAME = terms.iri(SCHEMA + "name")


class RecordHead(NamedTuple):
    """What the graph tells of a record beside its claims: its key, the id of its source, what the source calls it, and
    the BCP 47 tag of its language, where that is known."""

    key: str
    source: str
    id: str
    media_type: str
    language: str | None


def record_node(
    record: RecordHead, source: Thing, films: Iterable[Thing], language: Language | None, addresses: Addresses
) -> Node:
    """The description of one record: where it is from, which film it describes, and where to ask what it says."""
    identifier = terms.string(record.id)
    facts = [
        (TYPE, CLASS_IRIS[Kind.RECORD]),
        (LABEL, identifier),
        (_IDENTIFIER, identifier),
        (_PART_OF, addresses.thing(source)),
        (_FORMAT, terms.string(record.media_type)),
        (_RECORD_GRAPH, record_graph(record.key, addresses)),
        *((_DESCRIBES, addresses.thing(film)) for film in films),
    ]
    if language is not None:
        facts.append((_LANGUAGE, addresses.value(language)))
    return addresses.thing(Thing(Kind.RECORD, record.key)), facts


def record_graph(key: str, addresses: Addresses) -> str:
    """The graph of what one record says, as a term."""
    return terms.iri(addresses.uris.record_graph(key))


def stated_nodes(claims: Iterable[Claim], addresses: Addresses) -> Iterator[Node]:
    """What one record says, for its own graph: types and stated values, with resolved identifiers."""
    for claim in claims:
        if claim.property in DERIVED:
            continue
        predicate = _NAME if claim.property is Property.NAME else PROPERTY_IRIS[claim.property]
        stated = (predicate, addresses.value(claim.value))
        yield addresses.thing(claim.subject), ((TYPE, CLASS_IRIS[claim.subject.kind]), stated)


def source_node(source: Thing, title: str, licence: str | None, addresses: Addresses) -> Node:
    """The description of one source of the catalogue."""
    name = terms.string(title)
    facts = [(TYPE, CLASS_IRIS[Kind.SOURCE]), (LABEL, name), (terms.iri(DCTERMS + "title"), name)]
    if licence is not None:
        facts.append((terms.iri(DCTERMS + "license"), terms.iri(licence)))
    return addresses.thing(source), facts
