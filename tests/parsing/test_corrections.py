"""Corrections of single values."""

# ruff: noqa: E501 - one case to a line

from pathlib import Path

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.parsing import parse_record
from filmgraph.parsing.corrections.file import apply_corrections, load_corrections
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


ENTRIES = """\
The Quiet Bay

Director: Ana Silwa
Editor: Tom Hill
Language: Portuguese
Genre: Documentary
Awards: Best Score at Red Fest 2015 (Norway), Best Film, Bay Fest 2016; Press Award, Bay Fest 2016
Festivals: Moss Fest 2017 (Oslo, Norway); Delta Fest 2018 (Malta)

Related Films

The Other Bay
Two brothers leave the bay and come back for their mother in the last winter of the war.
"""


def said(tmp_path: Path, *lines: str) -> list[str]:
    """What a record with prizes, selections and credits says once it is corrected, one entry per line."""
    entry = ["[[correction]]", 'record = "bay"', 'who = "E. Curator"', 'why = "seen"', *lines]
    (tmp_path / "corrections.toml").write_text("\n".join(entry) + "\n")
    read = parse_record(SourceRecord("s", "bay", "bay.txt", ENTRIES), load_lookups())
    read = apply_corrections(read, load_corrections(tmp_path / "corrections.toml"))
    assert [done.who for done in read.corrections] != []
    parts: list[tuple[Stated[str] | Stated[int] | None, ...]]
    parts = [(one.award, one.event, one.year, one.place) for one in read.prizes]
    parts += [(one.event, one.year, one.place, one.section) for one in read.festivals]
    told = ["|".join("" if part is None else str(part.value) for part in entry) for entry in parts]
    told += [one.outcome for one in read.prizes]
    told += [f"{one.concept}={one.name.value}" for one in read.other_credits]
    return told + [one.title.value for one in read.related] + [one.language.value for one in read.languages]


@pytest.mark.parametrize(
    ("lines", "before", "after"),
    [
        (('field = "prize.year"', 'old = "2015"', 'new = "2014"'), "|Red Fest|2015|", "|Red Fest|2014|"),
        (('field = "prize.outcome"', 'old = "won"', 'within = "Red Fest"', 'new = "nominated"'), None, "nominated"),
        (('field = "festival.year"', 'old = "2017"', 'new = "2016"'), "Moss Fest|2017|", "Moss Fest|2016|"),
        (('field = "festival.section"', 'within = "Moss"', 'new = "Panorama"'), None, "Moss Fest|2017|Oslo, Norway|Panorama"),
        (('field = "festival.event"', 'old = "Moss Fest"', 'new = ""'), "Moss Fest", None),
        (('field = "festival"', 'old = "Delta Fest"', 'new = ""'), "Delta Fest", None),
        (('field = "prize"', 'old = "Press Award"', 'new = ""'), "Press Award", None),
        (('field = "prize.award"', 'old = "Press Award"', 'new = ""'), "Press Award", None),
        (('field = "credit.name"', 'old = "Tom Hill"', 'new = "Tom Hull"'), "editor=Tom Hill", "editor=Tom Hull"),
        (('field = "credit.role"', 'within = "Tom Hill"', 'old = "Editor"', 'new = "Music"'), "editor=", "composer=Tom Hill"),
        (('field = "related"', 'old = "The Other Bay"', 'new = ""'), "The Other Bay", None),
        (('field = "language"', 'old = "Portuguese"', 'new = "Galician"'), "Portuguese", "Galician"),
    ],
)  # fmt: skip
def test_any_value_of_an_entry_changes_and_any_entry_is_taken_away(
    tmp_path: Path, lines: tuple[str, ...], before: str | None, after: str | None
) -> None:
    told = "\n".join(said(tmp_path, *lines))
    assert before is None or before not in told
    assert after is None or after in told
    assert "Best Film|Bay Fest|2016|" in told, "the other entries stay as they are"


def test_a_value_taken_away_is_noted_with_its_words(tmp_path: Path) -> None:
    read = corrected(tmp_path, 'field = "prize"', 'old = "Best Score"', 'new = ""')
    assert read.prizes == ()
    (done,) = read.corrections
    assert (done.new, done.old) == ("", "Best Score at Red Fest 2015")
    assert done.at is not None
    assert read.record.quote(done.at) == "Best Score at Red Fest 2015"


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
