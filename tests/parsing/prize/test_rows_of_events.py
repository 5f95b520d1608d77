"""Events in a row share a year, years may have two digits, and sentences tell of prizes."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, selections

ROWS = {
    "IDFA, Sundance, Hot Docs 2020": ["IDFA|2020|", "Sundance|2020|", "Hot Docs|2020|"],
    "2020: IDFA, Cannes, Hot Docs": ["IDFA|2020|", "Cannes|2020|", "Hot Docs|2020|"],
    "Cork '20, CPH:DOX '22": ["Cork|2020|", "CPH:DOX|2022|"],
    "Reed Fest ’98": ["Reed Fest|1998|"],
    "Reed Fest · Bay Fest · Delta Days 2020": ["Reed Fest|2020|", "Bay Fest|2020|", "Delta Days|2020|"],
    "Reed Fest 2015 (Italy), Bay Days 2016 (France), Docs Lux (Belgium)": [
        "Reed Fest|2015|Italy",
        "Bay Days|2016|France",
        "Docs Lux||Belgium",
    ],
    "Reed Fest; Bay Fest 2020": ["Reed Fest||", "Bay Fest|2020|"],
}


@pytest.mark.parametrize(("line", "expected"), ROWS.items())
def test_events_in_a_row_share_the_one_year_beside_them(line: str, expected: list[str]) -> None:
    assert selections(f"Festivals\n{line}") == expected


def test_events_in_a_row_are_a_list_without_a_label() -> None:
    assert selections("IDFA, Sundance, Hot Docs 2020") == ["IDFA|2020|", "Sundance|2020|", "Hot Docs|2020|"]


SENTENCES = {
    "Ganadora de la Biznaga de Plata al mejor documental en el Festival de Ría 2019": "Biznaga de Plata al mejor documental|Festival de Ría|2019||won",
    "La película obtuvo la Biznaga de Plata en el Festival de Ría 2019.": "Biznaga de Plata|Festival de Ría|2019||won",
    "Recibió la Biznaga de Plata del Festival de Ría 2019": "Biznaga de Plata|Festival de Ría|2019||won",
    "The film won the Audience Award at Reed Fest 2014": "Audience Award|Reed Fest|2014||won",
    "It received the Press Award at Reed Fest 2014.": "Press Award|Reed Fest|2014||won",
    "Le film a remporté le Prix du public au Festival du Lac 2016": "Prix du public|Festival du Lac|2016||won",
    "Der Film gewann den Publikumspreis beim Filmfest Weser 2017": "Publikumspreis|Filmfest Weser|2017||won",
    "O filme recebeu o Prémio do Público no Festival da Serra 2016": "Prémio do Público|Festival da Serra|2016||won",
    "Il film ha vinto il Premio del pubblico al Festival del Po 2012": "Premio del pubblico|Festival del Po|2012||won",
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), SENTENCES.items())
def test_a_sentence_under_a_label_of_prizes_is_read(line: str, expected: str) -> None:
    assert prizes(f"Awards\n{line}") == [expected]


def test_a_sentence_about_others_is_not_read_without_such_a_label() -> None:
    assert prizes("She received the Press Award at Reed Fest 2014, and the tide went out again over the bay.") == []
