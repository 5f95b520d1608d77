"""What is not in a release (records held back, words not understood) and waivers without effect, where people look."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from filmgraph.cli import main
from tests.pipeline.catalogues import FERRYMAN, SALT_ROAD, ask, build_in, write_catalogue
from tests.web.pages.looking import main_text

HELD = FERRYMAN.replace("Year: 2017", "Year: 2087")
TABLE = """
[[source]]
id = "shelf"
title = "Shelf"
kind = "table"
path = "shelf.csv"
[source.table]
key = "number"
[source.table.columns]
number = { field = "ignored" }
title = { field = "title" }
director = { field = "credit", role = "director" }
"""
ROWS = "number,title,director\n1,Home,Ann Lee\n2,Alice\n3,Third\n,Fourth,and\n"
UNREAD = SALT_ROAD.replace("Duration: 52 mins", "Duration: 0 mins")
SENTENCE = "The year of the film, 2087, is not one from 1888 to 2028."
WAIVER = """
[[waiver]]
shape = "film-yaer"
thing = "film/abc"
reason = "It is an optical toy."
who = "Ada Lovelace"
"""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two records, one held back for its year and one with a running time that is none; and a waiver of no rule."""
    folder = write_catalogue(
        tmp_path_factory.mktemp("left-out"), {"the-ferryman.txt": HELD, "salt-road.txt": UNREAD, "empty.txt": ""}
    )
    settings = folder / "filmgraph.toml"
    settings.write_text(settings.read_text().replace("licence =", 'on_violation = "hold-back"\nlicence ='))
    with settings.open("a") as file:
        file.write(TABLE)
    (folder / "shelf.csv").write_text(ROWS)
    (folder / "waivers.toml").write_text(WAIVER)
    build_in(folder)
    return folder


def test_the_page_of_quality_lists_records_held_back_with_line_words_and_remedy(reader: FlaskClient) -> None:
    text = main_text(reader.get("/quality").text)
    held = text.partition("1 record held back")[2].partition("of reading")[0]
    for words in ("The Ferryman (film/", SENTENCE, "2087", "sources/the-ferryman.txt, line 6", "Correct the year"):
        assert words in held


def test_the_page_of_quality_counts_issues_of_reading_and_lists_idle_waivers(reader: FlaskClient) -> None:
    html = reader.get("/quality").text
    assert "7 issues of reading" in main_text(html)
    assert 'href="/quality/reading"' in html
    assert "No rule is called “film-yaer”." in main_text(html)


def test_issues_of_reading_have_a_page_with_values_places_and_records(reader: FlaskClient) -> None:
    text = main_text(reader.get("/quality/reading.html").text)
    assert "“0 mins” was not understood as a running time." in text
    assert "sources/salt-road.txt, line 7" in text
    assert "The file is empty." in text


def test_rows_that_gave_no_record_are_told_with_their_row_on_the_page_and_in_the_graph(
    reader: FlaskClient, catalogue: Path
) -> None:
    text = main_text(reader.get("/quality/reading.html").text)
    for place in ("row 3", "row 4", "row 5, column number", "row 5, column director"):
        assert f"shelf.csv, {place}" in text
    query = """PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?message { GRAPH ?g {
      ?result sh:sourceShape <https://w3id.org/filmgraph/shapes#reading> ; sh:resultMessage ?message } }"""
    short = "The row has only 2 cells under 3 headers."
    told = {row["message"] for row in ask(catalogue, query)}
    assert {f"shelf.csv, row {number}: {short}" for number in (3, 4)} <= told


def test_the_terminal_lists_every_issue_of_reading_with_its_place(catalogue: Path) -> None:
    run = CliRunner().invoke(main, ["check", str(catalogue), "--all"])
    assert "7 issues of reading" in run.stdout
    for place in (
        "sources/salt-road.txt:7",
        "sources/empty.txt",
        "shelf.csv, row 3",
        "shelf.csv, row 5, column director",
    ):
        assert f"  {place}  " in run.stdout
    few = CliRunner().invoke(main, ["check", str(catalogue)]).stdout
    assert "… and 2 more; filmgraph check --all shows them." in few


def test_the_table_has_what_is_left_out_and_says_which_rows_are_of_records_held_back(reader: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(reader.get("/quality.csv").text)))
    assert [(row["message"], row["record"], row["line"]) for row in rows if row["held back"]] == [
        (SENTENCE, "sources/the-ferryman.txt", "6")
    ]
    assert "0 mins" in {row["words"] for row in rows if row["shape"].endswith("#reading")}


def test_the_quality_graph_has_a_report_of_reading_and_one_of_records_held_back(catalogue: Path) -> None:
    query = """PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?report ?message { GRAPH ?g {
      ?report a sh:ValidationReport ; sh:conforms false ; sh:result/sh:resultMessage ?message } } ORDER BY ?message"""
    told = {(row["report"].partition("#")[2], row["message"]) for row in ask(catalogue, query)}
    assert ("reading", "sources/salt-road.txt, line 7: “0 mins” was not understood as a running time.") in told
    assert ("held-back", f"sources/the-ferryman.txt, line 6: {SENTENCE}") in told


@pytest.mark.parametrize(
    ("accept", "given"), [("text/csv", "text/csv"), ("text/turtle", "text/turtle"), ("text/html", "text/html")]
)
def test_the_report_is_given_as_the_client_asks_for_it(reader: FlaskClient, accept: str, given: str) -> None:
    response = reader.get("/quality", headers={"Accept": accept})
    assert response.status_code == 200
    assert response.content_type.startswith(given)
    assert "Accept" in response.headers["Vary"]


def test_checking_a_catalogue_lists_records_held_back_and_idle_waivers(catalogue: Path) -> None:
    run = CliRunner().invoke(main, ["check", str(catalogue), "--as-of", "2026-11-01"])
    assert run.exit_code == 0
    said = " ".join(run.stdout.split())
    assert "1 record is held back and is not in the release" in said
    assert f"{SENTENCE} line 6: “2087”" in said
    assert "No rule is called “film-yaer”." in said


def test_checking_after_a_build_that_was_refused_says_which_release_is_checked(catalogue: Path) -> None:
    settings = catalogue / "filmgraph.toml"
    settings.write_text(settings.read_text().replace('on_violation = "hold-back"\n', ""))
    refused = CliRunner().invoke(main, ["build", str(catalogue), "--as-of", "2026-11-01", "--jobs", "1"])
    assert refused.exit_code == 1
    run = CliRunner().invoke(main, ["check", str(catalogue), "--as-of", "2026-11-01"])
    said = " ".join(run.stdout.split())
    assert "The last build was not published, for violations" in said
    assert f"This is release {(catalogue / 'releases' / 'current').resolve().name}, from before it." in said
