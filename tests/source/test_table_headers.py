"""How the cells of a table are parted, and what is told where its header does not fit the declaration."""

from pathlib import Path

import pytest

from filmgraph.errors import DataError
from tests.source.tabling import read, table, texts


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["t.csv", "t.tsv"])
def test_the_separator_is_the_one_that_finds_the_declared_headers(tmp_path: Path, name: str, separator: str) -> None:
    path = tmp_path / name
    path.write_text(separator.join(["title", "year", "cast"]) + "\n" + separator.join(["Home", "2009", "A"]) + "\n")
    records, issues, _ = read(table(path))
    assert texts(records[0]) == {"title": "Home", "year": "2009", "cast": "A"}
    assert issues == []


def test_a_header_with_commas_in_its_words_is_not_parted_by_them(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title;year, of the release;cast\nHome;2009;Lee, Ann\n")
    columns = {"title": {"field": "title"}, "year, of the release": {"field": "year"}, "cast": {"field": "ignored"}}
    records, issues, _ = read(table(path, columns=columns))
    assert texts(records[0])["cast"] == "Lee, Ann"
    assert issues == []


def test_a_declared_separator_is_not_guessed_over(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title^year^cast\nHome^2009^A;B,C\n")
    records, _, _ = read(table(path, separator="^"))
    assert texts(records[0])["cast"] == "A;B,C"


def test_the_line_with_which_excel_says_its_separator_is_no_header(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("sep=;\r\ntitle;year;cast\r\nHome;2009;A\r\n")
    records, issues, _ = read(table(path))
    assert [cell.at.row for cell in records[0].cells] == [3, 3, 3]
    assert issues == []


def test_a_table_without_any_declared_column_is_refused_with_its_header(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Titel;Jahr\n" + "Zukunft;1999\n" * 30)
    with pytest.raises(DataError, match="Titel;Jahr") as refused:
        read(table(path))
    assert "separator" in str(refused.value.remedy)


def test_a_table_without_the_column_of_its_key_is_not_read_under_other_addresses(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,cast\nHome,Ann Lee\n")
    with pytest.raises(DataError, match="“year”, which the key is made from"):
        read(table(path, key="year"))


def test_a_column_in_other_letters_is_named_beside_the_one_that_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,YEAR,cast\nHome,2009,A\n")
    _, issues, _ = read(table(path))
    assert issues[0].message.startswith("The table has no column “year”")
    assert issues[0].message.endswith("The table calls one “YEAR”.")


def test_a_column_that_stands_twice_is_an_issue_and_its_first_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,cast,cast,year\nHome,Ann Lee,Bo Lee,2009\n")
    records, issues, _ = read(table(path))
    assert texts(records[0])["cast"] == "Ann Lee"
    assert [(issue.line, issue.column) for issue in issues] == [(1, 3)]


def test_a_column_without_a_header_is_told_of_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(",title,year,cast\n0,Home,2009,A\n")
    _, issues, _ = read(table(path))
    assert "number 1, which has no header" in issues[0].message
