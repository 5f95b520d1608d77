"""What changed between two releases is told in words, and as a patch that turns one into the other."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from filmgraph.cli import main
from tests.pipeline.catalogues import SALT_ROAD, build_two_releases, dump


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases: in the second, the year and a prize of a film are others, and one record is gone."""
    mended = SALT_ROAD.replace("Year: 2019", "Year: 2018").replace("Special Mention at", "Grand Prize at")
    return build_two_releases(tmp_path_factory.mktemp("catalogue"), mended)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def names(catalogue: Path) -> list[str]:
    """The names of the releases, newest first."""
    return [line.split()[0] for line in run("releases", str(catalogue)).splitlines()]


def default_graph(data: bytes) -> set[str]:
    quads = ox.parse(data, format=ox.RdfFormat.N_QUADS)
    return {f"{quad.triple} ." for quad in quads if quad.graph_name == ox.DefaultGraph()}


def test_releases_are_listed_with_what_they_hold(catalogue: Path) -> None:
    newest, oldest = run("releases", str(catalogue)).splitlines()
    assert "2 records, 2 films" in oldest
    assert "1 records, 2 films" in newest
    assert newest.endswith("current")


def test_the_current_release_is_marked_from_any_folder(catalogue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(catalogue.parent)
    assert run("releases", catalogue.name).splitlines()[0].endswith("current")


def test_one_release_is_shown_with_all_that_it_says_of_itself(catalogue: Path) -> None:
    newest, oldest = names(catalogue)
    shown = run("releases", str(catalogue), "--show", oldest[:6])
    assert shown.startswith(f"{oldest}  Two films\n")
    for words in (
        "as of     2026-11-01",
        "2 films",
        "records   2: programs 2",
        "issues of reading",
        "dump      data.nq",
    ):
        assert words in shown
    assert f"{newest}  Two films  (current)" in run("releases", str(catalogue), "--show", "current")


def test_a_changed_year_reads_as_one(catalogue: Path) -> None:
    said = run("diff", names(catalogue)[1], "current", str(catalogue))
    assert 'year: "2019"^^xsd:gYear → "2018"^^xsd:gYear' in said
    assert "outcome: outcome:won" in said
    assert "the words of 2 records changed or moved" in said


def test_the_patch_turns_the_old_default_graph_into_the_new(catalogue: Path) -> None:
    newest, oldest = names(catalogue)
    graph = default_graph((catalogue / "releases" / oldest / "dumps" / "data.nq").read_bytes())
    for line in run("diff", oldest, newest, str(catalogue), "--patch").splitlines():
        if line.startswith("D "):
            graph.remove(line[2:])
        elif line.startswith("A "):
            graph.add(line[2:])
    assert graph == default_graph(dump(catalogue))


def test_a_release_that_is_not_there_is_a_clear_error(catalogue: Path) -> None:
    result = CliRunner().invoke(main, ["diff", "nothing", "current", str(catalogue)])
    assert result.exit_code == 2
    assert "filmgraph releases" in result.output
