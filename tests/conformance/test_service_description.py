"""The three tests of the W3C service description suite; they need no file of the suite."""

from collections.abc import Iterator

import pytest
import rdflib
from flask.testing import FlaskClient

from tests.releases import publish_graphs, serving

SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
GRAPH = "http://example.org/g"


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    catalogue = tmp_path_factory.mktemp("described")
    publish_graphs(catalogue, {GRAPH: "<http://e/s> <http://e/p> <http://e/o> ."})
    with serving(catalogue) as app:
        yield app.test_client()


@pytest.mark.parametrize(
    ("accept", "parser"), [("text/turtle", "turtle"), ("application/rdf+xml", "xml"), ("*/*", "turtle")]
)
def test_get_on_the_endpoint_returns_rdf(described: FlaskClient, accept: str, parser: str) -> None:
    answer = described.get("/sparql", headers={"Accept": accept})
    assert answer.status_code == 200
    assert len(rdflib.Graph().parse(data=answer.data, format=parser)) > 10


def test_the_description_has_a_matching_endpoint_triple(described: FlaskClient) -> None:
    graph = rdflib.Graph().parse(data=described.get("/sparql").data, format="turtle")
    assert list(graph.objects(None, SD.endpoint)) == [rdflib.URIRef("http://localhost/sparql")]


def test_the_description_conforms_to_the_schema(described: FlaskClient) -> None:
    """Each sd:Service has one endpoint and one default dataset, whose graphs are named and described."""
    graph = rdflib.Graph().parse(data=described.get("/sparql").data, format="turtle")
    service = graph.value(predicate=rdflib.RDF.type, object=SD.Service)
    dataset = graph.value(service, SD.defaultDataset)
    assert (dataset, rdflib.RDF.type, SD.Dataset) in graph
    assert (graph.value(dataset, SD.defaultGraph), rdflib.RDF.type, SD.Graph) in graph
    for named in graph.objects(dataset, SD.namedGraph):
        assert graph.value(named, SD.name) == rdflib.URIRef(GRAPH)
        assert (graph.value(named, SD.graph), rdflib.RDF.type, SD.Graph) in graph
    assert all(isinstance(each, rdflib.URIRef) for each in graph.objects(service, SD.resultFormat))


def test_every_result_format_that_is_claimed_is_served(described: FlaskClient) -> None:
    graph = rdflib.Graph().parse(data=described.get("/sparql").data, format="turtle")
    names = {str(each).rpartition("/")[2] for each in graph.objects(None, SD.resultFormat)}
    served = {
        "SPARQL_Results_JSON": ("SELECT * {}", "application/sparql-results+json"),
        "SPARQL_Results_XML": ("SELECT * {}", "application/sparql-results+xml"),
        "SPARQL_Results_CSV": ("SELECT * {}", "text/csv"),
        "SPARQL_Results_TSV": ("SELECT * {}", "text/tab-separated-values"),
        "Turtle": ("DESCRIBE <a:a>", "text/turtle"),
        "N-Triples": ("DESCRIBE <a:a>", "application/n-triples"),
        "JSON-LD": ("DESCRIBE <a:a>", "application/ld+json"),
        "RDF_XML": ("DESCRIBE <a:a>", "application/rdf+xml"),
    }
    assert names == set(served)
    for query, media_type in served.values():
        answer = described.get("/sparql", query_string={"query": query}, headers={"Accept": media_type})
        assert (answer.status_code, answer.mimetype) == (200, media_type)
