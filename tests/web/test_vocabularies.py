"""What the data is said in is served document by document, in every format, and explained without a dead link."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
import rdflib
from flask.testing import FlaskClient
from lxml import html

FG = rdflib.Namespace("https://w3id.org/filmgraph/ontology#")
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
FORMATS = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
DOCUMENTS = {
    "/ontology": FG.Film,
    "/ontology/alignments": FG.Film,
    "/ontology/countries": rdflib.URIRef("http://publications.europa.eu/resource/authority/country/CAN"),
    "/ontology/languages": rdflib.URIRef("http://publications.europa.eu/resource/authority/language/ENG"),
    "/shapes": rdflib.URIRef("https://w3id.org/filmgraph/shapes#film-title"),
    "/role": rdflib.URIRef("https://w3id.org/filmgraph/role/director"),
    "/title-type": rdflib.URIRef("https://w3id.org/filmgraph/title-type/preferred"),
    "/verdict": rdflib.URIRef("https://w3id.org/filmgraph/verdict/unsure"),
}


@pytest.fixture(scope="module")
def catalogue(published_example: Path) -> Path:
    return published_example


@pytest.fixture(scope="module")
def page(client: FlaskClient) -> html.HtmlElement:
    return html.fromstring(client.get("/ontology", headers=BROWSER).text)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("path", DOCUMENTS)
def test_each_document_is_there_in_every_format_by_ending_and_by_negotiation(client: FlaskClient, path: str) -> None:
    graphs = []
    for suffix, media_type in FORMATS.items():
        asked, named = client.get(path, headers={"Accept": media_type}), client.get(f"{path}.{suffix}")
        assert (asked.mimetype, named.mimetype) == (media_type, media_type)
        assert asked.data == named.data
        graphs.append(rdflib.Graph().parse(data=named.data, format="json-ld" if suffix == "jsonld" else media_type))
    assert (DOCUMENTS[path], None, None) in graphs[0]
    assert len({len(graph) for graph in graphs}) == 1
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_browser_reads_each_document_as_a_page_that_leads_to_its_data(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers=BROWSER)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert answer.data == client.get(f"{path}.html").data
    assert {f"{path}.{suffix}" for suffix in FORMATS} <= set(re.findall(r'href="([^"]+)"', answer.text))


def test_a_concept_leads_to_its_place_in_its_scheme(client: FlaskClient) -> None:
    answer = client.get("/role/director", headers=BROWSER)
    assert (answer.status_code, answer.headers["Location"]) == (303, "http://localhost/role#director")
    assert 'id="director"' in client.get("/role", headers=BROWSER).text
    assert client.get("/role/astronaut").status_code == 404
    assert client.get("/roles").status_code == 404


def test_a_term_is_told_in_three_languages_with_its_source_note_and_alignments(page: html.HtmlElement) -> None:
    words = " ".join(page.get_element_by_id("AwardCategory").text_content().split())
    for told in ("award category", "catégorie de prix", "Preiskategorie", "Freebase, award category", "ec:AwardType"):
        assert told in words
    assert "Not used where" in words
    assert page.get_element_by_id("AwardCategory").xpath(".//*[@lang='fr']")[0].text == "catégorie de prix"


def test_every_term_of_the_ontology_and_every_concept_has_its_anchor(
    client: FlaskClient, page: html.HtmlElement
) -> None:
    graph = rdflib.Graph().parse(data=client.get("/ontology.ttl").data, format="turtle")
    anchors = set(page.xpath("//@id"))
    terms = {
        str(term).removeprefix(str(FG)) for term in graph.subjects(rdflib.RDFS.isDefinedBy) if str(term).startswith(FG)
    }
    concepts = {
        str(concept).removeprefix("https://w3id.org/filmgraph/") for concept in graph.subjects(rdflib.SKOS.topConceptOf)
    }
    assert len(terms) > 70
    assert terms - anchors == set()
    assert concepts - anchors == set()


def test_no_link_of_the_pages_is_dead(client: FlaskClient) -> None:
    @cache
    def anchors(path: str) -> frozenset[str]:
        answer = client.get(path, headers=BROWSER, follow_redirects=True)
        assert answer.status_code == 200, path
        ids = html.fromstring(answer.data).xpath("//@id") if answer.mimetype == "text/html" else []
        return frozenset(map(str, ids))

    dead = []
    for path in DOCUMENTS:
        for href in html.fromstring(client.get(path, headers=BROWSER).data).xpath("//main//@href"):
            target, _, anchor = urljoin(path, str(href)).partition("#")
            if not target.startswith("http") and (found := anchors(target)) and anchor and anchor not in found:
                dead.append(f"{path}: {href}")
    assert dead == []
