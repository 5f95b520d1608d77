"""The pages of releases and of what changed between two: the same things as `filmgraph diff` tells."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from filmgraph.cli import main
from filmgraph.release.layout import release_folders
from filmgraph.web.formats.patches import comparing
from tests.pipeline.catalogues import SALT_ROAD, build_two_releases


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases: in the second, year and title of a film are others, and a record is gone."""
    mended = SALT_ROAD.replace("Year: 2019", "Year: 2018").replace("A Winter Crossing", "Ice & Salt")
    return build_two_releases(tmp_path_factory.mktemp("catalogue"), mended)


@pytest.fixture(scope="module")
def address(catalogue: Path) -> str:
    new, old = (folder.name for folder in release_folders(catalogue / "releases"))
    return f"/releases/{old}/diff/{new}"


def test_the_list_of_releases_leads_to_what_changed(client: FlaskClient, address: str) -> None:
    page = client.get("/releases").text
    assert address in page
    assert page.count("<tr>") == 3
    assert "/releases" in client.get("/about").text


def test_a_change_stands_in_words_before_and_after(client: FlaskClient, address: str) -> None:
    page = " ".join(client.get(f"{address}").text.split())
    years = re.findall(r'<th scope="row">year</th><td><del><bdi>(\d+)</bdi></del></td><td><ins><bdi>(\d+)</bdi>', page)
    assert years == [("2019", "2018")]
    assert "<ins><bdi>Ice &amp; Salt</bdi></ins>" in page


def test_the_page_names_as_many_things_as_the_command(client: FlaskClient, address: str, catalogue: Path) -> None:
    _, _, old, _, new = address.split("/")
    told = CliRunner().invoke(main, ["diff", old, new, str(catalogue)]).output.splitlines()
    count, records = re.findall(r"([\d,]+) (?:things|records)", told[-1])
    page = " ".join(client.get(address).text.split())
    assert f"{count} things differ" in page
    assert f"the words of {records} records changed or moved" in page
    assert page.count('<section class="change">') == min(50, int(count))


def test_the_patch_is_that_of_the_command(client: FlaskClient, address: str, catalogue: Path) -> None:
    _, _, old, _, new = address.split("/")
    answer = client.get(f"{address}.patch")
    assert answer.mimetype == "application/rdf-patch"
    assert answer.text == CliRunner().invoke(main, ["diff", old, new, str(catalogue), "--patch"]).output


def test_a_patch_is_made_once_and_then_sent_from_where_it_is_kept(
    client: FlaskClient, address: str, catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = client.get(f"{address}.patch").text
    assert len(list((catalogue / "state" / "patches").iterdir())) == 1
    monkeypatch.delattr("filmgraph.web.formats.patches.differences")
    assert client.get(f"{address}.patch").text == whole


def test_one_comparison_runs_at_a_time_and_others_are_asked_to_come_back(
    client: FlaskClient, address: str, catalogue: Path
) -> None:
    _, _, old, _, new = address.split("/")
    with comparing():
        answers = [client.get(f"/releases/{new}/diff/{old}{ending}") for ending in ("", ".patch")]
    assert [(each.status_code, each.headers["Retry-After"]) for each in answers] == [(503, "5"), (503, "5")]
    assert client.get(f"/releases/{new}/diff/{old}").status_code == 200


def test_every_release_that_is_kept_can_be_downloaded_as_it_was(
    client: FlaskClient, address: str, catalogue: Path
) -> None:
    _, _, old, _, _ = address.split("/")
    assert f'href="/dumps/{old}/data.nq"' in client.get("/releases").text
    with client.get(f"/dumps/{old}/data.nq") as answer:
        assert answer.data == (catalogue / "releases" / old / "dumps" / "data.nq").read_bytes()
        assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("ending", ["", ".patch"])
def test_a_release_that_is_not_kept_is_not_found(client: FlaskClient, ending: str) -> None:
    assert client.get(f"/releases/no/diff/yes{ending}").status_code == 404
    assert client.get(f"/releases/../diff/..{ending}").status_code == 404
