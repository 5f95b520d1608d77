"""Prizes in categories, shared by films with people and companies or given for work on one, over two ceremonies."""

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from filmgraph.uris import Uris, term
from tests.web.pages.catalogue import BASE
from tests.web.pages.graph_maker import SCHEMA, GraphMaker
from tests.web.pages.human_harvest import add_conferral
from tests.web.pages.publishing import publish_catalogue

AWARD = "Academy Award (Academy Awards)"
PICTURE, ACTRESS, DIRECTING = "BEST PICTURE", "ACTRESS IN A LEADING ROLE", "DIRECTING"
WIND, REBECCA = "Gone with the Wind", "Rebecca"
CREDITS = (("cast", "Vivien Leigh"), ("editor", "Hal C. Kern"), ("director", "Victor Fleming"), ("cast", "Clark Gable"))
STUDIO = ("organization", SCHEMA + "Organization", "Selznick")


def person(name: str) -> tuple[str, str, str]:
    return ("person", SCHEMA + "Person", name)


def film(title: str) -> tuple[str, str, str]:
    return ("film", term("Film"), title)


@pytest.fixture(scope="module")
def made() -> GraphMaker:
    make = GraphMaker(Uris(BASE))
    for outcome in ("won", "nominated"):
        make.concept("outcome", outcome)
    give(make, 1939, ACTRESS, "won", [person("Vivien Leigh")], WIND)
    give(make, 1939, DIRECTING, "won", [person("Victor Fleming")], WIND)
    give(make, 1939, PICTURE, "won", [STUDIO, film(WIND)])
    give(make, 1940, PICTURE, "won", [STUDIO, film(REBECCA)])
    give(make, 1940, ACTRESS, "nominated", [person("Joan Fontaine")], REBECCA)
    for role, name in (
        ("cast", "Vivien Leigh"),
        ("editor", "Hal C. Kern"),
        ("director", "Victor Fleming"),
        ("cast", "Clark Gable"),
    ):
        credit(make, role, name)
    give(make, None, "HONORARY AWARD", "won", [person("Greta Garbo")])
    return make


def give(
    make: GraphMaker,
    year: int | None,
    category: str,
    outcome: str,
    recipients: Sequence[tuple[str, str, str]],
    work: str | None = None,
) -> None:
    """One prize in a category, the way tables of prizes are mapped: all of one award, recipients together."""
    things = [make.named(*one) for one in recipients]
    node = add_conferral(make, things[0], ("Academy Award", "Academy Awards", year, outcome))
    for thing in things[1:]:
        make.link(node, term("recipient"), thing)
    award = make.named("award", term("Award"), AWARD)
    make.link(node, term("category"), make.part(award, "category", (category,), "AwardCategory", category))
    if work is not None:
        make.link(node, term("forWork"), make.named(*film(work)))


def credit(make: GraphMaker, role: str, name: str) -> None:
    """Somebody in a role on the first film, in no stated order."""
    whole = make.named(*film(WIND))
    node = make.part(whole, "contribution", (role, name), "Contribution", f"{name}, {role}")
    make.link(whole, term("hasContribution"), node)
    make.link(node, term("contributor"), make.named(*person(name)))
    make.link(node, term("role"), make.concept("role", role))


@pytest.fixture(scope="module")
def catalogue(made: GraphMaker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("honours")
    publish_catalogue(folder, made)
    return folder


def words_at(reader: FlaskClient, address: str) -> str:
    """What a page says between its masthead and its foot, without markup."""
    html = reader.get(address).text.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def page(reader: FlaskClient, made: GraphMaker, kind: str, label: str) -> str:
    return words_at(reader, f"{made.path(kind, label)}.html")


def test_a_film_counts_what_was_won_by_those_who_worked_on_it(reader: FlaskClient, made: GraphMaker) -> None:
    assert f"{WIND} 3 prizes {REBECCA} 1 prize" in words_at(reader, "/")
    assert "Won 3 prizes at Academy Awards." in page(reader, made, "film", WIND)


def test_films_are_found_by_the_outcome_and_ceremony_of_those_who_worked_on_them(reader: FlaskClient) -> None:
    assert "1 film: nominated" in words_at(reader, "/browse/film?outcome=nominated")
    assert "Academy Awards 2" in words_at(reader, "/browse/film")


def test_a_film_says_who_won(reader: FlaskClient, made: GraphMaker) -> None:
    said = page(reader, made, "film", WIND)
    assert f"Won Academy Award, {ACTRESS} Vivien Leigh" in said
    assert f"Won Academy Award, {PICTURE} Selznick" in said


def test_those_who_worked_on_a_film_stand_by_role_directors_first(reader: FlaskClient, made: GraphMaker) -> None:
    assert "Credits Director Victor Fleming Cast Clark Gable Vivien Leigh Editor Hal C. Kern" in page(
        reader, made, "film", WIND
    )


def test_a_company_says_with_which_film_it_won(reader: FlaskClient, made: GraphMaker) -> None:
    said = page(reader, made, "organization", "Selznick")
    assert f"Won Academy Award, {PICTURE} with {WIND}" in said
    assert f"Won Academy Award, {PICTURE} with {REBECCA}" in said


def test_an_award_says_in_which_category_latest_first_and_the_undated_last(
    reader: FlaskClient, made: GraphMaker
) -> None:
    said = page(reader, made, "award", AWARD)
    order = [
        f"Joan Fontaine for {REBECCA} {ACTRESS}",
        f"{REBECCA} and Selznick {PICTURE}",
        f"Vivien Leigh for {WIND} {ACTRESS}",
        f"Victor Fleming for {WIND} {DIRECTING}",
        "Greta Garbo HONORARY AWARD",
    ]
    assert [said.index(each) for each in order] == sorted(said.index(each) for each in order)
    assert "Given 5 times, with 1 nomination or mention." in said


def test_a_ceremony_counts_its_prizes_and_says_whose_winners_it_shows(reader: FlaskClient, made: GraphMaker) -> None:
    said = page(reader, made, "event", "Academy Awards")
    assert "5 prizes given and 2 editions known here." in said
    assert "1940 1 prize 1939 3 prizes" in said
    assert "The winners of other years stand on the pages of their editions, above." in said
    assert "Academy Award, HONORARY AWARD Greta Garbo" in said


def test_an_edition_with_one_line_for_each_prize_keeps_its_parts_beside_the_outcome(
    reader: FlaskClient, made: GraphMaker
) -> None:
    html = reader.get(f"{made.path('event', 'Academy Awards 1939')}.html").text
    line = re.search(r'<span class="fact-text"><a class="outcome[^>]*>Won</a> <span>(.*?)</span></span>', html)
    assert line is not None
    assert "for <a" in line[1]
