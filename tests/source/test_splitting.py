"""One text to one record or several."""

from pathlib import Path

from filmgraph.source import SourceRecord, read_records

SALT = "The Salt Road | dir. Mira Kessler | 2019 | 52 min | Prod: Halden Film"
FERRY = "Night Ferry | dir. Jonas Brandt | 2020 | 78' | Prod: Oker Media"


def split(text: str, folder: Path) -> list[SourceRecord]:
    (folder / "list.txt").write_text(text, encoding="utf-8")
    return list(read_records(folder, source_id="s", root=folder))


def test_lines_that_are_whole_records_are_records_of_their_own(tmp_path: Path) -> None:
    first, second = split(f"{SALT}\n\n{FERRY}\n", tmp_path)
    assert (first.id, first.text) == ("list", SALT)
    assert (second.id, second.text) == ("list-2", FERRY)


def test_a_dash_may_part_the_title_from_its_facts(tmp_path: Path) -> None:
    lines = ["THE SALT – Mira Kessler, Norway 2019, 52'", "NIGHT FERRY – Jonas Brandt, Malta 2020, 78'"]
    assert [record.text for record in split("\n".join(lines), tmp_path)] == lines
    assert len(split(f"Night Ferry\n{lines[0]}\n", tmp_path)) == 1


def test_a_line_of_another_kind_keeps_the_lines_together(tmp_path: Path) -> None:
    (record,) = split(f"{SALT}\n{FERRY}\nTwo films of the winter programme.\n", tmp_path)
    assert record.text.startswith("The Salt Road")


def test_a_table_of_prizes_is_no_list_of_records(tmp_path: Path) -> None:
    assert len(split("Best Score | Reed Fest | Oslo | 2014\nPress Award | Moss Fest | Ghent | 2015\n", tmp_path)) == 1
