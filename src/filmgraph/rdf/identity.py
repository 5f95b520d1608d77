"""Decisions about identity in, quads out: links, replaced keys and withdrawn things for the identity graph; what a
curator judged different, or was unsure about, for the graphs of facts and of identity alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from filmgraph.model.claim import Thing
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.namespaces import DCTERMS, LABEL, PREFIXES, RDFS, TYPE
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad
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


def link_quads(links: Sequence[IdentityLink], addresses: Addresses) -> Iterator[Quad]:
    """One node per decision: what it is about, the verdict, how and how sure, why in words, when, and who judged.

    Things judged different are owl:differentFrom each other, those that somebody was unsure about fg:unsureSameAs.
    """
    graph = terms.iri(addresses.uris.graph("identity"))
    for link in links:
        fragment = mint_fragment("link", link.method, *(f"{thing.kind}:{thing.key}" for thing in link.things))
        node = terms.iri(addresses.uris.part(addresses.uris.graph("identity"), fragment))
        yield node, TYPE, _LINK, graph
        yield node, LABEL, terms.string(_in_words(link)), graph
        for thing in (*link.resolved, *link.things):
            yield node, _JOINS, addresses.thing(thing), graph
        yield node, _VERDICT, terms.iri(concept("verdict", link.verdict)), graph
        yield node, _METHOD, terms.string(link.method), graph
        if link.score is not None:
            yield node, _CERTAINTY, terms.decimal(link.score), graph
        yield node, _REASON, terms.string(link.reason), graph
        yield node, _DATE, terms.date(link.day.isoformat()), graph
        if link.by is not None:
            yield node, _CREATOR, terms.string(link.by), graph
    for thing, others in told_apart(links).items():
        yield from apart_quads(thing, others, addresses, graph)


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


def apart_quads(
    thing: Thing, others: Iterable[Apart], addresses: Addresses, graph: str = DEFAULT_GRAPH
) -> Iterator[Quad]:
    """The statements by which a thing is told apart from others, or is left in doubt."""
    for verdict, other in others:
        predicate = _DIFFERENT if verdict is Verdict.DIFFERENT else _UNSURE
        yield addresses.thing(thing), predicate, addresses.thing(other), graph


def _in_words(link: IdentityLink) -> str:
    return link.reason if link.by is None else f"Judged {link.verdict} by {link.by}: {link.reason}"


def retirement_quads(ledger: Ledger, addresses: Addresses) -> Iterator[Quad]:
    """What became of keys that were published and are no more: what replaced them, or when and why they went."""
    graph = terms.iri(addresses.uris.graph("identity"))
    for thing, replacement in sorted(replaced_keys(ledger).items()):
        yield addresses.thing(thing), _REPLACED_BY, addresses.thing(replacement.by), graph
    for thing, withdrawal in sorted(withdrawn_keys(ledger).items()):
        node = addresses.thing(thing)
        yield node, _INVALIDATED, terms.date(withdrawal.day.isoformat()), graph
        yield node, _COMMENT, terms.string(withdrawal.reason), graph
