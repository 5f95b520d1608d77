"""A film whose identifier was mistyped stays itself, and the report says where to look."""

from pathlib import Path

import pytest

from filmgraph.model.claim import Kind
from filmgraph.pipeline.build import Built
from filmgraph.pipeline.doubts import find_doubts
from filmgraph.pipeline.namings import read_namings
from filmgraph.pipeline.progress import Silent
from filmgraph.settings import read_catalogue
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
key = "nr"
[source.table.columns]
nr = { field = "ignored" }
title = { field = "title" }
year = { field = "year" }
director = { field = "credit", role = "director" }
imdb = { field = "identifier", authority = "imdb" }
"""
ROWS = """\
nr,title,year,director,imdb
a1,Harbour Lights,1971,Ines Falk,tt0000017
a2,The Long Thaw,1988,Jonas Brandt,tt0000017
a3,Night Ferry,1990,Ada Quill,tt0000023
"""


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """Two films with one identifier, of which one is mistyped."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "filmgraph.toml").write_text(SETTINGS)
    (tmp_path / "sources" / "films.csv").write_text(ROWS)
    return build_in(tmp_path)


def test_films_with_one_mistyped_identifier_stay_two_and_the_report_names_both_rows(
    built: Built, tmp_path: Path
) -> None:
    assert len(ask(tmp_path, "SELECT ?film { ?film a fg:Film }")) == 3
    (issue,) = built.issues
    assert (issue.path, issue.header, issue.text) == ("sources/films.csv", "imdb", "tt0000017")
    assert issue.line in (2, 3)
    assert f"(sources/films.csv, row {5 - issue.line}, column imdb); they are kept apart." in issue.message


@pytest.mark.usefixtures("built")
def test_a_curator_is_asked_about_films_with_one_identifier(tmp_path: Path) -> None:
    with read_namings(read_catalogue(tmp_path), Silent()) as namings:
        (doubt,) = find_doubts(namings, [Kind.FILM])
    assert {doubt.left.names[0], doubt.right.names[0]} == {"Harbour Lights", "The Long Thaw"}
    assert "identifier tt0000017" in doubt.reason
