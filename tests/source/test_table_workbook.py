"""Excel workbooks: what stands in cells beside text, and what only looks like a row."""

import random
import warnings
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from filmgraph.errors import DataError
from filmgraph.source import Issue, SourceRecord
from tests.source.tabling import read, table, texts

HEADER = ["title", "year", "cast"]


def workbook(path: Path, *rows: list[Any], then: Callable[[Worksheet], object] = lambda _: None) -> Path:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in (HEADER, *rows):
        sheet.append(row)
    then(sheet)
    book.save(path)
    return path


def one(path: Path) -> tuple[SourceRecord, tuple[Issue, ...]]:
    records, issues, counts = read(table(path))
    assert (issues, counts.rows, counts.records) == ([], 1, 1)
    return records[0], records[0].issues


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1999, "1999"),
        (1999.0, "1999"),
        (date(1999, 5, 1), "1999-05-01"),
        (datetime.fromisoformat("1999-05-01T20:30:00"), "1999-05-01T20:30:00"),
        (time(1, 30), "01:30:00"),
        (timedelta(hours=26, minutes=5), "26:05:00"),
        (True, "True"),
        ("one_x000D__x000A_two", "one\ntwo"),
    ],
)
def test_values_are_read_as_text(tmp_path: Path, value: object, text: str) -> None:
    record, issues = one(workbook(tmp_path / "t.xlsx", ["Home", value]))
    assert texts(record)["year"] == text
    assert issues == ()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("=1998+1", "never computed"),
        ("#DIV/0!", "error of the spreadsheet, #DIV/0!"),
        (10**18, "more digits than spreadsheets keep"),
        (1e300, "more digits than spreadsheets keep"),
    ],
)
def test_what_is_no_value_is_an_issue_and_the_rest_of_its_row_is_read(
    tmp_path: Path, value: object, words: str
) -> None:
    record, issues = one(workbook(tmp_path / "t.xlsx", ["Home", value, "Ann Lee"]))
    assert texts(record) == {"title": "Home", "cast": "Ann Lee"}
    assert [(issue.line, issue.header, issue.column) for issue in issues] == [(2, "year", 2)]
    assert words in issues[0].message


def test_a_date_that_no_calendar_has_is_an_issue_without_a_warning(tmp_path: Path) -> None:
    def format_as_date(sheet: Worksheet) -> None:
        sheet["B2"] = 10**9
        sheet["B2"].number_format = "yyyy-mm-dd"

    with warnings.catch_warnings(action="error"):
        _, issues = one(workbook(tmp_path / "t.xlsx", ["Home", None], then=format_as_date))
    assert "#VALUE!" in issues[0].message


def test_merged_cells_are_issues_of_the_rows_that_have_no_words(tmp_path: Path) -> None:
    rows: tuple[list[Any], ...] = (["Home", 2009, "A"], [None, 2010, "B"], [None, 2011, "C"], ["Alice", 2012, "D"])
    records, _, _ = read(table(workbook(tmp_path / "t.xlsx", *rows, then=lambda sheet: sheet.merge_cells("A2:A4"))))
    assert [[(issue.line, issue.header) for issue in record.issues] for record in records] == [
        [], [(3, "title")], [(4, "title")], []
    ]  # fmt: skip


def test_rows_and_columns_that_are_only_formatted_are_none(tmp_path: Path) -> None:
    def format_far(sheet: Worksheet) -> None:
        sheet["H500"].number_format = "0.00"

    record, issues = one(workbook(tmp_path / "t.xlsx", ["Home", 2009], then=format_far))
    assert texts(record) == {"title": "Home", "year": "2009"}
    assert issues == ()


def test_very_many_empty_rows_are_told_of_by_one(tmp_path: Path) -> None:
    def write_far(sheet: Worksheet) -> None:
        sheet["A5000"] = "Far below"

    records, issues, counts = read(table(workbook(tmp_path / "t.xlsx", ["Home"], then=write_far)))
    assert [record.cells[0].at.row for record in records] == [2, 5000]
    assert [(issue.line, issue.message) for issue in issues] == [
        (3, "The row cannot be read: 4,997 empty rows begin here.")
    ]
    assert counts.rows == 3


def test_words_outside_of_the_columns_are_a_row_that_does_not_fit(tmp_path: Path) -> None:
    _, issues, _ = read(table(workbook(tmp_path / "t.xlsx", ["Home", 2009, "A", None, "a note"])))
    assert issues[0].message == "The row has 5 cells under 3 headers."


def test_the_size_that_a_sheet_states_is_not_believed(tmp_path: Path) -> None:
    workbook(tmp_path / "t.xlsx", ["Home", 2009, "A"])
    with zipfile.ZipFile(tmp_path / "t.xlsx") as old, zipfile.ZipFile(tmp_path / "u.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'<dimension ref="A1:C2"', b'<dimension ref="A1"'))
    record, _ = one(tmp_path / "u.xlsx")
    assert len(record.cells) == 3


def test_other_sheets_are_told_of_unless_they_are_empty_or_one_is_named(tmp_path: Path) -> None:
    def add_sheets(sheet: Worksheet) -> None:
        book = sheet.parent
        assert isinstance(book, Workbook)
        book.create_sheet("Empty")
        more = book.create_sheet("More")
        assert isinstance(more, Worksheet)
        more.append(HEADER)

    path = workbook(tmp_path / "t.xlsx", ["Home"], then=add_sheets)
    _, issues, _ = read(table(path))
    assert [issue.message for issue in issues] == ["Other sheets of the workbook are not read: More."]
    assert read(table(path, sheet="Sheet"))[1] == []


def test_a_broken_workbook_is_read_or_refused_whatever_is_broken(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "t.xlsx", *([f"Film {number}", 1999, "Ann Lee"] for number in range(30)))
    with zipfile.ZipFile(whole) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    refused = 0
    chance = random.Random(0)
    for number in range(120):
        name = chance.choice(sorted(parts))
        at = chance.randrange(len(parts[name]))
        broken = parts[name][:at] + chance.choice([b"", b"<", b'"', b"-1"]) + parts[name][at + chance.randrange(40) :]
        path = tmp_path / f"{number}.xlsx"
        with zipfile.ZipFile(path, "w") as book:
            for part, data in parts.items():
                if part != name or number % 7:
                    book.writestr(part, broken if part == name else data)
        try:
            records, _, counts = read(table(path))
        except DataError:
            refused += 1
            continue
        assert counts.rows == counts.records + counts.reported
        assert len(records) > 0
    assert 0 < refused < 120
