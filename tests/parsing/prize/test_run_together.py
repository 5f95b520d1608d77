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
    "Finalist at Reed d'Or 2013": ["|Reed d'Or|2013||finalist"],
    "Finalist for the Reed Prize 2013": ["Reed Prize||2013||finalist"],
    "Finalista do Prêmio RIA 2017": ["Prêmio RIA||2017||finalist"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), PRIZES.items())
def test_prizes_that_nothing_parts_are_told_apart(line: str, expected: list[str]) -> None:
    assert prizes(f"Awards: {line}") == expected
