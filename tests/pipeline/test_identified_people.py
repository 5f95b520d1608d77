"""Identifiers of people whom two tables credit: published, and what tells who is who between the two."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from tests.pipeline.catalogues import ask, build_in

SETTINGS = """
[catalogue]
title = "Shelf"
base = "https://films.example"
licence = "https://creativecommons.org/publicdomain/zero/1.0/"

[[source]]
id = "shelf"
title = "Shelf"
kind = "table"
path = "sources/films.csv"

[source.table]
key = "title"
[source.table.columns]
title = { field = "title" }
year = { field = "year" }
directors = { field = "credit", role = "director", separator = "|", identifiers = ["nconst", "viaf"] }
nconst = { field = "identifiers", authority = "imdb", separator = "|" }
viaf = { field = "identifiers", authority = "viaf", separator = "|" }

[[source]]
id = "archive"
title = "Archive"
kind = "table"
path = "sources/people.jsonl"

[source.table]
key = "title"
[source.table.columns]
title = { field = "title" }
"people.name" = { field = "credit", roles = "people.role", identifiers = "people.id" }
"people.role" = { field = "roles" }
"people.id" = { field = "identifiers", authority = "imdb" }
"""
ROWS = """\
title,year,directors,nconst,viaf
Harbour Lights,1971,Ines Falk|Ines Falk,nm0000011|nm0000012,102333412|
"""
PEOPLE = [
    {"name": "I. Falk-Brandt", "role": "Regie", "id": "nm0000011"},
    {"name": "Jonas Brandt", "role": "cast", "id": None},
]
ASKED = """SELECT ?person ?film ?id {
  ?film fg:hasContribution/fg:contributor ?person OPTIONAL { ?person dcterms:identifier ?id }
}"""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two namesakes of one film, one of whom another source knows under another name."""
    folder = tmp_path_factory.mktemp("catalogue")
    (folder / "sources").mkdir()
    (folder / "filmgraph.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "sources" / "films.csv").write_text(ROWS, encoding="utf-8")
    line = json.dumps({"title": "The Long Thaw", "people": PEOPLE})
    (folder / "sources" / "people.jsonl").write_text(line + "\n", encoding="utf-8")
    assert len(build_in(folder).issues) == 0
    return folder


def test_a_shared_identifier_makes_people_of_two_sources_one_and_namesakes_stay_two(catalogue: Path) -> None:
    films: defaultdict[str, set[str]] = defaultdict(set)
    identifiers: defaultdict[str, set[str]] = defaultdict(set)
    for row in ask(catalogue, ASKED):
        films[row["person"]].add(row["film"])
        identifiers[row["person"]].update([row["id"]] if "id" in row else [])
    assert sorted((sorted(identifiers[person]), len(of)) for person, of in films.items()) == [
        ([], 1),
        (["imdb:nm0000011", "viaf:102333412"], 2),
        (["imdb:nm0000012"], 1),
    ]
