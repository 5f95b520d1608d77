"""First lines that are no title, and people who stand somewhere without a role."""

import pytest

from tests.readings import read


def title(text: str) -> str | None:
    found = read(text).title
    return found.value if found is not None else None


@pytest.mark.parametrize(
    "line",
    [
        "reed-still_02.png",
        "Ano da mostra: 2019",
        "Cortos del Norte 28ª Edición 2000",
        "Documentary shortfilm",
        "Award Winner",
        "Ana Silva, Luis Rey, Tom Bell",
        "Created by Ana Silva, Luis Rey",
    ],
)
def test_a_line_over_a_page_without_a_title_is_none(line: str) -> None:
    assert title(f"{line}\n\nCountry: Malta\nYear: 2014\n") is None


def test_more_people_than_direct_a_film_are_not_its_directors() -> None:
    text = "The Salt Road\n\nAna Silva\nLuis Rey\nTom Bell\nMaria Costa\n\nCountry: Malta\n"
    assert read(text).directors == ()
    assert "Nothing tells what these people did." in [issue.message for issue in read(text).issues]
    assert [name.value for name in read("The Salt Road\n\nAna Silva\nLuis Rey\n\nYear: 2014\n").directors] == [
        "Ana Silva",
        "Luis Rey",
    ]


def test_a_row_of_links_has_no_directors() -> None:
    assert read("The Salt Road\n\nFilm Programme | Timetable | Directors\n\nYear: 2014\n").directors == ()


def test_where_a_text_is_from_names_nobody() -> None:
    text = (
        "The Salt Road\n\nIn a harbour the last pilot, Otto, waits for the tide. [Fonte: José Costa, O Rio, p. 118]\n"
    )
    assert [mention.name.value for mention in read(text).people_mentioned] == ["Otto"]
    assert read("The Salt Road\n[© Texte : Ana Silva]\n\nAnnée : 2014\n").other_credits == ()


def test_letters_for_black_and_white_are_neither_roles_nor_countries() -> None:
    result = read("The Salt Road\n\nDirector: Ana Silva\n\nDados técnicos:\nP/B | Mono | 35 mm |\n")
    assert (result.countries, result.production) == ((), ())
    assert [country.value for country in read("The Salt Road\nD/A 2014, 52 min\n").countries] == ["D", "A"]


def test_codes_with_their_words_in_brackets_are_labels() -> None:
    text = "Der Salzweg\n\nRE (Regie): Arno Reed – KA (Kamera): Lotte Kamm, Egon Bahr – MU (Musik): Hans Sand\n"
    result = read(text)
    assert [name.value for name in result.directors] == ["Arno Reed"]
    assert [(credit.concept, credit.name.value) for credit in result.other_credits] == [
        ("cinematographer", "Lotte Kamm"),
        ("cinematographer", "Egon Bahr"),
        ("composer", "Hans Sand"),
    ]


@pytest.mark.parametrize("line", ["Media Name: reed-02.png", "reed-02.jpg", "12 Views", "3 Visualizações"])
def test_the_title_stands_below_what_a_page_says_of_itself(line: str) -> None:
    assert title(f"{line}\n\nThe Salt Road\n\nCountry: Malta\nYear: 2014\n") == "The Salt Road"


def test_a_label_in_two_languages_is_no_part_of_the_name() -> None:
    text = "The Salt Road\n\nUn documentario di / A documentary by Ana Silva\nItalia, 2016, 64′\n"
    assert [name.value for name in read(text).directors] == ["Ana Silva"]


def test_letters_of_channels_and_states_are_neither_countries_nor_languages() -> None:
    channels = read("The Salt Road\n\nBR, ORF / 6 x 45 Minuten\n")
    assert (channels.countries, [stated.value for stated in channels.durations]) == ((), [45])
    assert read("The Salt Road\n\nReed Center (NY, USA)\n").languages == ()


def test_a_festival_and_its_country_are_no_facts_of_the_film() -> None:
    result = read("The Salt Road\n\nFestival international du court-métrage, Drama, Grèce\n\nDirector: Ana Silva\n")
    assert (result.countries, result.genres) == ((), ())


@pytest.mark.parametrize("rating", ["[U]", "(12A)", "(FSK 12)"])
def test_for_whom_a_film_is_fit_is_no_part_of_its_title(rating: str) -> None:
    assert title(f"The Salt Road {rating}\nUK 2015, 90 mins\nDir: Ana Bell\n") == "The Salt Road"


def test_a_bracket_under_the_title_holds_facts() -> None:
    result = read("Il sale\n(id., IT 2015, v.o. sott. it., 100')\nRegia: Ana Landi\n")
    assert ([one.value for one in result.countries], [one.value for one in result.durations]) == (["IT"], [100])
    assert result.year is not None
    assert result.year.value.first == 2015
