"""Countries told by a nationality, which only a label for countries makes one."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Española", ["ESP"]),
        ("italiana", ["ITA"]),
        ("deutsch-französisch", ["DEU", "FRA"]),
        ("brasileira, portuguesa", ["BRA", "PRT"]),
        ("British", ["GBR"]),
    ],
)
def test_a_label_for_countries_makes_a_nationality_a_country(words: str, codes: list[str]) -> None:
    stated = read(f"The Salt Road\n\nNationality: {words}\nYear: 2014\n").countries
    assert [country.value for country in stated] == codes
    assert ", ".join(country.text for country in stated) in words.replace("-", ", ")


def test_the_country_may_stand_in_a_bracket_behind_its_share() -> None:
    stated = read("The Salt Road\n\nNationalité : 100% français (France)\nAnnée : 2014\n").countries
    assert [country.value for country in stated] == ["France"]


def test_a_nationality_elsewhere_is_no_country() -> None:
    assert read("The Salt Road\n\nItalian, 52 min, 2014\n").countries == ()


def test_from_when_to_when_something_is_shown_is_no_running_time() -> None:
    text = "The Salt Road\n\nDuración: 66 min\n\n19:00:00 a 20:10:00 hrs.\n"
    assert [minutes.value for minutes in read(text).durations] == [66]


def test_a_german_noun_behind_an_article_is_nobody() -> None:
    text = "The Salt Road\n\nIn den Gärtenhäusern von Werra arbeitet seit vierzig Jahren niemand mehr so wie früher.\n"
    assert read(text).people_mentioned == ()
