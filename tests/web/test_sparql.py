"""The endpoint: formats, datasets, problems, validators. The W3C protocol suite is in `tests/conformance`."""

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from filmgraph.query.limits import Limits
from filmgraph.web.site.configuration import ServerSettings
from tests.releases import publish, serving

FILMS = "PREFIX fg: <https://w3id.org/filmgraph/ontology#> SELECT ?film WHERE { ?film a fg:Film }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
FORM = "application/x-www-form-urlencoded"


def ask(client: FlaskClient, query: str, **headers: str) -> TestResponse:
    return client.get("/sparql", query_string={"query": query}, headers=headers)


def test_all_three_ways_to_ask_have_one_answer(client: FlaskClient) -> None:
    by_get = ask(client, FILMS)
    by_form = client.post("/sparql", data={"query": FILMS})
    directly = client.post("/sparql", data=FILMS, content_type="application/sparql-query")
    assert by_get.json == by_form.json == directly.json
    assert by_get.get_json()["results"]["bindings"][0]["film"]["value"].endswith("/film/aaaaaaaaaaaa")


@pytest.mark.parametrize(
    ("accept", "query", "expected"),
    [
        ("*/*", "SELECT * {}", "application/sparql-results+json"),
        ("application/json", "ASK {}", "application/sparql-results+json"),
        ("application/sparql-results+xml", "ASK {}", "application/sparql-results+xml"),
        ("text/csv", "SELECT * {}", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "SELECT * {}", "text/tab-separated-values; charset=utf-8"),
        ("*/*", "CONSTRUCT WHERE {?s ?p ?o}", "text/turtle; charset=utf-8"),
        ("application/ld+json", "DESCRIBE <a:a>", "application/ld+json"),
        ("application/rdf+xml", "DESCRIBE <a:a>", "application/rdf+xml"),
        ("text/plain", "DESCRIBE <a:a>", "application/n-triples"),
    ],
)
def test_each_kind_of_answer_comes_in_the_format_asked_for(
    client: FlaskClient, accept: str, query: str, expected: str
) -> None:
    assert ask(client, query, Accept=accept).content_type == expected


def test_a_format_parameter_beats_accept_and_speaks_to_rows_and_graphs_alike(client: FlaskClient) -> None:
    parameters = {"format": "xml", "output": "xml", "results": "xml"}
    rows = client.get("/sparql", query_string={"query": "SELECT * {}", **parameters})
    graph = client.get("/sparql", query_string={"query": "DESCRIBE <a:a>", **parameters})
    assert rows.content_type == "application/sparql-results+xml"
    assert graph.content_type == "application/rdf+xml"


@pytest.mark.parametrize("word", ["csv", "tsv", "text/csv"])
def test_a_yes_or_no_has_no_table(client: FlaskClient, word: str) -> None:
    assert client.get("/sparql", query_string={"query": "ASK {}", "format": word}).status_code == 406
    assert ask(client, "ASK {}", Accept="text/csv").status_code == 406


def test_malformed_queries_are_told_where_they_break_off(client: FlaskClient) -> None:
    answer = ask(client, "SELECT ?x {\n ?x a \n}")
    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
    assert answer.get_json()["type"] == "https://w3id.org/filmgraph/problem/malformed-query"
    assert (answer.get_json()["line"], answer.get_json()["column"]) == (3, 2)
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(?o<'>') SERVICE <http://127.0.0.1:9/y> {?s ?p 'x'} }",
        "LOAD <http://127.0.0.1:9/>",
        "PREFIX a: <a:> INSERT DATA { a:a a:a a:a }",
    ],
)
def test_what_reaches_out_or_writes_is_refused_before_evaluation(client: FlaskClient, query: str) -> None:
    answer = ask(client, query)
    assert answer.status_code == 403
    assert answer.get_json()["type"].endswith("/refused")


def test_the_words_service_and_load_may_be_asked_for(client: FlaskClient) -> None:
    assert ask(client, "SELECT * { ?load ?service 'SERVICE <x>' } # SERVICE").status_code == 200


def test_updates_are_refused_by_name_and_by_type(client: FlaskClient) -> None:
    assert client.post("/sparql", data={"update": "CLEAR ALL"}).status_code == 403
    assert client.post("/sparql", data="CLEAR ALL", content_type="application/sparql-update").status_code == 403


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"ASK {}", "text/plain", 415),
        (b"ASK {}", None, 415),
        ("ASK {}".encode("utf-16"), "application/sparql-query; charset=UTF-16", 415),
        (b"ASK { <a:\xff> ?p ?o }", "application/sparql-query", 400),
        (b"query=ASK%20%7B%7D&query=ASK%20%7B%7D", FORM, 400),
        (b"question=ASK", FORM, 400),
        (b"query=ASK%20%7B%20%3Ca%3A%FF%3E%20%3Fp%20%3Fo%7D", FORM, 400),
    ],
)
def test_requests_that_break_the_protocol_are_told_so(
    client: FlaskClient, body: bytes, content_type: str | None, status: int
) -> None:
    assert client.post("/sparql", data=body, content_type=content_type).status_code == status


def test_form_bodies_are_decoded_once(client: FlaskClient) -> None:
    answer = client.post("/sparql", data={"query": "SELECT ('%41+b' AS ?x) {}"})
    assert answer.get_json()["results"]["bindings"][0]["x"]["value"] == "%41+b"


