"""`filmgraph init`: what it writes, and that it overwrites nothing."""

import tomllib
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from filmgraph.cli import main
from filmgraph.parsing.corrections.file import load_corrections
from filmgraph.uris import Uris
from filmgraph.validation.waivers import read_waivers


def test_a_new_folder_becomes_a_catalogue(tmp_path: Path) -> None:
    folder = tmp_path / "films"
    result = CliRunner().invoke(main, ["init", str(folder)])
    assert result.exit_code == 0, result.output
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert made == {
        ".gitignore",
        "corrections.toml",
        "filmgraph.toml",
        "identity/README.md",
        "lookups/README.md",
        "sources/sample-record.txt",
        "waivers.toml",
    }
    settings = tomllib.loads((folder / "filmgraph.toml").read_text(encoding="utf-8"))
    assert settings["source"][0]["path"] == "sources"
    assert f"filmgraph build {folder}" in result.output


def test_the_correction_that_is_shown_switched_off_works_when_switched_on(tmp_path: Path) -> None:
    folder = tmp_path / "films"
    CliRunner().invoke(main, ["init", str(folder)])
    path = folder / "corrections.toml"
    shown = path.read_text(encoding="utf-8").partition("[[correction]]")[2]
    path.write_text("[[correction]]" + shown.replace("\n# ", "\n"), encoding="utf-8")
    (correction,) = load_corrections(path)
    assert (correction.field, correction.old, correction.new) == ("year", "2020", "2019")


def test_the_waiver_that_is_shown_switched_off_works_when_switched_on(tmp_path: Path) -> None:
    folder = tmp_path / "films"
    CliRunner().invoke(main, ["init", str(folder)])
    path = folder / "waivers.toml"
    shown = path.read_text(encoding="utf-8").partition("[[waiver]]")[2]
    path.write_text("[[waiver]]" + shown.replace("\n# ", "\n"), encoding="utf-8")
    (waiver,) = read_waivers(path, Uris("http://127.0.0.1:8000"))
    assert waiver.thing == "http://127.0.0.1:8000/film/aaaaaaaaaaaa"
    assert waiver.until == date(2030, 12, 31)


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "filmgraph.toml"
    mine.write_text("mine")
    result = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert result.exit_code == 2
    assert "not empty" in result.output
    assert mine.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [mine]
