"""The vocabularies in use, and the IRI of each property and class that claims become. Closed: a typo fails."""

from filmgraph.model.claim import Kind
from filmgraph.model.properties import Property
from filmgraph.rdf.terms import iri
from filmgraph.uris import COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, ONTOLOGY, VOCABULARY, term

SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"

PREFIXES = {
    "fg": ONTOLOGY,
    "country": COUNTRY_AUTHORITY,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": DCTERMS,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "form": VOCABULARY + "form/",
    "language": LANGUAGE_AUTHORITY,
    "nif": NIF,
    "origin": VOCABULARY + "origin/",
    "outcome": VOCABULARY + "outcome/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "premiere": VOCABULARY + "premiere/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "role": VOCABULARY + "role/",
    "schema": SCHEMA,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "status": VOCABULARY + "status/",
    "titletype": VOCABULARY + "title-type/",
    "usage": VOCABULARY + "usage/",
    "verdict": VOCABULARY + "verdict/",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes of Turtle, JSON-LD and the examples. None for data: their IRIs are relative to the base."""

TYPE = iri(RDF + "type")
LABEL = iri(RDFS + "label")
EVIDENCE = iri(term("evidence"))
ORIGIN = iri(term("origin"))

_REUSED = {
    Property.NAME: SCHEMA + "name",
    Property.LANGUAGE: DCTERMS + "language",
    Property.POSITION: SCHEMA + "position",
    Property.CONTAINED_IN: SCHEMA + "containedInPlace",
    Property.SYNOPSIS: DCTERMS + "abstract",
    Property.FORM: DCTERMS + "type",
    Property.TOPIC: DCTERMS + "subject",
    Property.IDENTIFIER: DCTERMS + "identifier",
    Property.PRIZE_IN_WORDS: SCHEMA + "award",
    Property.CHANGE_NOTE: "http://www.w3.org/2004/02/skos/core#changeNote",
    Property.SAME_AS: "http://www.w3.org/2002/07/owl#sameAs",
}

PROPERTY_IRIS: dict[Property, str] = {prop: iri(_REUSED.get(prop) or term(prop.value)) for prop in Property}
"""The predicate of each property, as an N-Triples term."""

CLASS_IRIS: dict[Kind, str] = {
    Kind.FILM: iri(term("Film")),
    Kind.PERSON: iri(SCHEMA + "Person"),
    Kind.ORGANIZATION: iri(SCHEMA + "Organization"),
    Kind.AWARD: iri(term("Award")),
    Kind.CATEGORY: iri(term("AwardCategory")),
    Kind.EVENT: iri(term("EventSeries")),
    Kind.EDITION: iri(term("Edition")),
    Kind.PLACE: iri(SCHEMA + "Place"),
    Kind.CONFERRAL: iri(term("Conferral")),
    Kind.SELECTION: iri(term("Selection")),
    Kind.TITLE: iri(term("Title")),
    Kind.VERSION: iri(term("Version")),
    Kind.CONTRIBUTION: iri(term("Contribution")),
    Kind.MENTION: iri(term("Mention")),
    Kind.RELATED: iri(term("RelatedReference")),
    Kind.RECORD: iri(term("SourceRecord")),
    Kind.SOURCE: iri("http://www.w3.org/ns/dcat#Dataset"),
}
"""The class of each kind of thing, as an N-Triples term."""
