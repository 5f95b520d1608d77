"""Derived one-hop properties for people who want simple queries; shapes check each against what it is derived from."""

from collections.abc import Iterator, Sequence

from filmgraph.model.claim import Claim, Concept, Kind, Minutes, Text, Thing
from filmgraph.model.properties import Property
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.namespaces import SCHEMA
from filmgraph.rdf.preference import shown_values
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad

_DURATION = terms.iri(SCHEMA + "duration")
_AWARD = terms.iri(SCHEMA + "award")
_BY_ROLE = {
    "director": terms.iri(SCHEMA + "director"),
    "production-company": terms.iri(SCHEMA + "productionCompany"),
}


def shortcut_quads(owner: Thing, claims: Sequence[Claim], addresses: Addresses) -> Iterator[Quad]:
    """The shortcuts that follow from the claims about one thing."""
    if owner.kind is Kind.FILM:
        yield from _film_shortcuts(owner, claims, addresses)
    elif owner.kind is Kind.CONFERRAL:
        yield from _prize_texts(owner, claims, addresses)


def _film_shortcuts(film: Thing, claims: Sequence[Claim], addresses: Addresses) -> Iterator[Quad]:
    subject = addresses.thing(film)
    roles = {
        claim.subject: claim.value.notation
        for claim in claims
        if claim.property is Property.ROLE and isinstance(claim.value, Concept)
    }
    for claim in claims:
        predicate = _BY_ROLE.get(roles.get(claim.subject, ""))
        if claim.property is Property.CONTRIBUTOR and predicate is not None:
            yield subject, predicate, addresses.value(claim.value), DEFAULT_GRAPH
    runtimes = (claim for claim in claims if claim.subject == film and claim.property is Property.RUNTIME)
    for value in shown_values(Property.RUNTIME, runtimes):
        if isinstance(value, Minutes):
            yield subject, _DURATION, terms.duration(value.value), DEFAULT_GRAPH


def _prize_texts(conferral: Thing, claims: Sequence[Claim], addresses: Addresses) -> Iterator[Quad]:
    won = any(claim.property is Property.OUTCOME and claim.value == Concept("outcome", "won") for claim in claims)
    named = (claim for claim in claims if claim.subject == conferral and claim.property is Property.NAME_AS_STATED)
    texts = shown_values(Property.NAME_AS_STATED, named)
    if not won or len(texts) == 0 or not isinstance(texts[0], Text):
        return
    text = terms.string(" ".join(texts[0].value.split()))
    for claim in claims:
        recipient = claim.value
        if claim.property is Property.RECIPIENT and isinstance(recipient, Thing) and recipient.kind is Kind.FILM:
            yield addresses.thing(recipient), _AWARD, text, DEFAULT_GRAPH
