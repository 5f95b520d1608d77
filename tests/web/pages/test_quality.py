"""The quality report as pages, tables and data, from a catalogue with faults that was built twice."""

import csv
import io
import re
from pathlib import Path

import pyoxigraph
import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode, RdfFormat

from filmgraph.release.layout import FINDINGS
from tests.pipeline.catalogues import FERRYMAN, SALT_ROAD, build_in, write_catalogue
from tests.releases import serving
from tests.web.pages.looking import main_text

LENGTHS = "/quality/film-version-lengths"
UNEVEN = SALT_ROAD.replace("Duration: 52 mins", "Duration: 52 & 90 mins")
WAIVERS = """
[[waiver]]
shape = "conferral-body"
thing = "{prize}"
reason = "The festival gives it."
who = "Ada Lovelace"
until = 2030-01-31
"""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film with running times of 52 and 90 minutes, one of whose prizes lacks a body, which somebody accepted."""
    folder = write_catalogue(tmp_path_factory.mktemp("faulty"), {"the-ferryman.txt": FERRYMAN})
    build_in(folder)
    write_catalogue(folder, {"salt-road.txt": UNEVEN, "the-ferryman.txt": FERRYMAN})
    build_in(folder)
    table = (folder / "releases" / "current" / "reports" / "quality.csv").read_text(encoding="utf-8")
    things = [row["thing"] for row in csv.DictReader(io.StringIO(table)) if row["shape"].endswith("#conferral-body")]
    (folder / "waivers.toml").write_text(WAIVERS.format(prize=min(things)), encoding="utf-8")
    (folder / "sources" / "salt-road.txt").write_text(UNEVEN.replace("Mira Holt", "Mira Hult"), encoding="utf-8")
    build_in(folder)
    return folder


def link_to(html: str, label: str) -> str:
    found = re.search(rf'href="([^"]+)"><bdi>{label}', html)
    assert found is not None
    return found[1]


def test_the_overview_counts_by_severity_rule_and_source(reader: FlaskClient) -> None:
    words = main_text(reader.get("/quality").text)
    assert "The checks found no violation, 1 warning and" in words
    assert "Versions are about as long as each other 1 1" in words
    assert re.search(r"Programs 0 1 \d", words) is not None
    assert "Rules that nothing breaks" in words


def test_the_overview_draws_how_releases_went_and_has_the_numbers_as_a_table(
    reader: FlaskClient, catalogue: Path
) -> None:
    html = reader.get("/quality").text
    assert html.count('<svg class="columns-chart"') == 2
    standings = html.partition('class="listing standings"')[2].partition("</table>")[0]
    assert standings.count('<th scope="row"') == len(list((catalogue / "releases").glob("*/manifest.json"))) - 1 == 3


def test_a_rule_shows_each_result_under_its_record_with_thing_words_and_remedy(reader: FlaskClient) -> None:
    html = reader.get(LENGTHS).text
    words = main_text(html)
    assert "1 result in 1 record." in words
    assert "Say in the record which cut each running time belongs to" in words
    assert "record salt-road Salt Road: A Winter Crossing" in words
    assert "52 sources/salt-road.txt, line 7" in words
    quoted = re.search(r'<q class="marked">90</q></blockquote><figcaption><a href="([^"]+)"', html)
    assert quoted is not None
    assert '<mark class="asked" id="char">' in reader.get(quoted[1].replace("&amp;", "&")).text


def test_what_was_accepted_stays_with_who_why_and_until_when(reader: FlaskClient) -> None:
    words = main_text(reader.get("/quality/conferral-body").text)
    assert "1 result that somebody accepted" in words
    assert "Accepted by Ada Lovelace, until 2030-01-31 : The festival gives it." in words


def test_a_rule_that_nothing_breaks_says_so_and_an_unknown_one_is_not_found(reader: FlaskClient) -> None:
    assert "Nothing in this release breaks it." in reader.get("/quality/film-title").text
    for ending in ("", ".html", ".ttl", ".csv"):
        assert reader.get(f"/quality/no-such-rule{ending}").status_code == 404


def test_the_table_of_a_rule_has_a_row_for_each_place(reader: FlaskClient) -> None:
    answer = reader.get(f"{LENGTHS}.csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert answer.content_type == "text/csv; charset=utf-8; header=present"
    assert {(row["severity"], row["record"], row["line"]) for row in rows} >= {
        ("Warning", "sources/salt-road.txt", "7")
    }


def test_the_table_of_everything_is_the_one_the_build_wrote_by_rule(reader: FlaskClient, catalogue: Path) -> None:
    written = (catalogue / "releases" / "current" / "reports" / "quality.csv").read_text(encoding="utf-8")
    served = reader.get("/quality.csv").text
    assert sorted(csv.reader(io.StringIO(served))) == sorted(csv.reader(io.StringIO(written)))


def test_programs_get_the_results_of_a_rule_as_linked_data(client: FlaskClient) -> None:
    answer = client.get(LENGTHS)
    assert answer.content_type == "text/turtle; charset=utf-8"
    triples = [(quad.predicate, quad.object) for quad in pyoxigraph.parse(answer.data, RdfFormat.TURTLE)]
    shape = NamedNode("https://w3id.org/filmgraph/shapes#film-version-lengths")
    assert (NamedNode("http://www.w3.org/ns/shacl#sourceShape"), shape) in triples
    assert client.get(f"{LENGTHS}.ttl").data == answer.data


def test_linked_data_of_a_waived_result_says_who_accepted_it(reader: FlaskClient) -> None:
    assert "The festival gives it." in reader.get("/quality/conferral-body.nt").text


def test_a_film_and_its_record_say_what_was_found_and_lead_to_the_rule(reader: FlaskClient) -> None:
    rule = reader.get(LENGTHS).text
    for page in (link_to(rule, "Salt Road"), link_to(rule, "salt-road")):
        html = reader.get(page).text
        assert '<a class="badge" href="#findings">1 warning' in html
        assert "Versions of the film run 90 and 52 minutes, more than 20 percent apart" in main_text(html)
        assert f'href="{LENGTHS}"' in html


def test_a_film_of_which_nothing_was_found_says_nothing(reader: FlaskClient) -> None:
    film = link_to(reader.get("/browse/film").text, "The Ferryman")
    assert "What the checks found" not in reader.get(film).text


def test_a_release_without_a_report_has_a_page_that_says_so(catalogue: Path) -> None:
    index = catalogue / "releases" / "current" / FINDINGS
    aside = index.with_suffix(".aside")
    index.rename(aside)
    try:
        with serving(catalogue) as app:
            client = app.test_client()
            assert client.get("/quality", headers={"Accept": "text/html"}).status_code == 200
            assert client.get(LENGTHS).status_code == 404
            assert client.get("/quality.csv").status_code == 404
    finally:
        aside.rename(index)
