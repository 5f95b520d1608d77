"""How credits are listed: people parted by dashes, characters beside actors, roles behind names, counts in headings."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord


def read(lines: str) -> ProgramRecord:
    text = f"Reed Song\n\nDirector: Ann Lee\nYear: 2014\n{lines}\n"
    return parse_record(SourceRecord("s", "x", "x.txt", text), load_lookups())


def credited(lines: str) -> list[tuple[str, str]]:
    return [(credit.role.value, credit.name.value) for credit in read(lines).other_credits]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Libro: Ana Lemos – Luis Rey", ["Ana Lemos", "Luis Rey"]),
        ("Mit: Karin Holm / Paula – Marie Berg / Ute Lind", ["Karin Holm", "Paula – Marie Berg", "Ute Lind"]),
        ("Camera: Ann Lee – Reed Films", ["Ann Lee"]),
        ("Intérpretes: Ana Lemos (Rosa), Eva Gil (Inés) y Luis Rey (Guardia)", ["Ana Lemos", "Eva Gil", "Luis Rey"]),
    ],
)
def test_what_parts_people_is_told_from_what_joins_a_name(line: str, names: list[str]) -> None:
    assert [name for _, name in credited(line)] == names


def test_below_a_heading_of_the_cast_the_actor_stands_behind_the_character() -> None:
    lines = "\nBesetzung\nAlma Winter: Karin Holm\nDer Wirt: Paul Berg\n"
    assert credited(lines) == [("Besetzung", "Karin Holm"), ("Besetzung", "Paul Berg")]


def test_a_role_may_stand_behind_a_name_and_a_colon() -> None:
    assert credited("\nÉquipe technique\n- Anne MERCIER : Photographie\n- Paul ROY : Montage\n") == [
        ("Photographie", "Anne MERCIER"),
        ("Montage", "Paul ROY"),
    ]


def test_the_count_of_entries_behind_a_heading_is_nobody() -> None:
    assert credited("\nActeurs (4)\nProduction et distribution (3)\n- Scénariste : Anne Mercier\n") == [
        ("Scénariste", "Anne Mercier")
    ]


def test_short_forms_of_roles_part_a_line_of_credits() -> None:
    line = "Scén. : Anne Mercier, Paul Roy. Ph. : Jean Petit. Mont. : Eva Roche. Mus. : Luc Bel-Air. Déc. : Marc Noir."
    assert credited(line) == [
        ("Scén.", "Anne Mercier"),
        ("Scén.", "Paul Roy"),
        ("Ph.", "Jean Petit"),
        ("Mont.", "Eva Roche"),
        ("Mus.", "Luc Bel-Air"),
        ("Déc.", "Marc Noir"),
    ]


SENTENCES = {
    "Diretto e montato da Ada Lenzi, su sceneggiatura di Ada Lenzi e Ugo Corti. Con Ida Ferri, Aldo Moro e Dino Bassi. "
    "Fotografia di Elio Conti, suono di Noemi Riva.": [
        ("montato da", "Ada Lenzi"),
        ("sceneggiatura", "Ada Lenzi"),
        ("sceneggiatura", "Ugo Corti"),
        ("Con", "Ida Ferri"),
        ("Con", "Aldo Moro"),
        ("Con", "Dino Bassi"),
        ("Fotografia", "Elio Conti"),
        ("suono", "Noemi Riva"),
    ],
    "Credits    Photography Lea Moon; Editor Jo Petty; Commentary written by Ann Wells; Commentary spoken by Bo Oak": [
        ("Photography", "Lea Moon"),
        ("Editor", "Jo Petty"),
        ("Commentary written by", "Ann Wells"),
        ("Commentary spoken by", "Bo Oak"),
    ],
    # No credits, though they begin with words of roles.
    "Music fills the valley, and sound of bells. Camera crews come and go.": [],
    "Photo by Ann Moon on Lightbox": [],
}


@pytest.mark.parametrize(("line", "expected"), SENTENCES.items())
def test_sentences_that_are_nothing_but_credits_are_read(line: str, expected: list[tuple[str, str]]) -> None:
    assert credited(line) == expected


@pytest.mark.parametrize(
    ("line", "countries", "year"),
    [("Durata: 19’ – Italia, col., HD, 2016", ["Italia"], 2016), ("Running time: 52' TV", [], None)],
)
def test_other_facts_may_stand_beside_a_running_time(line: str, countries: list[str], year: int | None) -> None:
    text = f"Reed Song\n\nDirector: Ann Lee\n{line}\n"
    record = parse_record(SourceRecord("s", "x", "x.txt", text), load_lookups())
    assert [country.value for country in record.countries] == countries
    assert (record.year.value.first if record.year is not None else None) == year
