"""Tables whose headers do not stand in the first row, and settings of a table that cannot be."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from filmgraph.errors import ConfigurationError, DataError
from filmgraph.source.table_settings import read_declaration
from tests.source.tabling import COLUMNS, read, table, texts


def test_headers_below_a_title_are_found_in_the_row_that_is_declared(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Films of the archive, as of May\n\ntitle;year;cast\nHome;2009;Ann Lee\n")
    records, issues, counts = read(table(path, header=3))
    assert texts(records[0]) == {"title": "Home", "year": "2009", "cast": "Ann Lee"}
    assert records[0].cells[0].at.row == 4
    assert (issues, counts.rows) == ([], 1)
    with pytest.raises(DataError) as refused:
        read(table(path))
    assert "header = 2" in str(refused.value.remedy)


def test_the_line_with_the_separator_counts_as_a_row_before_the_headers(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("sep=;\nFilms\ntitle;year;cast\nHome;2009;A,B\n")
    records, issues, _ = read(table(path, header=3))
    assert texts(records[0])["cast"] == "A,B"
    assert issues == []


def test_headers_of_a_workbook_stand_below_a_merged_title(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Films of the archive"], list(COLUMNS), ["Home", 2009, "Ann Lee"]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    book.save(tmp_path / "t.xlsx")
    records, issues, counts = read(table(tmp_path / "t.xlsx", header=2))
    assert texts(records[0]) == {"title": "Home", "year": "2009", "cast": "Ann Lee"}
    assert records[0].cells[0].at.row == 3
    assert (issues, counts.rows, records[0].issues) == ([], 1, ())


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"quoted": "false"}, "neither true nor false"),
        ({"short_rows": 1}, "neither true nor false"),
        ({"header": 0}, "not the number of a row"),
        ({"header": "2"}, "not the number of a row"),
        ({"columns": {"a": {"field": "credit", "order": "backwards"}}}, "cannot stand in the order"),
        ({"key": "Signatur"}, "“key” names the column “Signatur”, which is not among the declared columns"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(settings: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        read_declaration({"columns": COLUMNS, **settings}, where="filmgraph.toml")


def test_a_column_that_was_renamed_is_told_of_the_whole_table_with_the_names_it_may_have_now(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,actors\nHome,2009,Ann Lee\n")
    _, issues, _ = read(table(path))
    assert (issues[0].line, issues[0].text) == (None, "cast")
    assert "nothing of what it held is read" in issues[0].message
    assert "“actors”" in issues[0].remedy


def test_a_json_key_whose_values_are_objects_is_not_called_absent(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"title": "Home", "year": "2009", "cast": [{"name": "Ann Lee"}]}\n')
    records, issues, _ = read(table(path))
    assert issues == []
    assert ["object" in issue.message for issue in records[0].issues] == [True]


def test_names_with_the_surname_first_are_told_once_for_their_column(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('title,year,cast\nA,1,"Lee, Ann"\nB,2,Ann Lee\nC,3,"Downey, Jr."\nD,4,"Ann Lee, Bo Olsen"\n')
    _, (issue,), _ = read(table(path))
    assert (issue.line, issue.header) == (None, "cast")
    assert issue.message.startswith("1 of 4 names of “cast” look like surname, forename (“Lee, Ann”)")
    assert 'order = "inverted"' in issue.remedy
    columns = COLUMNS | {"cast": {"field": "credit", "role": "cast", "order": "inverted"}}
    assert read(table(path, columns=columns))[1] == []


@pytest.mark.parametrize("above", ["\n\n", "Films of the archive\n,,\n"])
def test_headers_that_stand_further_down_are_named_by_their_row(tmp_path: Path, above: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"{above}title,year,cast\nHome,2009,Ann Lee\n")
    with pytest.raises(DataError) as refused:
        read(table(path))
    assert "header = 3" in str(refused.value.remedy)


def test_headers_that_are_repeated_further_down_are_no_film(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,cast\nHome,2009,Ann Lee\ntitle,year,cast\nAlice,2010,Bo Ek\n")
    records, (issue,), counts = read(table(path))
    assert [texts(record)["title"] for record in records] == ["Home", "Alice"]
    assert (issue.line, issue.message) == (3, "The row repeats the headers.")
    assert (counts.rows, counts.records, counts.reported) == (3, 2, 1)
