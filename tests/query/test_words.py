"""What can be told of a query before it is evaluated."""

import pytest

from filmgraph.query.words import asks_service, bare_words, is_update, is_volatile, takes_a_part


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }",
        "SELECT * { service<http://e/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o . SERVICE SILENT ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'a' } # x\n SELECT * { SERVICE <http://e/> {} }",
        "SELECT * { ?s ?p ?o FILTER(?o<'>') SERVICE <http://e/y> {?s ?p 'x'} }",
        "SELECT * { ?s ?p '''it's # here''' SERVICE <http://e/> {} }",
    ],
)
def test_a_service_clause_is_found(query: str) -> None:
    assert asks_service(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE <http://e/>' }",
        'SELECT * { ?s ?p """a SERVICE clause""" }',
        "SELECT * { ?service <http://e/service> ?o } # SERVICE",
        "PREFIX service: <http://e/> SELECT * { service:x service:SERVICE ?o }",
        "SELECT * { ?s ?p 'it\\'s a SERVICE' }",
    ],
)
def test_the_word_alone_is_no_clause(query: str) -> None:
    assert not asks_service(query)


@pytest.mark.parametrize(
    ("query", "update"),
    [
        ("LOAD <http://e/>", True),
        ("PREFIX load: <http://e/> CLEAR ALL", True),
        ("BASE <http://e/> INSERT DATA { <a> <b> <c> }", True),
        ("WITH <http://e/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", True),
        ("PREFIX insert: <http://e/> SELECT * { insert:x ?delete ?load }", False),
        ("# DROP ALL\nASK {}", False),
        ("nonsense", False),
    ],
)
def test_updates_are_told_from_queries(query: str, update: bool) -> None:
    assert is_update(query) is update


@pytest.mark.parametrize("name", ["NOW()", "rand()", "UUID()", "STRUUID()", "BNODE('x')"])
def test_functions_that_differ_every_time_are_found(name: str) -> None:
    assert is_volatile(f"SELECT ({name} AS ?x) {{}}")
    assert not is_volatile("SELECT ?x { ?x ?y ?z }")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x { ?x ?y ?z } LIMIT 10",
        "SELECT ?x { ?x ?y ?z } offset 10",
        "SELECT ?x { { SELECT ?x { ?x ?y ?z } LIMIT 1 } ?x ?p ?o }",
        "SELECT REDUCED ?x { ?x ?y ?z }",
        "SELECTREDUCED?x{?x ?y ?z}",
        "SELECT ?x { ?x ?y ?z }LIMIT10",
        "SELECT (SAMPLE(?z) AS ?any) { ?x ?y ?z }",
        "SELECT (group_concat(?z) AS ?all) { ?x ?y ?z }",
    ],
)
def test_a_query_whose_answer_hangs_on_the_order_of_rows_is_known(query: str) -> None:
    assert takes_a_part(query)
    assert not takes_a_part("SELECT ?x { ?x ?y ?z } ORDER BY ?x")


def test_words_come_in_capitals_and_in_order() -> None:
    assert bare_words("select ?x where { ?x a <http://e/ask> } # construct")[:3] == ["SELECT", "WHERE", "A"]