def test_a_named_dataset_replaces_the_default_graph(client: FlaskClient) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    record = "http://127.0.0.1:8000/graph/record/rrrrrrrrrrrr"

    def size(**parameters: str) -> int:
        answer = client.get("/sparql", query_string={"query": count, **parameters})
        return int(answer.get_json()["results"]["bindings"][0]["n"]["value"])

    assert size(**{"default-graph-uri": record}) == 2
    assert size(**{"named-graph-uri": record}) == 0
    assert size(**{"default-graph-uri": "http://127.0.0.1:9/never-fetched"}) == 0
    answer = ask(client, f"SELECT * FROM <{record}> {{ ?s ?p ?o }}")
    assert len(answer.get_json()["results"]["bindings"]) == 2


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
def test_a_graph_is_named_by_an_absolute_iri(client: FlaskClient, name: str) -> None:
    answer = client.get("/sparql", query_string={"query": "ASK {}", name: "not an iri"})
    assert (answer.status_code, answer.get_json()["type"].rpartition("/")[2]) == (400, "bad-request")


def test_a_download_has_a_name(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": FILMS, "format": "csv", "download": "1"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="answer.csv"'


def test_the_same_question_has_the_same_tag_and_is_not_answered_twice(client: FlaskClient) -> None:
    first = ask(client, FILMS)
    assert first.headers["ETag"].startswith("W/")
    assert ask(client, FILMS, **{"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_each_format_of_an_answer_has_a_tag_of_its_own(client: FlaskClient) -> None:
    accepts = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv")
    answers = [ask(client, FILMS, Accept=accept) for accept in accepts]
    assert {answer.headers["Vary"] for answer in answers} <= {"Accept", "Accept, Accept-Encoding"}
    assert len({answer.headers["ETag"] for answer in answers}) == len(accepts)
    other = ask(client, FILMS, Accept=accepts[0], **{"If-None-Match": answers[2].headers["ETag"]})
    assert (other.status_code, other.data) == (200, answers[0].data)


@pytest.mark.parametrize("function", ["NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()"])
def test_what_differs_every_time_has_no_tag(client: FlaskClient, function: str) -> None:
    answer = ask(client, f"SELECT ({function} AS ?x) {{}}")
    assert answer.status_code == 200
    assert "ETag" not in answer.headers


def test_head_on_a_query_is_get_without_the_body(client: FlaskClient) -> None:
    head = client.head("/sparql", query_string={"query": FILMS})
    assert (head.status_code, head.data) == (200, b"")
    assert int(head.headers["Content-Length"]) == len(ask(client, FILMS).data)


@pytest.mark.parametrize(
    ("limits", "query", "status", "kind"),
    [
        (Limits(seconds=0.3), ENDLESS, 503, "query-timeout"),
        (Limits(rows=10), "SELECT * { ?s ?p ?o }", 422, "result-too-large"),
        (Limits(rows=10), "CONSTRUCT WHERE { ?s ?p ?o }", 422, "result-too-large"),
        (Limits(result_bytes=500), "SELECT * { ?s ?p ?o }", 422, "result-too-large"),
        (Limits(query_bytes=20), "SELECT * { ?s ?p ?o }", 413, "query-too-long"),
    ],
)
def test_what_goes_over_a_limit_says_so_and_sends_nothing_else(
    tmp_path: Path, limits: Limits, query: str, status: int, kind: str
) -> None:
    publish(tmp_path, (Path(__file__).parent.parent / "fixtures" / "small.trig").read_text("utf-8"))
    with serving(tmp_path, ServerSettings(limits=limits)) as app:
        answer = app.test_client().get("/sparql", query_string={"query": query})
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")
    assert json.loads(answer.data)["type"].endswith(f"/{kind}")


@pytest.mark.parametrize("accept", ["application/sparql-results+json", "text/csv"])
def test_the_first_rows_are_given_to_who_asks_for_them_and_said_to_be_partial(tmp_path: Path, accept: str) -> None:
    publish(tmp_path, (Path(__file__).parent.parent / "fixtures" / "small.trig").read_text("utf-8"))
    query = {"query": "SELECT * { ?s ?p ?o }", "partial": "1"}
    with serving(tmp_path, ServerSettings(limits=Limits(rows=10))) as app:
        client = app.test_client()
        for _ in range(2):
            answer = client.get("/sparql", query_string=query, headers={"Accept": accept})
            assert (answer.status_code, answer.headers["Partial-Result"]) == (200, "rows=10")
            if accept != "text/csv":
                assert json.loads(answer.data)["partial"] is True
                assert len(json.loads(answer.data)["results"]["bindings"]) == 10
        graph = client.get("/sparql", query_string=query | {"query": "CONSTRUCT WHERE { ?s ?p ?o }", "format": "nt"})
        assert (graph.headers["Partial-Result"], len(graph.data.splitlines())) == ("rows=10", 10)
        few = client.get("/sparql", query_string=query | {"query": "SELECT * { ?s ?p ?o } LIMIT 10"})
        assert "Partial-Result" not in few.headers


def test_a_client_may_lower_the_time_limit(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": ENDLESS, "timeout": "0.2"})
    assert answer.status_code == 503
    assert answer.get_json()["seconds"] == 0.2


def test_browsers_get_problems_as_pages(client: FlaskClient) -> None:
    answer = ask(client, "SELECT", Accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert (answer.status_code, answer.mimetype) == (400, "text/html")


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_answers_are_compressed_under_a_tag_of_their_own(client: FlaskClient, encoding: str) -> None:
    query = "SELECT * { ?s ?p ?o }"
    plain, packed = ask(client, query), ask(client, query, **{"Accept-Encoding": encoding})
    assert packed.headers["Content-Encoding"] == encoding
    assert len(packed.data) < len(plain.data)
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert "Accept-Encoding" in packed.headers["Vary"]
    again = ask(client, query, **{"Accept-Encoding": encoding, "If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.headers["ETag"]) == (304, packed.headers["ETag"])
