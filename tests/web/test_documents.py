"""Documents are bounded: what points at a thing comes a page at a time, and nothing is lost between pages."""

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from filmgraph.store import OxigraphStore
from filmgraph.uris import term
from filmgraph.web.things.documents import describe

FESTIVAL = "http://e/event/f"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
IN_SERIES = NamedNode(term("inSeries"))


@pytest.fixture(scope="module")
def store() -> OxigraphStore:
    raw = pyoxigraph.Store()
    raw.add(Quad(NamedNode(FESTIVAL), TYPE, NamedNode(term("EventSeries"))))
    raw.add(Quad(NamedNode(FESTIVAL), LABEL, Literal("Festival")))
    for number in range(5000):
        selection = NamedNode(f"http://e/selection/{number}")
        raw.add(Quad(selection, TYPE, NamedNode(term("Selection"))))
        raw.add(Quad(selection, IN_SERIES, NamedNode(FESTIVAL)))
    return OxigraphStore(raw)


def test_a_festival_with_five_thousand_films_is_paged_and_whole(store: OxigraphStore) -> None:
    seen: set[str] = set()
    page, more = 1, True
    while more:
        document = describe(store, FESTIVAL, page, 200)
        assert len(document.triples) < 1000
        seen |= {str(each.subject) for each in document.triples if each.predicate == IN_SERIES}
        page, more = page + 1, document.more
    assert (page - 1, len(seen)) == (25, 5000)


def test_only_the_first_page_describes_the_thing_itself(store: OxigraphStore) -> None:
    first, second = describe(store, FESTIVAL, 1, 200), describe(store, FESTIVAL, 2, 200)
    kind = {each for each in first.triples if str(each.subject) == f"<{FESTIVAL}>" and each.predicate == TYPE}
    assert len(kind) == 1
    assert first.types == (term("EventSeries"),)
    assert first.triples.isdisjoint({each for each in second.triples if each.predicate == IN_SERIES})


def test_each_page_names_what_it_mentions(store: OxigraphStore) -> None:
    document = describe(store, FESTIVAL, 3, 200)
    assert any(each.predicate == LABEL and each.object == Literal("Festival") for each in document.triples)


def test_nothing_lies_beyond_the_last_page(store: OxigraphStore) -> None:
    assert describe(store, FESTIVAL, 26, 200).triples == frozenset()
