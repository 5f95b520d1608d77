"""Other films that a record points at: how their lists are headed, parted and ended."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord

HEAD = "Reed Song\n\nYear: 2014\n\nEvery night the reeds on the bay sing, and nobody knows why they do.\n\n"


def others(text: str) -> list[str]:
    record = SourceRecord("s", "reed", "reed.txt", HEAD + text)
    return [one.title.value for one in parse_record(record, load_lookups()).related]


@pytest.mark.parametrize(
    "heading",
    [
        "More graduate films",
        "Other short documentaries 2016",
        "Autres courts métrages de la collection",
        "Weitere Abschlussfilme 2016",
        "Weitere Filme im Verleih",
        "Andere Titel zum Thema Schilf",
        "Otros cortos documentales",
        "Outras longas-metragens no acervo",
        "Altri film in distribuzione",
        "Altri saggi di diploma",
        "Aussi dans la base",
        "Auch in unserem Verleih",
        "Anche in questo ciclo",
    ],
)
def test_a_heading_is_put_together_of_a_word_for_more_and_one_for_films(heading: str) -> None:
    assert others(f"{heading}\nNight Ferry\nNo Boat, No Bay\n") == ["Night Ferry", "No Boat, No Bay"]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Tutti i corti 2016: Acqua dolce, acqua salata · Il molo", ["Acqua dolce, acqua salata", "Il molo"]),
        ("Tous les documentaires : Le Bac de nuit / La Digue", ["Le Bac de nuit", "La Digue"]),
        ("Dans le même cycle : La Digue", ["La Digue"]),
        ("Im selben Programm: Die Mole | Nachtfähre", ["Die Mole", "Nachtfähre"]),
        ("See also: Weirs of the Low Bay (RS-1951-00417)", ["Weirs of the Low Bay"]),
        ("Otros títulos del catálogo: «El muelle» (2009, 44 min), «La barca»", ["El muelle", "La barca"]),
        ("Veja também: O cais, 2012; A barca", ["O cais", "A barca"]),
    ],
)
def test_titles_behind_a_label_are_parted_by_signs_and_freed_of_their_details(line: str, titles: list[str]) -> None:
    assert others(f"{line}\n") == titles


def test_films_of_the_author_in_a_section_of_other_films_are_among_these() -> None:
    assert others("Aussi dans la base\nDu même auteur : Une digue à Morne (2009, 44 min)\n") == ["Une digue à Morne"]
    assert others("Du même auteur : Une digue à Morne (2009, 44 min)\n") == []


@pytest.mark.parametrize(
    "foot",
    [
        "How to order prints   |   Prices   |   Visit us",
        "Record last updated 14/03/2020",
        "Fiche mise à jour le 3 mars 2020",
        "© Reed Archive 2020",
        "Zurück zur Übersicht",
    ],
)
def test_the_foot_of_a_page_is_below_the_list_of_other_films(foot: str) -> None:
    assert others(f"See also: Night Ferry\n\n{foot}\n") == ["Night Ferry"]
    assert others(f"More short films\nNight Ferry\n\n{foot}\n") == ["Night Ferry"]


@pytest.mark.parametrize(
    "text",
    [
        "All films\nReed Film Foundation",
        "Tous les documentaires\nReed Film Foundation",
        "More about the series\nReed Film Foundation",
        "Outros filmes do realizador: O cais, A barca",
        "See also: Trailer",
        "See also: the page about the singers, who have a site of their own.",
    ],
)
def test_links_and_filmographies_are_no_lists_of_other_films(text: str) -> None:
    assert others(f"{text}\n") == []


def test_facts_and_makers_of_other_films_are_no_part_of_their_titles() -> None:
    assert others("Related films\n\nNight Ferry\n\n2019, 15 min, dir. Ana Silva\n\nBay Song\n\n2017, 22 min\n") == [
        "Night Ferry",
        "Bay Song",
    ]
    assert others("Películas relacionadas\n\nLa huerta (2018), de Luis Rey\n\nAguas, de marzo (2020)\n") == [
        "La huerta",
        "Aguas, de marzo",
    ]


def test_a_notice_below_other_films_is_nothing_of_theirs() -> None:
    assert others("More like this\n\nNight Ferry\n\nBay Song\n\nWe value your privacy. Cookies help us.\n") == [
        "Night Ferry",
        "Bay Song",
    ]
