"""Two records that disagree about a film: both claims stay, one is preferred, and the graph says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from filmgraph.resources import resource
from tests.pipeline.catalogues import FERRYMAN, SALT_ROAD, SETTINGS, ask, build_in
from tests.releases import serving

LATER = """
[[source]]
id = "festival"
title = "A festival"
kind = "text"
path = "festival"
language = "en"
"""
OTHERWISE = {
    "The Ferryman\n": "The FERRYMAN\n",
    "Year: 2017": "Year: 2016",
    "Duration: 45 mins": "Duration: 47 mins",
    "Country of production: Denmark": "Country of production: Denmark, Norway",
}
BY_SOURCE = "It gave way to a source that stands before its own in the catalogue."
BY_CORRECTION = "It gave way to a correction."
CORRECTION = """
[[correction]]
source = "festival"
record = "ferryman"
field = "year"
old = "2017"
new = "2016"
who = "Ada"
why = "MMXVI"
"""
PREFERENCES = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?property ?preferred ?other ?reason {
  ?one fg:preferredOver ?two . ?two fg:reason ?reason
  { ?one rdf:predicate ?predicate ; rdf:object ?preferred . ?two rdf:object ?other }
  UNION { ?one a fg:Title ; rdfs:label ?preferred . ?two rdfs:label ?other BIND (fg:hasTitle AS ?predicate) }
  BIND (STRAFTER(STR(?predicate), "#") AS ?property)
} ORDER BY ?property"""


def write(folder: Path, first: str, second: str) -> Path:
    """A catalogue of two sources that describe the same film, one record each."""
    for name, text in (("sources", first), ("festival", second)):
        (folder / name).mkdir(parents=True)
        (folder / name / "ferryman.txt").write_text(text, encoding="utf-8")
    (folder / "filmgraph.toml").write_text(SETTINGS + LATER, encoding="utf-8")
    return folder


def otherwise(text: str) -> str:
    for words, others in OTHERWISE.items():
        assert words in text
        text = text.replace(words, others)
    return text


