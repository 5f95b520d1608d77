"""Words that stand where a name is expected and are nobody's: labels, years, titles, and headings of what follows."""

import pytest

from tests.readings import prizes, read


def credited(text: str) -> list[str]:
    return [f"{credit.role.value}: {credit.name.value}" for credit in read(text).other_credits]


def production(text: str) -> list[str]:
    return [name.value for name in read(text).production]


def refused(text: str) -> list[str]:
    return [issue.text for issue in read(text).issues if "is no name" in issue.message]


def test_a_label_that_is_not_known_is_part_of_no_company() -> None:
    text = "The Salt Road\n\nProduktion: Reedfilm, Anke Berg Zweitproduzentin LUX: Minette\nRegie: Ana Silva"
    assert production(text) == ["Reedfilm"]
    assert refused(text) == ["Anke Berg Zweitproduzentin LUX: Minette"]


def test_a_label_that_is_not_known_is_part_of_no_person() -> None:
    text = "The Salt Road\n\nKamera: Ana Silva, Zweite Klappe: Otto Brahm\nJahr: 2014"
    assert credited(text) == ["Kamera: Ana Silva"]
    assert refused(text) == ["Zweite Klappe: Otto Brahm"]


def test_a_year_is_part_of_nobody_s_name() -> None:
    assert credited("The Salt Road\n\nCountry: Malta\nEdition: March 2017-2018") == []


def test_a_role_that_is_glued_to_a_name_is_no_part_of_it() -> None:
    assert credited("The Salt Road\n\nKamera: KameramannOtto Brahm, Ana McBell\nJahr: 2014") == ["Kamera: Ana McBell"]


def test_a_piece_of_music_in_quotation_marks_is_nobody() -> None:
    assert credited("The Salt Road\n\nMusik: Clara Brahm / “Er ist fort”\nJahr: 2014") == ["Musik: Clara Brahm"]
    assert credited("The Salt Road\n\nMusik: “Reed”\nJahr: 2014") == ["Musik: Reed"]


@pytest.mark.parametrize("label", ["Distribuzione / Distribution", "Produtora associada"])
def test_a_label_without_a_value_is_no_company(label: str) -> None:
    assert production(f"The Salt Road\n\nProduzione / Production\nREEDFILM\n{label}\n") in ([], ["REEDFILM"])


@pytest.mark.parametrize("label", ["Dates de diffusion :", "No hay comentarios:", "Nächste Termine:"])
def test_a_line_that_ends_with_a_colon_names_nobody(label: str) -> None:
    assert credited(f"The Salt Road\n\nMusique\nAna Silva\n{label}\n") == ["Musique: Ana Silva"]


def test_a_list_of_prizes_below_the_cast_is_no_part_of_it() -> None:
    text = "The Salt Road\n\nElenco:\n• Ana Silva, Luis Rey\nMelhor Roteiro, Festival da Foz 2015\n"
    assert credited(text) == ["Elenco: Ana Silva", "Elenco: Luis Rey"]
    assert prizes(text) == ["Melhor Roteiro|Festival da Foz|2015||won"]


def test_a_prize_with_its_year_is_nobody_even_right_below_a_label() -> None:
    text = "The Salt Road\n\nSom - Ana Silva\nProdutora Associada\nMenção Honrosa no Festival da Foz 2016\n"
    assert production(text) == []
    assert prizes(text) == ["Menção Honrosa|Festival da Foz|2016||special mention"]


def test_a_joining_word_behind_a_comma_is_no_part_of_the_last_name() -> None:
    assert credited("The Salt Road\n\nCast: Ana Silva, Luis Rey, and Tom Bell\nYear: 2014") == [
        "Cast: Ana Silva",
        "Cast: Luis Rey",
        "Cast: Tom Bell",
    ]


def test_a_surname_before_a_comma_and_a_given_name_are_one_person() -> None:
    assert credited("The Salt Road\n\nCamera: Brahm, Anna; Lemos, Luis P.\nYear: 2014") == [
        "Camera: Anna Brahm",
        "Camera: Luis P. Lemos",
    ]
    assert credited("The Salt Road\n\nCast: Rosa, Luis\nYear: 2014") == ["Cast: Rosa", "Cast: Luis"]


def test_a_language_is_nobody() -> None:
    assert credited("The Salt Road\n\nDirector: Ana Silva\nAudio: English\n") == []


def test_a_sentence_below_a_credit_is_no_name() -> None:
    text = "The Salt Road\n\nMusik:\nPeter Rast\nAna Silva ist anwesend\n"
    assert credited(text) == ["Musik: Peter Rast"]


def test_a_format_is_nobody() -> None:
    assert credited("The Salt Road\n\nSound: Dolby SR\nMusic: Ana Silva\n") == ["Music: Ana Silva"]


def test_what_a_studio_is_for_is_no_company() -> None:
    assert production("Der Salzweg\n\nProduktion: Reed-Studio für Spielfilme\nJahr: 1966") == [
        "Reed-Studio für Spielfilme"
    ]


def test_a_role_that_is_glued_to_a_name_makes_no_company() -> None:
    assert production("Der Salzweg\n\nProduktion: ProduktionsleiterKlaus Reed, StudioReed Film\nJahr: 2003") == [
        "StudioReed Film"
    ]
