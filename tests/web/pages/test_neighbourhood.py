"""What is around a film or a person: two steps, bounded, told by the drawing and by the list alike."""

import re

import pytest
from flask.testing import FlaskClient

from filmgraph.store import OxigraphStore
from filmgraph.uris import Uris, term
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.neighbourhood import MOST_BEYOND, MOST_STEPS, Step, around_agent, around_film
from filmgraph.web.pages.neighbourhood_drawing import draw_neighbourhood
from tests.web.pages.graph_maker import SCHEMA, GraphMaker


@pytest.fixture
def maker() -> GraphMaker:
    return GraphMaker(Uris("http://127.0.0.1:8000"))


def _film(maker: GraphMaker, title: str, *people: str) -> str:
    film = maker.named("film", term("Film"), title)
    for name in people:
        credit = maker.part(film, "contribution", (name,), "Contribution", name)
        maker.link(film, term("hasContribution"), credit)
        maker.link(credit, term("contributor"), maker.named("person", SCHEMA + "Person", name))
    return film


def _told(steps: tuple[Step, ...]) -> dict[str, list[str]]:
    return {step.link.label: [link.label for link in step.beyond] for step in steps}


def _around(maker: GraphMaker, film: str) -> tuple[Step, ...]:
    return around_film(PageGraph(OxigraphStore(maker.store)), Links(maker.uris), film)


def test_a_film_leads_through_a_person_to_their_other_films_and_not_back(maker: GraphMaker) -> None:
    film = _film(maker, "First", "Ada", "Nobody Else's")
    _film(maker, "Second", "Ada")
    assert _told(_around(maker, film)) == {"Ada": ["Second"]}


def test_a_person_leads_through_a_film_to_who_else_made_it(maker: GraphMaker) -> None:
    _film(maker, "First", "Ada", "Ben")
    ada = maker.uris.at(maker.path("person", "Ada"))
    steps = around_agent(PageGraph(OxigraphStore(maker.store)), Links(maker.uris), ada)
    assert _told(steps) == {"First": ["Ben"]}


def test_what_is_one_step_away_is_not_shown_two_steps_away(maker: GraphMaker) -> None:
    film, other = _film(maker, "First", "Ada"), _film(maker, "Second", "Ada")
    _film(maker, "Third", "Ada")
    reference = maker.part(film, "related", ("Second",), "RelatedReference", "Second")
    maker.link(film, term("hasRelated"), reference)
    maker.link(reference, term("target"), other)
    assert _told(_around(maker, film)) == {"Ada": ["Third"]}


def test_a_crowded_neighbourhood_is_bounded(maker: GraphMaker) -> None:
    names = [f"Person {number}" for number in range(30)]
    film = _film(maker, "Crowd", *names)
    for name in names:
        for number in range(30):
            _film(maker, f"{name} {number}", name)
    steps = _around(maker, film)
    assert len(steps) <= MOST_STEPS
    assert len({link for step in steps for link in step.beyond}) <= MOST_BEYOND


def test_the_drawing_has_a_curve_for_each_way_and_a_name_for_each_thing_once() -> None:
    shared = Link("Shared", "/film/s.html")
    steps = (Step(Link("Ada"), (shared,)), Step(Link("Ben"), (shared, Link("Own"))))
    drawing = draw_neighbourhood("First", steps)
    assert drawing is not None
    assert [node.link.label for node in drawing.nodes] == ["First", "Ada", "Ben", "Shared", "Own"]
    assert len(drawing.curves) == 2 + 3


def test_nothing_around_is_nothing_drawn() -> None:
    assert draw_neighbourhood("First", ()) is None


def test_the_page_tells_the_same_as_a_drawing_and_as_a_list(made: GraphMaker, reader: FlaskClient) -> None:
    page = reader.get(made.path("film", "Human Harvest: China’s Illegal Organ Trade") + ".html").text
    section = re.search(r'<section class="around".*?</section>', page, re.DOTALL)
    assert section is not None
    drawing, listed = section[0].split("</svg>")
    assert set(re.findall(r'href="([^"]+)"', drawing)) == set(re.findall(r'href="([^"]+)"', listed)) != set()
