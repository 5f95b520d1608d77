"""What looks alike is told apart: people of one name by a film, a selection without a festival by its words."""

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from filmgraph.uris import Uris, term
from tests.web.pages.catalogue import BASE
from tests.web.pages.graph_maker import SCHEMA, GraphMaker
from tests.web.pages.publishing import publish_catalogue


@pytest.fixture(scope="module")
def made() -> GraphMaker:
    make = GraphMaker(Uris(BASE))
    make.concept("role", "cast")
    films_of: dict[str, dict[str, int | None]] = {
        "annaaaaaaaaa": {"Harbour": 1999, "Both": 1980},
        "annbbbbbbbbb": {"Tundra": None, "Both": 1980},
    }
    for key, films in films_of.items():
        ann = make.thing(make.uris.thing("person", key), SCHEMA + "Person", "Ann Li")
        for title, year in films.items():
            _credit(make, ann, title, year)
    other = make.named("person", SCHEMA + "Person", "Bo Ek")
    for title in ("Harbour", "Tundra"):
        _credit(make, other, title, None)
    shown = make.named("selection", term("Selection"), "Panorama of the North")
    make.link(shown, term("selectedWork"), make.uris.thing("film", _key("Both")))
    return make


def _key(title: str) -> str:
    return title.lower().ljust(12, "z")


def _credit(make: GraphMaker, agent: str, title: str, year: int | None) -> None:
    film = make.thing(make.uris.thing("film", _key(title)), term("Film"), title)
    if year is not None:
        make.year(film, year)
    node = make.part(film, "contribution", (agent,), "Contribution", f"{title}, cast")
    make.link(film, term("hasContribution"), node)
    make.link(node, term("contributor"), agent)
    make.link(node, term("role"), make.concept("role", "cast"))


@pytest.fixture(scope="module")
def catalogue(made: GraphMaker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("alike")
    publish_catalogue(folder, made)
    return folder


def _lines(html: str) -> list[str]:
    """The lines of the lists of a page, as they read."""
    main = html.partition("<main")[2].partition("</main>")[0]
    lines = re.findall(r"<li[^>]*>(.*?)</li>", main, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", line)).split()) for line in lines]


@pytest.mark.parametrize("address", ["/browse/person", "/search?q=ann"])
def test_two_people_of_one_name_are_told_apart_by_a_film_that_only_one_of_them_made(
    reader: FlaskClient, address: str
) -> None:
    lines = [line for line in _lines(reader.get(address).text) if line.startswith("Ann Li")]
    assert sorted(line.rpartition("in ")[2] for line in lines) == ["Harbour (1999)", "Tundra"]


def test_who_bears_a_name_alone_needs_no_film(reader: FlaskClient) -> None:
    line = next(line for line in _lines(reader.get("/browse/person").text) if line.startswith("Bo Ek"))
    assert "in " not in line


def test_completions_tell_them_apart_too(reader: FlaskClient) -> None:
    found = reader.get("/search/suggest?q=ann").get_json()["suggestions"]
    assert sorted(one["kind"].rpartition("in ")[2] for one in found) == ["Harbour (1999)", "Tundra"]


def test_colleagues_of_one_name_are_told_apart(reader: FlaskClient, made: GraphMaker) -> None:
    lines = _lines(reader.get(f"{made.path('person', 'Bo Ek')}.html").text)
    assert {"Ann Li of Harbour (1999)", "Ann Li of Tundra"} <= set(lines)


def test_two_of_one_name_in_the_same_film_are_told_apart_by_their_other_films(reader: FlaskClient) -> None:
    text = " ".join(_lines(reader.get(f"/film/{_key('Both')}.html").text))
    assert "Ann Li also of Harbour (1999)" in text
    assert "Ann Li also of Tundra" in text


def test_a_selection_without_a_festival_is_told_by_its_words(reader: FlaskClient) -> None:
    text = " ".join(_lines(reader.get(f"/film/{_key('Both')}.html").text))
    assert "Panorama of the North festival not named" in text
    assert "for its programme" not in text
