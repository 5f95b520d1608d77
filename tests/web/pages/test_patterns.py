"""What an embedded store is looked up for by single patterns is what a server answers by one query."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pyoxigraph import NamedNode

from filmgraph.store import Bindings, Solution, Store
from filmgraph.uris import term
from filmgraph.web.pages.evidence import quotations_of
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Links
from filmgraph.web.pages.near import around, films_near


@dataclass
class ByQuery:
    """A store that is asked as one far away is. `asked` counts the queries."""

    near: Store
    embedded: bool = False
    asked: list[str] = field(default_factory=list)

    def select(self, query: str, bindings: Bindings | None = None) -> Iterator[Solution]:
        self.asked.append(query)
        return self.near.select(query, bindings)

    def __getattr__(self, name: str) -> object:
        return getattr(self.near, name)


@pytest.fixture
def far(graph: PageGraph) -> PageGraph:
    return PageGraph(ByQuery(graph.store))  # type: ignore[arg-type]


def _all(graph: PageGraph, *classes: str) -> list[str]:
    """Everything of these classes."""
    found = []
    for each in classes:
        query = "SELECT ?thing ?class { ?thing a ?class }"
        found += [str(row["thing"]).strip("<>") for row in graph.store.select(query, {"class": NamedNode(each)})]
    return found


def test_the_same_words_are_found(graph: PageGraph, far: PageGraph, links: Links) -> None:
    nodes = _all(graph, *(term(each) for each in ("Conferral", "Selection", "Contribution", "Title", "Mention")))
    found = {node: quotations_of(graph, links, node) for node in nodes}
    assert found == {node: quotations_of(far, links, node) for node in nodes}
    assert sum(len(quotations) for quotations in found.values()) > 20


def test_the_same_things_are_near(graph: PageGraph, far: PageGraph) -> None:
    schema = "https://schema.org/"
    things = _all(graph, term("Film"), schema + "Person", schema + "Organization", term("Edition"))
    for thing in things:
        here, there = films_near(graph, thing), films_near(far, thing)
        assert here == there or len(here) == len(there) == 12, "only of many may others be chosen"
    films = _all(graph, term("Film"))
    assert [around(graph, each) for each in films] == [around(far, each) for each in films]
    assert any(len(around(graph, each)) > 3 for each in films)


def test_a_store_far_away_is_asked_once_for_the_words_of_a_thing(
    graph: PageGraph, far: PageGraph, links: Links
) -> None:
    node = _all(graph, term("Conferral"))[0]
    quotations_of(far, links, node)
    assert isinstance(far.store, ByQuery)
    assert len(far.store.asked) == 1


def test_a_name_is_asked_for_once(graph: PageGraph, far: PageGraph) -> None:
    film = _all(graph, term("Film"))[0]
    assert far.name_of(film) == far.name_of(film) == graph.name_of(film) != film
    assert far.name_of("http://127.0.0.1:8000/film/nobody") == "http://127.0.0.1:8000/film/nobody"
