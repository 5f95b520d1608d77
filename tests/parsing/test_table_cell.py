"""What a cell is parted into, and what is read of each part."""

from dataclasses import replace

from filmgraph.parsing.tables.cell import read_cell
from filmgraph.source import Cell, CellText
from filmgraph.source.table_declaration import Column


def values(text: str, column: Column, *, listed: bool = False) -> list[str]:
    found = read_cell(CellText("who", Cell(2, 1), text, listed), column)
    return [one.value.value for one in found.values]


def test_a_line_break_in_a_cell_is_a_blank_and_parts_nothing() -> None:
    found = read_cell(CellText("who", Cell(2, 1), "Nora \n Quill"), Column("credit"))
    (one,) = found.values
    assert (one.value.value, one.value.text) == ("Nora Quill", "Nora \n Quill")
    assert values("Epsilon\nStreet", Column("title")) == ["Epsilon Street"]


def test_a_line_break_parts_where_it_is_declared_or_stands_between_items_of_a_list_or_paragraphs() -> None:
    assert values("Ann Lee\nBo Olsen", Column("credit", separator="\n")) == ["Ann Lee", "Bo Olsen"]
    assert values("Ann Lee\nOlsen, Jr.", Column("credit", separator=","), listed=True) == ["Ann Lee", "Olsen, Jr."]
    assert values("One.\n\nTwo.", Column("synopsis")) == ["One.", "Two."]


def test_a_cell_with_two_identifiers_where_one_is_expected_gives_none_and_says_so() -> None:
    column = Column("identifier", authority="imdb", pattern=r"tt\d+")
    found = read_cell(CellText("id", Cell(2, 1), "tt0000002 / tt0000003"), column)
    assert found.values == []
    assert "holds 2 identifiers" in found.faults[0].message
    assert values("tt0000002, tt0000002", column) == ["tt0000002"]


def test_a_pattern_finds_no_identifier_within_a_longer_word_or_an_address() -> None:
    column = Column("identifier", authority="imdb", pattern=r"tt\d{7}")
    assert values("see tt0000009, checked", column) == ["tt0000009"]
    assert values("tt00000091", column) == []
    assert values("http://films.example/tt0000009/", column) == ["http://films.example/tt0000009/"]
    assert values("http://films.example/tt0000009/", replace(column, pattern=r"example/(tt\d+)")) == ["tt0000009"]
    assert values("K12b", Column("identifier", authority="Kinoteka", pattern=r"\d+")) == ["12"]
