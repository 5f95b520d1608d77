"""`filmgraph parse`."""

# ruff: noqa: E501 - the texts stand as pages print them

import json
from pathlib import Path

from click.testing import CliRunner

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
