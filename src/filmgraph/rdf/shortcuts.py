"""Derived one-hop properties for people who want simple queries; shapes check each against what it is derived from."""

from collections.abc import Iterator, Sequence

from filmgraph.model.claim import Claim, Concept, Minutes, Thing
from filmgraph.model.properties import Property
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.namespaces import SCHEMA
from filmgraph.rdf.preference import shown_values
from filmgraph.rdf.terms import Fact

_DURATION = terms.iri(SCHEMA + "duration")
_BY_ROLE = {
    "director": terms.iri(SCHEMA + "director"),
    "production-company": terms.iri(SCHEMA + "productionCompany"),
}


def shortcut_facts(film: Thing, claims: Sequence[Claim], addresses: Addresses) -> Iterator[Fact]:
    """The shortcuts that follow from the claims about a film and its parts: director, company, duration."""
    roles = {
        claim.subject: claim.value.notation
        for claim in claims
        if claim.property is Property.ROLE and isinstance(claim.value, Concept)
    }
    for claim in claims:
        predicate = _BY_ROLE.get(roles.get(claim.subject, ""))
        if claim.property is Property.CONTRIBUTOR and predicate is not None:
            yield predicate, addresses.value(claim.value)
    runtimes = (claim for claim in claims if claim.subject == film and claim.property is Property.RUNTIME)
    for value in shown_values(Property.RUNTIME, runtimes):
        if isinstance(value, Minutes):
            yield _DURATION, terms.duration(value.value)
