"""All claims about one thing, preferred first, in; nodes that say which claim gave way to which, and why, out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from filmgraph.model.claim import Claim, Concept, Kind, Thing
from filmgraph.model.properties import SINGLE_VALUED, Property
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.evidence import claim_node, needs_node
from filmgraph.rdf.preference import Preference, one_preferred_title
from filmgraph.rdf.terms import Node
from filmgraph.uris import term

_PREFERRED_OVER = terms.iri(term("preferredOver"))
_REASON = terms.iri(term("reason"))


def disagreement_nodes(
    owner: Thing, claims: Sequence[Claim], preference: Preference, addresses: Addresses
) -> Iterator[Node]:
    """For each attribute that claims give several values of and the default graph one, and for titles that were to be
    the preferred one: the node that was preferred, over which, and why the other gave way."""
    for preferred, others in _rivals(claims):
        for other in others:
            one, two = (claim_node(claim, owner, addresses) for claim in (preferred, other))
            yield from _gave_way(one, two, preference.why(owner, preferred, other))
    for preferred, other in _rival_titles(claims):
        one, two = addresses.thing(preferred.subject), addresses.thing(other.subject)
        yield from _gave_way(one, two, preference.why(owner, preferred, other))


def _rivals(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """The first claim of each attribute of one value, with the first claims of all other values."""
    stated: dict[tuple[Thing, Property], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.property in SINGLE_VALUED and needs_node(claim):
            rivals = stated[claim.subject, claim.property]
            if all(one.value != claim.value for one in rivals):
                rivals.append(claim)
    for rivals in stated.values():
        if len(rivals) > 1:
            yield rivals[0], rivals[1:]


def _rival_titles(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The claim that a title is the preferred one, with each claim that another is."""
    shown = one_preferred_title(claims)
    wanted: dict[Thing, Claim] = {}
    for claim in claims:
        if claim.property is Property.TITLE_TYPE and claim.value == _PREFERRED and claim.subject.kind is Kind.TITLE:
            wanted.setdefault(claim.subject, claim)
    first = next((claim for title, claim in wanted.items() if shown[title] == _PREFERRED), None)
    if first is not None:
        yield from ((first, claim) for title, claim in wanted.items() if shown[title] != _PREFERRED)


_PREFERRED = Concept("title-type", "preferred")


def _gave_way(preferred: str, other: str, reason: str) -> Iterator[Node]:
    yield preferred, [(_PREFERRED_OVER, other)]
    yield other, [(_REASON, terms.string(reason, "en"))]
