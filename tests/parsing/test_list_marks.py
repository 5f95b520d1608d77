"""What stands around the entries of a list and is none: numbers that count, years as headings, words for the rest."""

import pytest

from tests.readings import prizes, selections


@pytest.mark.parametrize(
    "text",
    [
        "Premios:\n1. Premio del Público | Festival de la Ría | 2020\n2. Selección oficial | Cortoluz | 2021",
        "Premi\n1) Premio del Público | Festival de la Ría | 2020\n2) Selezione ufficiale | Cortoluz | 2021",
    ],
)
def test_numbers_that_count_the_lines_of_a_list_are_bullets(text: str) -> None:
    assert prizes(text) == ["Premio del Público|Festival de la Ría|2020||won"]
    assert selections(text) == ["Cortoluz|2021|"]


def test_a_number_that_counts_no_lines_is_the_ordinal_of_a_festival() -> None:
    assert selections("Festivals:\n3. Weserfilmtage 2014\n12. Filmfest Werra 2015") == [
        "3. Weserfilmtage|2014|",
        "12. Filmfest Werra|2015|",
    ]


def test_years_without_a_label_head_the_bullets_below_them() -> None:
    text = "2014\n• Weserfilmtage, Bremen\n• Bester Schnitt, Reed Fest\n2015\n• Lobende Erwähnung, Deichlichter"
    assert prizes(text) == [
        "Bester Schnitt|Reed Fest|2014||won",
        "Lobende Erwähnung|Deichlichter|2015||special mention",
    ]
    assert selections(text) == ["Weserfilmtage|2014|Bremen"]


@pytest.mark.parametrize(
    "rest", ["und viele weitere", "et de nombreux autres", "y muchos otros", "entre muitos outros", "e tanti altri"]
)
def test_words_for_all_that_is_not_listed_are_no_part_of_the_last_festival(rest: str) -> None:
    assert selections(f"Festivals: Reed Fest 2014; Bay Film Festival {rest}") == [
        "Reed Fest|2014|",
        "Bay Film Festival||",
    ]


@pytest.mark.parametrize(
    "label", ["Main prizes & festivals", "Principais prêmios e festivais", "Wichtigste Preise", "Principali premi"]
)
def test_a_label_may_say_which_part_of_a_list_is_given(label: str) -> None:
    assert prizes(f"{label}: Best Score, Reed Fest 2015") == ["Best Score|Reed Fest|2015||won"]
