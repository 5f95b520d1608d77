"""The IRI of a film, person or company in, what is one and two steps away out: a list, bounded. Knows no drawing.

From a film the way leads through people, companies, editions of festivals and films that it names to other films; from
a person or company through films to the people and companies of the same films.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.near import around, films_near

MOST_STEPS, MOST_BEYOND = 6, 9
_MOST_OF_ONE_STEP = 4
_MOST_ASKED = 16
"""How many of what is one step away are looked beyond; those shown are chosen among them."""

_Near = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Step:
    """A thing one step away, and the things that it leads on to."""

    link: Link
    beyond: tuple[Link, ...]


def around_film(graph: PageGraph, links: Links, film: str) -> tuple[Step, ...]:
    """The films that can be reached from a film through one thing, with that thing."""

    def beyond(thing: str) -> list[str]:
        return _kept(links, films_near(graph, thing), ("film",))

    kinds = ("person", "organization", "film", "event")
    found = _kept(links, around(graph, film), kinds)
    return _steps(graph, links, film, found, beyond)


def around_agent(graph: PageGraph, links: Links, agent: str) -> tuple[Step, ...]:
    """The people and companies that can be reached from a person or company through one film, with that film."""

    def beyond(film: str) -> list[str]:
        return _kept(links, around(graph, film), ("person", "organization"))

    found = _kept(links, films_near(graph, agent), ("film",))
    return _steps(graph, links, agent, found, beyond)


def _kept(links: Links, iris: Iterable[str], kinds: Sequence[str]) -> list[str]:
    """The things of these kinds, kind by kind, each once."""
    ranked = {}
    for iri in iris:
        kind = (links.uris.path_of(iri) or "//").split("/")[1]
        if kind in kinds:
            ranked[iri] = kinds.index(kind)
    return sorted(ranked, key=lambda iri: ranked[iri])


def _steps(graph: PageGraph, links: Links, centre: str, found: Sequence[str], beyond: _Near) -> tuple[Step, ...]:
    """What leads on, and where to. What several steps share comes first; what is one step away is not shown twice."""
    here = {centre, *found}
    reached = {near: [each for each in beyond(near) if each not in here] for near in found[:_MOST_ASKED]}
    shared = Counter(each for things in reached.values() for each in things)
    leading = [near for near, things in reached.items() if len(things) > 0][:MOST_STEPS]
    shown: dict[str, Link] = {}
    steps = []
    for near in leading:
        chosen = sorted(reached[near], key=lambda each: (each not in shown, -shared[each]))[:_MOST_OF_ONE_STEP]
        for each in chosen:
            if each in shown or len(shown) < MOST_BEYOND:
                shown.setdefault(each, links.to(each, graph.name_of(each)))
        there = tuple(shown[each] for each in chosen if each in shown)
        if len(there) > 0:
            steps.append(Step(links.to(near, graph.name_of(near)), there))
    return tuple(steps)
