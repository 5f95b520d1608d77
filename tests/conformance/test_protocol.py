"""The W3C SPARQL 1.1 Protocol suite, from its manifest, through the endpoint.

The suites are not in this repository: they are read from the folder that `FILMGRAPH_W3C` names.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import rdflib
from flask.testing import FlaskClient
from rdflib.term import Node
from werkzeug.test import TestResponse

from tests.conformance.suites import ABSENT, CNT, HT, MF, UT, entries, load_manifest, suite
from tests.releases import publish_graphs, serving

PROTOCOL = suite("protocol")
UPDATES = {
    "update_dataset_default_graph",
    "update_dataset_default_graphs",
    "update_dataset_named_graphs",
    "update_dataset_full",
    "update_post_form",
    "update_post_direct",
    "update_base_uri",
}
"""Not applicable: these tests expect that an update is carried out, which a read-only service refuses (403)."""

BOOLEAN = ("application/sparql-results+json", "application/sparql-results+xml")
TABULAR = (*BOOLEAN, "text/csv", "text/tab-separated-values")
GRAPH = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")
EXPECTED_TYPES = {"boolean": BOOLEAN, "tabular": TABULAR, "RDF": GRAPH}

pytestmark = pytest.mark.skipif(PROTOCOL is None, reason=ABSENT)


@pytest.fixture(scope="module")
def manifest() -> rdflib.Graph:
    assert PROTOCOL is not None
    return load_manifest(PROTOCOL)


@pytest.fixture(scope="module")
def w3c_client(tmp_path_factory: pytest.TempPathFactory, manifest: rdflib.Graph) -> Iterator[FlaskClient]:
    graphs = {}
    for data in manifest.objects(None, UT.graphData):
        source = Path(urlsplit(str(manifest.value(data, UT.graph))).path)
        graphs[str(manifest.value(data, rdflib.RDFS.label))] = source.read_text("utf-8")
    catalogue = tmp_path_factory.mktemp("protocol")
    publish_graphs(catalogue, graphs)
    with serving(catalogue) as app:
        yield app.test_client()


@pytest.mark.parametrize("name", entries(PROTOCOL))
def test_protocol(name: str, manifest: rdflib.Graph, w3c_client: FlaskClient) -> None:
    test = next(each for each in manifest.subjects(MF.name) if str(each).endswith(f"#{name}"))
    requests = manifest.value(manifest.value(test, MF.action), HT.requests)
    assert requests is not None
    for request in manifest.items(requests):
        answer = _send(manifest, w3c_client, request)
        if name not in UPDATES:
            _check(manifest, request, answer)
        elif _is_update(manifest, request):
            assert answer.status_code == 403


def _is_update(manifest: rdflib.Graph, request: Node) -> bool:
    return "ASK" not in str(manifest.value(manifest.value(request, HT.body), CNT.chars))


def _send(manifest: rdflib.Graph, client: FlaskClient, request: Node) -> TestResponse:
    fields = manifest.value(request, HT.headers)
    headers = {
        str(manifest.value(each, HT.fieldName)): str(manifest.value(each, HT.fieldValue))
        for each in ([] if fields is None else manifest.items(fields))
    }
    body = manifest.value(request, HT.body)
    encoding = str(manifest.value(body, CNT.characterEncoding)) if body is not None else "UTF-8"
    return client.open(
        "/sparql",
        query_string=urlsplit(str(manifest.value(request, HT.absolutePath))).query,
        method=str(manifest.value(request, HT.methodName)),
        headers=headers,
        data=b"" if body is None else str(manifest.value(body, CNT.chars)).encode(encoding),
    )


def _check(manifest: rdflib.Graph, request: Node, answer: TestResponse) -> None:
    expected = manifest.value(request, HT.resp)
    statuses = {str(each)[-3] for each in manifest.objects(expected, MF.expectedStatus)}
    assert str(answer.status_code)[0] in statuses, answer.text
    form = manifest.value(expected, MF.expectedFormat)
    if form is not None:
        assert answer.mimetype in EXPECTED_TYPES[str(form)]
    boolean = manifest.value(expected, MF.expectedBoolean)
    if boolean is not None:
        assert answer.json is not None
        assert str(answer.json["boolean"]).lower() == str(boolean)
