"""Words in lists of prizes that belong to another entry, or to none, than their place seems to say."""

import pytest

from tests.readings import prizes, read, selections


def test_a_prize_with_a_name_and_a_year_is_not_that_of_the_festival_above_it() -> None:
    text = "Festivals: Reed Film Festival 2016\nPremio Marcello de Foz 2016\nFestival del Po – Firenze 2016"
    assert prizes(text) == ["Premio Marcello de Foz||2016||won"]
    assert selections(text) == ["Reed Film Festival|2016|", "Festival del Po|2016|Firenze"]


def test_years_and_prizes_may_stand_in_turn_without_a_sign() -> None:
    assert prizes("Auszeichnungen\n2007 Weser Fernsehpreis 2006 Adolf Reed Preis") == [
        "Weser Fernsehpreis||2007||won",
        "Adolf Reed Preis||2006||won",
    ]


@pytest.mark.parametrize("month", ["November", "september", "Mai"])
def test_a_month_before_a_year_is_no_part_of_the_festival(month: str) -> None:
    assert prizes(f"Preise\nBester Schnitt, Reed Filmtage {month} 2010") == ["Bester Schnitt|Reed Filmtage|2010||won"]


def test_an_actress_on_no_list_of_names_is_whom_the_prize_went_to() -> None:
    text = "The Salt Road\n\nAwards:\nReed Film Festival | Spain, Jun 2019 Best Actress for Merla Oliva\n"
    prize = read(text).prizes[0]
    assert (prize.award and prize.award.value, prize.event and prize.event.value) == (
        "Best Actress",
        "Reed Film Festival",
    )
    assert [one.name.value for one in prize.recipients] == ["Merla Oliva"]


def test_a_festival_of_italy_may_stand_behind_a() -> None:
    assert prizes("Premi:\nSecondo Premio a Cinefoz 2005") == ["Secondo Premio|Cinefoz|2005||placed"]
    assert prizes("Premios:\nPremio a Luis Rey, Reed Fest 2011") == ["Premio|Reed Fest|2011||won"]


def test_what_was_done_at_a_festival_is_no_prize() -> None:
    assert prizes("Proyecto desarrollado en II Foro de la Semana del Cortometraje de Foz") == []
    assert selections("Competição Oficial Nacional 2") == []


def test_a_festival_may_be_glued_to_its_prize() -> None:
    text = "Awards:\nSpecial Jury Prize for the Best ShortInternational Reed Film Festival, Oslo2016"
    assert prizes(text) == ["Special Jury Prize for the Best Short|International Reed Film Festival|2016|Oslo|won"]
