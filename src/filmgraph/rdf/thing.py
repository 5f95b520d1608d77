"""All claims about one thing and its parts in, its nodes of the default graph out.

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
from filmgraph.rdf.evidence import bearer, claim_node, is_told_apart
from filmgraph.rdf.labels import claim_label, label_of
from filmgraph.rdf.namespaces import CLASS_IRIS, EVIDENCE, LABEL, ORIGIN, PROPERTY_IRIS, RDF, RDFS, SCHEMA, TYPE
from filmgraph.rdf.preference import one_preferred_title, shown_values
from filmgraph.rdf.shortcuts import shortcut_facts
from filmgraph.rdf.terms import Fact, Node
from filmgraph.rdf.vocabulary import Vocabulary
from filmgraph.uris import concept, term

_ALTERNATE_NAME = terms.iri(SCHEMA + "alternateName")
_STATUS = terms.iri(term("identityStatus"))
_CLAIM_CLASS = terms.iri(term("Claim"))
_SUBJECT = terms.iri(RDF + "subject")
_PREDICATE = terms.iri(RDF + "predicate")
_COMMENT = terms.iri(RDFS + "comment")
_OBJECT = terms.iri(RDF + "object")
_NAMED_BY_PARTS = frozenset({Kind.TITLE, Kind.FILM, Kind.AWARD})
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

    def nodes(self, owner: Thing, claims: Sequence[Claim]) -> Iterator[Node]:
        """The description of `owner` and its parts; `claims` are all claims about them, preferred first."""
        by_subject: dict[Thing, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_subject[claim.subject].append(claim)
        titles = one_preferred_title(claims)
        for subject, about in by_subject.items():
            node = self.addresses.thing(subject)
            yield node, self._names(subject, about, claims)
            yield node, self._facts(subject, about, titles)
        for claim in claims:
            yield from self._support(claim, owner)
        if owner.kind is Kind.FILM:
            yield self.addresses.thing(owner), (self._status(owner), *shortcut_facts(owner, claims, self.addresses))

    def _names(self, subject: Thing, about: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Fact]:
        label = label_of(subject, about, claims, self.wording)
        yield TYPE, CLASS_IRIS[subject.kind]
        yield LABEL, terms.string(label)
        if subject.kind in _NAMED_BY_PARTS:
            return
        for claim in about:
            if claim.property is Property.NAME and isinstance(claim.value, Text) and claim.value.value != label:
                yield _ALTERNATE_NAME, terms.string(claim.value.value)

    def _facts(self, subject: Thing, about: Sequence[Claim], titles: Mapping[Thing, Concept]) -> Iterator[Fact]:
        by_property: dict[Property, list[Claim]] = defaultdict(list)
        for claim in about:
            by_property[claim.property].append(claim)
        for prop, stated in by_property.items():
            if prop is Property.NAME:
                continue
            values = [titles[subject]] if prop is Property.TITLE_TYPE else shown_values(prop, stated)
            for value in values:
                yield PROPERTY_IRIS[prop], self.addresses.value(value)

    def _status(self, film: Thing) -> Fact:
        status = concept("status", "provisional" if film in self.described else "stub")
        return _STATUS, terms.iri(status)

    def _support(self, claim: Claim, owner: Thing) -> Iterator[Node]:
        """The words that a claim rests on, at the node that bears them; for a claim with a node of its own, that."""
        on = bearer(claim)
        if on is not None:
            node = self.addresses.thing(on)
        elif is_told_apart(claim):
            node = claim_node(claim, owner, self.addresses)
            yield node, self._claim(claim)
        else:
            return
        yield node, [(EVIDENCE, self.addresses.evidence(evidence)) for evidence in claim.evidence]

    def _claim(self, claim: Claim) -> Iterator[Fact]:
        yield TYPE, _CLAIM_CLASS
        yield LABEL, terms.string(claim_label(claim, self.wording))
        yield _SUBJECT, self.addresses.thing(claim.subject)
        yield _PREDICATE, PROPERTY_IRIS[claim.property]
        if claim.property not in _LONG_TEXTS:
            yield _OBJECT, self.addresses.value(claim.value)
        if claim.origin is not Origin.RECORD:
            yield ORIGIN, terms.iri(concept("origin", claim.origin))
        if claim.note is not None:
            yield _COMMENT, terms.string(claim.note)
