"""Rows of a table in a built release: what only a declaration says is marked, and prizes that differ stay apart."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.pipeline.catalogues import ask, build_in, write_prizes

SONG = {
    "Ceremony": "67",
    "Year": "1994",
    "Class": "Music",
    "CanonicalCategory": "MUSIC (Original Song)",
    "Category": "MUSIC (Original Song)",
    "Film": "The Lion King",
    "FilmId": "tt0110357",
    "Nominees": "Elton John|Tim Rice",
    "NomineeIds": "nm0005056|nm0005358",
}
STOCK = {
    "Ceremony": "60",
    "Year": "1987",
    "Class": "SciTech",
    "CanonicalCategory": "SCIENTIFIC OR TECHNICAL AWARD",
    "Category": "SCIENTIFIC OR TECHNICAL AWARD",
    "Nominees": "Eastman Kodak Company",
    "NomineeIds": "co0056447",
    "Winner": "True",
    "Detail": "Film",
}
HEADER = [*SONG, "Winner", "Detail", "Citation", "Name", "Note"]
ROWS = (
    SONG | {"Detail": "Circle Of Life"},
    SONG | {"Detail": "Hakuna Matata"},
    STOCK | {"Citation": "For a daylight film."},
    STOCK | {"Citation": "For a traveling matte film."},
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two songs of one film by the same people, and two film stocks of one company."""
    folder = write_prizes(tmp_path_factory.mktemp("catalogue"), HEADER, ROWS)
    build_in(folder)
    return folder


def test_nominations_for_two_songs_and_prizes_with_two_citations_are_four(catalogue: Path) -> None:
    query = "SELECT ?detail ?why { ?c fg:forDetail ?detail OPTIONAL { ?c fg:rationale ?why } } ORDER BY ?detail ?why"
    assert [tuple(row.values()) for row in ask(catalogue, query)] == [
        ("Circle Of Life",),
        ("Film", "For a daylight film."),
        ("Film", "For a traveling matte film."),
        ("Hakuna Matata",),
    ]


def test_a_detail_rests_on_its_cell(catalogue: Path) -> None:
    query = 'SELECT ?cell { ?c fg:forDetail "Hakuna Matata" ; fg:evidence ?cell . ?cell nif:anchorOf "Hakuna Matata" }'
    (row,) = ask(catalogue, query)
    assert row["cell"].endswith(f"#col={HEADER.index('Detail') + 1}")


def test_what_only_the_declaration_says_has_the_origin_lookup(catalogue: Path) -> None:
    query = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> SELECT DISTINCT ?property {
      ?claim fg:origin <https://w3id.org/filmgraph/origin/lookup> ; rdf:predicate ?property
    } ORDER BY ?property"""
    properties = [row["property"].partition("#")[2] for row in ask(catalogue, query)]
    assert properties == ["atEdition", "award"]


def test_a_prize_rests_on_the_cells_of_all_that_it_says(catalogue: Path) -> None:
    query = 'SELECT ?cell { ?c fg:rationale ?why ; fg:evidence ?cell FILTER (STR(?why) = "For a daylight film.") }'
    columns = {int(row["cell"].rpartition("=")[2]) for row in ask(catalogue, query)}
    assert {HEADER[column - 1] for column in columns} == {"Year", "Category", "Winner", "Detail", "Citation"}


def test_a_row_taken_out_changes_nothing_that_other_rows_say(tmp_path: Path) -> None:
    def statements(name: str, rows: Sequence[Mapping[str, str]]) -> set[str]:
        build_in(write_prizes(tmp_path / name, HEADER, rows))
        dump = tmp_path / name / "releases" / "current" / "dumps" / "data.nq"
        return set(dump.read_text(encoding="utf-8").splitlines())

    whole, without = statements("whole", ROWS), statements("without", ROWS[2:])
    songs = ("Lion King", "Elton", "Tim Rice", "tt0110357", "Hakuna")
    assert any("#col=" in line for line in without)
    assert [line for line in without - whole if "/identity>" not in line] == []
    assert any(song in line for line in whole - without for song in songs)
