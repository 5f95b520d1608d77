"""Decisions about identity in, nodes out: links, replaced keys and withdrawn things for the identity graph; what a
curator judged different, or was unsure about, for the graphs of facts and of identity alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from filmgraph.model.claim import Thing
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.namespaces import DCTERMS, LABEL, PREFIXES, RDFS, TYPE
from filmgraph.rdf.terms import Fact, Node
from filmgraph.resolution.judgements import Verdict
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink
from filmgraph.resolution.retired import replaced_keys, withdrawn_keys
from filmgraph.uris import concept, mint_fragment, term

_LINK = terms.iri(term("IdentityLink"))
_JOINS = terms.iri(term("joins"))
_METHOD = terms.iri(term("method"))
_CERTAINTY = terms.iri(term("certainty"))
_VERDICT = terms.iri(term("verdict"))
_REASON = terms.iri(term("reason"))
_DATE = terms.iri(DCTERMS + "date")
_CREATOR = terms.iri(DCTERMS + "creator")
_DIFFERENT = terms.iri(PREFIXES["owl"] + "differentFrom")
_UNSURE = terms.iri(term("unsureSameAs"))
_REPLACED_BY = terms.iri(DCTERMS + "isReplacedBy")
_INVALIDATED = terms.iri(PREFIXES["prov"] + "invalidatedAtTime")
_COMMENT = terms.iri(RDFS + "comment")


def link_nodes(links: Iterable[IdentityLink], addresses: Addresses) -> Iterator[Node]:
    """One node per decision: what it is about, the verdict, how and how sure, why in words, when, and who judged."""
    for link in links:
        fragment = mint_fragment("link", link.method, *(f"{thing.kind}:{thing.key}" for thing in link.things))
        yield terms.iri(addresses.uris.part(addresses.uris.graph("identity"), fragment)), _link(link, addresses)


def apart_nodes(links: Iterable[IdentityLink], addresses: Addresses) -> Iterator[Node]:
    """Things judged different are owl:differentFrom each other, those somebody was unsure about fg:unsureSameAs."""
    for thing, others in told_apart(links).items():
        yield apart_node(thing, others, addresses)


def _link(link: IdentityLink, addresses: Addresses) -> Iterator[Fact]:
    yield TYPE, _LINK
    yield LABEL, terms.string(_in_words(link))
    for thing in (*link.resolved, *link.things):
        yield _JOINS, addresses.thing(thing)
    yield _VERDICT, terms.iri(concept("verdict", link.verdict))
    yield _METHOD, terms.string(link.method)
    if link.score is not None:
        yield _CERTAINTY, terms.decimal(link.score)
    yield _REASON, terms.string(link.reason)
    yield _DATE, terms.date(link.day.isoformat())
    if link.by is not None:
        yield _CREATOR, terms.string(link.by)


Apart = tuple[Verdict, Thing]
"""Another thing, and whether it was judged to be different or somebody was unsure."""


def told_apart(links: Iterable[IdentityLink]) -> dict[Thing, list[Apart]]:
    """For each thing the others that a curator looked at it beside and left apart."""
    apart: defaultdict[Thing, list[Apart]] = defaultdict(list)
    for link in links:
        if link.verdict is not Verdict.SAME and len(link.resolved) > 1:
            left, right = link.resolved
            apart[left].append((link.verdict, right))
            apart[right].append((link.verdict, left))
    return dict(apart)


def apart_node(thing: Thing, others: Iterable[Apart], addresses: Addresses) -> Node:
    """The statements by which a thing is told apart from others, or is left in doubt."""
    facts = [
        (_DIFFERENT if verdict is Verdict.DIFFERENT else _UNSURE, addresses.thing(other)) for verdict, other in others
    ]
    return addresses.thing(thing), facts


def _in_words(link: IdentityLink) -> str:
    return link.reason if link.by is None else f"Judged {link.verdict} by {link.by}: {link.reason}"


def retirement_nodes(ledger: Ledger, addresses: Addresses) -> Iterator[Node]:
    """What became of keys that were published and are no more: what replaced them, or when and why they went."""
    for thing, replacement in sorted(replaced_keys(ledger).items()):
        yield addresses.thing(thing), [(_REPLACED_BY, addresses.thing(replacement.by))]
    for thing, withdrawal in sorted(withdrawn_keys(ledger).items()):
        day, reason = terms.date(withdrawal.day.isoformat()), terms.string(withdrawal.reason)
        yield addresses.thing(thing), [(_INVALIDATED, day), (_COMMENT, reason)]
