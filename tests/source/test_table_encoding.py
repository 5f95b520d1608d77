"""Tables in an encoding that nobody declared, or that the declaration has wrong: never read in silence."""

import gzip
from pathlib import Path

import pytest

from filmgraph.errors import DataError
from tests.source.tabling import read, table, texts

TEXT = "title,year,cast\nNoël noir,1971,Zoé Żuławska\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("declared", ["utf-8-sig", "cp1252"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_byte_order_mark_says_the_encoding_whatever_is_declared(
    tmp_path: Path, encoding: str, declared: str, packed: bool
) -> None:
    path, data = tmp_path / "t.csv", TEXT.encode(encoding)
    path.write_bytes(gzip.compress(data) if packed else data)
    (record,), issues, _ = read(table(path, encoding=declared))
    assert texts(record) == {"title": "Noël noir", "year": "1971", "cast": "Zoé Żuławska"}
    assert (issues, record.issues) == ([], ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_refused_with_the_declaration_that_it_needs(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(TEXT.encode(encoding))
    with pytest.raises(DataError) as refused:
        read(table(path))
    assert f'encoding = "{encoding}"' in str(refused.value.remedy)
    assert len(read(table(path, encoding=encoding))[0]) == 1


def test_a_workbook_that_is_called_a_csv_file_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"PK\x03\x04\x14\x00\x06\x00")
    with pytest.raises(DataError, match="looks like an Excel workbook"):
        read(table(path))


@pytest.mark.parametrize("declared", ["cp1252", "latin-1"])
def test_utf_8_that_is_read_in_another_encoding_is_an_issue_of_each_cell(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,year,cast\nNoël noir,1971,Ann Lee\nL’Été à Łódź,1963,\n", encoding="utf-8")
    first, second = read(table(path, encoding=declared))[0]
    assert [(issue.line, issue.header) for issue in (*first.issues, *second.issues)] == [(2, "title"), (3, "title")]
    assert "“Noël noir”" in first.issues[0].message
    assert "encoding" in first.issues[0].remedy
    assert "“L’Été à Łódź”" in second.issues[0].message


@pytest.mark.parametrize("text", ["SÃO PAULO", "Château « Â »", "Noël", "MAÇÃ", "Été à Łódź", "Ã©té à Paris"])
def test_words_with_accents_of_their_own_are_not_taken_for_misread_ones(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"title,year,cast\n{text},1971,\n", encoding="utf-8")
    (record,), _, _ = read(table(path))
    assert (texts(record)["title"], record.issues) == (text, ())


def test_headers_in_another_encoding_are_told_by_their_words_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("title,Année,Durée\nHome,2009,90\n".encode("cp1252"))
    columns = {"title": {"field": "title"}, "Année": {"field": "year"}, "Durée": {"field": "duration"}}
    _, issues, _ = read(table(path, columns=columns))
    told = [issue for issue in issues if "a byte (0xE9)" in issue.message]
    assert [(issue.line, issue.header) for issue in told] == [(1, "Ann�e"), (1, "Dur�e")]
    assert 'encoding = "cp1252"' in told[0].remedy
    assert not any("has no header" in issue.message for issue in issues)
