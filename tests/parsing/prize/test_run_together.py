"""Prizes and festivals without a sign between them, and prizes that are events."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes

PRIZES = {
    "Mejor Película Nacional CINELUZ 2022 Premio del Público Festival de la Ría 2022 Mención Especial del Jurado Roble 2023 (Madrid)": [
        "Mejor Película Nacional|CINELUZ|2022||won",
        "Premio del Público|Festival de la Ría|2022||won",
        "Mención Especial del Jurado|Roble|2023|Madrid|special mention",
    ],
    "Miglior documentario italiano Lucidoc 2014": ["Miglior documentario italiano|Lucidoc|2014||won"],
    "Prix du public Festival du Lac 2014 Mention spéciale Rencontres de l'eau 2015": [
        "Prix du public|Festival du Lac|2014||won",
        "Mention spéciale|Rencontres de l'eau|2015||special mention",
    ],
    "Best Documentary International Film Festival Reed 2014": ["Best Documentary|International Film Festival Reed|2014||won"],
    "Mejor Sonido Festival de la Ría 2014 Melhor Som Mostra da Serra 2015": [
        "Mejor Sonido|Festival de la Ría|2014||won",
        "Melhor Som|Mostra da Serra|2015||won",
    ],
    "Mejor Sonido del Festival de la Ría 2014": ["Mejor Sonido|Festival de la Ría|2014||won"],
    "Nominada al Premio Roble 2015 como Mejor Sonido": ["Mejor Sonido|Premio Roble|2015||nominated"],
    "Nominiert für den Weser-Filmpreis 2015 als Bester Dokumentarfilm": ["Bester Dokumentarfilm|Weser-Filmpreis|2015||nominated"],
    "Nominated for the Reed Prize 2015 in the category Best Score": ["Best Score|Reed Prize|2015||nominated"],
    "Prix Marin 2014, décerné par la Fondation du Lac": ["Prix Marin||2014||won"],
    "Weser-Preis 2014, verliehen von der Stadt Bremen": ["Weser-Preis||2014||won"],
    "2016 Filmtage Weser, Deichhausen: Hauptpreis; 2017 Dokfest Main, Frankfurt a. M.: Nominierung Bester Schnitt": [
        "Hauptpreis|Filmtage Weser|2016|Deichhausen|won",
        "Bester Schnitt|Dokfest Main|2017|Frankfurt a. M.|nominated",
    ],
    "Premio al Mejor Sonido, Festival de la Ría 2014": ["Premio al Mejor Sonido|Festival de la Ría|2014||won"],
    "Premio per il miglior suono al Festival del Lago 2014": ["Premio per il miglior suono|Festival del Lago|2014||won"],
    "1º lugar – Festival da Ria 2014": ["1º lugar|Festival da Ria|2014||won"],
    "Reed Fest 2014 → Best Score": ["Best Score|Reed Fest|2014||won"],
    "Winner! Best Score, Reed Fest 2014": ["Best Score|Reed Fest|2014||won"],
    "Finalist at Reed d'Or 2013": ["|Reed d'Or|2013||finalist"],
    "Finalist for the Reed Prize 2013": ["Reed Prize||2013||finalist"],
    "Finalista do Prêmio RIA 2017": ["Prêmio RIA||2017||finalist"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), PRIZES.items())
def test_prizes_that_nothing_parts_are_told_apart(line: str, expected: list[str]) -> None:
    assert prizes(f"Awards: {line}") == expected


STOPS = (
    "Premio al Mejor Sonido. Festival de Ría. España. 2014\nMención Especial. Muestra del Sur. Perú. 2015",
    "Festival de Ría. España. Premio al Mejor Sonido. 2014\nMuestra del Sur. Perú. Mención Especial. 2015",
)


@pytest.mark.parametrize("lines", STOPS)
def test_full_stops_part_the_things_of_one_entry_in_any_order(lines: str) -> None:
    assert prizes(f"Premios\n{lines}") == [
        "Premio al Mejor Sonido|Festival de Ría|2014|España|won",
        "Mención Especial|Muestra del Sur|2015|Perú|special mention",
    ]
