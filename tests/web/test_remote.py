"""Pages and queries answered from a SPARQL server: the same as from the embedded store, or a word on why not."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from filmgraph.query.limits import Limits
from filmgraph.release.layout import current_folder
from filmgraph.release.remote import RemoteReleases
from filmgraph.release.sending import Transfer
from filmgraph.store.endpoint import Endpoint
from filmgraph.store.graph_store import GraphStore
from filmgraph.web.app import create_app
from filmgraph.web.served.behind import passing_on
from filmgraph.web.site.configuration import ServerSettings
from filmgraph.web.site.site import EXTENSION
from tests.engines import Engine
from tests.releases import serving

PAGES = (
    "/",
    "/queries",
    "/quality",
    "/about",
    "/ontology",
    "/queries/prizes-of-a-film",
    "/.well-known/void",
    "/sitemap-1.xml",
)
NEED_FILES = ("/search?q=harvest", "/browse/film", "/dumps/data.ttl")
ROWS = "SELECT ?film ?year WHERE { ?film <https://w3id.org/filmgraph/ontology#year> ?year } ORDER BY ?film"
GRAPH = "CONSTRUCT { ?film a ?type } WHERE { ?film a ?type ; <https://w3id.org/filmgraph/ontology#year> ?year }"


@pytest.fixture(scope="module")
def sent(engine: Engine, published_example: Path) -> Engine:
    graphs = GraphStore(engine.graph_store, engine.credentials, engine.quads)
    list(Transfer(current_folder(published_example / "releases"), graphs, Endpoint(engine.endpoint)).send())
    return engine


def application(engine: Engine, home: Path, folder: Path, limits: Limits) -> Flask:
    endpoint = Endpoint(engine.endpoint)
    releases = RemoteReleases(endpoint, "http://127.0.0.1:8000", home)
    app = create_app(releases, ServerSettings(limits=limits), None, passing_on(endpoint, folder, limits))
    app.testing = True
    return app


@pytest.fixture(scope="module")
def remote(sent: Engine, published_example: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    app = application(sent, published_example, tmp_path_factory.mktemp("behind"), Limits())
    yield app.test_client()
    app.extensions[EXTENSION].evaluator.close()


@pytest.fixture(scope="module")
def bare(sent: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A server on a machine that has nothing but the address of the endpoint, and patience for few rows."""
    folder = tmp_path_factory.mktemp("bare")
    app = application(sent, folder, folder, Limits(rows=10))
    yield app.test_client()
    app.extensions[EXTENSION].evaluator.close()


@pytest.fixture(scope="module")
def local(published_example: Path) -> Iterator[FlaskClient]:
    with serving(published_example) as app:
        yield app.test_client()


def addresses(client: FlaskClient) -> list[str]:
    """A page of each kind of thing that has pages."""
    things = [row["t"]["value"] for row in rows(client, "SELECT (MIN(?x) AS ?t) WHERE { ?x a ?k } GROUP BY ?k")]
    paths = [
        thing.removeprefix("http://127.0.0.1:8000") for thing in things if thing.startswith("http://127.0.0.1:8000/")
    ]
    return [f"{path}.html" for path in paths if "#" not in path]


def test_every_page_is_the_same_as_from_the_embedded_store(remote: FlaskClient, local: FlaskClient) -> None:
    paths = [*PAGES, *addresses(local)]
    assert len(paths) > 16
    for path in paths:
        here, there = local.get(path), remote.get(path)
        assert (path, here.status_code) == (path, there.status_code)
        assert here.text == re.sub("graph%2F[0-9a-f]{16}", "graph", there.text), path


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_rows_come_in_every_format(remote: FlaskClient, local: FlaskClient, form: str) -> None:
    asked = {"query": ROWS, "format": form}
    assert remote.get("/sparql", query_string=asked).data == local.get("/sparql", query_string=asked).data


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml"])
def test_graphs_come_in_every_format(remote: FlaskClient, local: FlaskClient, form: str) -> None:
    asked = {"query": GRAPH, "format": form}
    here, there = (client.get("/sparql", query_string=asked) for client in (local, remote))
    assert here.content_type == there.content_type
    assert sorted(here.text.splitlines()) == sorted(there.text.splitlines())


def rows(client: FlaskClient, query: str) -> list[dict[str, dict[str, str]]]:
    answer = json.loads(client.get("/sparql", query_string={"query": query}).data)
    found: list[dict[str, dict[str, str]]] = answer["results"]["bindings"]
    return found


@pytest.mark.parametrize(("pattern", "answer"), [("?film ?p ?o", True), ("?film <http://nothing/at/all> ?o", False)])
def test_yes_and_no(remote: FlaskClient, pattern: str, answer: bool) -> None:
    for form in ("json", "xml"):
        got = remote.get("/sparql", query_string={"query": f"ASK {{ {pattern} }}", "format": form})
        assert str(answer).lower() in got.text


def test_relative_addresses_are_the_catalogue_s(remote: FlaskClient) -> None:
    query = "SELECT ?t WHERE { ?t a <http://www.w3.org/ns/dcat#Dataset> FILTER(STRSTARTS(STR(?t), STR(<source/>))) }"
    assert len(rows(remote, query)) == 1


@pytest.mark.parametrize(
    ("query", "status", "word"),
    [
        ("SELECT ?x WHERE { ?x ", 400, "malformed-query"),
        ('define get:soft "replacing" SELECT ?x FROM <http://127.0.0.1:9/> WHERE { ?x ?y ?z }', 400, "malformed-query"),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?x ?y ?z } }", 403, "refused"),
        ("INSERT DATA { <http://e/a> <http://e/b> <http://e/c> }", 403, "refused"),
        ("SELECT ?g WHERE { GRAPH ?g { ?x ?y ?z } }", 403, "Write out those you mean"),
    ],
)
def test_what_is_not_passed_on_is_refused_with_the_reason(
    remote: FlaskClient, query: str, status: int, word: str
) -> None:
    answer = remote.get("/sparql", query_string={"query": query})
    assert (answer.status_code, word in answer.text) == (status, True)


def test_named_graphs_can_be_asked_by_the_names_of_their_release(remote: FlaskClient) -> None:
    refused = remote.get("/sparql", query_string={"query": "SELECT ?g WHERE { GRAPH ?g { ?x ?y ?z } }"})
    graph = json.loads(refused.data)["detail"].partition("<")[2].partition(">")[0]
    for query in ("FROM NAMED <{}> WHERE {{ GRAPH ?g {{ ?x ?y ?z }} }}", "WHERE {{ GRAPH <{}> {{ ?x ?y ?z }} }}"):
        assert int(rows(remote, f"SELECT (COUNT(*) AS ?n) {query.format(graph)}")[0]["n"]["value"]) > 100


def test_an_answer_over_the_limit_is_no_answer(bare: FlaskClient) -> None:
    answer = bare.get("/sparql", query_string={"query": "SELECT ?s WHERE { ?s ?p ?o }"})
    assert (answer.status_code, json.loads(answer.data)["limit"]) == (422, "rows")


def test_without_the_catalogue_s_files_pages_that_need_them_say_so(bare: FlaskClient, local: FlaskClient) -> None:
    film = next(path for path in addresses(local) if path.startswith("/film/"))
    assert bare.get(film).status_code == 200
    for path in NEED_FILES:
        answer = bare.get(path)
        assert answer.status_code in (404, 503), path
        assert json.loads(answer.data)["title"] != ""
