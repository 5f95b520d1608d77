"""Front page, lists, search, questions and faults, as a reader meets them."""

import re

import pytest
from flask.testing import FlaskClient

from filmgraph.web.http.problem import Problem
from filmgraph.web.pages import render_error
from tests.web.pages.catalogue import LONG_TITLE, MARKUP
from tests.web.pages.graph_maker import GraphMaker

ADDRESSES = ("/", "/browse", "/browse/person", "/search?q=harvest", "/queries", "/about", "/sparql", "/nowhere")
_LOADED = re.compile(r'<(?:script|link|img|form)[^>]*?(?:src|href|action)="([^"]+)"')
_INLINE = re.compile(r'\sstyle="|<style|\son[a-z]+="|<script>|javascript:')


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_load_nothing_from_elsewhere_and_carry_no_script_or_style_of_their_own(
    reader: FlaskClient, address: str
) -> None:
    answer = reader.get(address)
    kept = [one for one in _LOADED.findall(answer.text) if "creativecommons" not in one and "//127.0.0.1" not in one]
    assert [one for one in kept if not one.startswith("/")] == []
    assert _INLINE.search(answer.text) is None
    assert "script-src 'self';" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_has_a_title_a_description_and_one_heading(reader: FlaskClient, address: str) -> None:
    html = reader.get(address).text
    assert re.search(r"<title>[^<]{3,}</title>", html) is not None
    assert re.search(r'<meta name="description" content="[^"]{8,}">', html) is not None
    assert html.count("<h1") == 1


def test_what_a_page_loads_is_there(reader: FlaskClient) -> None:
    for address in _LOADED.findall(reader.get("/").text):
        if address.startswith("/static/"):
            with reader.get(address) as answer:
                assert answer.status_code == 200


def test_the_front_page_answers_questions_and_shows_numbers_below_its_charts(reader: FlaskClient) -> None:
    html = reader.get("/").text
    assert "125 films, 6 people and 35 prizes, read from 5 records." in html
    assert "Which films won the most prizes?" in html
    for chart in ("Films by decade", "Films by country of production", "Festivals by prizes and showings"):
        table = html.partition(chart)[2].partition("<table")[2].partition("</table>")[0]
        assert re.search(r'<td class="numeric">\d+</td>', table) is not None


def test_the_address_of_a_kind_leads_to_its_list_in_one_step(reader: FlaskClient) -> None:
    for path in ("/film", "/film/"):
        answer = reader.get(path)
        assert (answer.status_code, answer.location) == (303, "/browse/film")


def test_a_list_of_films_names_their_directors(reader: FlaskClient) -> None:
    html = reader.get("/browse/film?country=CAN").text
    assert re.search(r'Letter from Masanjia</bdi></a></span> <span class="aside">Leon Lee</span>', html) is not None


def test_a_list_is_narrowed_by_facets_and_widened_again(reader: FlaskClient) -> None:
    html = reader.get("/browse/film?country=IRN&decade=1950").text
    assert "films: 1950s, Iran" in html
    assert 'href="/browse/film?country=IRN"' in html
    assert 'content="noindex"' in html


def test_a_list_that_nothing_is_left_of_says_so(reader: FlaskClient) -> None:
    assert "Nothing has all of these" in reader.get("/browse/film?country=ZZZ").text


def test_an_unknown_list_is_not_found(reader: FlaskClient) -> None:
    assert reader.get("/browse/spaceship").status_code == 404


def test_search_finds_and_says_what_is_near(reader: FlaskClient, made: GraphMaker) -> None:
    assert made.path("person", "Leon Lee") in reader.get("/search?q=lee+leon").text
    missed = reader.get("/search?q=humen+harwest").text
    assert "Nothing here has a name with all the words of" in missed
    assert "Near it" in missed


def test_what_was_typed_comes_back_escaped(reader: FlaskClient) -> None:
    assert "<script>alert" not in reader.get("/search", query_string={"q": MARKUP}).text


def test_completions_have_a_name_a_kind_and_an_address(reader: FlaskClient, made: GraphMaker) -> None:
    found = reader.get("/search/suggest?q=the+long").json
    assert found is not None
    assert found["suggestions"][0] == {
        "label": LONG_TITLE,
        "kind": "film",
        "href": f"{made.path('film', LONG_TITLE)}.html",
    }


def test_the_editor_comes_filled_in_with_the_query_behind_a_page(reader: FlaskClient, made: GraphMaker) -> None:
    film = made.uris.base + made.path("film", "Letter from Masanjia")
    html = reader.get("/sparql", query_string={"show": "film-honours", "film": film}).text
    assert f"VALUES ?film {{ &lt;{film}&gt; }}" in html


def test_a_value_that_is_no_iri_does_not_reach_the_editor(reader: FlaskClient) -> None:
    html = reader.get("/sparql", query_string={"show": "film", "film": "} DROP ALL {"}).text
    assert "DROP ALL" not in html


def test_a_page_that_the_reader_has_already_is_not_sent_again(reader: FlaskClient) -> None:
    etag = reader.get("/about").headers["ETag"]
    assert reader.get("/about", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem(410, "withdrawn", "This is no longer published.", "It was withdrawn on 2026-01-02."), "2026-01-02"),
        (Problem(406, "not-acceptable", "None of the types you accept is on offer."), "No form you accept"),
        (Problem(503, "unavailable", "The data cannot be read just now."), "Try again in a few seconds"),
    ],
)
def test_faults_say_what_happened_and_what_to_do_even_without_a_release(problem: Problem, said: str) -> None:
    html = render_error(problem)
    assert problem.title in html
    assert said in html


def test_a_query_that_breaks_off_is_given_back_with_the_place_and_a_way_to_the_editor(reader: FlaskClient) -> None:
    answer = reader.get("/sparql", query_string={"query": "SELECT ?film WHERE {\n  ?film <a> & }"})
    assert answer.status_code == 400
    assert '<code>  ?film &lt;a&gt; <mark class="marked">&amp; }</mark></code>' in answer.text
    assert 'href="/sparql#query=SELECT%20%3Ffilm%20WHERE%20%7B%0A' in answer.text
    assert answer.text.count("This is not a SPARQL 1.1 query") == 3, "in the title, the description and the heading"


def test_what_is_not_there_is_said_with_ways_to_go_on(reader: FlaskClient) -> None:
    answer = reader.get("/film/aaaaaaaaaaaa")
    assert answer.status_code == 404
    assert "Not found" in answer.text
    assert 'href="/browse"' in answer.text


@pytest.mark.parametrize("kind", ["film", "person", "organization", "award", "event", "place"])
def test_the_address_before_a_key_leads_to_the_list_of_its_kind(kind: str, client: FlaskClient) -> None:
    response = client.get(f"/{kind}")
    assert (response.status_code, response.headers["Location"]) == (303, f"/browse/{kind}")
