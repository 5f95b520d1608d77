"""Corrections of single values."""

from pathlib import Path

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.corrections import apply_corrections, load_corrections
from filmgraph.source import SourceRecord

TEXT = "The Quiet Bay\n\nYear: 2014\nDirector: Ana Silwa\nCountry: Portugal\nAwards: Best Score at Red Fest 2015\n"


def corrected(tmp_path: Path, *lines: str) -> ProgramRecord:
    entry = ["[[correction]]", 'record = "bay"', 'who = "E. Curator"', 'why = "seen on the poster"', *lines]
    (tmp_path / "corrections.toml").write_text("\n".join(entry) + "\n")
    read = parse_record(SourceRecord("s", "bay", "bay.txt", TEXT), load_lookups())
    return apply_corrections(read, load_corrections(tmp_path / "corrections.toml"))


def test_a_value_changes_and_keeps_the_words_it_was_read_from(tmp_path: Path) -> None:
    read = corrected(tmp_path, 'field = "director"', 'old = "Ana Silwa"', 'new = "Ana Silva"')
    (director,) = read.directors
    assert (director.value, director.text, read.record.quote(director.at)) == ("Ana Silva", "Ana Silwa", "Ana Silwa")
    assert [(done.field, done.who, done.why) for done in read.corrections] == [
        ("director", "E. Curator", "seen on the poster")
    ]


def test_the_year_needs_no_old_value(tmp_path: Path) -> None:
    read = corrected(tmp_path, 'field = "year"', 'new = "2013"')
    assert read.year is not None
    assert read.year.value.first == 2013


def test_a_part_of_a_prize_changes(tmp_path: Path) -> None:
    read = corrected(tmp_path, 'field = "prize.event"', 'old = "Red Fest"', 'new = "Reed Fest"')
    assert [prize.event and prize.event.value for prize in read.prizes] == ["Reed Fest"]


def test_a_value_is_added_and_one_is_taken_away(tmp_path: Path) -> None:
    assert [stated.value for stated in corrected(tmp_path, 'field = "country"', 'new = "Spain"').countries] == [
        "Portugal",
        "Spain",
    ]
    assert corrected(tmp_path, 'field = "country"', 'old = "Portugal"', 'new = ""').countries == ()


def test_a_correction_that_no_longer_fits_is_an_issue(tmp_path: Path) -> None:
    read = corrected(tmp_path, 'field = "country"', 'old = "Chile"', 'new = "Peru"')
    assert "does not fit" in read.issues[-1].message
    assert read.corrections == ()


@pytest.mark.parametrize(
    "lines", [('field = "colour"', 'new = "x"'), ('field = "year"', 'new = "soon"'), ('field = "year"',)]
)
def test_a_correction_that_cannot_be_is_refused(tmp_path: Path, lines: tuple[str, ...]) -> None:
    with pytest.raises(ConfigurationError):
        corrected(tmp_path, *lines)
