"""Festivals under a word of showings or in one long line; who gave money, who directed, and who produced with whom."""

import pytest

from tests.readings import page, prizes, read, selections


@pytest.mark.parametrize("gap", ["", "\n"])
def test_festivals_with_their_years_under_screenings_are_selections(gap: str) -> None:
    text = f"Screenings\n{gap}Reed Film Festival 2019\nBay Fest 2020\nWeser Film Festival 2020 (nominated)"
    assert selections(text) == ["Reed Film Festival|2019|", "Bay Fest|2020|"]
    assert prizes(text) == ["|Weser Film Festival|2020||nominated"]
    assert read(page(text)).issues == ()


@pytest.mark.parametrize(
    "lines",
    ["12 March 2019, 19:00, Odeon\n14 March 2019, 21:00, Rex", "Sat 12/3, Reed Fest 2019", "Cinema Rex, hall 2"],
)
def test_days_and_cinemas_under_screenings_are_left_out(lines: str) -> None:
    assert (selections(f"Screenings\n{lines}"), prizes(f"Screenings\n{lines}")) == ([], [])


@pytest.mark.parametrize(
    "line",
    [
        "Avec le soutien du Fonds du Nord",
        "Avec le soutien de la Région Est",
        "With the support of the Northern Film Fund",
        "Gefördert von der Filmstiftung Nord",
        "Con il sostegno della Fondazione Est",
        "Com o apoio da Fundação Leste",
        "Con el apoyo del Fondo Norte",
    ],
)
def test_a_line_about_support_is_left_out_for_that_reason(line: str) -> None:
    record = read(page(f"Production: Sol Films\n{line}"))
    assert [name.value for name in record.production] == ["Sol Films"]
    assert record.issues == ()


@pytest.mark.parametrize(
    ("line", "companies"),
    [
        ("Prodotto da Luna Film con Reed Cinema", ["Luna Film", "Reed Cinema"]),
        ("Production : Luna Films avec Reed Télévision", ["Luna Films", "Reed Télévision"]),
        ("Production company: Dancing with Films", ["Dancing with Films"]),
    ],
)
def test_with_joins_what_are_two_companies_by_their_words(line: str, companies: list[str]) -> None:
    assert [name.value for name in read(page(line)).production] == companies


def test_a_long_line_that_strokes_part_is_a_list_though_most_of_its_words_are_small() -> None:
    line = (
        "Prix du jury au festival de la côte du lac 2011 / Rencontres du film documentaire de la montagne 2012 / "
        "Festival de la ria, 2012 / mention spéciale du jury des jeunes au festival du film de la plaine 2013"
    )
    text = f"Sélections et prix :\n{line}"
    assert prizes(text) == [
        "Prix du jury|festival de la côte du lac|2011||won",
        "mention spéciale du jury des jeunes|festival du film de la plaine|2013||special mention",
    ]
    assert selections(text) == ["Rencontres du film documentaire de la montagne|2012|", "Festival de la ria|2012|"]


@pytest.mark.parametrize(
    ("line", "directors"),
    [("Realização Inês Prado", ["Inês Prado"]), ("Regie Eva Holm", ["Eva Holm"]), ("Director Fortnight Festival", [])],
)
def test_a_line_of_the_word_of_directing_and_a_name_credits_the_director(line: str, directors: list[str]) -> None:
    record = read(f"Reed Song\n\n{line}\nPortugal, 2019, 68'\n\nA net is mended by the sea, and nobody asks for it.\n")
    assert [name.value for name in record.directors] == directors


def test_languages_behind_the_word_of_subtitles_are_subtitles_as_far_as_commas_go() -> None:
    record = read(page("Language: Finnish; subtitles English, Swedish; Danish"))
    told = [(language.language.value, language.usage) for language in record.languages]
    assert told == [("Finnish", "spoken"), ("English", "subtitles"), ("Swedish", "subtitles"), ("Danish", "spoken")]


@pytest.mark.parametrize("line", ["v.o. italiano e friulano, sott. inglese", "V.O. italiano, sottotitoli inglese"])
def test_a_line_of_original_version_and_subtitles_states_languages(line: str) -> None:
    record = read(f"Reed Song\ndi Ana Lind\n\nDocumentario, Italia 2012, 58'\n{line}\n")
    assert record.issues == ()
    assert record.languages[0].language.value == "italiano"
    assert record.languages[-1].usage == "subtitles"


def test_a_german_noun_behind_the_article_that_opens_a_sentence_is_no_part_of_the_name() -> None:
    record = read(page("Synopsis: Der Deichgraf Walter Reed erinnert sich an die Kinos von Bremen."))
    assert [person.name.value for person in record.people_mentioned] == ["Walter Reed"]
