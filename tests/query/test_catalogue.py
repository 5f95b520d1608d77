"""The catalogue of queries: headers, parameters as terms, and that every query we ship is one."""

from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Variable

from filmgraph.errors import ConfigurationError
from filmgraph.query.catalogue import NamedQuery, read_queries, read_query, research_queries
from filmgraph.resources import resource
from filmgraph.store import Term

HEADER = """#+ title: Films of a year
#+ question: Which films were made in a year?
#+ parameter: year year The year
#+ example: year 2014
SELECT ?year { }
"""


@pytest.fixture
def query_file(tmp_path: Path) -> Path:
    path = tmp_path / "films-of-a-year.rq"
    path.write_text(HEADER, "utf-8")
    return path


def test_a_header_says_title_question_and_parameters(query_file: Path) -> None:
    query = read_query(query_file)
    assert (query.name, query.title) == ("films-of-a-year", "Films of a year")
    assert query.parameters[0].type == "year"


def test_values_become_terms_and_examples_stand_in(query_file: Path) -> None:
    query = read_query(query_file)
    year = NamedNode("http://www.w3.org/2001/XMLSchema#gYear")
    assert query.bind({}) == {"year": Literal("2014", datatype=year)}
    assert query.bind({"year": "1999"}) == {"year": Literal("1999", datatype=year)}


@pytest.mark.parametrize("values", [{"year": "soon"}, {"month": "5"}])
def test_values_that_do_not_fit_are_refused(query_file: Path, values: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        read_query(query_file).bind(values)


def test_a_value_cannot_become_query_text(query_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "thing.rq"
    path.write_text("#+ title: A thing\n#+ parameter: thing iri It\nSELECT ?thing { ?thing ?p ?o }", "utf-8")
    with pytest.raises(ConfigurationError):
        read_query(path).bind({"thing": "http://e/> } DROP ALL #"})


SHIPPED = [
    pytest.param(query, id=f"{folder}/{name}")
    for folder in ("pages", "research", "checks")
    for name, query in read_queries(resource("queries") / folder).items()
]


@pytest.mark.parametrize("query", SHIPPED)
def test_every_query_we_ship_is_sparql_and_takes_its_parameters(query: NamedQuery) -> None:
    values = {each.name: "2014" if each.type == "year" else "http://e/x" for each in query.parameters}
    substitutions: dict[Variable, Term] = {Variable(name): term for name, term in query.bind(values).items()}
    pyoxigraph.Store().query(query.text, substitutions=substitutions)


def test_most_of_the_thirty_questions_are_asked_and_numbered_once() -> None:
    queries = research_queries()
    numbers = [line for query in queries.values() for line in query.text.splitlines() if line.startswith("#+ number:")]
    assert len(queries) >= 20
    assert len(set(numbers)) == len(queries)
    assert all(query.question.endswith("?") for query in queries.values())
