"""What the shape of a page says where no sign stands: rows of credits, brackets, two languages, columns, other films."""

# ruff: noqa: E501 - the texts stand as pages print them
import pytest

from tests.readings import page, prizes, read, selections


def test_paragraphs_that_each_begin_with_a_role_are_credits() -> None:
    record = read(page("Crew\n\nScript Ana Silva, Luis Rey\n\nSound Tom Bell\n\nMusic Eva Lind"))
    named = [f"{credit.role.value}: {credit.name.value}" for credit in record.other_credits]
    assert named == ["Script: Ana Silva", "Script: Luis Rey", "Sound: Tom Bell", "Music: Eva Lind"]


def test_one_paragraph_that_begins_with_a_role_is_none() -> None:
    assert read(page("Year: 2014\n\nMusic Eva Lind\n\nNobody knows where it comes from.")).other_credits == ()


@pytest.mark.parametrize(
    "line", ["Sol Films (Lille) & Reed TV (Oslo)", "Sol Films (Lille) et Reed TV", "Sol Films (Porto) e Reed TV"]
)
def test_a_company_behind_the_bracket_of_another_is_one(line: str) -> None:
    assert [made.value for made in read(page(f"Production: {line}")).production] == ["Sol Films", "Reed TV"]


@pytest.mark.parametrize(
    ("label", "role"), [("Guión / Script", "Guión"), ("Ton / Sound", "Ton"), ("Montage / Editing", "Montage")]
)
def test_a_role_in_two_languages_is_told_by_the_first(label: str, role: str) -> None:
    (credit,) = read(page(f"{label}: Ana Silva")).other_credits
    assert credit.role.value == role


@pytest.mark.parametrize("line", ["REED SONG // CANTO DE JUNCO", "Reed Song | Canto de junco"])
def test_of_two_titles_on_one_line_the_first_is_the_title(line: str) -> None:
    record = read(f"{line}\n\nYear: 2014\nDirector: Ana Silva\n")
    assert record.title is not None
    assert record.title.value.casefold() == "reed song"
    assert [other.title.value.casefold() for other in record.other_titles] == ["canto de junco"]


def test_columns_of_years_festivals_and_what_came_of_it_are_a_table_of_prizes() -> None:
    text = "Anno | Manifestazione | Città | Esito\n2014 | Reed Film Festival | Porto | Premio del pubblico\n2015 | Bay Film Festival | Oslo | In concorso"
    assert prizes(text) == ["Premio del pubblico|Reed Film Festival|2014|Porto|won"]
    assert selections(text) == ["Bay Film Festival|2015|Oslo"]


@pytest.mark.parametrize(
    "heading",
    ["Also showing", "Aus der gleichen Reihe", "En la misma serie", "Weitere Medien zum Thema", "Na mesma série"],
)
def test_titles_under_words_of_a_series_or_a_programme_are_other_films(heading: str) -> None:
    record = read(page(f"Year: 2014\n\n{heading}\nThe Grey Weir\nA Loom of One"))
    assert [other.title.value for other in record.related] == ["The Grey Weir", "A Loom of One"]


def test_a_country_before_a_colon_is_the_place_of_all_festivals_of_its_line() -> None:
    text = "Festivals\nD: Reed Film Festival 2014, Bay Film Festival 2015\nNorway: Fjord Film Festival 2016, Sund Film Festival 2017"
    assert selections(text) == [
        "Reed Film Festival|2014|D",
        "Bay Film Festival|2015|D",
        "Fjord Film Festival|2016|Norway",
        "Sund Film Festival|2017|Norway",
    ]
    assert [one.value for one in read(page(text)).directors] == ["Ana Silva"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "2014 – Weser Preis, Bremen: Preis für den besten Film",
            "Preis für den besten Film|Weser Preis|2014|Bremen|won",
        ),
        (
            "Weser Prize 2014, Bremen (DE): Special Mention",
            "Special Mention|Weser Prize|2014|Bremen, DE|special mention",
        ),
    ],
)
def test_a_prize_with_its_town_before_a_colon_is_the_event_of_what_follows(line: str, expected: str) -> None:
    assert prizes(f"Awards\n{line}") == [expected]


def test_an_ellipsis_ends_a_list_of_festivals_and_no_sentence() -> None:
    text = "Festivals\nCinéma du réel (Paris), Doclisboa (Lisbonne), Festival du film de Lys, Festival dei Popoli (Florence)…"
    assert [one.partition("|")[0] for one in selections(text)] == [
        "Cinéma du réel",
        "Doclisboa",
        "Festival du film de Lys",
        "Festival dei Popoli",
    ]


def test_a_television_is_no_country_though_its_letters_are_one() -> None:
    text = "Festivals\nReed Film Festival 2014\nTV: Canal Reed, 12.11.2015, 20h50"
    assert selections(text) == ["Reed Film Festival|2014|"]
