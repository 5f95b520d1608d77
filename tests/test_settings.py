"""`filmgraph.toml`: what it may say, and what is said of what it may not."""

from pathlib import Path

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.settings import read_catalogue

SETTINGS = """
[catalogue]
title = "Films"
base = "https://films.example/"

[[source]]
id = "programs"
kind = "text"
path = "sources"
"""


def write(folder: Path, text: str) -> Path:
    (folder / "filmgraph.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_settings_of_a_catalogue_are_read(tmp_path: Path) -> None:
    catalogue = read_catalogue(write(tmp_path, SETTINGS))
    assert (catalogue.title, catalogue.base) == ("Films", "https://films.example")
    assert [source.id for source in catalogue.sources] == ["programs"]


def test_settings_of_the_server_do_not_disturb_a_build(tmp_path: Path) -> None:
    assert read_catalogue(write(tmp_path, SETTINGS + "\n[server]\nport = 9000\n")).title == "Films"


def test_a_section_that_nothing_reads_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="sevrer"):
        read_catalogue(write(tmp_path, SETTINGS + "\n[sevrer]\nport = 9000\n"))


def test_a_folder_without_settings_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as raised:
        read_catalogue(tmp_path)
    assert raised.value.remedy is not None
    assert "filmgraph init" in raised.value.remedy


def test_a_column_with_an_accent_outside_quotation_marks_is_told_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "filmgraph.toml").write_text('Année = { field = "year" }', encoding="utf-8")
    with pytest.raises(ConfigurationError) as refused:
        read_catalogue(tmp_path)
    assert "quotation marks" in str(refused.value.remedy)


def test_two_sources_with_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="same id"):
        read_catalogue(write(tmp_path, SETTINGS + SETTINGS[SETTINGS.index("[[source]]") :]))
