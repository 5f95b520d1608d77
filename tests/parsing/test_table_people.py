"""People of a row with what stands beside them in other columns: identifiers of several authorities, and roles."""

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.model.program import ProgramRecord, identifiers_with
from filmgraph.parsing.tables.row import parse_row
from filmgraph.source import Cell, CellText, SourceRecord
from filmgraph.source.table_settings import read_declaration

COLUMNS = {
    "title": {"field": "title"},
    "directors": {"field": "credit", "role": "director", "separator": ";", "identifiers": ["nconst", "viaf"]},
    "nconst": {"field": "identifiers", "authority": "imdb", "separator": ";", "unknown": "-"},
    "viaf": {"field": "identifiers", "authority": "viaf", "separator": ";"},
    "crew": {"field": "credit", "separator": ";", "roles": "jobs", "identifiers": "crew ids", "organization": "^co"},
    "jobs": {"field": "roles", "separator": ";", "lookup": {"Kamera": "cinematographer", "Regie": "director"}},
    "crew ids": {"field": "identifiers", "authority": "imdb", "separator": ";"},
}


def row(**cells: str) -> ProgramRecord:
    columns = {"title": "Home", **{header.replace("_", " "): text for header, text in cells.items()}}
    listed = tuple(CellText(header, Cell(2, at), text) for at, (header, text) in enumerate(columns.items(), start=1))
    record = SourceRecord("shelf", "1", "films.csv", "", cells=listed)
    return parse_row(record, read_declaration({"columns": COLUMNS}, where="here"))


def given(read: ProgramRecord) -> list[tuple[str, list[str]]]:
    names = [*read.directors, *(credit.name for credit in read.other_credits)]
    return [(name.value, [f"{one.authority}:{one.value.value}" for one in identifiers_with(name)]) for name in names]


def test_credited_people_keep_their_identifiers_of_every_authority() -> None:
    read = row(directors="Ada Able; Bo Baker", nconst="nm0000001;-", viaf="102333412;")
    assert given(read) == [("Ada Able", ["imdb:nm0000001", "viaf:102333412"]), ("Bo Baker", [])]
    assert read.issues == ()


def test_an_identifier_of_a_credited_person_that_is_none_is_an_issue() -> None:
    read = row(directors="Ada Able", nconst="tt0000001")
    assert given(read) == [("Ada Able", [])]
    assert ["for a person" in issue.message for issue in read.issues] == [True]


def test_a_role_beside_each_name_says_what_it_did() -> None:
    read = row(crew="Ada Able;Bo Baker;Cy Clark", jobs="Regie;Kamera;Best boy")
    assert [name.value for name in read.directors] == ["Ada Able"]
    assert [(one.name.value, one.role.value) for one in read.other_credits] == [("Bo Baker", "cinematographer")]
    assert [issue.header for issue in read.issues] == ["jobs", "crew"]


def test_roles_that_are_more_or_fewer_than_the_names_belong_to_nobody() -> None:
    read = row(crew="Ada Able;Bo Baker", jobs="Regie")
    assert (read.directors, read.other_credits) == ((), ())
    assert "1 roles for 2 values of “crew”" in " ".join(issue.message for issue in read.issues)


def test_a_credited_company_is_told_by_its_identifier() -> None:
    read = row(crew="Ada Able Films", crew_ids="co0000001", jobs="Kamera")
    assert [one.agent for one in read.other_credits] == ["organization"]


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"who": {"field": "credit"}}, "Nothing says what the people of the column “who” did"),
        ({"ids": {"field": "identifiers"}}, "Nothing says whose identifiers stand in the column “ids”"),
        ({"work": {"field": "roles"}}, "Nothing says whose roles stand in the column “work”"),
        ({"name": {"field": "title", "identifiers": "nconst"}}, "whose values have no identifiers of their own"),
        ({"where": {"field": "country", "roles": "jobs"}}, "holds no credits"),
    ],
)
def test_what_belongs_to_nothing_is_refused(columns: dict[str, dict[str, str]], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        read_declaration({"columns": COLUMNS | columns}, where="here")
