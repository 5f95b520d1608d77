"""Checking again what a change may concern gives the results of checking everything."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph

from filmgraph import uris
from filmgraph.validation import GraphSource
from filmgraph.validation.check import read_table
from filmgraph.validation.fast.dependency import affected
from filmgraph.validation.fast.table import SUBCLASS_OF, Table
from filmgraph.validation.recheck import check_again
from tests.validation.test_equality import FAST, RELAXED, Triple, triples


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


@settings(RELAXED, max_examples=80)
@given(st.lists(triples(), min_size=5, max_size=60, unique=True), st.data())
def test_checking_again_gives_the_results_of_checking_everything(stated: list[Triple], data: st.DataObject) -> None:
    removed = data.draw(st.lists(st.sampled_from(stated), max_size=3, unique=True))
    added = [triple for triple in data.draw(st.lists(triples(), max_size=3)) if triple not in stated]
    now = table_of([*(triple for triple in stated if triple not in removed), *added])
    before = list(FAST.check(table_of(stated)))
    again = check_again(before, FAST, now, strings(added), strings(removed))
    assert Counter(again) == Counter(FAST.check(now))


def test_a_new_year_concerns_its_film_and_the_films_prizes_and_no_others() -> None:
    def film(name: str) -> str:
        return f"<http://example.org/{name}>"

    table = Table(FAST.predicates())
    year = (film("a"), f"<{uris.term('year')}>", '"2014"')
    table.load([year])
    for name in ("a", "b"):
        table.load([(film(f"prize-{name}"), f"<{uris.term('recipient')}>", film(name))])
    assert affected(FAST, table, [year]) == frozenset((film("a"), film("prize-a")))


def test_a_changed_class_hierarchy_concerns_everything() -> None:
    assert affected(FAST, Table(FAST.predicates()), [("<http://x/a>", SUBCLASS_OF, "<http://x/b>")]) is None
