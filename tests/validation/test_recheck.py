"""Checking again what a change may concern gives the results of checking everything."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, XSD, Graph, Literal

from filmgraph import uris
from filmgraph.validation import GraphSource
from filmgraph.validation.check import read_table
from filmgraph.validation.fast.dependency import affected
from filmgraph.validation.fast.indexed import IndexedTable, JoinedIndex, TableIndex
from filmgraph.validation.fast.table import SUBCLASS_OF, TYPE, Table
from filmgraph.validation.inputs import SHAPES
from filmgraph.validation.result import Result
from filmgraph.validation.scope import scope_of
from filmgraph.validation.store_index import StoreIndex
from tests.validation.test_equality import EX, FAST, FG, RELAXED, Triple, triples


def table_of(stated: list[Triple]) -> Table:
    graph = Graph()
    for triple in stated:
        graph.add(triple)
    return read_table(FAST, [GraphSource(graph)])


def strings(stated: list[Triple]) -> list[tuple[str, str, str]]:
    graph = Graph()
    for triple in stated:
        graph.add(triple)
    return list(GraphSource(graph).triples(None))


def checked_again(before: list[Result], now: Table, added: list[Triple], removed: list[Triple]) -> list[Result]:
    """The results of before that a change does not concern, and what is found of all that it does."""
    gone = strings(removed)
    scope = scope_of(FAST, now.together_with(gone), [*strings(added), *gone])
    if scope is None:
        return list(FAST.check(now))
    return [*(result for result in before if not scope.covers(result)), *FAST.check(now, scope.focus)]


@settings(RELAXED, max_examples=80)
@given(st.lists(triples(), min_size=5, max_size=60, unique=True), st.data())
def test_checking_again_gives_the_results_of_checking_everything(stated: list[Triple], data: st.DataObject) -> None:
    removed = data.draw(st.lists(st.sampled_from(stated), max_size=3, unique=True))
    added = [triple for triple in data.draw(st.lists(triples(), max_size=3)) if triple not in stated]
    now = table_of([*(triple for triple in stated if triple not in removed), *added])
    before = list(FAST.check(table_of(stated)))
    again = checked_again(before, now, added, removed)
    assert Counter(again) == Counter(FAST.check(now))


def index_of(stated: list[Triple]) -> StoreIndex:
    store = pyoxigraph.Store()
    lines = "".join(f"{subject} {predicate} {value} .\n" for subject, predicate, value in strings(stated))
    store.load(lines.encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return StoreIndex(store)


@settings(RELAXED, max_examples=60)
@given(st.lists(triples(), min_size=5, max_size=60, unique=True), st.data())
def test_a_change_is_checked_over_a_store_as_over_the_whole_graph(stated: list[Triple], data: st.DataObject) -> None:
    removed = data.draw(st.lists(st.sampled_from(stated), max_size=3, unique=True))
    added = [triple for triple in data.draw(st.lists(triples(), max_size=3)) if triple not in stated]
    left = [*(triple for triple in stated if triple not in removed), *added]
    before = list(FAST.check(table_of(stated)))
    ontology = Table(FAST.predicates())
    now = IndexedTable(JoinedIndex((index_of(left), TableIndex(ontology))))
    again = checked_again(before, now, added, removed)
    assert Counter(again) == Counter(FAST.check(table_of(left)))


@settings(RELAXED, max_examples=30)
@given(st.lists(triples(), min_size=5, max_size=60, unique=True))
def test_a_whole_check_over_a_store_gives_the_results_of_one_in_memory(stated: list[Triple]) -> None:
    assert Counter(FAST.check(IndexedTable(index_of(stated)))) == Counter(FAST.check(table_of(stated)))


@dataclass
class Watched:
    """An index that counts what it is asked, and may not be read whole."""

    index: StoreIndex
    asked: int = 0

    def values(self, predicate: str, subject: str) -> Collection[str]:
        self.asked += 1
        return self.index.values(predicate, subject)

    def subjects(self, predicate: str, value: str) -> Collection[str]:
        self.asked += 1
        return self.index.subjects(predicate, value)

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        raise AssertionError(predicate)


@pytest.mark.parametrize("films", [10, 1000])
def test_what_is_read_for_a_changed_film_does_not_grow_with_the_graph(films: int) -> None:
    def film(number: int) -> list[Triple]:
        node, prize = EX[f"film{number}"], EX[f"prize{number}"]
        return [
            (node, RDF.type, FG.Film),
            (node, FG.year, Literal("2014", datatype=XSD.gYear)),
            (prize, RDF.type, FG.Conferral),
            (prize, FG.recipient, node),
        ]

    stated = [triple for number in range(films) for triple in film(number)]
    year = (EX.film0, FG.year, Literal("1850", datatype=XSD.gYear))
    watched = Watched(index_of([*stated, year]))
    again = checked_again(list(FAST.check(table_of(stated))), IndexedTable(watched), [year], [])
    assert Counter(again) == Counter(FAST.check(table_of([*stated, year])))
    assert watched.asked < 200


def test_a_new_year_concerns_its_film_and_the_films_prizes_and_no_others() -> None:
    def film(name: str) -> str:
        return f"<http://example.org/{name}>"

    table = Table(FAST.predicates())
    year = (film("a"), f"<{uris.term('year')}>", '"2014"')
    table.load([year])
    for name in ("a", "b"):
        prize = film(f"prize-{name}")
        table.load([(prize, f"<{uris.term('recipient')}>", film(name)), (prize, year[1], '"2013"')])
        table.load([(film(name), TYPE, f"<{uris.term('Film')}>")])
    found = affected(FAST, table, [year])
    assert found is not None
    assert {node for nodes in found.values() for node in nodes} == {film("a"), film("prize-a")}
    assert found[SHAPES + "conferral-before-film"] == {film("a"), film("prize-a")}
    assert found[SHAPES + "person-same-name"] == set()


def test_a_prize_at_a_festival_concerns_the_prizes_that_share_its_award_and_its_edition_and_no_others() -> None:
    def prize(name: str, edition: str) -> list[tuple[str, str, str]]:
        values = {"award": EX.best, "atEdition": EX[edition], "outcome": uris.concept("outcome", "won")}
        return [(f"<{EX[name]}>", f"<{uris.term(said)}>", f"<{value}>") for said, value in values.items()]

    table = Table(FAST.predicates())
    new = prize("new", "ice2020")
    for told in (new, prize("rival", "ice2020"), prize("earlier", "ice2019")):
        table.load(told)
    found = affected(FAST, table, new)
    assert found is not None
    assert found[SHAPES + "conferral-two-winners"] == {f"<{EX[name]}>" for name in ("new", "rival")}


def test_a_changed_class_hierarchy_concerns_everything() -> None:
    assert affected(FAST, Table(FAST.predicates()), [("<http://x/a>", SUBCLASS_OF, "<http://x/b>")]) is None
