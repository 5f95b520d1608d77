"""What every store promises, asked of the embedded one, of an Oxigraph server and of Virtuoso."""

from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from filmgraph.store import Store, StoreError
from tests.engines import NO_VIRTUOSO, VIRTUOSO, oxigraph, virtuoso
from tests.store.stores import FACTS, NAMED, embedded, remote, triples

A, B, C, NAME, KNOWS = (NamedNode(f"http://e/{name}") for name in ("a", "b", "c", "name", "knows"))
UMLAUT = Literal("Ä", language="de")


@pytest.fixture(scope="module", params=["embedded", "oxigraph", "virtuoso"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "embedded":
        yield embedded(folder / "store")
        return
    if request.param == "virtuoso" and VIRTUOSO is None:
        pytest.skip(NO_VIRTUOSO)
    start = oxigraph if request.param == "oxigraph" else virtuoso
    with start(folder) as engine, remote(engine) as served:
        yield served


def test_rows_come_without_what_is_unbound(store: Store) -> None:
    query = "SELECT ?thing ?nothing WHERE { ?thing <http://e/year> ?year OPTIONAL { ?thing <http://e/x> ?nothing } }"
    assert list(store.select(query)) == [{"thing": A}]


def test_values_are_bound_as_terms(store: Store) -> None:
    query = "SELECT ?name ?thing WHERE { ?thing <http://e/name> ?name }"
    assert list(store.select(query, {"name": UMLAUT})) == [{"name": UMLAUT, "thing": A}]
    assert list(store.select(query, {"name": Literal('" } DROP ALL #')})) == []


def test_values_reach_optional_parts_groups_and_templates(store: Store) -> None:
    query = "SELECT ?one (COUNT(?other) AS ?n) WHERE { OPTIONAL { ?one <http://e/knows> ?other } } GROUP BY ?one"
    assert [row["n"] for row in store.select(query, {"one": A})] == [Literal(1)]
    template = "CONSTRUCT { ?one <http://e/met> ?other } WHERE { ?one <http://e/knows> ?other }"
    assert list(store.construct(template, {"one": C})) == [Triple(C, NamedNode("http://e/met"), B)]


def test_every_literal_comes_back_as_it_was_published(store: Store) -> None:
    expected = {triple for triple in triples(FACTS) if triple.subject == A}
    assert set(store.about(A)) == expected
    assert set(store.construct("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", {"s": A})) == expected


def test_yes_and_no(store: Store) -> None:
    query = "ASK { ?x <http://e/knows> ?y }"
    assert store.ask(query, {"x": A})
    assert not store.ask(query, {"x": B})


def test_single_patterns_look_at_the_default_graph(store: Store) -> None:
    assert {triple.subject for triple in store.pointing_at(B)} == {A, C}
    again = list(store.pointing_at(B))
    assert list(store.pointing_at(B)) == again
    assert set(store.objects(A, KNOWS)) == {B}
    assert set(store.objects(A, NAME)) == {Literal("A"), UMLAUT, Literal("“B” \\ \n 日本 😀")}
    assert list(store.about(Literal("A"))) == []


def test_named_graphs_are_seen_by_name_and_only_their_own(store: Store) -> None:
    query = "SELECT ?graph ?words WHERE { GRAPH ?graph { ?thing ?predicate ?words } }"
    assert [str(row["words"]) for row in store.select(query)] == ['"only in a named graph"']
    assert len(list(store.select(query, {"graph": NamedNode(NAMED)}))) == 1
    assert list(store.select(query, {"graph": A})) == []


def test_years_can_be_compared_and_sorted(store: Store) -> None:
    query = 'SELECT ?x WHERE { ?x <http://e/year> ?y FILTER(?y > "2000"^^<http://www.w3.org/2001/XMLSchema#gYear>) }'
    assert list(store.select(query)) == [{"x": A}]


@pytest.mark.parametrize("query", ["ASK { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"])
def test_the_wrong_kind_of_query_is_told(store: Store, query: str) -> None:
    with pytest.raises(StoreError):
        list(store.select(query))
