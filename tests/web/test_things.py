"""303s, documents, and what is said of things that are unknown, merged or withdrawn."""

import pytest
import rdflib
from flask.testing import FlaskClient

from tests.releases import BASE

FILM = "/film/aaaaaaaaaaaa"
FG = rdflib.Namespace("https://w3id.org/filmgraph/ontology#")


def test_a_thing_answers_303_to_a_document_on_the_host_that_was_asked(client: FlaskClient) -> None:
    answer = client.get(FILM, headers={"Accept": "application/ld+json", "Host": "example.org"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"http://example.org{FILM}.jsonld"
    assert answer.headers["Vary"] == "Accept"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_format_beats_accept(client: FlaskClient) -> None:
    answer = client.get(FILM + "?format=rdf", headers={"Accept": "text/html"})
    assert answer.headers["Location"].endswith(f"{FILM}.rdf")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize(("suffix", "parser"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("rdf", "xml")])
def test_a_document_holds_the_thing_its_parts_its_prizes_and_the_words(
    client: FlaskClient, suffix: str, parser: str
) -> None:
    answer = client.get(f"{FILM}.{suffix}", headers={"Accept": "image/png"})
    assert answer.status_code == 200
    graph = rdflib.Graph().parse(data=answer.data, format=parser)
    film = rdflib.URIRef(BASE + FILM)
    assert graph.value(film, FG.runtimeMinutes) == rdflib.Literal(52)
    conferral = graph.value(predicate=FG.recipient, object=film)
    assert graph.value(conferral, FG.outcome) == rdflib.URIRef("https://w3id.org/filmgraph/outcome/won")
    award = graph.value(conferral, FG.award)
    assert str(graph.value(award, rdflib.RDFS.label)) == "Best Documentary (Indie Fest)"
    contribution = graph.value(film, FG.hasContribution)
    assert str(graph.value(contribution, FG.nameAsStated)) == "Leon Lee"


def test_the_links_of_a_document_lead_to_the_thing_and_its_other_forms(client: FlaskClient) -> None:
    links = client.get(FILM + ".ttl").headers["Link"]
    assert f'<{BASE}{FILM}>; rel="describes"' in links
    assert f'{FILM}.jsonld>; rel="describedby"; type="application/ld+json"' in links
    assert len(links) < 4096


def test_the_same_document_is_not_sent_twice(client: FlaskClient) -> None:
    etag = client.get(FILM + ".ttl").headers["ETag"]
    again = client.get(FILM + ".ttl", headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get(FILM + ".nt", headers={"If-None-Match": etag}).status_code == 200


def test_head_is_get_without_the_body(client: FlaskClient) -> None:
    head, get = client.head(FILM + ".ttl"), client.get(FILM + ".ttl")
    assert head.data == b""
    assert dict(head.headers) == dict(get.headers)


def test_options_says_what_may_be_asked(client: FlaskClient) -> None:
    answer = client.options(FILM)
    assert answer.status_code == 204
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_other_methods_are_refused_with_what_is_allowed(client: FlaskClient) -> None:
    answer = client.delete(FILM)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_unknown_things_are_not_found(client: FlaskClient) -> None:
    answer = client.get("/film/zzzzzzzzzzzz")
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"


def test_merged_things_move_to_the_survivor(client: FlaskClient) -> None:
    answer = client.get("/film/mmmmmmmmmmmm.ttl")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"http://localhost{FILM}.ttl")


def test_withdrawn_things_say_when_and_why(client: FlaskClient) -> None:
    answer = client.get("/film/wwwwwwwwwwww")
    assert answer.status_code == 410
    assert answer.json is not None
    assert answer.json["withdrawn"] == "2026-11-01"
    assert answer.json["reason"] == "Its record was taken out of the sources."


def test_an_edition_is_a_thing_of_its_own(client: FlaskClient) -> None:
    answer = client.get("/event/dddddddddddd/2014")
    assert answer.headers["Location"].endswith("/event/dddddddddddd/2014.ttl")
    assert client.get("/event/dddddddddddd/2014.ttl").status_code == 200


def test_nothing_acceptable_is_406_with_the_alternatives(client: FlaskClient) -> None:
    answer = client.get(FILM, headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.headers["Link"]


def test_hostile_paths_are_not_found_and_redirects_are_ascii(client: FlaskClient) -> None:
    assert client.get("/film/%3Cscript%3E").status_code == 404
    assert client.get("/film/a%22b").status_code == 404
    answer = client.get("/film/%C3%A9/")
    assert answer.headers["Location"] == "http://localhost/film/%C3%A9"


@pytest.mark.parametrize("path", ["/sparql/?query=ASK%20%7B%7D", "/film/aaaaaaaaaaaa/", "/browse/", "/queries/"])
def test_a_path_with_a_slash_at_its_end_leads_to_the_one_without(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (
        308,
        "http://localhost" + path.replace("/?", "?").rstrip("/"),
    )
