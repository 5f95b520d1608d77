"""The document about a thing: a store and an IRI in, a bounded set of triples out. Knows no format and no request.

A document holds the thing, its parts (fragments of its IRI), the claims about it, the words they rest on, what points
at it (a page at a time), and labels and types of everything it names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import NamedNode, Triple

from filmgraph import uris
from filmgraph.store import Store

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_TYPE = NamedNode(_RDF + "type")
_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_CLAIM_SUBJECT = NamedNode(_RDF + "subject")
_EVIDENCE = NamedNode(uris.term("evidence"))

_LINKS_IN_FULL = frozenset(
    NamedNode(uris.term(name)) for name in ("Conferral", "Selection", "Contribution", "Mention", "RelatedReference")
)
"""Things that only say how others hang together, so a document shows them whole."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is said about `thing`. `more` tells that a further page of what points at it exists."""

    thing: NamedNode
    triples: frozenset[Triple]
    types: tuple[str, ...]
    page: int
    more: bool


def describe(store: Store, iri: str, page: int, page_size: int) -> Document:
    """The document about `iri`, with the `page`th (from 1) `page_size` things that point at it."""
    thing = NamedNode(iri)
    triples = set(store.about(thing)) if page == 1 else set()
    types = tuple(sorted(term.value for term in store.objects(thing, _TYPE) if isinstance(term, NamedNode)))
    own = _own_parts(iri, triples)
    start = (page - 1) * page_size
    inbound = list(islice(store.pointing_at(thing), start, start + page_size + 1))
    for triple in inbound[:page_size]:
        triples.add(triple)
        if isinstance(triple.subject, NamedNode):
            triples.update(_linked(store, triple.subject, triple.predicate == _CLAIM_SUBJECT))
    for part in own:
        triples.update(store.about(part))
    triples.update(_evidence(store, triples))
    triples.update(_labels(store, triples))
    return Document(thing, frozenset(triples), types, page, len(inbound) > page_size)


def _own_parts(iri: str, triples: set[Triple]) -> list[NamedNode]:
    prefix = iri + "#"
    return [
        each.object for each in triples if isinstance(each.object, NamedNode) and each.object.value.startswith(prefix)
    ]


def _linked(store: Store, subject: NamedNode, is_claim: bool) -> Iterator[Triple]:
    types = set(store.objects(subject, _TYPE))
    if is_claim or not types.isdisjoint(_LINKS_IN_FULL):
        yield from store.about(subject)


def _evidence(store: Store, triples: set[Triple]) -> Iterator[Triple]:
    for triple in [each for each in triples if each.predicate == _EVIDENCE]:
        yield from store.about(triple.object)


def _labels(store: Store, triples: set[Triple]) -> Iterator[Triple]:
    """Label and type of each named thing that the triples do not describe otherwise."""
    described = {each.subject for each in triples if each.predicate == _LABEL}
    named = {each.object for each in triples} | {each.subject for each in triples}
    for thing in named - described:
        if isinstance(thing, NamedNode):
            for predicate in (_LABEL, _TYPE):
                for term in store.objects(thing, predicate):
                    yield Triple(thing, predicate, term)
