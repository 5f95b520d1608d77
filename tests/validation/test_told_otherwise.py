"""Whatever changes in a graph: a result that is not looked at again is led to the same words and told the same."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import SH, Literal, URIRef

from filmgraph.validation import Result, Severity
from filmgraph.validation.fast import Table
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.places import CONTEXT, EVIDENCE, PLACE_PREDICATES, Places
from filmgraph.validation.telling import LABEL, Telling
from filmgraph.validation.told_otherwise import told_otherwise
from tests.validation.test_equality import RELAXED

PATHS = ("http://example.org/year", "http://example.org/maker")
NODES = tuple(f"http://example.org/{name}" for name in ("a", "b", "c", "r#char=0,4", "r#char=9,12", "r"))
TERMS = tuple(f"<{node}>" for node in NODES)
LABELS = ('"Salt"', '"Ice"@en')
TRIPLES = st.one_of(
    st.tuples(st.sampled_from(TERMS), st.sampled_from(sorted(PLACE_PREDICATES)), st.sampled_from(TERMS)),
    st.tuples(st.sampled_from(TERMS), st.sampled_from([f"<{path}>" for path in PATHS]), st.sampled_from(TERMS)),
    st.tuples(st.sampled_from(TERMS), st.just(LABEL), st.sampled_from(LABELS)),
)


def results() -> Iterator[Result]:
    """One of each kind: on a path, with a value, with the address of something in its message."""
    for node in NODES:
        for path in (None, *PATHS):
            yield Result("shape", URIRef(node), path, None, str(SH.MinCountConstraintComponent), Severity.INFO, "No.")
        for value in (*map(URIRef, NODES), Literal("2014")):
            yield Result("shape", URIRef(node), PATHS[0], value, "component", Severity.INFO, "That is wrong.")
            yield Result("shape", URIRef(node), None, None, str(SH.SPARQLConstraintComponent), Severity.INFO, value)


@dataclass(frozen=True)
class Told:
    """The results from before, as the index of findings tells of them."""

    told: tuple[Result, ...]

    def paths(self) -> Iterator[str]:
        return (f"<{path}>" for path in PATHS)

    def mentioning(self, things: Set[str]) -> Iterator[str]:
        for result in self.told:
            value = "" if result.value is None else from_node(result.value)
            if value in things or f"<{result.message}>" in things:
                yield from_node(result.focus)


def table_of(stated: Set[Triple]) -> Table:
    table = Table()
    table.load(sorted(stated))
    return table


def said(result: Result, table: Table) -> tuple[object, ...]:
    places, telling = Places(table), Telling(table)
    return places.marks(result), places.about(result), telling.told(result), telling.name_of(result.focus)


@settings(RELAXED, max_examples=150)
@given(st.sets(TRIPLES, min_size=4, max_size=40), st.sets(TRIPLES, max_size=2), st.data())
def test_a_result_that_is_not_looked_at_again_is_told_as_before(
    stated: set[Triple], added: set[Triple], data: st.DataObject
) -> None:
    removed = data.draw(st.sets(st.sampled_from(sorted(stated)), max_size=2))
    now = (stated - removed) | added
    changed = [*(now - stated), *(stated - now)]
    told = tuple(results())
    nodes = told_otherwise(table_of(stated | now), changed, (), Told(told))
    before, after = table_of(stated), table_of(now)
    for result in told:
        if from_node(result.focus) not in nodes:
            assert said(result, before) == said(result, after)


def test_a_record_of_which_no_triple_changed_concerns_all_that_rests_on_it() -> None:
    record, place, film = TERMS[5], TERMS[3], TERMS[0]
    table = table_of({(place, CONTEXT, record), (film, EVIDENCE, place), (TERMS[1], EVIDENCE, TERMS[4])})
    nodes = told_otherwise(table, [], [record], Told(()))
    assert {film, place, record} <= nodes
    assert TERMS[1] not in nodes
