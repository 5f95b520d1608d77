"""What words mean, and how users add to it."""

# ruff: noqa: E501 - the texts stand as pages print them

from pathlib import Path

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.lookups import load_lookups
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord

COUNTRIES = {
    "Slovak Republic": "SVK", "UK": "GBR", "D": "DEU", "CH": "CHE", "🇵🇹": "PRT", "SPAIN": "ESP", "Frankreich": "FRA",
    "Corée du Sud": "KOR", "Estados Unidos": "USA", "Paesi Bassi": "NLD", "USSR": "SUN", "Yougoslavie": "YUG",
    "Tschechoslowakei": "CSK", "East Germany": "DDR", "Palestine, State of": "PSE", "Atlantis": None, "ch": None,
}  # fmt: skip
LANGUAGES = {"ENG": "eng", "ESP": "spa", "français": "fra", "Deutsch": "deu", "Castilian": "spa", "Klingonese": None}
ROLES = {
    "Réalisateur(s)": "director", "Produzent*in": "producer", "Guión": "writer", "Direção de fotografia": "cinematographer",
    "montaggio": "editor", "Original Score": "composer", "Catering": None,
}  # fmt: skip


@pytest.mark.parametrize(("name", "code"), COUNTRIES.items())
def test_a_country_is_known_by_name_code_or_flag(name: str, code: str | None) -> None:
    assert load_lookups().country(name) == code


@pytest.mark.parametrize(("name", "code"), LANGUAGES.items())
def test_a_language_is_known_by_name_or_code(name: str, code: str | None) -> None:
    assert load_lookups().language(name) == code


@pytest.mark.parametrize(("wording", "notation"), ROLES.items())
def test_a_role_is_known_in_each_language(wording: str, notation: str | None) -> None:
    assert load_lookups().role(wording) == notation


def test_users_add_labels_roles_and_festival_names(tmp_path: Path) -> None:
    (tmp_path / "labels.toml").write_text('[year]\nfi = ["valmistumisvuosi"]\n')
    (tmp_path / "roles.toml").write_text('[director]\nfi = ["ohjaaja"]\n')
    (tmp_path / "events.toml").write_text('["Tampere Film Festival"]\naliases = ["TFF"]\n')
    lookups = load_lookups(tmp_path)
    assert lookups.labels["valmistumisvuosi"].field == "year"
    assert lookups.role("Ohjaaja") == "director"
    assert lookups.event("tff") == "Tampere Film Festival"


@pytest.mark.parametrize(
    ("name", "text"), [("lables.toml", ""), ("labels.toml", "[year"), ("labels.toml", "[year]\nen = 3\n")]
)
def test_a_file_that_cannot_be_used_is_refused_with_its_path(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ConfigurationError, match=name):
        load_lookups(tmp_path)


def test_users_add_patterns_of_prize_lines(tmp_path: Path) -> None:
    (tmp_path / "prizes.toml").write_text('[own]\npatterns = ["{event} {year} gave it: {award}"]\n')
    text = "The Quiet Bay\n\nAwards:\nReed Days 2014 gave it: A Lamp\nBest Score, Bay Fest 2015\n"
    read = parse_record(SourceRecord("s", "bay", "bay.txt", text), load_lookups(tmp_path))
    told = [(prize.award and prize.award.value, prize.event and prize.event.value) for prize in read.prizes]
    assert told == [("A Lamp", "Reed Days"), ("Best Score", "Bay Fest")]


def test_a_pattern_describes_parts_of_a_list_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "prizes.toml").write_text(
        '[own]\npatterns = ["{award} von {event} {year}", "{event} gave it {award} ({year})"]\n'
    )
    awards = "A Lamp von Reed Days 2014; Bay Days gave it A Boat (2015), Best Score, Delta Fest 2016"
    text = f"The Quiet Bay\n\nAwards: {awards}\n"
    read = parse_record(SourceRecord("s", "bay", "bay.txt", text), load_lookups(tmp_path))
    told = [(prize.award and prize.award.value, prize.event and prize.event.value) for prize in read.prizes]
    assert told == [("A Lamp", "Reed Days"), ("A Boat", "Bay Days"), ("Best Score", "Delta Fest")]


@pytest.mark.parametrize(("name", "table"), [("roles", "cinematografer"), ("labels", "yaer")])
def test_a_table_that_no_record_could_be_read_by_is_refused(name: str, table: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.toml").write_text(f'[{table}]\nen = ["lensed by"]\n')
    with pytest.raises(ConfigurationError, match=f"knows no .{table}"):
        load_lookups(tmp_path)


@pytest.mark.parametrize("pattern", ["{event} {year}", "{award} at {event} or {event}", "{award} in {town}"])
def test_a_pattern_that_cannot_be_used_is_refused_with_the_path_of_its_file(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "prizes.toml"
    path.write_text(f'[own]\npatterns = ["{pattern}"]\n')
    with pytest.raises(ConfigurationError) as caught:
        load_lookups(tmp_path)
    assert caught.value.where == str(path)
