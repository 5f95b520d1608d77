"""The queries behind pages can be read, run and shown filled in."""

import re

import pytest
from pyoxigraph import NamedNode

from filmgraph.web.pages.editor import with_values
from filmgraph.web.pages.graph import PageGraph, page_queries

_HEADING = re.compile(r"SELECT (?:DISTINCT )?(.*)")
SHOWN = sorted(name for name, query in page_queries().items() if "SELECT" in query.text)


@pytest.mark.parametrize("name", SHOWN)
def test_a_query_projects_its_parameters_and_runs_with_them_bound(graph: PageGraph, name: str) -> None:
    query = page_queries()[name]
    heading = _HEADING.search(query.text)
    assert heading is not None
    for parameter in query.parameters:
        assert re.search(rf"\?{parameter.name}\b", heading[1]) is not None
    iris = {parameter.name: "http://127.0.0.1:8000/film/x" for parameter in query.parameters if parameter.type == "iri"}
    if len(iris) == len(query.parameters):
        list(graph.select(name, **iris))


@pytest.mark.parametrize("name", SHOWN)
def test_a_query_filled_in_for_the_editor_can_be_run_as_it_stands(graph: PageGraph, name: str) -> None:
    query = page_queries()[name]
    values = {each.name: NamedNode("http://127.0.0.1:8000/film/x") for each in query.parameters if each.type == "iri"}
    text = with_values(query, values)
    assert "#+" not in text
    list(graph.store.select(text))
