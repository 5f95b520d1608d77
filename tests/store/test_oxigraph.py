"""The embedded store, read-only: what its protocol promises, and what it says when it cannot be opened."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from filmgraph.errors import DataError
from filmgraph.store import OxigraphStore, StoreError, open_read_only
from filmgraph.store.loading import load_file

DATA = """
@prefix e: <http://e/> .
e:a e:name "A" , "Ä"@de ; e:knows e:b .
e:g { e:a e:secret "only in a named graph" }
"""
A, B, NAME, KNOWS = (NamedNode(f"http://e/{name}") for name in ("a", "b", "name", "knows"))


@pytest.fixture
def store(tmp_path: Path) -> OxigraphStore:
    (tmp_path / "data.trig").write_text(DATA, "utf-8")
    load_file(tmp_path / "data.trig", tmp_path / "store")
    return open_read_only(tmp_path / "store")


def test_rows_come_without_what_is_unbound(store: OxigraphStore) -> None:
    query = (
        "SELECT ?thing ?friend ?nothing { ?thing <http://e/knows> ?friend OPTIONAL { ?thing <http://e/x> ?nothing } }"
    )
    assert list(store.select(query)) == [{"thing": A, "friend": B}]


def test_values_are_bound_as_terms(store: OxigraphStore) -> None:
    query = "SELECT ?name ?thing { ?thing <http://e/name> ?name }"
    assert list(store.select(query, {"name": Literal("Ä", language="de")})) == [
        {"name": Literal("Ä", language="de"), "thing": A}
    ]
    assert list(store.select(query, {"name": Literal('" } DROP ALL #')})) == []


def test_yes_and_no_and_graphs(store: OxigraphStore) -> None:
    assert store.ask("ASK { ?x <http://e/knows> ?y }", {"x": A})
    assert not store.ask("ASK { ?x <http://e/knows> ?y }", {"x": B})
    assert len(list(store.construct("CONSTRUCT WHERE { ?s ?p ?o }"))) == 3


def test_single_patterns_look_at_the_default_graph(store: OxigraphStore) -> None:
    assert len(list(store.about(A))) == 3
    assert [triple.subject for triple in store.pointing_at(B)] == [A]
    assert set(store.objects(A, NAME)) == {Literal("A"), Literal("Ä", language="de")}
    assert list(store.about(Literal("A"))) == []


@pytest.mark.parametrize("query", ["ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_the_wrong_kind_of_query_is_told(store: OxigraphStore, query: str) -> None:
    with pytest.raises(StoreError):
        list(store.select(query))


def test_what_is_not_a_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        open_read_only(tmp_path / "nowhere")


@pytest.mark.parametrize(("name", "text"), [("data.doc", "x"), ("data.ttl", "this is not Turtle")])
def test_what_cannot_be_loaded_is_told(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(DataError):
        load_file(tmp_path / name, tmp_path / "store")
