"""Files are saved under titles: the name of a record tells which of its first lines is the title."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.titles.record_name import RecordName
from filmgraph.source import SourceRecord

LOOKUPS = load_lookups()


def read(name: str, text: str) -> ProgramRecord:
    return parse_record(SourceRecord("pages", name, f"{name}.txt", text), LOOKUPS)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("the-reed-cutter", "The Reed Cutter"),
        ("reed-cutter", "THE REED CUTTER"),
        ("fr-l-ete-des-roseaux", "L’été des roseaux"),
        ("lete-des-roseaux_2019", "L’Été des roseaux"),
        ("the-reed-cutter-a-winter", "The Reed Cutter: A Winter on the Lake"),
    ],
)
def test_a_record_is_called_by_its_title(name: str, title: str) -> None:
    assert RecordName(name).is_title(title)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("the-reed-cutter", "The"),
        ("the-reed-cutter", "Reed"),
        ("winter-school-catalogue-the-reed-cutter", "School Catalogue"),
        ("0417", "Catalogue 2019"),
        ("", "The Reed Cutter"),
        ("the-reed-cutter", ""),
    ],
)
def test_other_words_are_not_what_a_record_is_called_by(name: str, words: str) -> None:
    assert not RecordName(name).is_title(words)


PAGE = """\
Academy of the River – Department of Film
Graduation films 2019

The Reed Cutter
Short fiction, 2019, 22:00 min, colour

Director: Ann Lee
"""


def test_the_line_that_the_record_is_called_by_is_the_title_under_whatever_heads_the_page() -> None:
    record = read("the-reed-cutter", PAGE)
    assert record.title is not None
    assert (record.title.value, record.record.quote(record.title.at)) == ("The Reed Cutter", "The Reed Cutter")
    assert [stated.value for stated in record.durations] == [22]


def test_a_labelled_title_that_the_record_is_called_by_goes_before_a_heading() -> None:
    record = read("la-siega", "1. IDENTIFICACIÓN\nTítulo original: La siega\nRealizador: Ana Lemos\nAño: 1972\n")
    assert record.title is not None
    assert record.title.value == "La siega"
    assert record.other_titles == ()


def test_a_name_that_no_line_has_leaves_the_title_to_the_lines() -> None:
    record = read("scan-0012", "The Reed Cutter\n\nDirector: Ann Lee\nYear: 2019\n")
    assert record.title is not None
    assert record.title.value == "The Reed Cutter"


def test_a_heading_of_pages_is_no_title_although_the_file_is_called_by_it() -> None:
    record = read("film-2", "Film\n\nThe Reed Cutter\n\nDirector: Ann Lee\nYear: 2019\n")
    assert record.title is not None
    assert record.title.value == "The Reed Cutter"
