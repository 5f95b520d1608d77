"""Festivals whose names have a stop, a dash, an ordinal or quotation marks, and are one all the same."""

import pytest

from tests.readings import prizes, read, selections


@pytest.mark.parametrize(
    "name", ["Int. Kurzfilmtage Werra", "Intl. Film Festival Reed", "6o. Festival de Cine de Lugo"]
)
def test_a_shortened_word_ends_no_name(name: str) -> None:
    assert prizes(f"Awards:\nBest Score, {name}, 2014") == [f"Best Score|{name}|2014||won"]
    assert read(f"The Salt Road\n\n2014\n{name}\nBay Film Festival\n").other_credits == ()


@pytest.mark.parametrize(
    "name",
    [
        "RILA – Festival de Cine de Lugo",
        "Filmlugo - Festival Internacional de Cine de Lugo",
        "FKT – Filmfest Werra",
    ],
)
def test_a_short_name_and_the_whole_behind_a_dash_are_one_festival(name: str) -> None:
    assert selections(f"Festivals:\n2014 {name}") == [f"{name}|2014|"]
    assert prizes(f"Premios:\n2014 {name} – Segundo Premio") == [f"Segundo Premio|{name}|2014||placed"]


def test_a_town_before_a_dash_is_no_short_name() -> None:
    assert selections("Festivals:\nOslo – Reed Film Festival 2014") == ["Reed Film Festival|2014|Oslo"]


def test_a_mention_may_stand_right_behind_its_festival() -> None:
    assert prizes("Premios:\n2014 Festival de Lugo Mención Especial") == [
        "Mención Especial|Festival de Lugo|2014||special mention"
    ]


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_quotation_marks_around_a_festival_and_its_year_hold_it(marks: str) -> None:
    text = f"Awards:\nBest Actor {marks[0]}Reed Film Festival 2019{marks[1]}"
    assert prizes(text) == ["Best Actor|Reed Film Festival|2019||won"]


def test_a_hyphen_behind_a_word_parts_prize_and_festival() -> None:
    assert prizes("Prémios:\nMenção Honrosa- Curtas Foz; 2º Prémio – Foz 7") == [
        "Menção Honrosa|Curtas Foz|||special mention",
        "2º Prémio|Foz 7|||placed",
    ]


def test_two_lines_with_a_year_each_are_two_entries() -> None:
    text = "Festivals:\nPlay-Reed | Spain, May 2015 Best Welsh film\nPunto de Vista | Spain, Feb 2016"
    assert prizes(text) == ["Best Welsh film|Play-Reed|2015|Spain|won"]
    assert selections(text) == ["Punto de Vista|2016|Spain"]


def test_a_bullet_with_a_year_and_prizes_is_no_running_text() -> None:
    text = "Prêmios:\n- 15º Reedê de Cine, Foz, 1992: Melhor Direção, Prêmio do Júri (empatado com outro filme)."
    assert [prize.partition("|")[0] for prize in prizes(text)] == [
        "Melhor Direção",
        "Prêmio do Júri",
    ]


def test_a_town_behind_its_festival_is_no_festival() -> None:
    assert prizes("Prix :\nMention du jury au Festival Reed à Paris 2014") == [
        "Mention du jury|Festival Reed|2014|Paris|special mention"
    ]


def test_more_towns_than_a_festival_can_have_are_no_place() -> None:
    assert prizes("Prix :\nPrix du public à Lille, Brest, Pantin, Nice, Grenoble…") == ["Prix du public|Lille|||won"]


@pytest.mark.parametrize("line", ["Convocatoria Regional 2013.", "Otto Brahm 2005", "Rejeitado pela Censura em 1969."])
def test_a_name_and_a_year_without_a_label_are_no_festival(line: str) -> None:
    assert selections(line) == []


def test_the_cinquina_is_a_nomination() -> None:
    assert prizes("Premi:\nCinquina Miglior Corto, Premio Reed 2018") == ["Miglior Corto|Premio Reed|2018||nominated"]


def test_a_year_over_names_tells_that_they_are_festivals() -> None:
    assert selections("2012:\nReedlichter Werra") == ["Reedlichter Werra|2012|"]
