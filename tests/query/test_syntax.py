"""Where a query breaks off the grammar, and what was expected there."""

import pytest

from filmgraph.query.syntax import malformed

FORMS = "SELECT, CONSTRUCT, DESCRIBE, ASK"


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [
        ("SELEC ?x WHERE { ?x a ?y }", 1, 1),
        ("PREFIX a: <http://example.org/>\n# SELECT\n  selct * { ?s ?p ?o }", 3, 3),
        ("BASE <http://example.org/> WHERE { ?x a ?y }", 1, 28),
    ],
)
def test_a_misspelt_first_word_is_where_the_query_breaks_off(query: str, line: int, column: int) -> None:
    fault = malformed("error at 9:9: expected CONSTRUCT", query)
    assert (fault.line, fault.column, fault.expected) == (line, column, FORMS)


@pytest.mark.parametrize("query", ["SELECT?x { ?x a }", "ask { ?x a }", "SELECT ?x { ?x a ", "", "?x", "PREFIX a: <b"])
def test_else_the_parser_tells_the_place(query: str) -> None:
    fault = malformed("error at 1:17: expected one of ['a' ..= 'z'], VALUES", query)
    assert (fault.line, fault.column, fault.expected) == (1, 17, "VALUES, a name or character")


def test_a_message_without_a_place_is_told_as_it_is() -> None:
    fault = malformed("The prefix a: is not known", "SELECT * { ?s a:b ?o }")
    assert (fault.line, fault.column) == (None, None)
    assert "a: is not known" in str(fault)
