"""Folders and files to source records."""

from pathlib import Path

from filmgraph.source import SourceRecord, read_records

TEXT = "The Quiet Bay\n\nYear: 2014\nDirector: Ana Silva\n"


def read(folder: Path) -> list[SourceRecord]:
    return list(read_records(folder, source_id="s", root=folder))


def test_a_record_has_the_id_of_its_file_and_a_path_below_the_root(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "quiet-bay.txt").write_text(TEXT, encoding="utf-8")
    (record,) = read(tmp_path)
    assert (record.id, record.path, record.text, record.issues) == ("quiet-bay", "sub/quiet-bay.txt", TEXT, ())


def test_an_empty_file_is_an_issue_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text(TEXT)
    empty, full = read(tmp_path)
    assert (empty.text, empty.issues[0].message) == ("", "The file is empty.")
    assert full.text == TEXT


def test_the_second_record_of_an_id_is_left_out_with_the_name_of_the_first(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "bay.txt").write_text(TEXT)
    first, second = read(tmp_path)
    assert first.text == TEXT
    assert second.text == ""
    assert "one/bay.txt" in second.issues[0].message


def test_a_missing_file_is_an_issue(tmp_path: Path) -> None:
    (record,) = read_records([tmp_path / "gone.txt"], source_id="s")
    assert "cannot be read" in record.issues[0].message


def test_a_rule_of_signs_parts_several_records_of_one_file(tmp_path: Path) -> None:
    (tmp_path / "all.txt").write_text(TEXT + "==========\n" + TEXT.replace("Quiet", "Loud"))
    first, second = read(tmp_path)
    assert (first.id, second.id) == ("all", "all-2")
    assert second.text.startswith("The Loud Bay")


def test_a_rule_below_a_short_heading_does_not_part_a_record(tmp_path: Path) -> None:
    (tmp_path / "bay.txt").write_text("The Quiet Bay\n==========\n" + TEXT)
    (record,) = read(tmp_path)
    assert record.id == "bay"


def test_a_file_of_another_kind_in_a_folder_is_an_issue_that_names_it_and_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "bay.txt").write_text(TEXT)
    (tmp_path / "bay.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "list.csv").write_text("title;year\n")
    records = {record.id: record for record in read(tmp_path)}
    assert records["bay"].text == TEXT
    (issue,) = records["bay.docx"].issues
    assert (issue.path, issue.message) == (
        "bay.docx",
        "The file “bay.docx” is neither text nor HTML and was not read.",
    )
    assert "Save it as text" in issue.remedy
    assert "table" in records["list.csv"].issues[0].remedy


def test_hidden_files_and_what_a_browser_keeps_beside_a_page_are_no_files_of_the_source(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<h1>The Quiet Bay</h1><p>{'A bay falls silent. ' * 20}</p>")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "style.css").write_text("p {}")
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "style.css").write_text("p {}")
    (tmp_path / ".keep").write_text("")
    assert [record.path for record in read(tmp_path)] == ["other_files/style.css", "page.html"]


def test_a_file_that_is_named_is_read_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "bay.record").write_text(TEXT)
    (record,) = read_records(tmp_path / "bay.record", source_id="s")
    assert record.text == TEXT
