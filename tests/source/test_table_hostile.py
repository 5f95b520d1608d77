"""What tables bring that is no value: one bad cell is an issue with its row and column, and all else is read."""

import json
from pathlib import Path

import pytest

from filmgraph.source.table_text import LONGEST_CELL
from tests.source.tabling import read, table, texts

GOOD = {"title": "Home", "year": 2009}


def written(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "t.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in (GOOD, *rows, GOOD | {"title": "Alice"})))
    return path


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("a" * (LONGEST_CELL + 1), "100,001 characters"),
        ("Ho\ud800me", "half a character (U+D800)"),
        (float("nan"), "NaN is no value"),
        (float("inf"), "Infinity is no value"),
        ({"en": "Home"}, "object"),
        ([["Home"]], "lists or objects within a list"),
        ("#REF!", "error of the spreadsheet, #REF!"),
        (" #N/A ", "error of the spreadsheet, #N/A"),
    ],
)
def test_a_cell_that_holds_no_text_is_an_issue_and_the_rest_of_its_row_is_read(
    tmp_path: Path, value: object, words: str
) -> None:
    records, _, counts = read(table(written(tmp_path, {"title": value, "year": 2010})))
    assert [texts(record) for record in records] == [
        {"title": "Home", "year": "2009"}, {"year": "2010"}, {"title": "Alice", "year": "2009"}
    ]  # fmt: skip
    (issue,) = records[1].issues
    assert (issue.line, issue.header, issue.column) == (2, "title", 1)
    assert words in issue.message
    assert len(issue.text) <= 80
    issue.text.encode()
    assert counts.rows == counts.records == 3


@pytest.mark.parametrize(
    ("value", "read_as", "words"),
    [
        ("Ho\x00me", "Ho me", "U+0000 first"),
        ("Ho\x1b[1mme", "Ho [1mme", "control characters"),
        ("Ho\u202eme", "Home", "RIGHT-TO-LEFT OVERRIDE first"),
        ("\ufeffHome\u200b", "Home", "nobody sees"),
        ("Caf\ufffd", "Caf\ufffd", "a character was lost"),
    ],
)
def test_signs_that_no_literal_should_carry_are_an_issue_and_the_words_are_read(
    tmp_path: Path, value: str, read_as: str, words: str
) -> None:
    records, _, _ = read(table(written(tmp_path, {"title": value})))
    assert texts(records[1]) == {"title": read_as}
    (issue,) = records[1].issues
    assert words in issue.message
    assert (issue.line, issue.header) == (2, "title")


def test_lines_in_a_cell_end_as_in_all_reference_text(tmp_path: Path) -> None:
    records, _, _ = read(table(written(tmp_path, {"title": "one\r\ntwo\x0bthree\u2028four"})))
    assert texts(records[1]) == {"title": "one\ntwo\nthree\nfour"}
    assert records[1].issues == ()


def test_numbers_stay_as_they_are_written_however_long(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"title": ' + "9" * 5000 + ', "year": 1e3}\n')
    records, _, _ = read(table(path))
    assert texts(records[0]) == {"title": "9" * 5000, "year": "1e3"}


def test_a_key_that_is_not_declared_is_told_of_once_and_the_rest_of_its_row_is_read(tmp_path: Path) -> None:
    rows = [{"title": "A", "colour": "red"}, {"title": "B", "colour": "blue"}]
    records, _, _ = read(table(written(tmp_path, *rows)))
    assert [texts(record)["title"] for record in records] == ["Home", "A", "B", "Alice"]
    assert [(issue.line, issue.header) for record in records for issue in record.issues] == [(2, "colour")]


def test_a_key_that_no_line_has_is_an_issue(tmp_path: Path) -> None:
    _, issues, _ = read(table(written(tmp_path)))
    assert [(issue.line, issue.text) for issue in issues] == [(None, "cast")]


def test_a_key_that_stands_twice_in_a_line_is_an_issue_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"title": "A", "title": "B", "year": 1999}\n')
    records, _, _ = read(table(path))
    assert texts(records[0]) == {"year": "1999"}
    assert "stands 2 times" in records[0].issues[0].message


def test_a_byte_that_is_no_text_costs_its_cell_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(
        "title,year,cast\nHome,2009,\nCaf\xe9,1999,Ann Lee\nŽižek,2001,\n".encode().replace(b"\xc3\xa9", b"\xe9")
    )
    records, issues, _ = read(table(path))
    assert [texts(record).get("title") for record in records] == ["Home", None, "Žižek"]
    assert issues == []
    (issue,) = records[1].issues
    assert (issue.line, issue.header) == (3, "title")
    assert "0xE9" in issue.message


def test_a_column_that_is_ignored_brings_no_issue(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,notes\nHome,Ho\x00me\n")
    columns = {"title": {"field": "title"}, "notes": {"field": "ignored"}}
    records, _, _ = read(table(path, columns=columns))
    assert records[0].issues == ()
    assert texts(records[0])["notes"] == "Ho me"


def test_a_quotation_mark_that_does_not_close_costs_its_row_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rows = [f"Film {number},1999,Ann Lee" for number in range(2_000)]
    path.write_text("\n".join(["title,year,cast", rows[0], '"Never closed,1999,', *rows[1:]]) + "\n")
    records, issues, counts = read(table(path))
    assert [issue.line for issue in issues] == [3]
    assert "quotation mark" in issues[0].message
    assert len(records) == 2_000
    assert counts.rows == counts.records + counts.reported == 2_001


def test_a_row_without_its_key_is_an_issue_and_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,cast\nHome,,Ann Lee\n")
    records, _, _ = read(table(path, key="year"))
    assert [record.id[:11] for record in records] == ["without key"]
    assert [(issue.line, issue.header) for issue in records[0].issues] == [(2, "year")]


def test_a_row_without_its_key_keeps_its_name_when_rows_are_put_in_above(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rows = ["Home,,Ann Lee", "Exile,,Bo Mo"]
    path.write_text("\n".join(["title,year,cast", *rows, ""]))
    before = {texts(record)["title"]: record.id for record in read(table(path, key="year"))[0]}
    path.write_text("\n".join(["title,year,cast", "New,,Cy Clark", *rows, ""]))
    after = {texts(record)["title"]: record.id for record in read(table(path, key="year"))[0]}
    assert len(set(after.values())) == 3
    assert {title: after[title] for title in before} == before


def test_two_rows_never_get_one_name(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,cast\nA,,\nA-2,,\nA,,\nA-2,,\n")
    records, _, _ = read(table(path, key="title"))
    assert [record.id for record in records] == ["A", "A-2", "A-3", "A-2-2"]
