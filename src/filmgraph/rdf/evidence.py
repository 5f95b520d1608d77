"""Evidence nodes, and which node of the graph each claim's evidence hangs on."""

from filmgraph.model.claim import Claim, Evidence, Kind, Origin, Thing
from filmgraph.model.properties import DERIVED, Property
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.labels import quoted
from filmgraph.rdf.namespaces import LABEL, NIF, TYPE
from filmgraph.rdf.terms import Node
from filmgraph.resolution.parts import OWNERSHIP
from filmgraph.source import Column, Span
from filmgraph.uris import mint_fragment, term

_CLASS = terms.iri(term("Evidence"))
_BEGIN = terms.iri(NIF + "beginIndex")
_END = terms.iri(NIF + "endIndex")
_ANCHOR = terms.iri(NIF + "anchorOf")
_CONTEXT = terms.iri(NIF + "referenceContext")

_BEARS_OWN = frozenset(
    {Kind.TITLE, Kind.VERSION, Kind.CONTRIBUTION, Kind.MENTION, Kind.RELATED, Kind.CONFERRAL, Kind.SELECTION}
    | {Kind.EDITION, Kind.CATEGORY}
)
_ON_SUBJECT = frozenset(
    {Property.NAME, Property.PRESENTED_AT, Property.EDITION_OF, Property.CATEGORY_OF}
    | {Property.RECIPIENT, Property.SELECTED_WORK, Property.FOR_DETAIL, Property.RATIONALE}
)


def bearer(claim: Claim) -> Thing | None:
    """The node that the claim's evidence hangs on; None where the claim is given a node of its own, or needs none.

    A part bears the words that state it and that tell it from another, a named thing the words that name it. The entry
    that states a part in a text holds all that is said of it; in a table that stands in several cells, and the part
    bears each.
    """
    if claim.property in OWNERSHIP and isinstance(claim.value, Thing):
        return claim.value
    if claim.property in _ON_SUBJECT and claim.subject.kind is not Kind.TITLE:
        return claim.subject
    if claim.subject.kind in _BEARS_OWN and claim.origin is Origin.RECORD and _in_cells(claim):
        return claim.subject
    return None


def _in_cells(claim: Claim) -> bool:
    return claim.property not in DERIVED and any(isinstance(evidence.at, Column) for evidence in claim.evidence)


def needs_node(claim: Claim) -> bool:
    """Whether the claim gets an `fg:Claim`: plain attributes, which have no node of their own, and all that the
    record does not say in so many words."""
    return bearer(claim) is None and is_told_apart(claim)


def is_told_apart(claim: Claim) -> bool:
    """Whether a claim that no other node bears gets a node of its own."""
    if claim.property in DERIVED:
        return False
    return claim.subject.kind not in _BEARS_OWN or claim.origin is not Origin.RECORD


def claim_node(claim: Claim, owner: Thing, addresses: Addresses) -> str:
    """The node of a claim that needs one, among the parts of `owner`: claims of one value share it."""
    value = addresses.value(claim.value)
    return addresses.part(owner, mint_fragment("claim", claim.subject.key, claim.property, value))


def evidence_node(evidence: Evidence, addresses: Addresses) -> Node:
    """The description of one span or cell."""
    facts = [
        (TYPE, _CLASS),
        (LABEL, terms.string(quoted(evidence.text))),
        (_ANCHOR, terms.string(evidence.text)),
        (_CONTEXT, addresses.thing(Thing(Kind.RECORD, evidence.record))),
    ]
    if isinstance(evidence.at, Span):
        facts.append((_BEGIN, terms.non_negative_integer(evidence.at.start)))
        facts.append((_END, terms.non_negative_integer(evidence.at.end)))
    return addresses.evidence(evidence), facts
