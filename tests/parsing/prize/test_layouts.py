"""A list of prizes is printed in one way, and one entry may stand on several lines or between full stops."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, selections

PRIZES = {
    "Mejor guion. Roble Film Festival 2023. Roble del Campo (España)\nMejor sonido. Curtas da Ria 2024 (Portugal)": [
        "Mejor guion|Roble Film Festival|2023|Roble del Campo, España|won",
        "Mejor sonido|Curtas da Ria|2024|Portugal|won",
    ],
    "WINNER\nBEST SCORE\nReed Fest\n2019\n\nWINNER\nAUDIENCE AWARD\nBay Fest\n2020": [
        "BEST SCORE|Reed Fest|2019||won",
        "AUDIENCE AWARD|Bay Fest|2020||won",
    ],
    "Prix du public\nFestival du Lac\nDu 19 au 30 septembre 2012, Québec - Canada\n\nMention honorable\nFestival des Cimes\nDu 28 novembre au 2 décembre 2012, Whistler - Canada": [
        "Prix du public|Festival du Lac|2012|Québec, Canada|won",
        "Mention honorable|Festival des Cimes|2012|Whistler, Canada|special mention",
    ],
    "2018: Mejor montaje, Festival de Ría, Chile; Mención Especial, Muestra del Sur, Argentina\n2019: Premio del Público, Festival de las Alturas": [
        "Mejor montaje|Festival de Ría|2018|Chile|won",
        "Mención Especial|Muestra del Sur|2018|Argentina|special mention",
        "Premio del Público|Festival de las Alturas|2019||won",
    ],
    "Rennes, Festival du film court (2016) : Mention\nTournay, Festival du Lac (2017) : Prix du public": [
        "Mention|Festival du film court|2016|Rennes|special mention",
        "Prix du public|Festival du Lac|2017|Tournay|won",
    ],
    "Reed Film Festival, Portobello 2017 (Harrow Award); Bay Film Festival 2018 (Grand Prix)": [
        "Harrow Award|Reed Film Festival|2017|Portobello|won",
        "Grand Prix|Bay Film Festival|2018||won",
    ],
    "Youth Jury Special Mention - Reed Fest 2018": ["Youth Jury Special Mention|Reed Fest|2018||special mention"],
    "Jury commendation, Reed Fest 2018": ["Jury commendation|Reed Fest|2018||special mention"],
    "Weser Filmfestival 2021 - Spezialpreis, Fünf Auen Filmfestival 2021": [
        "Spezialpreis|Weser Filmfestival|2021||won"
    ],
    "Media-Gütesiegel 2016": ["Media-Gütesiegel||2016||won"],
    "Best Score, Press Award – Reed Fest 2014": [
        "Best Score|Reed Fest|2014||won",
        "Press Award|Reed Fest|2014||won",
    ],
}  # fmt: skip

SELECTIONS = {
    "Festival de Roble 2024. Roble (España)\nReed Film Festival 2024. Cracovia (Polonia)": [
        "Festival de Roble|2024|Roble, España",
        "Reed Film Festival|2024|Cracovia, Polonia",
    ],
    "2018: IDFA, Holanda.\n2019: Festival de Ría, México; Muestra del Sur, Perú; Ruiseñor, Francia.": [
        "IDFA|2018|Holanda",
        "Festival de Ría|2019|México",
        "Muestra del Sur|2019|Perú",
        "Ruiseñor|2019|Francia",
    ],
    "Rennes, Festival du film court (2016)\nTournay, Côté film (2017)\nArlon, Festival du Lac (2018)": [
        "Festival du film court|2016|Rennes",
        "Côté film|2017|Tournay",
        "Festival du Lac|2018|Arlon",
    ],
    "Reed Fest 2017\nPlay-Bay, Tuzla (Espanha) 2018": ["Reed Fest|2017|", "Play-Bay|2018|Tuzla, Espanha"],
    "OFFICIAL SELECTION\nReed Film Festival\n2019\n\nOFFICIAL SELECTION\nBay Film Festival\n2020": [
        "Reed Film Festival|2019|",
        "Bay Film Festival|2020|",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRIZES.items())
def test_prizes_are_told_apart(text: str, expected: list[str]) -> None:
    assert prizes(f"Awards\n{text}") == expected


@pytest.mark.parametrize(("text", "expected"), SELECTIONS.items())
def test_selections_are_told_apart(text: str, expected: list[str]) -> None:
    assert selections(f"Festivals\n{text}") == expected
    assert prizes(f"Festivals\n{text}") == []


@pytest.mark.parametrize("heading", ["Festivales / Festivals", "Festivals · Festivales", "Premios / Awards"])
def test_a_heading_in_two_languages_is_one_heading(heading: str) -> None:
    assert selections(f"{heading}\nReed Fest 2019") == ["Reed Fest|2019|"]


def test_a_name_that_begins_like_a_label_is_none_in_a_list() -> None:
    assert prizes("Awards\nCine Las Rocas, Austin, Audience Award\nReed Film Festival, Grand Prix") == [
        "Audience Award|Cine Las Rocas||Austin|won",
        "Grand Prix|Reed Film Festival|||won",
    ]
