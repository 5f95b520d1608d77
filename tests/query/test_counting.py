"""Which queries count what has one property, and do nothing else."""

import pytest

from filmgraph.query.counting import counts_one_pattern

HEAD = "PREFIX fg: <https://w3id.org/filmgraph/ontology#>\n# classes\n"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?class (COUNT(*) AS ?n) WHERE { ?thing a ?class } GROUP BY ?class ORDER BY DESC(?n)",
        "SELECT (COUNT(DISTINCT ?film) AS ?films) { ?film fg:year ?year . }",
        "select ?y (count(?film) as ?n) where { ?film <http://example.org/year> ?y } group by ?y order by ?y",
    ],
)
def test_a_count_over_one_property(query: str) -> None:
    assert counts_one_pattern(HEAD + query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?thing ?class WHERE { ?thing a ?class }",
        "SELECT ?p (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p",
        "SELECT (COUNT(*) AS ?n) WHERE { ?s a fg:Film }",
        "SELECT (COUNT(*) AS ?n) WHERE { ?s a ?c ; fg:year ?y }",
        "SELECT (COUNT(*) AS ?n) WHERE { ?s fg:year/fg:year ?y }",
        "SELECT (COUNT(*) AS ?n) WHERE { ?s fg:year ?y FILTER(?y > 2) }",
        "SELECT (COUNT(STR(?y)) AS ?n) WHERE { ?s fg:year ?y }",
        "SELECT (MAX(?y) AS ?n) (COUNT(*) AS ?c) WHERE { ?s fg:year ?y }",
        "SELECT (COUNT(*) AS ?n) WHERE { { ?s fg:year ?y } }",
        "SELECT ?y (COUNT(*) AS ?n) WHERE { ?s fg:year ?y } GROUP BY ?y HAVING (COUNT(*) > 2)",
        "ASK { ?count a ?class }",
        "SELECT (COUNT(*) AS ?n WHERE { ?s a ?c }",
    ],
)
def test_what_does_more_or_is_not_certain(query: str) -> None:
    assert not counts_one_pattern(HEAD + query)
