"""Clients that people use, against a real server: SPARQLWrapper, rdflib, curl."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, POST, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

from tests.releases import BASE, publish
from tests.servers import PATIENCE, Running, running

SMALL = Path(__file__).parent.parent / "fixtures" / "small.trig"
PRIZES = (Path(__file__).parent.parent.parent / "queries" / "research" / "prizes-of-a-film.rq").read_text("utf-8")
FILM = rdflib.URIRef(f"{BASE}/film/aaaaaaaaaaaa")
FG = rdflib.Namespace("https://w3id.org/filmgraph/ontology#")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    catalogue = tmp_path_factory.mktemp("clients")
    publish(catalogue, SMALL.read_text("utf-8"))
    with running([str(catalogue)], tmp_path_factory.mktemp("server"), workers=1) as server:
        yield server


@pytest.mark.parametrize("form", [JSON, XML, CSV, TSV])
@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_gets_rows_in_every_format(server: Running, form: str, method: str) -> None:
    client = SPARQLWrapper(f"{server.url}/sparql")
    client.setMethod(method)
    client.setReturnFormat(form)
    client.setQuery("SELECT ?film { ?film a <https://w3id.org/filmgraph/ontology#Film> }")
    with client.query().response as response:
        assert b"/film/aaaaaaaaaaaa" in response.read()


@pytest.mark.parametrize("form", [TURTLE, RDFXML, JSONLD])
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_sparqlwrapper_gets_graphs(server: Running, form: str) -> None:
    client = SPARQLWrapper(f"{server.url}/sparql")
    client.setReturnFormat(form)
    client.setQuery(f"DESCRIBE <{FILM}>")
    answer = client.query().convert()
    graph = answer if isinstance(answer, rdflib.Graph) else rdflib.Graph().parse(data=answer)  # type: ignore[arg-type]
    assert (FILM, FG.runtimeMinutes, rdflib.Literal(52)) in graph


def test_rdflib_asks_the_endpoint_as_a_store(server: Running) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{server.url}/sparql"))
    assert graph.value(FILM, FG.runtimeMinutes) == rdflib.Literal(52)
    assert len(list(graph.triples((FILM, FG.hasTitle, None)))) == 1


def test_rdflib_reads_a_film_at_its_address(server: Running) -> None:
    graph = rdflib.Graph().parse(f"{server.url}/film/aaaaaaaaaaaa")
    assert (FILM, rdflib.RDF.type, FG.Film) in graph


def test_curl_gets_turtle_and_head_agrees(server: Running) -> None:
    address = f"{server.url}/film/aaaaaaaaaaaa"
    got = subprocess.run(["curl", "-sL", address], capture_output=True, check=True).stdout
    head = subprocess.run(["curl", "-sLI", address], capture_output=True, check=True, text=True).stdout.lower()
    assert (FILM, rdflib.RDF.type, FG.Film) in rdflib.Graph().parse(data=got, format="turtle")
    assert "303" in head
    assert f"content-length: {len(got)}" in head


def test_the_command_line_asks_any_server(server: Running, filmgraph_command: list[str]) -> None:
    asked = [*filmgraph_command, "query", "prizes-of-a-film", "--endpoint", f"{server.url}/sparql", "--format", "json"]
    answer = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)
    names = answer["head"]["vars"]
    assert {"prize", "event", "year", "place", "words"} <= set(names)


def test_the_text_of_a_record_is_the_one_that_spans_count_in(served_example: str) -> None:
    query = """PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        SELECT ?record ?start ?end ?words {
          ?evidence nif:referenceContext ?record ; nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?words
        } ORDER BY ?record ?start LIMIT 200"""
    client = SPARQLWrapper(f"{served_example}/sparql", returnFormat=JSON)
    client.setQuery(query)
    with client.query().response as response:
        rows = json.load(response)["results"]["bindings"]
    texts: dict[str, str] = {}
    assert len(rows) == 200
    for row in rows:
        path = row["record"]["value"].removeprefix(BASE)
        if path not in texts:
            with urlopen(f"{served_example}{path}.txt", timeout=PATIENCE) as answer:
                texts[path] = answer.read().decode("utf-8")
        assert texts[path][int(row["start"]["value"]) : int(row["end"]["value"])] == row["words"]["value"]
