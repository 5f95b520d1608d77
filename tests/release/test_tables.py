"""Tables for analysts: what is in them, that they never change for the same release, and that the dictionary fits."""

import csv
import json
import subprocess
from collections import Counter
from pathlib import Path

import pyarrow.parquet as parquet
import pytest
from pyoxigraph import NamedNode
from scripts.data_dictionary import page

from filmgraph.release.current import CurrentRelease
from filmgraph.release.table_files import DICTIONARY, is_formula, plain_cell, spreadsheet_cell, write_tables
from filmgraph.release.tables import TYPES, Value, tables
from filmgraph.store import Store
from tests.conftest import REPOSITORY
from tests.pipeline.catalogues import build_in
from tests.servers import PROGRAM

THINGS = "SELECT ?thing ?kind WHERE { ?thing a ?kind }"


@pytest.fixture(scope="module")
def store(published_example: Path) -> Store:
    return CurrentRelease(published_example).get().store


@pytest.fixture(scope="module")
def written(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_tables(store, tables(), folder, {"title": "Test"})
    return folder


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_film_stands_with_what_is_said_of_it(written: Path) -> None:
    film = next(row for row in rows(written, "films") if row["title"].startswith("Human Harvest"))
    assert (film["year"], film["minutes"], film["countries"], film["languages"]) == ("2014", "52", "CAN", "ENG")
    prizes = [row for row in rows(written, "conferrals") if row["recipient"] == film["film"]]
    assert Counter(row["outcome"] for row in prizes) == {"won": 9}
    assert {"Indie Fest"} <= {row["event_name"] for row in prizes if row["year"] == "2014"}


def test_no_thing_of_the_graph_is_missing_and_none_stands_twice(written: Path, store: Store) -> None:
    kinds = {"film": "Film", "credit": "Contribution", "selection": "Selection"}
    for key, kind in kinds.items():
        things = store.select(THINGS, {"kind": NamedNode(f"https://w3id.org/filmgraph/ontology#{kind}")})
        assert [f"<{row[key]}>" for row in rows(written, f"{key}s")] == sorted(str(row["thing"]) for row in things)


def test_what_a_column_refers_to_is_there(written: Path) -> None:
    for table in tables():
        for column, other in table.refers.items():
            known = {row[column] for row in rows(written, other)}
            assert {row[column] for row in rows(written, table.name)} <= known


def as_text(value: object) -> str:
    return "|".join(value) if isinstance(value, list) else str("" if value is None else value)


def test_parquet_holds_what_csv_holds(written: Path) -> None:
    for table in tables():
        read = parquet.read_table(written / f"{table.name}.parquet")
        flat = [{name: as_text(value) for name, value in row.items()} for row in read.to_pylist()]
        assert flat == rows(written, table.name)
        assert all(field.metadata[b"description"] != b"" for field in read.schema)


def test_the_same_release_gives_the_same_bytes(written: Path, store: Store, tmp_path: Path) -> None:
    write_tables(store, tables(), tmp_path, {"title": "Test"})
    for path in written.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


@pytest.mark.parametrize("text", ["=cmd|'/C calc'!A0", "+1", "-30-", "@home", "\t=1"])
def test_what_a_spreadsheet_takes_for_a_formula_stays_as_it_is_or_has_an_apostrophe_when_asked(text: str) -> None:
    assert is_formula(text)
    assert (plain_cell(text), spreadsheet_cell(text)) == (text, f"'{text}")
    assert (plain_cell((text, "b")), spreadsheet_cell((text, "b"))) == (f"{text}|b", f"'{text}|b")


@pytest.mark.parametrize("value", [None, -5, "Home", "1+1", ("a", "=b"), ""])
def test_other_values_are_the_same_in_a_spreadsheet(value: Value) -> None:
    assert plain_cell(value) == spreadsheet_cell(value)


def test_the_dictionary_names_every_column_of_every_file(written: Path) -> None:
    dictionary = json.loads((written / DICTIONARY).read_text("utf-8"))
    for resource in dictionary["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        with (written / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == names
        assert all(field["description"] != "" for field in resource["schema"]["fields"])


def test_every_declared_column_is_asked_for_and_has_a_known_type() -> None:
    for table in tables():
        asked = next(line for line in table.query.splitlines() if line.startswith("SELECT")).split()[1:]
        assert asked == [f"?{column.name}" for column in table.columns]
        assert {column.type for column in table.columns} <= set(TYPES)


def test_the_page_of_the_dictionary_is_that_of_the_declaration() -> None:
    assert (REPOSITORY / "docs" / "data-dictionary.md").read_text("utf-8") == page()


def test_the_command_writes_them_all(published_example: Path, tmp_path: Path) -> None:
    command = [*PROGRAM, "export", str(published_example), "--tables", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [line.split()[0] for line in done.stdout.splitlines()] == [table.name for table in tables()]
    assert len(list((tmp_path / "out").iterdir())) == 2 * len(tables()) + 1


PRIZES = """
[catalogue]
title = "Prizes"
base = "https://films.example"
licence = "https://creativecommons.org/publicdomain/zero/1.0/"

[[source]]
id = "prizes"
title = "Prizes"
kind = "table"
path = "prizes.csv"
[source.table.constants]
"prize award" = "Reed Prize"
"prize event" = "Reed Fest"
"prize outcome" = "won"
[source.table.columns]
film = { field = "title" }
imdb = { field = "identifier", authority = "imdb" }
tongue = { field = "language", type = "spoken", separator = "," }
worded = { field = "prize category" }
canonical = { field = "prize canonical category" }
name = { field = "prize recipient", identifiers = "id" }
id = { field = "identifiers", authority = "wikidata" }
"""
ROW = 'film,imdb,tongue,worded,canonical,name,id\nHome,46250,"en,fr",Photography,Cinematography,Ann Lee,q77\n'


def test_a_table_of_prizes_is_told_with_categories_languages_and_identifiers(tmp_path: Path) -> None:
    (tmp_path / "filmgraph.toml").write_text(PRIZES)
    (tmp_path / "prizes.csv").write_text(ROW)
    build_in(tmp_path)
    write_tables(CurrentRelease(tmp_path).get().store, tables(), tmp_path / "out", {"title": "Test"})
    (film,) = rows(tmp_path / "out", "films")
    assert (film["languages"], film["identifiers"]) == ("ENG|FRA", "imdb:tt0046250")
    (person,) = rows(tmp_path / "out", "people")
    assert (person["name"], person["identifiers"]) == ("Ann Lee", "wikidata:Q77")
    for conferral in rows(tmp_path / "out", "conferrals"):
        assert (conferral["category"], conferral["category_as_worded"]) == ("Cinematography", "Photography")
