"""What a row or cell that does not fit is told in: words that say what to do."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from filmgraph.errors import DataError
from tests.source.tabling import read, table, texts


@pytest.mark.parametrize(
    ("row", "message", "remedy"),
    [
        ('A,2009,"Ann "the" Lee"', "quotation marks do not pair", "twice"),
        ("A", "only 1 cell under 3 headers", "separators"),
        ("A,2009,Ann,Lee", "4 cells under 3 headers", "separators"),
    ],
)
def test_a_row_that_does_not_fit_says_what_to_do(tmp_path: Path, row: str, message: str, remedy: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"title,year,cast\n{row}\n")
    _, (issue,), _ = read(table(path))
    assert message in issue.message
    assert remedy in issue.remedy


@pytest.mark.parametrize(
    ("line", "message", "remedy"),
    [
        ('{"title": "Ho', "a text does not close, from column 11 on", "Mend the line."),
        ("", "the line is empty", "Remove it."),
        ('{"title": "Ho",}', "not JSON", "Mend the line."),
    ],
)
def test_a_line_that_is_not_json_says_what_to_do(tmp_path: Path, line: str, message: str, remedy: str) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(f'{{"title": "A", "year": 1, "cast": "B C"}}\n{line}\n{{"title": "D"}}\n')
    records, (issue,), _ = read(table(path))
    assert len(records) == 2
    assert message in issue.message
    assert issue.remedy == remedy


@pytest.mark.parametrize(
    "text", ['[\n{"title": "A"},\n{"title": "B"}\n]\n', '[{"title": "A"}]', '\n{\n"title": "A"\n}\n']
)
def test_json_that_is_not_one_object_a_line_is_refused_as_a_whole(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(text)
    with pytest.raises(DataError) as refused:
        read(table(path))
    assert "a line of its own" in str(refused.value.remedy)


def test_cells_merged_across_columns_are_not_said_to_belong_to_another_row(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["title", "year", "cast"], ["Home", 2009, "Ann Lee"]):
        sheet.append(row)
    sheet.merge_cells("A2:B2")
    book.save(tmp_path / "t.xlsx")
    (record,), _, _ = read(table(tmp_path / "t.xlsx"))
    assert ["whose words belong to the first of its columns" in issue.message for issue in record.issues] == [True]


def test_the_first_sheet_that_is_not_hidden_is_read_and_the_hidden_one_is_told_of(tmp_path: Path) -> None:
    book = Workbook()
    lists = book.active
    assert lists is not None
    lists.title = "Lists"
    lists.sheet_state = "hidden"
    films = book.create_sheet("Films")
    for sheet, title in ((lists, "Old"), (films, "Home")):
        sheet.append(["title", "year", "cast"])
        sheet.append([title, 2009, "Ann Lee"])
    book.save(tmp_path / "t.xlsx")
    (record,), (issue,), _ = read(table(tmp_path / "t.xlsx"))
    assert texts(record)["title"] == "Home"
    assert "Other sheets of the workbook are not read: Lists." in issue.message
    assert texts(read(table(tmp_path / "t.xlsx", sheet="Lists"))[0][0])["title"] == "Old"
