"""Words that only remark on a prize or a festival: shared, worth so much, which edition, and more of them."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, selections

PRIZES = {
    "Best Score (ex aequo), Reed Fest 2014": ["Best Score|Reed Fest|2014||won"],
    "Prix du jury ex æquo, Festival du Lac 2014": ["Prix du jury|Festival du Lac|2014||won"],
    "Grand Jury Prize ($5,000), Reed Fest 2014": ["Grand Jury Prize|Reed Fest|2014||won"],
    "Hauptpreis, dotiert mit 5.000 Euro, Filmtage Weser 2014": ["Hauptpreis|Filmtage Weser|2014||won"],
    "Grande Prémio do Júri (2.500 €) na Mostra da Ria 2014": ["Grande Prémio do Júri|Mostra da Ria|2014||won"],
    "Premio della giuria, 3.000 euro, Festival del Lago 2014": ["Premio della giuria|Festival del Lago|2014||won"],
    "Festival de la Ría, 32ª edición: Mención especial": ["Mención especial|Festival de la Ría|||special mention"],
    # A prize that is called by money, and a jury: no remarks.
    "Preis der Jugendjury (gestiftet von der Weserkasse), Filmtage Weser 2014": [
        "Preis der Jugendjury (gestiftet von der Weserkasse)|Filmtage Weser|2014||won"
    ],
    "European Score (nominated) – Reed Film Awards 2014": ["European Score|Reed Film Awards|2014||nominated"],
    "Best British Score – shortlist – Reed Film Awards, 2014": ["Best British Score|Reed Film Awards|2014||shortlisted"],
    "Premio del Público – Cortoluz 2016 y Muestra del Sur 2017": [
        "Premio del Público|Cortoluz|2016||won",
        "Premio del Público|Muestra del Sur|2017||won",
    ],
    "Prix du public – Festival du Lac 2016 et Rencontres de l'eau 2017": [
        "Prix du public|Festival du Lac|2016||won",
        "Prix du public|Rencontres de l'eau|2017||won",
    ],
    "Best Score, Reed Fest 2016 and Bay Fest 2017: Press Prize": [
        "Best Score|Reed Fest|2016||won",
        "Press Prize|Bay Fest|2017||won",
    ],
    "Gewinner des Preises der Weserkritik 2014": ["Preises der Weserkritik||2014||won"],
    "Nominiert für den Weser-Filmpreis 2016 – Gewinner des Hauptpreises 2016": [
        "Weser-Filmpreis||2016||nominated",
        "Hauptpreises||2016||won",
    ],
    "Filmtage Weser 2014\nFörderpreis Junger Ton – Produktion": ["Förderpreis Junger Ton – Produktion|Filmtage Weser|2014||won"],
}  # fmt: skip

SELECTIONS = {
    "Reed Fest 2014, Bay Fest and many more": ["Reed Fest|2014|", "Bay Fest||"],
    "Festival del Lago 2014, Cortoluce e molti altri": ["Festival del Lago|2014|", "Cortoluce||"],
    "Festival du Lac 2014\nSélection Nouvelles ondes": ["Festival du Lac|2014|"],
    "Selecionado para a Mostra da Ria 2020, e para o Curtas do Cabo 2021": ["Mostra da Ria|2020|", "Curtas do Cabo|2021|"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRIZES.items())
def test_remarks_are_part_of_no_prize(text: str, expected: list[str]) -> None:
    assert prizes(f"Awards\n{text}") == expected


@pytest.mark.parametrize(("text", "expected"), SELECTIONS.items())
def test_remarks_are_part_of_no_festival(text: str, expected: list[str]) -> None:
    assert selections(f"Festivals\n{text}") == expected
