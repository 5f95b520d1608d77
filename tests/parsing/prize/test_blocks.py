"""Entries of a list that take several lines each: event, where and when, prize; or prize, event, where and when."""

from tests.readings import prizes, read, selections

BLOCKS = """Melhor Roteiro
9º Curta Foz
Foz-PB; 2021
Melhor Atriz: Rayla Nuvem
4º Reed - Festival Ribeirinho de Cinema
Aparecida de Baixo-GO; 2021
Menção Honrosa
12º Comunifoz
Lisboa, Portugal; 2022"""


def test_a_line_of_place_and_year_ends_every_entry_of_a_list_in_threes() -> None:
    assert prizes(BLOCKS) == [
        "Melhor Roteiro|9º Curta Foz|2021|Foz-PB|won",
        "Melhor Atriz|4º Reed - Festival Ribeirinho de Cinema|2021|Aparecida de Baixo-GO|won",
        "Menção Honrosa|12º Comunifoz|2022|Lisboa, Portugal|special mention",
    ]
    assert selections(BLOCKS) == []


def test_an_event_its_place_and_year_and_a_prize_with_its_winner_are_one_entry() -> None:
    text = """Palmarès (2)

Festival Reed - Rencontres du court
France, 2012
Prix du public

Festival Baie de Pantin
France, 2012
Prix d'interprétation masculine : Louis Ferrand"""
    assert prizes(text) == [
        "Prix du public|Festival Reed - Rencontres du court|2012|France|won",
        "Prix d'interprétation masculine|Festival Baie de Pantin|2012|France|won",
    ]


def test_whom_a_prize_went_to_may_stand_indented_below_it() -> None:
    text = "3 Candidaturas\n  • Mejor guion original\n\n    Luis Rey\n  • Mejor montaje\n\n    Ana Silva\n"
    assert prizes(text) == ["Mejor guion original||||nominated", "Mejor montaje||||nominated"]
    recipients = [one.name.value for prize in read(f"The Salt Road\n\n{text}").prizes for one in prize.recipients]
    assert recipients == ["Luis Rey", "Ana Silva"]
