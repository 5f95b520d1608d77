"""A thing in, what is one step away from it out: films, and the people, companies, editions and films around a film.

An embedded store is asked for single patterns, a server by one query; both find the same. Parts of a film (credits,
mentions, related references) are fragments of its IRI, so they tell their film.
"""

from collections.abc import Iterator
from itertools import islice

from pyoxigraph import NamedNode, Triple

from filmgraph.uris import term
from filmgraph.web.pages.graph import PageGraph

_MOST_FILMS, _MOST_AROUND = 12, 40
"""As many as the queries `near-films` and `near-film` give."""

_MOST_LOOKED_AT = 400
"""So much of what points at a thing is looked at: a festival of thousands of films leads to as many as are needed."""

_EDITION, _TARGET, _RELATED = (NamedNode(term(each)) for each in ("atEdition", "target", "hasRelated"))
_PARTS = {
    NamedNode(term(part)): NamedNode(term(leads))
    for part, leads in (
        ("hasContribution", "contributor"),
        ("hasMention", "mentionedEntity"),
        ("hasRelated", "target"),
    )
}
_LEADS = frozenset(_PARTS.values())
_WORKS = (NamedNode(term("selectedWork")), NamedNode(term("recipient")))


def films_near(graph: PageGraph, thing: str) -> list[str]:
    """Some films that a person, a company, an edition or a film is directly linked with, by their IRIs."""
    if not graph.store.embedded:
        return [row.text("film") for row in graph.select("near-films", thing=thing)]
    found: set[str] = set(_by_parts(graph, thing, (_RELATED,)))
    for triple in _pointing(graph, thing):
        node = triple.subject
        if len(found) >= _MOST_FILMS:
            break
        if triple.predicate in _LEADS:
            found |= _owner(node)
        elif triple.predicate == _EDITION and isinstance(node, NamedNode):
            found |= {each for work in _WORKS for each in _iris(graph, node.value, work)}
    return sorted(found)[:_MOST_FILMS]


def around(graph: PageGraph, film: str) -> list[str]:
    """The people, companies, editions and films that a film is directly linked with, by their IRIs."""
    if not graph.store.embedded:
        return [row.text("near") for row in graph.select("near-film", film=film)]
    found: set[str] = set(_by_parts(graph, film, tuple(_PARTS)))
    for triple in _pointing(graph, film):
        if triple.predicate == _TARGET:
            found |= _owner(triple.subject)
        elif triple.predicate in _WORKS and isinstance(triple.subject, NamedNode):
            found |= set(_iris(graph, triple.subject.value, _EDITION))
    return sorted(found)[:_MOST_AROUND]


def _pointing(graph: PageGraph, thing: str) -> Iterator[Triple]:
    return islice(graph.store.pointing_at(NamedNode(thing)), _MOST_LOOKED_AT)


def _by_parts(graph: PageGraph, film: str, parts: tuple[NamedNode, ...]) -> Iterator[str]:
    """What the film's own parts lead to."""
    for part in parts:
        for node in _iris(graph, film, part):
            yield from _iris(graph, node, _PARTS[part])


def _iris(graph: PageGraph, thing: str, predicate: NamedNode) -> Iterator[str]:
    return (each.value for each in graph.objects(thing, predicate) if isinstance(each, NamedNode))


def _owner(part: object) -> set[str]:
    """The film that a part belongs to."""
    iri, hash_sign, _ = part.value.partition("#") if isinstance(part, NamedNode) else ("", "", "")
    return {iri} if hash_sign else set()
