"""Casts printed in rows of two sides, and what stands beside casts."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord

LOOKUPS = load_lookups()
HEAD = "Reed Song\nNorwegen 2014, 52 min\n\nRegie: Ioana Popa\n"


def read(text: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "reed", "reed.txt", text), LOOKUPS)


def cast_of(record: ProgramRecord) -> list[str]:
    return [credit.name.value for credit in record.other_credits if credit.concept == "cast"]


@pytest.mark.parametrize(
    "heading",
    [
        "Rollen und Darsteller",
        "Liste artistique",
        "Principal cast",
        "Reparto principal",
        "Elenco artístico",
        "Personaggi e interpreti",
    ],
)
@pytest.mark.parametrize("sign", [" ........ ", "\t", " | ", ": ", " … "])
def test_of_two_sides_of_a_row_the_actor_is_credited(heading: str, sign: str) -> None:
    record = read(f"{HEAD}\n{heading}\nKommissarin Vera Lund{sign}Anna Bergmann\nDer Wirt{sign}Peter Hase\n")
    assert cast_of(record) == ["Anna Bergmann", "Peter Hase"]


def test_dots_may_have_the_actor_before_them() -> None:
    assert cast_of(read(f"{HEAD}\nCast\nAnna Bergmann ..... Vera\nPeter Hansen ..... Innkeeper\n")) == [
        "Anna Bergmann",
        "Peter Hansen",
    ]


def test_characters_of_rows_are_people_of_the_story() -> None:
    record = read(
        f"{HEAD}\nBesetzung\nUlrike Tönsen ..... Anna Bergmann\n\nInhalt\nAm Hafen wartet Ulrike Tönsen auf ein Schiff, das nie kommt und das sie selbst gebaut hat.\n"
    )
    assert "Ulrike Tönsen" in [person.name.value for person in record.people_mentioned]


def test_words_for_the_others_are_nobody() -> None:
    assert cast_of(read(f"{HEAD}\nDarsteller\nAnna Bergmann\nund andere\n")) == ["Anna Bergmann"]


def test_a_colon_before_an_ending_of_gender_ends_no_label() -> None:
    record = read(
        "Reed Song\nNorwegen 2014, 52 min, Kamera: Ole Dahl, Darsteller:innen: Anna Bergmann, Peter Hansen.\n"
    )
    assert [(credit.role.value, credit.name.value) for credit in record.other_credits][1:] == [
        ("Darsteller:innen", "Anna Bergmann"),
        ("Darsteller:innen", "Peter Hansen"),
    ]


def test_a_name_on_the_line_below_a_producer_is_a_producer() -> None:
    record = read("Reed Song\n\nproduced by\nIgnaz Barrowski\nGail Bergmann\n\nProduction\nKelp Film\n")
    assert [credit.name.value for credit in record.other_credits] == ["Ignaz Barrowski", "Gail Bergmann"]
    assert [name.value for name in record.production] == ["Kelp Film"]


@pytest.mark.parametrize("words", ["in Zusammenarbeit mit", "in collaborazione con", "in collaboration with"])
def test_who_only_helped_behind_a_semicolon_or_on_a_line_of_its_own_did_not_produce(words: str) -> None:
    for text in (f"Produktion: Kelp Film; {words} Reed TV\n", f"Produktionsfirma\nKelp Film\n{words}\nReed TV\n"):
        assert [name.value for name in read(f"Reed Song\n\nRegie: Ioana Popa\n{text}").production] == ["Kelp Film"]


def test_a_remark_in_brackets_before_a_colon_is_no_label() -> None:
    assert [
        name.value for name in read("Reed Song\n\nRegie: Ioana Popa\nTV-Premiere (DE): 08.05.2018, MDR\n").directors
    ] == ["Ioana Popa"]


def test_film_behind_other_words_of_a_label_is_no_title() -> None:
    title = read("REED SONG\n\nun film di Ioana Popa\n\nUFFICIO STAMPA FILM: Echo Press – echo@press.example\n").title
    assert title is not None
    assert title.value == "REED SONG"


def test_who_was_interviewed_is_nobody_of_the_story() -> None:
    text = f"{HEAD}\nInhalt\nIm Delta schneiden fünf Familien Schilf wie ihre Großeltern.\n\nInterview mit Anna Bergmann\nWas hat Sie gereizt?\n"
    assert read(text).people_mentioned == ()
