"""Habits of printing prizes that catalogues, festivals and archives have: categories, counts, places won, selections."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import page, prizes, read, selections

PRIZES = {
    "Golden Hay Award - Category: Nature - Reed Film Festival 2014": ["Golden Hay Award|Reed Film Festival|2014||won"],
    "Nominiert für den Weser Filmpreis 2014 (Bester Schnitt) und den Delta-Preis 2015": ["Bester Schnitt|Weser Filmpreis|2014||nominated", "Delta-Preis||2015||nominated"],
    "Weser Film Award nominee for Best Documentary 2014": ["Best Documentary|Weser Film Award|2014||nominated"],
    "Audience Award (Documentary, 2nd place), Bay Fest 2014": ["Audience Award|Bay Fest|2014||placed"],
    "1st place, Reed Fest 2014; 2nd Place Documentary, Bay Fest": ["1st place|Reed Fest|2014||won", "2nd Place Documentary|Bay Fest|||placed"],
    "2013: Best Score, Reed Fest; Jury Prize, Bay Fest. 2014: Audience Award, Delta Fest": ["Best Score|Reed Fest|2013||won", "Jury Prize|Bay Fest|2013||won", "Audience Award|Delta Fest|2014||won"],
    "Nominated for 2 Emmys 2014; 2 x Weser-Preis 2015": ["|Emmys|2014||nominated", "Weser-Preis||2015||won"],
    "Nominada a 3 premios Goya 2014; Premio del Público – Abycine 2015": ["|premios Goya|2014||nominated", "Premio del Público|Abycine|2015||won"],
    "Gold World Medal Delta Festivals 2014; Silver Dolphin Reed Corporate TV Awards 2015": ["Gold World Medal|Delta Festivals|2014||won", "Silver Dolphin|Reed Corporate TV Awards|2015||won"],
    "Reed Fest 2014, Winner Best Score; Bay Fest 2015, Nominated for Press Award": ["Best Score|Reed Fest|2014||won", "Press Award|Bay Fest|2015||nominated"],
    "Winner of 12 international awards, including Best Score at Reed Fest 2014": ["Best Score|Reed Fest|2014||won"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), PRIZES.items())
def test_prizes_are_read_as_catalogues_print_them(line: str, expected: list[str]) -> None:
    assert prizes(f"Awards: {line}") == expected
    assert selections(f"Awards: {line}") == []


SELECTIONS = {
    "* Reed Film Festival 2014 * Bay Days 2015 * Nordlys 2016": ["Reed Film Festival|2014|", "Bay Days|2015|", "Nordlys|2016|"],
    "Sheffield (UK), Yamagata (Japan), Nordlys (Norway)": ["Sheffield||UK", "Yamagata||Japan", "Nordlys||Norway"],
    "sélectionné au Prix Lagune 2014 ; Reed Fest 2015": ["Prix Lagune|2014|", "Reed Fest|2015|"],
    "Screened at more than 40 festivals including Reed Fest 2014 and Bay Fest 2015": ["Reed Fest|2014|", "Bay Fest|2015|"],
    "Berlinale 2014, Forum; Reed Fest 2015": ["Berlinale|2014|", "Reed Fest|2015|"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), SELECTIONS.items())
def test_selections_are_read_as_catalogues_print_them(line: str, expected: list[str]) -> None:
    assert selections(f"Festivals: {line}") == expected
    assert prizes(f"Festivals: {line}") == []


@pytest.mark.parametrize("words", ["None", "TBA", "n/a", "Coming soon", "keine", "–"])
def test_words_for_none_are_neither_a_festival_nor_an_issue(words: str) -> None:
    record = read(page(f"Awards: {words}"))
    assert (record.prizes, record.festivals, record.issues) == ((), (), ())
