"""A year that is not certain is told in words wherever its film stands, and never as a certain year."""

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import Literal, NamedNode

from filmgraph.uris import Uris, term
from tests.web.pages.catalogue import BASE, add_credit, add_film
from tests.web.pages.graph_maker import DCAT, GraphMaker
from tests.web.pages.publishing import publish_catalogue

_EDTF = NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")
_DATES = {"Alder": "1963~", "Birch": "198X", "Cedar": "1963/1965"}
_WORDS = {"Alder": "about 1963", "Birch": "1980s", "Cedar": "1963–1965"}


@pytest.fixture(scope="module")
def made() -> GraphMaker:
    make = GraphMaker(Uris(BASE))
    make.concept("role", "director")
    make.concept("title-type", "preferred")
    source = make.named("source", DCAT + "Dataset", "Examples")
    for title, date in _DATES.items():
        film, record = add_film(make, source, title, title, f"{title}\n{date}\nAnn Li\n")
        add_credit(make, film, record, "director", "Ann Li")
        make.say(film, term("dateEDTF"), Literal(date, datatype=_EDTF))
    return make


@pytest.fixture(scope="module")
def catalogue(made: GraphMaker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uncertain")
    publish_catalogue(folder, made)
    return folder


def _lines(html: str) -> list[str]:
    """The lines of the lists of a page, as they read."""
    main = html.partition("<main")[2].partition("</main>")[0]
    lines = re.findall(r"<li[^>]*>(.*?)</li>", main, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", line)).split()) for line in lines]


@pytest.mark.parametrize("title", _DATES)
def test_a_result_tells_the_words_once_and_no_year(reader: FlaskClient, title: str) -> None:
    assert _lines(reader.get(f"/search?q={title}").text) == [f"{title} film, {_WORDS[title]}"]


@pytest.mark.parametrize("title", _DATES)
def test_a_list_of_films_tells_the_words_beside_the_directors_and_no_year(reader: FlaskClient, title: str) -> None:
    assert f"{title} {_WORDS[title]}, Ann Li" in _lines(reader.get("/browse/film").text)


@pytest.mark.parametrize(("decade", "titles"), [("1960", {"Alder", "Cedar"}), ("1980", {"Birch"})])
def test_a_film_is_found_in_the_decade_that_is_known(reader: FlaskClient, decade: str, titles: set[str]) -> None:
    text = reader.get(f"/browse/film?decade={decade}").text
    assert {title for title in _DATES if title in text} == titles


@pytest.mark.parametrize("title", _DATES)
def test_the_films_of_a_person_tell_the_words_and_do_not_say_that_no_year_is_stated(
    reader: FlaskClient, made: GraphMaker, title: str
) -> None:
    lines = _lines(reader.get(f"{made.path('person', 'Ann Li')}.html").text)
    line = next(line for line in lines if title in line)
    assert f"{title} {_WORDS[title]}" in line
    assert "not stated" not in line
