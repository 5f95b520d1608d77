"""Lists that are printed as tables, with bars, leaders, stars or bullets between the cells of a line."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, selections

TABLES = {
    "2014 ..... Reed Film Festival ..... Official Selection\n2014 ..... Bay Film Festival ..... Golden Reed Award\n2015 ..... Marsh Eye Honors ..... Nominee, Outstanding Score": (
        ["Golden Reed Award|Bay Film Festival|2014||won", "Outstanding Score|Marsh Eye Honors|2015||nominated"],
        ["Reed Film Festival|2014|"],
    ),
    "Festival de Cinema da Ria | Aljezur | 2019 | Troféu Ria\nCineMarés | Alvor | 2019 | Menção Honrosa\nMirante | Sagres | 2020 | Seleção": (
        ["Troféu Ria|Festival de Cinema da Ria|2019|Aljezur|won", "Menção Honrosa|CineMarés|2019|Alvor|special mention"],
        ["Mirante|2020|Sagres"],
    ),
    "MEJOR MONTAJE ✦ MUESTRA DEL SUR ✦ TEMUCO ✦ 2022\nSELECCIÓN OFICIAL ✦ CORTOLUZ ✦ PAIPA ✦ 2022\nSELECCIÓN OFICIAL ✦ FESTIVAL DE LA RÍA ✦ 2023": (
        ["MEJOR MONTAJE|MUESTRA DEL SUR|2022|TEMUCO|won"],
        ["CORTOLUZ|2022|PAIPA", "FESTIVAL DE LA RÍA|2023|"],
    ),
    "★ PRIX DU MEILLEUR MONTAGE ★ FESTIVAL DU LAC 2019\n★ SÉLECTION OFFICIELLE ★ FESTIVAL DES CIMES (FIFC) 2019\n★ MENTION SPÉCIALE ★ RENCONTRES DE L'EAU 2019": (
        ["PRIX DU MEILLEUR MONTAGE|FESTIVAL DU LAC|2019||won", "MENTION SPÉCIALE|RENCONTRES DE L'EAU|2019||special mention"],
        ["FESTIVAL DES CIMES (FIFC)|2019|"],
    ),
    "2016 : Festival du Lac, Panorama | 2017 : Prix Louis-Marin (finaliste) | 2017 : Rencontres de l'eau, New York": (
        ["Prix Louis-Marin||2017||finalist"],
        ["Festival du Lac|2016|", "Rencontres de l'eau|2017|New York"],
    ),
    "2016: Reed Fest | 2016: Bay Fest, Lisbon | 2017: Filmtage Weser": (
        [],
        ["Reed Fest|2016|", "Bay Fest|2016|Lisbon", "Filmtage Weser|2017|"],
    ),
    "Selección oficial: Huesca 2016 / Cineluz 46 / Vera del Campo 2017 / L'Onda": (
        [],
        ["Huesca|2016|", "Cineluz 46||", "Vera del Campo|2017|", "L'Onda||"],
    ),
    # No tables: entries of one line between the same signs.
    "Best Score, Reed Fest 2014 | Press Prize, Bay Fest 2015\nJury Prize, Mud Fest 2016 | Best Sound, Fen Fest 2017": (
        ["Best Score|Reed Fest|2014||won", "Press Prize|Bay Fest|2015||won", "Jury Prize|Mud Fest|2016||won", "Best Sound|Fen Fest|2017||won"],
        [],
    ),
    "Reed Fest 2014 • Bay Fest 2015\nMud Fest 2016 • Fen Fest 2017": (
        [],
        ["Reed Fest|2014|", "Bay Fest|2015|", "Mud Fest|2016|", "Fen Fest|2017|"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLES.items())
def test_cells_are_told_by_their_columns(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert (prizes(f"Awards\n{text}"), selections(f"Awards\n{text}")) == expected


def test_a_prize_in_the_column_of_festivals_is_the_event_of_what_was_won_there() -> None:
    text = "2012\tFestival des Cimes\tMeilleure musique\n2013\tRencontres du Pont, Genève\tReflet d'Or\n2013\tPrix Lagune, Berlin\tMention spéciale"
    assert prizes(f"Prix\n{text}") == [
        "Meilleure musique|Festival des Cimes|2012||won",
        "Reflet d'Or|Rencontres du Pont|2013|Genève|won",
        "Mention spéciale|Prix Lagune|2013|Berlin|special mention",
    ]
