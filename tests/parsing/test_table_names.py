"""What stands in a cell where a name should stand: names are read, and all else is an issue with row and column."""

import pytest

from filmgraph.parsing.tables.names import LONGEST_NAME, name_in, notes_among, why_no_name
from filmgraph.parsing.tables.row import parse_row
from filmgraph.source import Cell, CellText, SourceRecord
from filmgraph.source.table_settings import read_declaration

COLUMNS = {
    "title": {"field": "title"},
    "cast": {"field": "credit", "role": "cast", "separator": "|"},
    "director": {"field": "credit", "role": "director"},
    "studio": {"field": "production"},
}


@pytest.mark.parametrize(
    "name",
    [
        "Ann Lee", "Cher", "JR", "will.i.am", "k.d. lang", "André 3000", "50 Cent", "N!xau Toma", "Robert Downey, Jr.",
        "Dave (Tex) O'Brien", "“Weird Al” Yankovic", "Laurel and Hardy", "Bill Haley & His Comets", "王家卫",
        "Lars von Trier",
        "Gladys Knight & the Pips", "García Márquez, Gabriel", "DJ Clue?", "Ó", "أمينة خان", "Jung Woong-in", "Ua",
    ],
)  # fmt: skip
def test_a_name_is_read_however_it_is_written(name: str) -> None:
    assert why_no_name(name, "person") is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (".", "no letter"),
        ("(", "no letter"),
        ("&", "no letter"),
        ("and", "joins"),
        ("Archive footage of", "joins"),
        ("and Lauren Sokolov", "joins"),
        ("Musik von", "joins"),
        ("nominee)", "does not pair"),
        ("(The", "does not pair"),
        ("Ann Lee]]", "does not pair"),
        ("(narrator)", "note in brackets"),
        ("[2]", "note in brackets"),
        ("drag queens", "no capital"),
        ("survivors", "no capital"),
        ("Cast:", "colon"),
        ("Dir.: Ann Lee", "colon"),
        ("1972 Summer Olympics", "year"),
        ("TBA", "nobody"),
        ("N/A", "nobody"),
        ("nan", "nobody"),
        ("N.N.", "nobody"),
        ("N. N.", "nobody"),
        ("u.a.", "nobody"),
        ("k.A.", "nobody"),
        ("Unbekannt", "nobody"),
        ("et al.", "nobody"),
        ("Ann Lee / Bo Olsen", "several names"),
        ("Ann Lee; Bo Olsen", "several names"),
        ("Ann Lee and Bo R. Olsen", "several names"),
        ("Ann Lee, Bo Olsen", "several names"),
        ("A" + "n" * LONGEST_NAME, "201 characters"),
    ],
)
def test_what_names_nobody_is_told_with_the_reason(text: str, why: str) -> None:
    assert why in str(why_no_name(text, "person"))


@pytest.mark.parametrize("name", ["Alias/Wavefront", "20th Century-Fox", "Film: Institute", "the OSRAM GmbH", "pixar"])
def test_a_company_may_be_called_what_no_person_is(name: str) -> None:
    assert why_no_name(name, "organization") is None


@pytest.mark.parametrize("name", ["Alias/Wavefront", "Motion Picture and Television Fund", "Ann Lee", "1972 Committee"])
def test_a_prize_may_go_to_whom_no_person_is_called_like(name: str) -> None:
    assert why_no_name(name, "anybody") is None
    assert (
        why_no_name("to all who built laboratories", "anybody")
        == "begins or ends with a word that joins it to something else"
    )
    assert why_no_name("nominee", "anybody") == "has no capital letter"


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Müller-Lüdenscheidt, Jürgen", "Jürgen Müller-Lüdenscheidt"),
        ("Goethe, Johann Wolfgang von", "Johann Wolfgang von Goethe"),
        ("García Márquez, Gabriel José", "Gabriel José García Márquez"),
        ("Downey, Robert, Jr.", "Robert Downey, Jr."),
        ("Robert Downey, Jr.", "Robert Downey, Jr."),
        ("Ann Lee", "Ann Lee"),
    ],
)
def test_a_name_with_the_surname_first_is_read_as_it_is_spoken(written: str, spoken: str) -> None:
    columns = {"cast": {"field": "credit", "role": "cast", "order": "inverted"}}
    declared = read_declaration({"columns": columns}, where="test")
    record = SourceRecord("shelf", "row", "t.csv", "", cells=(CellText("cast", Cell(2, 1), written),))
    (credit,) = parse_row(record, declared).other_credits
    assert (credit.name.value, credit.name.text) == (spoken, written)


@pytest.mark.parametrize("text", ["Ann Lee u.a.", "Ann Lee, u. a.", "Ann Lee et al.", "Ann Lee and others"])
def test_words_for_others_behind_a_name_are_not_part_of_it(text: str) -> None:
    assert name_in(text, "person") == "Ann Lee"


def test_a_note_behind_a_name_of_a_person_is_not_part_of_it() -> None:
    assert name_in("Harry Carter (actor)", "person") == "Harry Carter"
    assert name_in("Dave (Tex) O'Brien [2]", "person") == "Dave (Tex) O'Brien"
    assert name_in("National Film Board (NFB)", "organization") == "National Film Board (NFB)"
    assert name_in("(narrator)", "person") == "(narrator)"


def test_what_stands_between_brackets_that_were_parted_is_a_note() -> None:
    parted = ["Ann Lee", "(", "Best Actor", "nominee)", "Bo Olsen", "[", "Best Actress", "]"]
    assert notes_among(parted) == {2, 6}
    assert notes_among(["(", "Ann Lee", "Bo Olsen"]) == frozenset()


def test_of_a_cell_with_names_and_other_words_the_names_are_read_and_the_rest_is_an_issue() -> None:
    texts = {"title": "Home", "cast": "Ann Lee|and|Bo Olsen (actor)", "director": "of", "studio": "("}
    cells = tuple(
        CellText(header, Cell(7, column), text) for column, (header, text) in enumerate(texts.items(), start=1)
    )
    declared = read_declaration({"columns": COLUMNS}, where="test")
    record = parse_row(SourceRecord("shelf", "row", "t.csv", "", cells=cells), declared)
    assert [credit.name.value for credit in record.other_credits] == ["Ann Lee", "Bo Olsen"]
    assert record.other_credits[1].name.text == "Bo Olsen (actor)"
    assert (record.directors, record.production) == ((), ())
    assert [(issue.line, issue.header) for issue in record.issues] == [(7, "cast"), (7, "director"), (7, "studio")]
    assert "“and”" in record.issues[0].message
