"""A search index that was renewed finds what one that was made from nothing finds."""

from pathlib import Path

from pyoxigraph import NamedNode, Quad

from filmgraph.release.search import write_search_index
from filmgraph.release.search_entries import search_entries
from filmgraph.release.search_reader import SearchReader
from filmgraph.release.search_renewal import renew_search_index
from filmgraph.store import OxigraphStore
from filmgraph.uris import Uris, concept, term
from filmgraph.validation.fast.indexed import IndexedTable
from filmgraph.validation.store_index import StoreIndex
from tests.web.pages.graph_maker import SCHEMA, GraphMaker
from tests.web.pages.human_harvest import add_conferral


def test_a_film_follows_the_outcome_of_who_was_honoured_for_work_on_it(tmp_path: Path) -> None:
    make = GraphMaker(Uris("http://127.0.0.1:8000"))
    for outcome in ("won", "nominated"):
        make.concept("outcome", outcome)
    actor = make.named("person", SCHEMA + "Person", "Vivien Leigh")
    prize = add_conferral(make, actor, ("Best Actress", "Academy Awards", 1939, "nominated"))
    make.link(prize, term("forWork"), make.named("film", term("Film"), "Gone with the Wind"))
    store = OxigraphStore(make.store)
    write_search_index(search_entries(IndexedTable(StoreIndex(make.store)), make.uris), tmp_path / "before.sqlite")
    told, tells = (
        Quad(NamedNode(prize), NamedNode(term("outcome")), NamedNode(concept("outcome", each)))
        for each in ("nominated", "won")
    )
    make.store.remove(told)
    make.store.add(tells)
    gone, come = ([f"{quad.triple} .".encode()] for quad in (told, tells))
    assert renew_search_index(tmp_path / "before.sqlite", tmp_path / "after.sqlite", store, make.uris, gone, come)
    with SearchReader(tmp_path / "after.sqlite") as reader:
        assert reader.total("film", [("outcome", "won")]) == 1
        assert reader.total("film", [("outcome", "nominated")]) == 0
