"""Credits side by side without colons, behind full stops, in letters and with partners."""

from typing import Any

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.json import to_json
from filmgraph.source import SourceRecord


def read(lines: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "x", "x.txt", f"Reed Song\n{lines}\n"), load_lookups())


def in_json(lines: str) -> dict[str, Any]:
    return to_json(read(lines))


def credited(record: ProgramRecord) -> list[tuple[str, str]]:
    return [(credit.role.value, credit.name.value) for credit in record.other_credits]


def names(record: ProgramRecord) -> list[str]:
    return [name.value for name in record.production]


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("Regie Ana Lind | Kamera Jo Berg | Schnitt Eva Holm | mit Tom Reuter, Ina Vogt", ["Kamera", "Schnitt", "mit"]),
        ("Réalisation Ana Lind – Image Jo Berg – Son Eva Holm", ["Image", "Son"]),
        ("Regia Ana Lind, Fotografia Jo Berg, Montaggio Eva Holm", ["Fotografia", "Montaggio"]),
    ],
)
def test_roles_without_colons_are_credits_where_every_part_of_the_line_has_one(line: str, read_as: list[str]) -> None:
    record = read(f"{line}\n2018")
    assert [name.value for name in record.directors] == ["Ana Lind"]
    assert list(dict.fromkeys(role for role, _ in credited(record))) == read_as
    assert credited(record)[:2] == [(read_as[0], "Jo Berg"), (read_as[1], "Eva Holm")]


def test_a_sentence_of_the_cast_behind_a_credit_is_no_part_of_it() -> None:
    record = read("Norwegen 2018. Regie: Ana Lind. Kamera: Jo Berg. Mit Tom Reuter, Ina Vogt, Eva Holm. 89 Min.")
    assert credited(record) == [("Kamera", "Jo Berg"), ("Mit", "Tom Reuter"), ("Mit", "Ina Vogt"), ("Mit", "Eva Holm")]
    assert [time.value for time in record.durations] == [89]


def test_beside_the_code_of_regie_the_letter_d_stands_for_those_who_act() -> None:
    record = read("R: Ana Lind, K: Jo Berg, D: Tom Reuter, Ina Vogt")
    assert [name.value for name in record.directors] == ["Ana Lind"]
    assert ("D", "Tom Reuter") in credited(record)


def test_the_letter_d_alone_stands_for_the_director() -> None:
    assert [name.value for name in read("D: Ana Lind, P: Reed Films").directors] == ["Ana Lind"]


def test_an_address_below_a_company_is_no_company() -> None:
    address = "Seestr. 14\n50123 Mainz\nTel. +49 6131 998877\noffice@reedfilm.example"
    assert names(read(f"\nProduktion\nReedfilm GmbH\n{address}\n\nRegie\nAna Lind")) == ["Reedfilm GmbH"]


@pytest.mark.parametrize("name", ["1260 Pictures", "Rua Filmes 3", "4000 Films"])
def test_a_number_in_the_name_of_a_company_makes_it_no_address(name: str) -> None:
    assert names(read(f"Production: {name}\nYear: 2018")) == [name]


@pytest.mark.parametrize(
    ("line", "companies"),
    [
        ("A Reedfilm production in association with RTX and Luna", ["Reedfilm", "RTX", "Luna"]),
        ("Produktion: Reedfilm in Koproduktion mit RTX und Luna", ["Reedfilm", "RTX", "Luna"]),
        ("Produktion: Reedfilm, gefördert von der Filmstiftung Weser", ["Reedfilm"]),
    ],
)
def test_partners_may_be_single_words_and_those_who_support_are_none(line: str, companies: list[str]) -> None:
    assert names(read(f"{line}\nRegie: Ana Lind")) == companies


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("Scénario : Ana Lind d'après le roman de Luc Marin", [("Scénario", "Ana Lind"), ("d'après", "Luc Marin")]),
        ("Drehbuch: Ana Lind nach dem Roman von Luc Marin", [("Drehbuch", "Ana Lind"), ("nach", "Luc Marin")]),
        ("Roteiro: Maria da Silva", [("Roteiro", "Maria da Silva")]),
    ],
)
def test_the_author_of_a_work_stands_apart_from_who_wrote_after_it(line: str, read_as: list[tuple[str, str]]) -> None:
    assert credited(read(f"Regie: Eva Holm\n{line}")) == read_as


