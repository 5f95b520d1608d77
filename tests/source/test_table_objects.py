"""Objects within the lines of a JSON table: their keys are columns of their own."""

import json
from pathlib import Path

from filmgraph.source import SourceRecord
from tests.source.tabling import read, table, texts

COLUMNS = {
    "title": {"field": "title"},
    "people.name": {"field": "credit", "roles": "people.role", "identifiers": ["people.id", "people.viaf"]},
    "people.role": {"field": "roles"},
    "people.id": {"field": "identifiers", "authority": "imdb"},
    "people.viaf": {"field": "identifiers", "authority": "viaf"},
    "origin.country": {"field": "country"},
}


def line(tmp_path: Path, text: str) -> SourceRecord:
    path = tmp_path / "films.jsonl"
    path.write_text(text + "\n", encoding="utf-8")
    (record,), _, _ = read(table(path, columns=COLUMNS))
    return record


def test_the_keys_of_objects_are_columns_with_one_value_for_each_object(tmp_path: Path) -> None:
    people = [{"name": "Ada Able", "id": "nm0000001", "role": "director"}, {"name": "Bo Baker", "role": "cast"}]
    record = line(tmp_path, json.dumps({"title": "Home", "people": people, "origin": {"country": "NOR"}}))
    assert texts(record) == {
        "title": "Home",
        "people.name": "Ada Able\nBo Baker",
        "people.role": "director\ncast",
        "people.id": "nm0000001\n",
        "origin.country": "NOR",
    }
    assert record.issues == ()


def test_a_key_of_objects_that_nobody_declared_is_told_by_the_way_to_it(tmp_path: Path) -> None:
    record = line(tmp_path, '{"title": "Home", "people": [{"name": "Ada Able", "born": 1950}]}')
    assert ["“people.born” is not declared" in issue.message for issue in record.issues] == [True]


def test_a_key_that_stands_twice_in_an_object_is_an_issue(tmp_path: Path) -> None:
    record = line(tmp_path, '{"title": "Home", "people": [{"name": "Ada Able", "name": "Bo Baker"}]}')
    assert "people.name" not in texts(record)
    assert ["stands 2 times" in issue.message for issue in record.issues] == [True]


def test_a_list_within_an_object_of_a_list_is_an_issue_and_the_rest_is_read(tmp_path: Path) -> None:
    record = line(tmp_path, '{"title": "Home", "people": [{"name": ["Ada", "Able"], "role": "cast"}]}')
    assert texts(record) == {"title": "Home", "people.role": "cast"}
    assert [issue.header for issue in record.issues] == ["people.name"]


def test_objects_too_deep_to_be_read_are_an_issue_of_their_line(tmp_path: Path) -> None:
    path = tmp_path / "films.jsonl"
    path.write_text('{"title": "Home"}\n' + '{"a":' * 100_000 + "1" + "}" * 100_000 + "\n", encoding="utf-8")
    records, issues, _ = read(table(path, columns=COLUMNS))
    assert len(records) == 1
    assert any("too deep" in issue.message for issue in issues)
