"""The questions of researchers: exact rows, as they stand in `expected/`, from a dump of the example catalogue.

The dump is fixed, so that these tests tell of the queries and not of how records are read.
`FILMGRAPH_WRITE_EXPECTED=1` writes the rows anew; read the difference before you keep it.
"""

import csv
import io
import os
from pathlib import Path

import pytest

from filmgraph.query.catalogue import NamedQuery, research_queries
from filmgraph.query.local import ask_store
from filmgraph.release.current import CurrentRelease
from filmgraph.store import open_read_only
from tests.releases import publish

FIXTURES = Path(__file__).parent.parent / "fixtures"
EXPECTED = Path(__file__).parent / "expected"
BASE = "http://127.0.0.1:8000/"
QUESTIONS = [pytest.param(query, id=name) for name, query in research_queries().items()]


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dump of the example catalogue, published."""
    catalogue = tmp_path_factory.mktemp("fixed")
    publish(catalogue, (FIXTURES / "example.ttl").read_text("utf-8"))
    return catalogue


def rows_of(catalogue: Path, query: NamedQuery) -> list[list[str]]:
    """The header and the rows of the answer, in its order, without columns that only hold IRIs of the catalogue."""
    store = open_read_only(CurrentRelease(catalogue).get().path / "store")
    answer, _ = ask_store(store, query.text, query.bind({}), "csv", "turtle")
    rows = list(csv.reader(io.StringIO(answer.decode("utf-8"), newline="")))
    keep = [at for at in range(len(rows[0])) if not any(row[at].startswith(BASE) for row in rows[1:])]
    return [[row[at] for at in keep] for row in rows]


@pytest.mark.parametrize("query", QUESTIONS)
def test_each_question_has_exactly_these_rows(fixed: Path, query: NamedQuery) -> None:
    rows = rows_of(fixed, query)
    path = EXPECTED / f"{query.name}.csv"
    if os.environ.get("FILMGRAPH_WRITE_EXPECTED") == "1":
        EXPECTED.mkdir(exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    with path.open(encoding="utf-8", newline="") as file:
        assert rows == list(csv.reader(file))


CIRCUIT = {
    "women-directors-by-festival": [["Human Rights Days", "2012", "2", "1"], ["Lake Festival", "2011", "1", "1"]],
    "women-directors-prizes": [["prizes", "1", "1"], ["selections", "3", "2"]],
    "people-who-work-only-with-men": [["Ben", "1"], ["Dan", "1"]],
    "prizes-before-an-oscar-nomination": [["Golden Lake", "Lake Festival", "1"]],
    "first-screenings-of-nominated-films": [["One", "2011", "Lake Festival"], ["Two", "2012", "Human Rights Days"]],
    "awards-won-by-the-same-people": [["Best Editing", "Golden Lake", "1"]],
    "nominated-and-never-won": [["Two", "1"]],
    "named-in-several-films": [["Eve", "2"]],
    "people-nominated-in-several-categories": [["Cleo", "2"]],
    "topics-by-country-and-decade": [["France", "2010", "water", "2"]],
    "human-rights-festivals": [["Human Rights Days", "Lake Festival", "One"]],
    "prizes-for-a-job": [["Best Editing", "Cleo", "editor", "One"]],
    "where-records-disagree": [["One", "https://w3id.org/filmgraph/ontology#year", "a", "2010", "b", "2011"]],
}
"""Questions that need what the example catalogue does not have, asked of a made-up festival circuit."""


@pytest.fixture(scope="module")
def circuit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    catalogue = tmp_path_factory.mktemp("circuit")
    publish(catalogue, (FIXTURES / "circuit.trig").read_text("utf-8"))
    return catalogue


@pytest.mark.parametrize("name", CIRCUIT)
def test_each_question_of_the_circuit_has_exactly_these_rows(circuit: Path, name: str) -> None:
    assert rows_of(circuit, research_queries()[name])[1:] == CIRCUIT[name]


def test_every_question_has_rows_somewhere(published_example: Path) -> None:
    silent = {name for name, query in research_queries().items() if len(rows_of(published_example, query)) == 1}
    assert silent <= set(CIRCUIT)


def test_a_value_for_a_parameter_narrows_the_answer(fixed: Path) -> None:
    query = research_queries()["most-selected-films-of-a-year"]
    store = open_read_only(CurrentRelease(fixed).get().path / "store")
    answer, _ = ask_store(store, query.text, query.bind({"year": "2020"}), "csv", "turtle")
    years = {line.split(",")[0] for line in answer.decode().splitlines()[1:]}
    assert years == {"2020"}
