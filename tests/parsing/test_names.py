"""Names of people and companies in credits."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord


def read(lines: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "x", "x.txt", f"Reed Song\n\nYear: 2014\n{lines}\n"), load_lookups())


@pytest.mark.parametrize("name", ["Jones & Co.", "Reed & Cie", "Marsh and Sons", "Weber & Söhne", "Reed y Compañía"])
def test_a_partnership_is_one_name(name: str) -> None:
    assert [stated.value for stated in read(f"Director: {name}").directors] == [name]
    assert [stated.value for stated in read(f"Producer: {name}").production] == [name]


@pytest.mark.parametrize("joined", ["Anna and Tom Bell", "Anna & Tom Bell", "Anna und Tom Bell", "Anna et Tom Bell"])
def test_people_who_share_a_surname_both_have_it_and_rest_on_all_the_words(joined: str) -> None:
    result = read(f"Director: {joined}")
    assert [stated.value for stated in result.directors] == ["Anna Bell", "Tom Bell"]
    assert [result.record.quote(stated.at) for stated in result.directors] == [joined, "Tom Bell"]


def test_a_full_name_before_and_keeps_its_own_surname() -> None:
    assert [one.value for one in read("Director: Anna Reed and Tom Bell").directors] == ["Anna Reed", "Tom Bell"]
    assert [one.value for one in read("Director: Zorro and Tom Bell").directors] == ["Zorro", "Tom Bell"]


@pytest.mark.parametrize(
    "value",
    [
        "Weser GmbH & Co. KG in Koproduktion mit Nordfunk",
        "Weser GmbH & Co. KG en coproduction avec Nordfunk",
        "Weser GmbH & Co. KG, Zürich, in association with Nordfunk",
    ],
)
def test_companies_that_made_a_film_together_are_two_and_where_one_sits_is_none(value: str) -> None:
    assert [one.value for one in read(f"Production: {value}").production] == ["Weser GmbH & Co. KG", "Nordfunk"]
