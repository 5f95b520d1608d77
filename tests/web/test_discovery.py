"""Discovery: every number and every address that the server gives about itself is true of the server."""

import hashlib
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import rdflib
from flask.testing import FlaskClient

from filmgraph.rdf.parted import part_of
from tests.releases import publish, serving

SMALL = Path(__file__).parent.parent / "fixtures" / "small.trig"
VOID = rdflib.Namespace("http://rdfs.org/ns/void#")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
DUMP = b"<http://127.0.0.1:8000/film/aaaaaaaaaaaa> a <https://w3id.org/filmgraph/ontology#Film> .\n"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    catalogue = tmp_path_factory.mktemp("discovered")
    checksum = hashlib.sha256(DUMP).hexdigest()
    dump = {"name": "data.ttl", "media_type": "text/turtle", "bytes": len(DUMP), "sha256": checksum}
    licence = "https://creativecommons.org/publicdomain/zero/1.0/"
    folder = publish(catalogue, SMALL.read_text("utf-8"), dumps=[dump], licence=licence, as_of="2026-11-23")
    (folder / "dumps" / "data.ttl").write_bytes(DUMP)
    return catalogue


@pytest.fixture(scope="module")
def void(client: FlaskClient) -> rdflib.Graph:
    return rdflib.Graph().parse(data=client.get("/.well-known/void").data, format="turtle")


def count(client: FlaskClient, query: str) -> int:
    answer = client.get("/sparql", query_string={"query": query}).get_json()
    return int(answer["results"]["bindings"][0]["n"]["value"])


def test_the_counts_of_void_are_those_of_the_store(client: FlaskClient, void: rdflib.Graph) -> None:
    dataset = void.value(predicate=VOID.sparqlEndpoint, object=rdflib.URIRef("http://localhost/sparql"))
    total = count(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert void.value(dataset, VOID.triples) == rdflib.Literal(total)
    partitions = list(void.subject_objects(VOID["class"]))
    assert len(partitions) > 5
    for partition, cls in partitions:
        size = count(client, f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a <{cls}> }}")
        assert void.value(partition, VOID.entities) == rdflib.Literal(size)
    properties = list(void.subject_objects(VOID.property))
    assert len(properties) > 5
    for partition, predicate in properties:
        size = count(client, f"SELECT (COUNT(*) AS ?n) {{ ?s <{predicate}> ?o }}")
        assert void.value(partition, VOID.triples) == rdflib.Literal(size)


def test_each_distribution_has_the_size_and_checksum_that_it_claims(client: FlaskClient, void: rdflib.Graph) -> None:
    distributions = list(void.subjects(rdflib.RDF.type, DCAT.Distribution))
    assert len(distributions) == 1
    for node in distributions:
        answer = client.get(urlsplit(str(void.value(node, DCAT.downloadURL))).path)
        assert answer.status_code == 200
        assert void.value(node, DCAT.byteSize) == rdflib.Literal(len(answer.data))
        checksum = void.value(void.value(node, SPDX.checksum), SPDX.checksumValue)
        assert str(checksum) == hashlib.sha256(answer.data).hexdigest()


def test_every_address_in_void_answers(client: FlaskClient, void: rdflib.Graph) -> None:
    addresses = {str(each) for each in void.all_nodes() if str(each).startswith("http://localhost/")}
    assert len(addresses) > 3
    for address in addresses:
        assert client.get(urlsplit(address).path).status_code == 200, address


def test_a_download_can_be_taken_in_parts_and_is_not_sent_twice(client: FlaskClient) -> None:
    whole = client.get("/dumps/data.ttl")
    assert whole.mimetype == "text/turtle"
    with client.get("/dumps/data.ttl", headers={"Range": "bytes=0-9"}) as part:
        assert (part.status_code, part.data) == (206, DUMP[:10])
    assert client.get("/dumps/data.ttl", headers={"If-None-Match": whole.headers["ETag"]}).status_code == 304
    assert client.get("/dumps/..%2Fmanifest.json").status_code == 404


def test_a_download_that_lies_in_parts_is_sent_as_one(client: FlaskClient, catalogue: Path) -> None:
    path = catalogue / "releases" / "current" / "dumps" / "data.nq"
    part_of(path, 1).write_bytes(b"<a> <b> <c> .\n")
    part_of(path, 2).write_bytes(b"<d> <e> <f> .\n")
    whole = client.get("/dumps/data.nq")
    assert (whole.data, whole.mimetype) == (b"<a> <b> <c> .\n<d> <e> <f> .\n", "application/n-quads")
    assert whole.content_length == len(whole.data)
    with client.get("/dumps/data.nq", headers={"Range": "bytes=12-16"}) as part:
        assert (part.status_code, part.data) == (206, whole.data[12:17])
    assert client.get("/dumps/data.nq", headers={"If-None-Match": whole.headers["ETag"]}).status_code == 304


