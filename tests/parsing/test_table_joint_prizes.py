"""A prize that several people share, each for a film of their own."""

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing.tables.row import parse_row
from filmgraph.source import Cell, CellText, SourceRecord
from filmgraph.source.table_settings import read_declaration

COLUMNS = {
    "prize": {"field": "prize award"},
    "films": {"field": "prize work", "separator": ";", "identifiers": "ids"},
    "ids": {"field": "identifiers", "authority": "imdb", "separator": ";"},
    "winners": {"field": "prize recipient", "separator": ";", "works": "films"},
}
TABLE = {"columns": COLUMNS, "constants": {"prize outcome": "won", "prize honours": "people"}}


def row(**cells: str) -> ProgramRecord:
    listed = [CellText(header, Cell(2, at), text) for at, (header, text) in enumerate(cells.items(), start=1)]
    record = SourceRecord("shelf", "1", "prizes.csv", "", cells=tuple(listed))
    return parse_row(record, read_declaration(TABLE, where="here"))


def told(read: ProgramRecord) -> list[tuple[list[str], list[str]]]:
    return [
        ([work.title.value for work in prize.works], [one.name.value for one in prize.recipients])
        for prize in read.prizes
    ]


def test_joint_winners_have_a_prize_each_for_their_own_film() -> None:
    read = row(prize="Silver Ferry", films="Harbour Lights; Thaw", winners="Ines Falk; Jonas Brandt")
    assert told(read) == [(["Harbour Lights"], ["Ines Falk"]), (["Thaw"], ["Jonas Brandt"])]
    assert read.issues == ()


def test_joint_winners_keep_the_identifiers_of_their_films() -> None:
    read = row(prize="P", films="Home; Thaw", ids="tt0000001; tt0000002", winners="Ines Falk; Jonas Brandt")
    found = [[one.value.value for one in prize.works[0].identifiers] for prize in read.prizes]
    assert found == [["tt0000001"], ["tt0000002"]]


def test_winners_that_are_more_or_fewer_than_the_films_share_one_prize_and_are_told() -> None:
    read = row(prize="Silver Ferry", films="Harbour Lights; Thaw; Home", winners="Ines Falk; Jonas Brandt")
    assert told(read) == [(["Harbour Lights", "Thaw", "Home"], ["Ines Falk", "Jonas Brandt"])]
    assert ["2 recipients for 3 values of “films”" in issue.message for issue in read.issues] == [True]


def test_winners_for_one_film_share_one_prize() -> None:
    read = row(prize="Silver Ferry", films="Harbour Lights", winners="Ines Falk; Jonas Brandt")
    assert told(read) == [([], ["Ines Falk", "Jonas Brandt"])]
    assert read.title is not None
    assert read.issues == ()


@pytest.mark.parametrize(
    "columns",
    [{"winners": COLUMNS["winners"] | {"works": "prize"}}, {"prize": {"field": "prize award", "works": "films"}}],
)
def test_works_that_are_none_are_refused(columns: dict[str, dict[str, str]]) -> None:
    with pytest.raises(ConfigurationError, match="holds no works"):
        read_declaration(TABLE | {"columns": COLUMNS | columns}, where="here")
