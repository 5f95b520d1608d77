"""Decisions about identity as quads of the identity graph: links, replaced keys, withdrawn things."""

from collections.abc import Iterable, Iterator

from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.namespaces import DCTERMS, LABEL, PREFIXES, RDFS, TYPE
from filmgraph.rdf.terms import Quad
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink
from filmgraph.resolution.retired import replaced_keys, withdrawn_keys
from filmgraph.uris import mint_fragment, term

_LINK = terms.iri(term("IdentityLink"))
_JOINS = terms.iri(term("joins"))
_METHOD = terms.iri(term("method"))
_CERTAINTY = terms.iri(term("certainty"))
_REASON = terms.iri(term("reason"))
_DATE = terms.iri(DCTERMS + "date")
_REPLACED_BY = terms.iri(DCTERMS + "isReplacedBy")
_INVALIDATED = terms.iri(PREFIXES["prov"] + "invalidatedAtTime")
_COMMENT = terms.iri(RDFS + "comment")


def link_quads(links: Iterable[IdentityLink], addresses: Addresses) -> Iterator[Quad]:
    """One node per join: what was joined, how, how sure, why in words, and when."""
    graph = terms.iri(addresses.uris.graph("identity"))
    for link in links:
        fragment = mint_fragment("link", link.method, *(f"{thing.kind}:{thing.key}" for thing in link.things))
        node = terms.iri(addresses.uris.part(addresses.uris.graph("identity"), fragment))
        yield node, TYPE, _LINK, graph
        yield node, LABEL, terms.string(link.reason), graph
        for thing in (link.resolved, *link.things):
            yield node, _JOINS, addresses.thing(thing), graph
        yield node, _METHOD, terms.string(link.method), graph
        yield node, _CERTAINTY, terms.decimal(link.score), graph
        yield node, _REASON, terms.string(link.reason), graph
        yield node, _DATE, terms.date(link.day.isoformat()), graph


def retirement_quads(ledger: Ledger, addresses: Addresses) -> Iterator[Quad]:
    """What became of keys that were published and are no more: what replaced them, or when and why they went."""
    graph = terms.iri(addresses.uris.graph("identity"))
    for thing, replacement in sorted(replaced_keys(ledger).items()):
        yield addresses.thing(thing), _REPLACED_BY, addresses.thing(replacement.by), graph
    for thing, withdrawal in sorted(withdrawn_keys(ledger).items()):
        node = addresses.thing(thing)
        yield node, _INVALIDATED, terms.date(withdrawal.day.isoformat()), graph
        yield node, _COMMENT, terms.string(withdrawal.reason), graph
