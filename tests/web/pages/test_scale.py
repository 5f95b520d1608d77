"""A page costs about the same in a large release as in a small one: its queries start from the thing itself."""

import time
from collections.abc import Callable, Iterator

import pytest
from pyoxigraph import RdfFormat, Store

from filmgraph.store import OxigraphStore
from filmgraph.uris import Uris, concept, term
from filmgraph.web.pages.agent import load_agent
from filmgraph.web.pages.film import load_film
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.happening import load_conferral, load_selection
from filmgraph.web.pages.links import Links
from filmgraph.web.pages.record import RecordText, load_record
from tests.web.pages.graph_maker import NIF, RDF, RDFS_LABEL, SCHEMA

URIS = Uris("http://127.0.0.1:8000")
SMALL, LARGE = 20, 6000
MOST_TIMES_SLOWER = 3

Loader = Callable[[PageGraph, Links], object]


def line(subject: str, predicate: str, value: str) -> str:
    return f"<{subject}> <{predicate}> {value} .\n"


def thing(iri: str, kind: str, label: str) -> str:
    return line(iri, RDF + "type", f"<{kind}>") + line(iri, RDFS_LABEL, f'"{label}"')


def supported(node: str, record: str, start: int) -> str:
    span = URIS.characters(record.rpartition("/")[2], start, start + 5)
    number = "<http://www.w3.org/2001/XMLSchema#integer>"
    return (
        line(node, term("evidence"), f"<{span}>")
        + thing(span, term("Evidence"), "words")
        + line(span, NIF + "anchorOf", '"words"')
        + line(span, NIF + "referenceContext", f"<{record}>")
        + line(span, NIF + "beginIndex", f'"{start}"^^{number}')
        + line(span, NIF + "endIndex", f'"{start + 5}"^^{number}')
    )


def film(at: int) -> Iterator[str]:
    """One film with a director, a prize and a selection, each with its words."""
    iri, record = URIS.thing("film", f"f{at}"), URIS.thing("record", f"r{at}")
    person, award = URIS.thing("person", f"p{at // 3}"), URIS.thing("award", f"a{at % 50}")
    event = URIS.thing("event", f"e{at % 50}")
    edition = URIS.edition(f"e{at % 50}", str(1990 + at % 20))
    conferral, selection = URIS.thing("conferral", f"c{at}"), URIS.thing("selection", f"s{at}")
    credit, claim = URIS.part(iri, "contribution-x"), URIS.part(iri, "claim-x")
    for one, kind in (
        (iri, term("Film")),
        (record, term("SourceRecord")),
        (person, SCHEMA + "Person"),
        (award, term("Award")),
        (event, term("EventSeries")),
        (edition, term("Edition")),
        (conferral, term("Conferral")),
        (selection, term("Selection")),
        (credit, term("Contribution")),
        (claim, term("Claim")),
    ):
        yield thing(one, kind, one.rpartition("/")[2])
    for subject, name, target in (
        (record, "describes", iri),
        (iri, "hasContribution", credit),
        (credit, "contributor", person),
        (credit, "role", concept("role", "director")),
        (conferral, "recipient", iri),
        (conferral, "award", award),
        (conferral, "atEdition", edition),
        (conferral, "outcome", concept("outcome", "won")),
        (edition, "editionOf", event),
        (selection, "selectedWork", iri),
        (selection, "atEdition", edition),
    ):
        yield line(subject, term(name), f"<{target}>")
    yield line(claim, RDF + "subject", f"<{iri}>") + line(claim, RDF + "predicate", f"<{term('year')}>")
    bearers = enumerate((credit, conferral, selection, claim))
    yield from (supported(node, record, 10 * place) for place, node in bearers)


def release(films: int) -> PageGraph:
    store = Store()
    for scheme, notation in (("role", "director"), ("outcome", "won")):
        store.load(thing(concept(scheme, notation), "urn:Concept", notation).encode(), RdfFormat.N_TRIPLES)
    store.bulk_load("".join(part for at in range(films) for part in film(at)).encode(), RdfFormat.N_TRIPLES)
    return PageGraph(OxigraphStore(store))


@pytest.fixture(scope="module")
def small() -> PageGraph:
    return release(SMALL)


@pytest.fixture(scope="module")
def large() -> PageGraph:
    return release(LARGE)


def seconds(load: Loader, graph: PageGraph, links: Links) -> float:
    """The least processor time of a few tries."""

    def once() -> float:
        start = time.process_time()
        assert load(graph, links) is not None
        return time.process_time() - start

    return min(once() for _ in range(5))


@pytest.mark.parametrize(
    "load",
    [
        lambda graph, links: load_film(graph, links, URIS.thing("film", "f7")),
        lambda graph, links: load_agent(graph, links, URIS.thing("person", "p2")),
        lambda graph, links: load_conferral(graph, links, URIS.thing("conferral", "c7")),
        lambda graph, links: load_selection(graph, links, URIS.thing("selection", "s7")),
        lambda graph, links: load_record(graph, links, URIS.thing("record", "r7"), RecordText("words" * 20)),
    ],
    ids=["film", "person", "conferral", "selection", "record"],
)
def test_a_page_costs_the_same_in_a_release_three_hundred_times_larger(
    load: Loader, small: PageGraph, large: PageGraph, links: Links
) -> None:
    in_small, in_large = seconds(load, small, links), seconds(load, large, links)
    assert in_large < MOST_TIMES_SLOWER * in_small, (
        f"{in_small * 1000:.1f} ms in small, {in_large * 1000:.1f} ms in large"
    )
