"""All claims about one thing and its parts in, its quads of the default graph out.

Claims of any number of records meet here: values that differ are chosen by `preference`, equal ones become one
node that rests on all their words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from filmgraph.model.claim import Claim, Concept, Kind, Minutes, Number, Origin, Text, Thing, Value, Year
from filmgraph.model.properties import Property
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.evidence import bearer, claim_node, needs_node
from filmgraph.rdf.labels import claim_label, label_of
from filmgraph.rdf.namespaces import CLASS_IRIS, EVIDENCE, LABEL, ORIGIN, PROPERTY_IRIS, RDF, RDFS, SCHEMA, TYPE
from filmgraph.rdf.preference import one_preferred_title, shown_values
from filmgraph.rdf.shortcuts import shortcut_quads
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad
from filmgraph.rdf.vocabulary import Vocabulary
from filmgraph.uris import concept, term

_ALTERNATE_NAME = terms.iri(SCHEMA + "alternateName")
_STATUS = terms.iri(term("identityStatus"))
_CLAIM_CLASS = terms.iri(term("Claim"))
_SUBJECT = terms.iri(RDF + "subject")
_PREDICATE = terms.iri(RDF + "predicate")
_COMMENT = terms.iri(RDFS + "comment")
_OBJECT = terms.iri(RDF + "object")
_LONG_TEXTS = frozenset({Property.SYNOPSIS, Property.TEASER, Property.RATIONALE})


@dataclass(frozen=True, slots=True)
class Describer:
    """Describes the things of one catalogue.

    `names` holds the names of things that other things' labels use; `described` the films that a record describes.
    """

    addresses: Addresses
    vocabulary: Vocabulary
    names: Mapping[Thing, str]
    described: frozenset[Thing]

    def wording(self, value: Value) -> str:
        """The words for a value in a label."""
        match value:
            case Thing():
                return self.names.get(value, value.key)
            case Text() | Year() | Minutes() | Number():
                return str(value.value)
            case _:
                term_of_value = self.addresses.value(value)
                default = value.notation.replace("-", " ") if isinstance(value, Concept) else term_of_value[1:-1]
                return self.vocabulary.label(term_of_value, default)

    def quads(self, owner: Thing, claims: Sequence[Claim]) -> Iterator[Quad]:
        """The description of `owner` and its parts; `claims` are all claims about them, preferred first."""
        by_subject: dict[Thing, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_subject[claim.subject].append(claim)
        titles = one_preferred_title(claims)
        for subject, about in by_subject.items():
            yield from self._node(subject, about, claims)
            yield from self._facts(subject, about, titles)
        if owner.kind is Kind.FILM:
            yield self._status(owner)
        for claim in claims:
            yield from self._support(claim, owner)
        yield from shortcut_quads(owner, claims, self.addresses)

    def _node(self, subject: Thing, about: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Quad]:
        node = self.addresses.thing(subject)
        label = label_of(subject, about, claims, self.wording)
        yield node, TYPE, CLASS_IRIS[subject.kind], DEFAULT_GRAPH
        yield node, LABEL, terms.string(label), DEFAULT_GRAPH
        if subject.kind in (Kind.TITLE, Kind.FILM, Kind.AWARD):
            return
        for claim in about:
            if claim.property is Property.NAME and isinstance(claim.value, Text) and claim.value.value != label:
                yield node, _ALTERNATE_NAME, terms.string(claim.value.value), DEFAULT_GRAPH

    def _facts(self, subject: Thing, about: Sequence[Claim], titles: Mapping[Thing, Concept]) -> Iterator[Quad]:
        node = self.addresses.thing(subject)
        by_property: dict[Property, list[Claim]] = defaultdict(list)
        for claim in about:
            by_property[claim.property].append(claim)
        for prop, stated in by_property.items():
            if prop is Property.NAME:
                continue
            values = [titles[subject]] if prop is Property.TITLE_TYPE else shown_values(prop, stated)
            for value in values:
                yield node, PROPERTY_IRIS[prop], self.addresses.value(value), DEFAULT_GRAPH

    def _status(self, film: Thing) -> Quad:
        status = concept("status", "provisional" if film in self.described else "stub")
        return self.addresses.thing(film), _STATUS, terms.iri(status), DEFAULT_GRAPH

    def _support(self, claim: Claim, owner: Thing) -> Iterator[Quad]:
        on = bearer(claim)
        if on is not None:
            node = self.addresses.thing(on)
        elif needs_node(claim):
            node = claim_node(claim, owner, self.addresses)
            yield from self._claim(node, claim)
        else:
            return
        for evidence in claim.evidence:
            yield node, EVIDENCE, self.addresses.evidence(evidence), DEFAULT_GRAPH

    def _claim(self, node: str, claim: Claim) -> Iterator[Quad]:
        yield node, TYPE, _CLAIM_CLASS, DEFAULT_GRAPH
        yield node, LABEL, terms.string(claim_label(claim, self.wording)), DEFAULT_GRAPH
        yield node, _SUBJECT, self.addresses.thing(claim.subject), DEFAULT_GRAPH
        yield node, _PREDICATE, PROPERTY_IRIS[claim.property], DEFAULT_GRAPH
        if claim.property not in _LONG_TEXTS:
            yield node, _OBJECT, self.addresses.value(claim.value), DEFAULT_GRAPH
        if claim.origin is not Origin.RECORD:
            yield node, ORIGIN, terms.iri(concept("origin", claim.origin)), DEFAULT_GRAPH
        if claim.note is not None:
            yield node, _COMMENT, terms.string(claim.note), DEFAULT_GRAPH
