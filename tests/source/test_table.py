import gzip
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from filmgraph.errors import ConfigurationError, DataError
from filmgraph.source import Cell
from filmgraph.source.table import TableCounts
from filmgraph.source.table_settings import read_declaration
from tests.source.tabling import COLUMNS, read, table

ROWS = [["Home", "2009", "Ann Lee"], ["Žižek, “again”", "1927/28", ""]]


def workbook(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (list(COLUMNS), ["Home", 2009, "Ann Lee"], ["Žižek, “again”", "1927/28", None]):
        sheet.append(row)
    book.save(path)


def write(path: Path) -> None:
    lines = {
        "csv": ["title,year,cast", "Home,2009,Ann Lee", '"Žižek, “again”",1927/28,'],
        "tsv": ["title\tyear\tcast", "Home\t2009\tAnn Lee", "Žižek, “again”\t1927/28\t"],
        "jsonl": [json.dumps(dict(zip(COLUMNS, row, strict=True)), ensure_ascii=False) for row in ROWS],
    }[path.name.removesuffix(".gz").rpartition(".")[2]]
    data = ("\n".join(lines) + "\n").encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


@pytest.mark.parametrize(
    "name", ["t.csv", "t.tsv", "t.jsonl", "t.csv.gz", "t.tsv.gz", "t.jsonl.gz", "t.xlsx", "t.xlsx.gz"]
)
def test_every_format_gives_the_same_records(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if ".xlsx" in name:
        workbook(tmp_path / "t.xlsx")
        path.write_bytes(
            gzip.compress((tmp_path / "t.xlsx").read_bytes()) if name.endswith("gz") else path.read_bytes()
        )
    else:
        write(path)
    records, issues, counts = read(table(path, key=["title", "year"]))
    assert [record.id for record in records] == ["Home / 2009", "Žižek, “again” / 1927/28"]
    assert [[cell.text for cell in record.cells] for record in records] == [ROWS[0], ROWS[1][:2]]
    assert issues == []
    assert counts == TableCounts(rows=2, records=2, reported=0)


def test_a_cell_is_found_by_row_and_column_with_the_header_counted(tmp_path: Path) -> None:
    write(tmp_path / "t.csv")
    records, _, _ = read(table(tmp_path / "t.csv"))
    assert records[1].quote(Cell(3, 2)) == "1927/28"


def test_rows_that_do_not_fit_are_reported_and_none_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('title,year,cast\nHome,2009,Ann Lee\nHome,2009\nA,1,B,C\n,,\nLast,2001,"no end\n')
    records, issues, counts = read(table(path))
    assert counts.rows == counts.records + counts.reported == 5
    assert [record.cells[0].text for record in records] == ["Home"]
    assert [issue.line for issue in issues] == [3, 4, 5, 6]
    assert all(issue.remedy for issue in issues)


def test_short_rows_are_padded_where_the_table_says_so(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,cast\nHome\n")
    records, issues, _ = read(table(path, short_rows=True))
    assert [cell.text for cell in records[0].cells] == ["Home"]
    assert issues == []


def test_rows_with_one_key_are_told_apart_in_order(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,cast\nHome,2009,A\nHome,2009,B\n")
    records, _, _ = read(table(path, key="title"))
    assert [record.id for record in records] == ["Home", "Home-2"]
    (issue,) = records[1].issues
    assert (issue.line, issue.header, issue.text) == (3, "title", "Home")


def test_an_undeclared_column_is_an_issue_and_not_a_guess(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,cast,colour\nHome,2009,A,red\n")
    _, issues, _ = read(table(path))
    assert [(issue.line, issue.column, issue.text) for issue in issues] == [(1, 4, "colour")]


@pytest.mark.parametrize("line", ["[1]", "{", "", "[" * 100_000, "NaN"])
def test_a_json_line_that_does_not_fit_is_reported(tmp_path: Path, line: str) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(f'{{"title": "Home"}}\n{line}\n{{"title": "Alice"}}\n')
    records, issues, counts = read(table(path))
    assert [record.cells[0].text for record in records] == ["Home", "Alice"]
    assert [issue.line for issue in issues if issue.line is not None] == [2]
    assert counts.rows == 3


def test_a_list_in_json_is_a_cell_of_several_values(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"title": "Home", "cast": ["Ann Lee", "Bo, Jr."]}\n')
    records, _, _ = read(table(path))
    assert records[0].cells[1].text == "Ann Lee\nBo, Jr."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("t.csv", "title;year\nCafé;1999\n".encode("utf-16-le")),
        ("t.csv", b"name,born\nAnn Lee,1970\n"),
        ("t.xlsx", b"no workbook"),
        ("t.csv.gz", b"\x1f\x8bno"),
        ("t.dat", b""),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_by_its_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DataError) as refused:
        read(table(tmp_path / name))
    assert refused.value.where == name
    assert refused.value.remedy


@pytest.mark.parametrize("name", ["t.csv.gz", "t.jsonl.gz"])
def test_a_table_that_breaks_off_never_passes_for_a_whole_one(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:-12])
    with pytest.raises(DataError, match="cannot be read"):
        read(table(tmp_path / name))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"columns": {}}, "no columns"),
        ({"columns": {"a": {"field": "colour"}}}, "cannot hold"),
        ({"columns": {"a": {"field": "title", "colour": "red"}}}, "no setting “colour”"),
        ({"columns": {"a": {"field": "title", "pattern": "("}}}, "pattern"),
        ({"columns": {"a": {"field": "prize work", "identifiers": "b"}}}, "“identifiers” names the column “b”"),
        ({"columns": {"a": {"field": "prize award"}}}, "not how they ended"),
        ({"columns": {"a": {"field": "title", "empty": "won"}}}, "cannot say what an empty cell means"),
        ({"columns": COLUMNS, "key": "b"}, "“key” names the column “b”"),
        ({"columns": COLUMNS, "format": "dbf"}, "no table format"),
        ({"columns": COLUMNS, "separator": ";;"}, "not a single character"),
        ({"columns": COLUMNS, "encoding": "klingon"}, "no encoding"),
        ({"columns": COLUMNS, "encoding": "base64"}, "no encoding"),
        ({"columns": COLUMNS, "colour": "red"}, "no setting “colour”"),
        ({"columns": COLUMNS, "constants": {"colour": "red"}}, "no field"),
    ],
)
def test_a_declaration_that_cannot_be_is_refused(settings: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        read_declaration(settings, where="filmgraph.toml")
