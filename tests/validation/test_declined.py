"""Where the fast path cannot vouch for a shape it says why, and pySHACL checks that shape."""

from datetime import date

import pytest
from rdflib import Graph

from filmgraph.validation import FastPath, check_graph

PREFIXES = """
@prefix ex: <http://example.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
FILM = 'ex:Shape a sh:NodeShape ; sh:targetClass ex:Film ; sh:message "m" ; '
DATA = Graph().parse(data=PREFIXES + "ex:a a ex:Film ; ex:p ex:b . ex:b ex:q ex:c .", format="turtle")
QUERY = '[ sh:message "m" ; sh:select """SELECT $this ?value WHERE { %s }""" ]'

DECLINED = [
    ("sh:sparql " + QUERY % "$this ?any ?value", "a variable for a predicate"),
    ("sh:sparql " + QUERY % "{ SELECT $this ?value WHERE { $this <http://example.org/p> ?value } }", "its query uses"),
    ("sh:sparql " + QUERY % "$this <http://example.org/p> ?value FILTER (RAND() >= 0)", "Builtin_RAND"),
    ("sh:property [ sh:path ex:p ; sh:maxCount 0 ]", "states no message of its own"),
    ("sh:severity ex:Terrible ; sh:nodeKind sh:Literal", "its severity is"),
]


def shapes(turtle: str) -> Graph:
    return Graph().parse(data=f"{PREFIXES}{FILM}{turtle} .", format="turtle")


@pytest.mark.parametrize(("turtle", "reason"), DECLINED)
def test_what_it_does_not_vouch_for_is_named_with_the_reason(turtle: str, reason: str) -> None:
    assert reason in FastPath.of(shapes(turtle)).declined["http://example.org/Shape"]


@pytest.mark.parametrize("turtle", [turtle for turtle, _ in DECLINED[:4]])
def test_pyshacl_gives_the_results_instead_and_the_report_says_so(turtle: str) -> None:
    report = check_graph(DATA, as_of=date(2026, 1, 1), ontology=Graph(), shapes=shapes(turtle))
    assert list(report.declined) == ["http://example.org/Shape"]
    assert {str(result.focus) for result in report.results} == {"http://example.org/a"}


def test_a_shape_beside_a_declined_one_is_checked_once() -> None:
    rules = shapes(DECLINED[0][0])
    rules.parse(
        data=PREFIXES + 'ex:Other a sh:NodeShape ; sh:targetClass ex:Film ; sh:nodeKind sh:Literal ; sh:message "n" .',
        format="turtle",
    )
    report = check_graph(DATA, as_of=date(2026, 1, 1), ontology=Graph(), shapes=rules)
    assert [result.message for result in report.results if result.shape.endswith("Other")] == ["n"]


def test_filmgraphs_own_shapes_are_all_vouched_for() -> None:
    report = check_graph(DATA, as_of=date(2026, 1, 1), ontology=Graph())
    assert dict(report.declined) == {}
