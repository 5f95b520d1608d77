"""`filmgraph parse`."""

# ruff: noqa: E501 - the texts stand as pages print them

import json
from pathlib import Path

from click.testing import CliRunner

from filmgraph.cli import main
from filmgraph.cli.parse import parse

TEXT = "The Quiet Bay\n\nA bay falls silent when the fleet leaves it for good.\n\n  • Year: 2014\n  • Director: Ana Silva\n  • Colour of sails: red\n"


def record(tmp_path: Path) -> str:
    (tmp_path / "bay.txt").write_text(TEXT)
    return str(tmp_path / "bay.txt")


def test_json_has_one_object_per_record(tmp_path: Path) -> None:
    result = CliRunner().invoke(parse, ["--json", record(tmp_path)])
    (line,) = result.output.strip().split("\n")
    read = json.loads(line)
    assert (read["id"], read["title"], read["year"], read["directors"]) == ("bay", "The Quiet Bay", 2014, ["Ana Silva"])
    assert [TEXT[start:end] for start, end in read["spans"]["directors"]] == ["Ana Silva"]


def test_the_display_quotes_the_text_and_says_what_was_not_understood(tmp_path: Path) -> None:
    result = CliRunner().invoke(parse, [record(tmp_path)])
    assert result.exit_code == 0
    assert "The label “Colour of sails” is not known." in result.output
    assert "line 7" in result.output
    assert "% of the characters" in result.output
    assert "line 7: “Colour of sails: red” (not understood)" in result.output


def test_issues_count_only_when_strict(tmp_path: Path) -> None:
    assert CliRunner().invoke(parse, ["--json", record(tmp_path)]).exit_code == 0
    assert CliRunner().invoke(parse, ["--json", "--strict", record(tmp_path)]).exit_code == 1


def test_several_processes_give_the_same_readings_in_the_same_order(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"bay-{number}.txt").write_text(TEXT)
    one = CliRunner().invoke(parse, ["--json", str(tmp_path)])
    two = CliRunner().invoke(parse, ["--json", "--jobs", "2", str(tmp_path)])
    assert one.output == two.output


DECLARED = """
[catalogue]
title = "Shelf"
base = "https://films.example"
licence = "https://creativecommons.org/publicdomain/zero/1.0/"

[[source]]
id = "shelf"
title = "Shelf"
kind = "table"
path = "sources/*.csv"

[source.table]
key = "number"
[source.table.columns]
number = { field = "ignored" }
title = { field = "title" }
year = { field = "year" }
land = { field = "country" }
"""


def shelf(tmp_path: Path) -> Path:
    (tmp_path / "filmgraph.toml").write_text(DECLARED)
    (tmp_path / "sources").mkdir()
    table = tmp_path / "sources" / "shelf.csv"
    table.write_text(
        "number;title;year;land\n1;The Quiet Bay;2014;Norway\n2;Home;long ago;Norway\n3;Alice;1988;Narnia\n4\n"
    )
    return table


def test_a_table_is_read_as_the_catalogue_declares_it_in_which_it_lies(tmp_path: Path) -> None:
    result = CliRunner().invoke(parse, ["--json", str(shelf(tmp_path))])
    bay, home, alice, short = (json.loads(line) for line in result.output.splitlines())
    assert (bay["id"], bay["title"], bay["year"], bay["issues"]) == ("1", "The Quiet Bay", 2014, [])
    assert [(issue["line"], issue["column"]) for issue in home["issues"] + alice["issues"]] == [
        (3, "year"),
        (4, "land"),
    ]
    assert [(issue["line"], issue["column"]) for issue in short["issues"]] == [(5, "")]


def test_the_issues_of_a_table_can_be_listed_alone(tmp_path: Path) -> None:
    result = CliRunner().invoke(parse, ["--issues", str(shelf(tmp_path))])
    places = [line.partition("  ")[0] for line in result.output.splitlines() if not line.startswith(" ")]
    assert [place.partition("shelf.csv")[2] for place in places] == [
        ", row 3, column year",
        ", row 4, column land",
        ", row 5",
    ]


def test_a_row_is_shown_by_its_cells(tmp_path: Path) -> None:
    result = CliRunner().invoke(parse, [str(shelf(tmp_path))])
    assert "title: The Quiet Bay" in result.output
    assert "% of the characters" not in result.output


def test_a_table_that_nobody_declares_is_not_read_as_text(tmp_path: Path) -> None:
    table = tmp_path / "loose.xlsx"
    table.write_bytes(b"PK")
    result = CliRunner().invoke(main, ["parse", str(table)])
    assert result.exit_code == 1
    assert "no filmgraph.toml above it says what its columns hold" in result.output
