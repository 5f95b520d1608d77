"""Queries that take a part of an ordered list, put into an order that leaves no ties."""

import pytest

from filmgraph.query.total_order import in_total_order

PREFIXES = "PREFIX e: <http://e/#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY ?x | LIMIT 10", "?x"),
        ("select distinct $x ?y where { ?x ?y ?z } GROUP BY ?x ?y order by desc($y) | offset 5 limit 10", "$x ?y"),
        ("SELECT ?x (COUNT(*) AS ?n) { ?x ?y ?z } GROUP BY ?x ORDER BY DESC(?n)|LIMIT 20", "?x ?n"),
        (
            "SELECT (STR(?y)AS?name)(COUNT(DISTINCT ?x)as ?n) FROM <http://e/g> FROM NAMED e:g WHERE { ?x ?y ?z }"
            " GROUP BY ?y HAVING (COUNT(*) > 1) ORDER BY ?y STRLEN(STR(?y)) e:f(?y) (?n + 1) | OFFSET 3 # LIMIT 4",
            "?name ?n",
        ),
        (
            'SELECT ?x { ?x e:p \'}\' ; e:q """it\'s ) # """ . # }\n } GROUP BY ?x ORDER BY ?x # LIMIT 2\n | LIMIT 1',
            "?x",
        ),
        ("SELECT ?x { ?x ?y ?z FILTER(?z<?w&&?z>?v) } GROUP BY ?x ORDER BY ?x | LIMIT 1", "?x"),
        ("SELECT ?x { ?x (<http://e/#p>|^<http://e/#q>)+ ?z } GROUP BY ?x ORDER BY ?x | LIMIT 1", "?x"),
        (
            "SELECT ?x { { SELECT ?x (COUNT(*) AS ?m) { ?x ?y ?z } GROUP BY ?x } } GROUP BY ?x ORDER BY ?x | LIMIT 1",
            "?x",
        ),
    ],
)
def test_what_is_selected_orders_what_the_query_leaves_in_ties(query: str, keys: str) -> None:
    before, after = query.rsplit("|", 1)
    added = "".join(f"{key} STR({key}) DATATYPE({key}) " for key in keys.split())
    told = in_total_order(PREFIXES + before + after)
    assert told is not None
    assert told.split() == f"{PREFIXES}{before} {added}{after}".split()
    assert told.startswith(PREFIXES + before)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x { ?x ?y ?z } ORDER BY ?x LIMIT 1",
        "SELECT * { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT REDUCED ?x { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECTREDUCED?x{?x ?y ?z} GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ?z } LIMIT 1",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY ?x",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1 VALUES ?x { 1 }",
        "CONSTRUCT { ?x ?y ?z } WHERE { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { { SELECT ?x { ?x ?y ?z } LIMIT 1 } } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { { SELECT ?x { ?x ?y ?z } LIMIT1 } } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { { SELECTREDUCED?x { ?x ?y ?z } } } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { { SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1 } }",
        "SELECT (MIN(?z) AS ?least) { ?x ?y ?z } GROUP BY ?x ORDER BY ?least LIMIT 1",
        "SELECT (SUM(?z) AS ?n) { ?x ?y ?z } GROUP BY ?x ORDER BY ?n LIMIT 1",
        "SELECT (group_concat(?z) AS ?n) { ?x ?y ?z } GROUP BY ?x ORDER BY ?n LIMIT 1",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY (sample (?x)) LIMIT 1",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY RAND() LIMIT 1",
        "SELECT (BNODE() AS ?b) { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY xsd:double(?z) LIMIT 1",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY (?z * 1e0) LIMIT 1",
        "SELECT ?x { << ?x ?y ?z >> ?p ?o } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { VALUES ?x { 'a'@en--ltr } } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT (trueAS ?v) { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ?z FILTER(?x<?y#>1\n) } GROUP BY ?x ORDER BY ?x LIMIT 1 # )}",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY EXISTS { ?x ?y ?z } LIMIT 1",
        "SELECT ?grün { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x e:a\\#b ?z } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ') } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ?z ) GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ?z } } GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ?z } # GROUP BY ?x ORDER BY ?x LIMIT 1",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x ORDER BY ?x LIMIT 1 LIMIT 2",
        "",
        "}",
    ],
)
def test_a_query_that_is_not_known_for_certain_stays_as_it_is(query: str) -> None:
    assert in_total_order(PREFIXES + query) is None
