"""What stands right behind a prize may say more of it: whose jury, which section, who gives it. Else it is the event."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, read, selections

PRIZES = {
    "Best Score, International Competition, Reed Fest 2014": "Best Score, International Competition|Reed Fest|2014||won",
    "Best Score (International Competition), Reed Fest 2014": "Best Score (International Competition)|Reed Fest|2014||won",
    "Meilleur montage – Compétition nationale – Festival du Lac 2014": "Meilleur montage – Compétition nationale|Festival du Lac|2014||won",
    "Preis der Jury, Internationaler Wettbewerb, Filmtage Weser 2014": "Preis der Jury, Internationaler Wettbewerb|Filmtage Weser|2014||won",
    "Menção Honrosa, Competição de Curtas – Mostra da Ria 2014": "Menção Honrosa, Competição de Curtas|Mostra da Ria|2014||special mention",
    "Festival del Lago 2014 - Miglior suono, Concorso internazionale": "Miglior suono, Concorso internazionale|Festival del Lago|2014||won",
    "Festival de Ría 2014: Premio del Público, Sección Oficial Documentales": "Premio del Público, Sección Oficial Documentales|Festival de Ría|2014||won",
    "Reed Fest 2014: Special Mention (Youth Jury)": "Special Mention (Youth Jury)|Reed Fest|2014||special mention",
    "Festival de Ría 2014: Premio de la Crítica (ACCP)": "Premio de la Crítica (ACCP)|Festival de Ría|2014||won",
    "Preis der Kritik (Filmring) – Filmtage Weser 2014": "Preis der Kritik (Filmring)|Filmtage Weser|2014||won",
    # The event, its town or its section, or the people: no part of the prize.
    "Prix du public, Semaine de la critique 2014": "Prix du public|Semaine de la critique|2014||won",
    "Prêmio da Crítica (Abracine) – Panorama de Cinema da Ria 2014, Faro": "Prêmio da Crítica (Abracine)|Panorama de Cinema da Ria|2014|Faro|won",
    "Best Score (Reed Fest 2014)": "Best Score|Reed Fest|2014||won",
    "Press Prize, Reed Fest (Bremen) 2014": "Press Prize|Reed Fest|2014|Bremen|won",
    "Premio del pubblico, Festival del Lago 2014 (Concorso internazionale)": "Premio del pubblico|Festival del Lago|2014||won",
    "Reed Fest 2014, International Competition: Best Score": "Best Score|Reed Fest|2014||won",
    "Reed Fest 2014: Best Score (Ana Silva)": "Best Score|Reed Fest|2014||won",
}  # fmt: skip

DATED = (
    "2014 Best Score - Reed Fest (Bremen), 2014 Press Prize - Bay Fest (Faro), 2015 Jury Prize at Festival du Lac",
    "2014 Meilleur montage - Festival du Lac, 2014 Prix du public - Rencontres de l'eau",
    "2014 Mejor montaje - Festival de Ría, 2014 Premio del Público - Muestra del Sur",
)

CATEGORIES = {
    "Reed Fest 2014, Bremen; Nominated: Weser Award 2015 – Short Film": "Short Film|Weser Award|2015||nominated",
    "Weser Award nomination, Best Score, 2015": "Best Score|Weser Award|2015||nominated",
    "Weser Award 2015 – Single Documentary": "Single Documentary|Weser Award|2015||won",
    "Weser Award – Single Documentary, Reed Fest 2014": "Weser Award – Single Documentary|Reed Fest|2014||won",
}


@pytest.mark.parametrize(("line", "expected"), CATEGORIES.items())
def test_a_prize_with_its_year_is_the_event_of_what_it_was_given_for(line: str, expected: str) -> None:
    assert prizes(f"Awards: {line}") == [expected]


METALS = {
    "Reed Fest 2014 – Golden Dove, Best Documentary": ["Golden Dove, Best Documentary"],
    "Genziana d'oro, miglior film, Reed Fest 2014": ["Genziana d'oro, miglior film"],
    "Reed Fest 2014: Golden Dove, Audience Award": ["Golden Dove", "Audience Award"],
    "Reed Fest 2014: Best Score, Best Sound": ["Best Score", "Best Sound"],
    "Reed Fest 2014: Golden Dove, Best Score, Best Sound": ["Golden Dove, Best Score", "Best Sound"],
}


@pytest.mark.parametrize(("line", "expected"), METALS.items())
def test_what_a_prize_of_metal_is_for_stands_behind_it(line: str, expected: list[str]) -> None:
    assert prizes(f"Awards: {line}") == [f"{award}|Reed Fest|2014||won" for award in expected]


@pytest.mark.parametrize(("line", "expected"), PRIZES.items())
def test_what_stands_behind_a_prize_is_part_of_it_or_not(line: str, expected: str) -> None:
    assert prizes(f"Awards: {line}") == [expected]
    assert selections(f"Awards: {line}") == []


@pytest.mark.parametrize("line", DATED)
def test_a_year_before_a_prize_begins_an_entry_though_the_one_before_had_the_same(line: str) -> None:
    stated = [word for word in line.split() if word.isdigit()]
    assert [said.split("|")[2] for said in prizes(f"Awards: {line}")] == stated


def test_the_first_prize_under_a_festival_quotes_its_heading_and_the_second_only_itself() -> None:
    record = read("Der Deich\n\nRegie: Ana Silva\n\nPreise\n\nFilmtage Weser 1979\nDeichpreis\nPreis der Jury\n")
    assert [prize.text for prize in record.prizes] == ["Filmtage Weser 1979\nDeichpreis", "Preis der Jury"]
