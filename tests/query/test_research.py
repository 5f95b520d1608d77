"""The questions of researchers, asked of the example catalogue: exact rows, as they stand in `expected/`.

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

EXPECTED = Path(__file__).parent / "expected"
BASE = "http://127.0.0.1:8000/"
QUESTIONS = [pytest.param(query, id=name) for name, query in research_queries().items()]


def rows_of(catalogue: Path, query: NamedQuery) -> list[list[str]]:
    """The header and the rows of the answer, in its order, without columns that only hold IRIs of the catalogue."""
    store = CurrentRelease(catalogue).get().store
    answer, _ = ask_store(store, query.text, query.bind({}), "csv", "turtle")
    rows = list(csv.reader(io.StringIO(answer.decode("utf-8"), newline="")))
    keep = [at for at in range(len(rows[0])) if not any(row[at].startswith(BASE) for row in rows[1:])]
    return [[row[at] for at in keep] for row in rows]


@pytest.mark.parametrize("query", QUESTIONS)
def test_each_question_has_exactly_these_rows(published_example: Path, query: NamedQuery) -> None:
    rows = rows_of(published_example, query)
    path = EXPECTED / f"{query.name}.csv"
    if os.environ.get("FILMGRAPH_WRITE_EXPECTED") == "1":
        EXPECTED.mkdir(exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    with path.open(encoding="utf-8", newline="") as file:
        assert rows == list(csv.reader(file))


@pytest.mark.parametrize("query", QUESTIONS)
def test_a_question_without_rows_says_what_it_waits_for(published_example: Path, query: NamedQuery) -> None:
    if len(rows_of(published_example, query)) == 1 and query.name not in NOTHING_SO_FAR:
        assert query.waits_for is not None


NOTHING_SO_FAR = {"nominated-and-never-won", "first-screenings-of-nominated-films"}
"""Questions that the example could answer, and whose answer is that there is nothing."""