def test_the_sitemap_lists_pages_and_each_is_a_thing(client: FlaskClient) -> None:
    index = ET.fromstring(client.get("/sitemap.xml").data)
    name = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    parts = [str(each.text) for each in index.findall("s:sitemap/s:loc", name)]
    assert parts == ["http://localhost/sitemap-1.xml"]
    urls = ET.fromstring(client.get("/sitemap-1.xml").data)
    pages = [str(each.text) for each in urls.findall("s:url/s:loc", name)]
    assert "http://localhost/film/aaaaaaaaaaaa.html" in pages
    assert {each.text for each in urls.findall("s:url/s:lastmod", name)} == {"2026-11-23"}
    for page in pages:
        assert client.get(urlsplit(page).path.removesuffix(".html")).status_code == 303
    assert client.get("/sitemap-2.xml").status_code == 404


def test_robots_may_read_pages_but_not_queries(client: FlaskClient) -> None:
    text = client.get("/robots.txt").text
    assert "Disallow: /sparql" in text
    assert "Sitemap: http://localhost/sitemap.xml" in text


def test_the_ontology_is_served_and_defines_what_the_data_use(client: FlaskClient) -> None:
    ontology = rdflib.Graph().parse(data=client.get("/ontology").data, format="turtle")
    assert (rdflib.URIRef("https://w3id.org/filmgraph/ontology#Film"), None, None) in ontology
    assert client.get("/context.jsonld").mimetype == "application/ld+json"


def test_the_questions_are_described_as_executables(client: FlaskClient) -> None:
    graph = rdflib.Graph().parse(data=client.get("/queries.ttl").data, format="turtle")
    described = list(graph.subject_objects(SH.select))
    assert len(described) >= 20
    for node, query in described:
        assert (node, rdflib.RDF.type, SH.SPARQLExecutable) in graph
        assert graph.value(node, rdflib.RDFS.comment) is not None
        assert "WHERE" in str(query)


def test_a_named_graph_can_be_read_at_its_own_address(client: FlaskClient) -> None:
    answer = client.get("/graph/record/rrrrrrrrrrrr", headers={"Accept": "application/n-triples"})
    assert (answer.status_code, len(answer.data.splitlines())) == (200, 2)
    assert client.get("/graph/nowhere").status_code == 404


def test_the_interface_is_described_and_its_paths_answer(client: FlaskClient) -> None:
    described = client.get("/openapi.json").get_json()
    assert described["openapi"].startswith("3.1")
    assert client.get("/sparql", query_string={"query": "ASK {}"}).status_code == 200
    assert set(described["paths"]) == {"/sparql", "/search/suggest"}


def test_short_links_lead_back_to_their_query(client: FlaskClient) -> None:
    made = client.post("/q", data="SELECT ('é' AS ?x) {}".encode())
    assert made.status_code == 201
    link = made.get_json()["link"]
    opened = client.get(urlsplit(link).path)
    assert opened.status_code == 303
    assert (
        opened.headers["Location"] == "http://localhost/sparql#query=SELECT%20%28%27%C3%A9%27%20AS%20%3Fx%29%20%7B%7D"
    )
    assert client.post("/q", data="SELECT ('é' AS ?x) {}".encode()).get_json()["link"] == link
    assert client.get("/q/unknown").status_code == 404
    assert client.post("/q", data=b"x" * 20_000).status_code == 413


def test_dumps_are_served_from_a_catalogue_named_by_a_relative_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = publish(tmp_path / "catalogue", SMALL.read_text("utf-8"))
    (folder / "dumps" / "data.ttl").write_bytes(DUMP)
    monkeypatch.chdir(tmp_path)
    with serving(Path("catalogue")) as app:
        assert app.test_client().get("/dumps/data.ttl").data == DUMP


def test_a_download_of_a_named_release_never_changes(client: FlaskClient) -> None:
    assert "immutable" in client.get("/dumps/r1/data.ttl").headers["Cache-Control"]
    assert client.get("/dumps/r0/data.ttl").status_code == 404
