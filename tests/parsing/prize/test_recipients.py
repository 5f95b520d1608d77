"""Prizes that name people, or another film."""

import pytest

from tests.readings import page, prizes, read

PEOPLE = {
    "Best Cinematography (Niall Hearne), Reed Fest 2014": ("Best Cinematography|Reed Fest|2014||won", ["Niall Hearne"]),
    "Best Actor: Niall Hearne, Reed Fest 2014": ("Best Actor|Reed Fest|2014||won", ["Niall Hearne"]),
    "Best Score to Ana Silva, Bay Fest 2018": ("Best Score|Bay Fest|2018||won", ["Ana Silva"]),
    "Best Director – Ana Silva – Reed Fest 2019": ("Best Director|Reed Fest|2019||won", ["Ana Silva"]),
    "Prix d'interprétation pour Claire Courtin, Festival du Lac 2016": (
        "Prix d'interprétation|Festival du Lac|2016||won",
        ["Claire Courtin"],
    ),
    "Bester Schnitt (Anna Gruber & Peter Marr), Filmfest Weser 2019": (
        "Bester Schnitt|Filmfest Weser|2019||won",
        ["Anna Gruber", "Peter Marr"],
    ),
    "Mejor actriz (Carmen Ibáñez). Festival de Ría 2024 (España)": (
        "Mejor actriz|Festival de Ría|2024|España|won",
        ["Carmen Ibáñez"],
    ),
}


@pytest.mark.parametrize(("line", "expected"), PEOPLE.items())
def test_people_to_whom_a_prize_was_given_are_its_recipients(line: str, expected: tuple[str, list[str]]) -> None:
    assert prizes(f"Awards\n{line}") == [expected[0]]
    (prize,) = read(page(f"Awards\n{line}")).prizes
    assert [recipient.name.value for recipient in prize.recipients] == expected[1]
    assert prize.honours == "work"


def test_a_festival_called_like_a_person_is_no_recipient() -> None:
    assert prizes("Awards\nBest Score, Anna Marr 2014") == ["Best Score|Anna Marr|2014||won"]


@pytest.mark.parametrize(
    "line",
    ["Best Editing (for Other River), Bay Fest 2015", "Prix du public pour « Autre rive », Festival du Lac 2015"],
)
def test_a_prize_for_another_film_is_an_issue_and_none_of_this_film(line: str) -> None:
    record = read(page(f"Awards\nHarrow Award, Reed Fest 2014\n{line}"))
    assert [prize.award and prize.award.value for prize in record.prizes] == ["Harrow Award"]
    assert [issue.message for issue in record.issues if "another film" in issue.message] != []


def test_a_prize_for_this_film_stays() -> None:
    assert prizes("Awards\nBest Sound (for The Salt Road), Bay Fest 2015") == ["Best Sound|Bay Fest|2015||won"]


@pytest.mark.parametrize("award", ["Award for Human Rights", "Harrow Award (for Investigative Journalism)"])
def test_what_a_prize_is_for_is_no_film(award: str) -> None:
    assert prizes(f"Awards\n{award}, Reed Fest 2016") == [f"{award}|Reed Fest|2016||won"]


def test_the_same_prize_to_two_people_stays_two() -> None:
    record = read(page("Awards\nBest Actor (Niall Hearne), Reed Fest 2014\nBest Actor (Leo Marr), Reed Fest 2014"))
    assert [recipient.name.value for prize in record.prizes for recipient in prize.recipients] == [
        "Niall Hearne",
        "Leo Marr",
    ]