def test_short_names_of_languages_and_codes_of_countries_stand_among_facts() -> None:
    record = read("Ana Lind // DE 2018 // 52 min // dt. OF mit engl. UT // Dokumentarfilm")
    assert [name.value for name in record.directors] == ["Ana Lind"]
    assert [name.value for name in record.countries] == ["DE"]
    assert [(one.language.value, one.usage) for one in record.languages] == [("dt", "spoken"), ("engl", "subtitles")]


def test_a_medium_before_a_comma_is_a_fact_and_no_label() -> None:
    record = in_json("DVD, 52 Min., f., Deutschland 2018\nBest.-Nr. 46 11223\nRegie: Ana Lind")
    assert record["duration_minutes"] == [52]
    assert record["awards"] == []


def test_a_nomination_behind_and_is_parted_from_the_prize_before_it() -> None:
    line = "Der Film gewann 2018 die Goldene Taube bei DOK Weser und wurde 2019 für den Reed-Preis nominiert."
    assert [(prize["award"], prize["year"], prize["outcome"]) for prize in in_json(f"\n{line}")["awards"]] == [
        ("Goldene Taube", 2018, "won"),
        ("Reed-Preis", 2019, "nominated"),
    ]


def test_a_prize_of_another_year_is_not_given_at_the_festival_of_the_line_above() -> None:
    lines = "Premi:\n- Miglior film – Reed Film Festival 2018\n- Selezione ufficiale – Luna Docs (Oslo) 2019\n"
    prizes = in_json(f"\n{lines}- Vincitore del Premio Salina 2016\n")["awards"]
    assert [(prize["award"], prize["event"], prize["year"]) for prize in prizes] == [
        ("Miglior film", "Reed Film Festival", 2018),
        ("Premio Salina", None, 2016),
    ]


@pytest.mark.parametrize(
    "joined", ["Reed Preis für Ana Lind 2019", "Reed Award for Ana Lind 2019", "Prix Reed pour Ana Lind 2019"]
)
def test_whom_a_prize_was_given_to_is_no_festival_although_a_year_follows(joined: str) -> None:
    prizes = in_json(f"\nAwards: {joined}; Press Award, Luna Fest 2018")["awards"]
    assert [(prize["event"], prize["year"]) for prize in prizes] == [(None, 2019), ("Luna Fest", 2018)]


def test_in_a_table_of_a_cast_under_a_row_with_its_role_the_first_cell_is_the_actor() -> None:
    assert credited(read("\nDarsteller\nAnna Vogt: Marie\nKarl Reuter: Vater")) == [
        ("Darsteller", "Anna Vogt"),
        ("Darsteller", "Karl Reuter"),
    ]


@pytest.mark.parametrize(
    ("line", "concept"),
    [
        ("Additional camera: Jo Berg", "camera-operator"),
        ("Schnittassistenz: Jo Berg", "assistant-editor"),
        ("Bruitage : Jo Berg", "sound-editor"),
        ("Montador/a: Jo Berg", "editor"),
        ("Missaggio: Jo Berg", "sound-mixer"),
        ("Chefe de produção: Jo Berg", "production-manager"),
        ("Testi: Jo Berg", "writer"),
    ],
)
def test_roles_of_the_crew_are_known_in_six_languages(line: str, concept: str) -> None:
    record = read(f"Regie: Ana Lind\n{line}")
    assert [(credit.concept, credit.name.value) for credit in record.other_credits] == [(concept, "Jo Berg")]