def conflicts(folder: Path, name: str) -> list[dict[str, str]]:
    return ask(folder, (resource("queries") / "checks" / f"{name}.rq").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write(tmp_path_factory.mktemp("disagreement"), FERRYMAN, otherwise(FERRYMAN))
    build_in(folder)
    return folder


@pytest.fixture(scope="module")
def app(built: Path) -> Iterator[Flask]:
    with serving(built) as app:
        yield app


def test_both_records_are_of_one_film_whose_single_values_are_those_of_the_first_source(built: Path) -> None:
    described = "?f a fg:Film ; rdfs:label ?label ; fg:year ?year ; fg:runtimeMinutes ?minutes"
    rows = ask(built, f"SELECT ?label ?year ?minutes {{ {described} }}")
    assert rows == [{"label": "The Ferryman", "year": "2017", "minutes": "45"}]


def test_each_preference_is_published_with_both_values_and_its_reason(built: Path) -> None:
    assert ask(built, PREFERENCES) == [
        {"property": "hasTitle", "preferred": "The Ferryman", "other": "The FERRYMAN", "reason": BY_SOURCE},
        {"property": "runtimeMinutes", "preferred": "45", "other": "47", "reason": BY_SOURCE},
        {"property": "year", "preferred": "2017", "other": "2016", "reason": BY_SOURCE},
    ]


def test_the_claim_that_gave_way_keeps_its_words(built: Path) -> None:
    rows = ask(
        built, "SELECT ?quote { ?one fg:preferredOver ?two . ?two a fg:Claim ; fg:evidence/nif:anchorOf ?quote }"
    )
    assert {row["quote"] for row in rows} == {"2016", "47 mins"}


def test_the_check_of_values_lists_every_disagreement_about_year_length_and_country(built: Path) -> None:
    rows = conflicts(built, "conflicting-values")
    told = {
        (row["property"].rpartition("#")[2], row["shown"].rpartition("/")[2], row["otherValue"].rpartition("/")[2])
        for row in rows
    }
    assert told == {
        ("year", "2017", "2016"),
        ("runtimeMinutes", "45", "47"),
        ("countryOfProduction", "NOR", "DNK"),
    }


def test_the_check_of_titles_lists_the_other_spelling(built: Path) -> None:
    (row,) = conflicts(built, "conflicting-titles")
    assert (row["shown"], row["otherTitle"]) == ("The Ferryman", "The FERRYMAN")


def test_the_check_of_lengths_lists_those_of_different_records(built: Path) -> None:
    assert [row["minutes"] for row in conflicts(built, "conflicting-lengths")] == ["45", "47"]


def test_the_page_of_the_film_shows_every_value_with_its_record_and_the_reason(built: Path, app: Flask) -> None:
    (row,) = ask(built, "SELECT ?f { ?f a fg:Film ; fg:year ?year }")
    html = app.test_client().get(f"/film/{row['f'].rpartition('/')[2]}.html").text
    section = html.partition("Where the sources differ")[2].partition("</section>")[0]
    for heading in ("Title", "Year", "Running time", "Countries of production"):
        assert f"<h3>{heading}</h3>" in section
    for value in ("The FERRYMAN", "2016", "47 minutes"):
        assert f'<bdi>{value}</bdi> <span class="aside">according to ferryman. {BY_SOURCE}</span>' in section
    said = "according to ferryman. This is what the catalogue shows."
    assert f'<bdi>2017</bdi> <span class="aside">{said}</span>' in section
    assert section.index("<bdi>2017</bdi>") < section.index("<bdi>2016</bdi>")


def test_a_correction_is_preferred_whatever_the_order_of_sources(tmp_path: Path) -> None:
    folder = write(tmp_path, FERRYMAN, FERRYMAN)
    (folder / "corrections.toml").write_text(CORRECTION, encoding="utf-8")
    build_in(folder)
    (row,) = ask(folder, PREFERENCES)
    assert (row["preferred"], row["other"], row["reason"]) == ("2016", "2017", BY_CORRECTION)


def test_records_that_agree_prefer_nothing(tmp_path: Path) -> None:
    folder = write(tmp_path, FERRYMAN, FERRYMAN)
    build_in(folder)
    assert ask(folder, PREFERENCES) == []


@pytest.fixture(scope="module")
def several_lengths(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One source states one running time, the other two others; two films put a festival into two countries."""
    folder = write(tmp_path_factory.mktemp("lengths"), FERRYMAN, FERRYMAN.replace("45 mins", "47 & 90 mins"))
    elsewhere = SALT_ROAD.replace("2020 (Finland)", "2018 (Norway)")
    (folder / "sources" / "salt-road.txt").write_text(elsewhere, encoding="utf-8")
    build_in(folder)
    return folder


def test_a_running_time_that_another_record_contradicts_with_several_is_listed_with_each(several_lengths: Path) -> None:
    rows = conflicts(several_lengths, "conflicting-values")
    pairs = {frozenset((row["shown"], row["otherValue"])) for row in rows}
    assert pairs == {frozenset(("45", "47")), frozenset(("45", "90"))}
    assert len(rows) == 2
    assert {row["otherWords"] for row in rows} | {row["words"] for row in rows} >= {"45 mins"}


def test_the_page_of_the_film_shows_running_times_of_which_one_record_states_one_and_another_several(
    several_lengths: Path,
) -> None:
    (row,) = ask(several_lengths, "SELECT ?f { ?f a fg:Film ; rdfs:label 'The Ferryman' }")
    with serving(several_lengths) as app:
        html = app.test_client().get(f"/film/{row['f'].rpartition('/')[2]}.html").text
    section = html.partition("Where the sources differ")[2].partition("</section>")[0]
    assert "<h3>Running times</h3>" in section
    for value in ("45 minutes", "47 minutes", "90 minutes"):
        assert f"<bdi>{value}</bdi>" in section


def test_an_edition_that_records_hold_in_two_countries_is_reported_once(several_lengths: Path) -> None:
    rows = ask(
        several_lengths,
        """PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX shape: <https://w3id.org/filmgraph/shapes#>
        SELECT ?label ?rule {
          GRAPH ?quality { ?result sh:sourceShape ?shape ; sh:focusNode ?edition }
          ?edition rdfs:label ?label
          GRAPH <https://films.example/graph/ontology> { ?shape rdfs:label ?rule }
          FILTER (?shape = shape:edition-two-places)
        }""",
    )
    assert rows == [{"label": "Ice Film Festival 2018", "rule": "S27 An edition is held at one place"}]
