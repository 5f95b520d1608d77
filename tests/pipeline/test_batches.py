"""Reading sources in batches: what is remembered of a table gives what reading it anew gives."""

import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmgraph.pipeline import batches
from filmgraph.pipeline.batches import BatchReader
from filmgraph.pipeline.keeping import take_all
from filmgraph.pipeline.reading import Source, read_source
from filmgraph.pipeline.remembering import Remembered
from filmgraph.settings import SourceSettings
from filmgraph.source import Issue, SourceRecord
from filmgraph.source.table_reader import RowReader
from filmgraph.source.table_row import Row
from filmgraph.source.table_settings import read_declaration

DECLARED = {
    "key": ["Title"],
    "columns": {"Title": {"field": "title"}, "Year": {"field": "year"}, "Note": {"field": "ignored"}},
}
TITLES = ("Salt", "Ice", "Salt-2", "", "The Ferryman")
CELLS = st.tuples(st.sampled_from(TITLES), st.sampled_from(("2019", "", "\ufffd", "x\x00")))
ROWS = st.lists(CELLS, max_size=14)


@pytest.fixture(autouse=True)
def _few_rows_in_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "LARGEST", 3)


def source_of(kind: str) -> Source:
    settings = SourceSettings("films", "Films", "table", f"*.{kind}")
    return Source(settings, read_declaration(DECLARED, where="test"))


def write(rows: list[tuple[str, str]], path: Path) -> None:
    if path.suffix == ".csv":
        lines = ["Title,Year", *(f"{title},{year}" for title, year in rows)]
    else:
        lines = [json.dumps({"Title": title, "Year": year}) for title, year in rows]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def read_in_batches(source: Source, root: Path) -> tuple[list[SourceRecord], list[Issue]]:
    reader = BatchReader(root, "ground", root, Remembered(root / "remembered"))
    found = list(reader.batches(source))
    places = [record.at for batch in found for record in batch.records]
    records = [record for record in take_all(places) if isinstance(record, SourceRecord)]
    assert [record.id for record in records] == [one.id for batch in found for one in batch.records]
    return records, [issue for batch in found for issue in batch.issues]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(("csv", "jsonl")), ROWS, ROWS, st.randoms(use_true_random=False))
def test_a_table_that_was_read_before_gives_what_reading_it_anew_gives(
    kind: str, one: list[tuple[str, str]], other: list[tuple[str, str]], chance: random.Random
) -> None:
    source = source_of(kind)
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for _ in range(4):
            write(one, root / f"one.{kind}")
            write(other, root / f"other.{kind}")
            anew = list(read_source(source, root))
            records, issues = read_in_batches(source, root)
            assert records == [found for found in anew if isinstance(found, SourceRecord)]
            assert issues == [found for found in anew if isinstance(found, Issue)]
            changed = chance.choice((one, other))
            at = chance.randrange(len(changed) + 1)
            changed[at : at + chance.randrange(2)] = [(chance.choice(TITLES), "2020")][: chance.randrange(2)]


def test_rows_that_did_not_change_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(f"Film {number}", "2019") for number in range(9)]
    write(rows, tmp_path / "one.csv")
    source = source_of("csv")
    read_in_batches(source, tmp_path)
    rows[4] = ("Film 4", "2020")
    write(rows, tmp_path / "one.csv")
    read: list[int] = []
    before = batches._read

    def counted(reader: RowReader, block: list[Row]) -> dict[str, bytes]:
        read.extend(row.number for row in block)
        return before(reader, block)

    monkeypatch.setattr(batches, "_read", counted)
    records, _ = read_in_batches(source, tmp_path)
    assert read == [5, 6, 7]
    assert [record.cells[1].text for record in records] == ["2019"] * 4 + ["2020"] + ["2019"] * 4


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_a_table_that_is_as_it_was_is_not_opened(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = source_of(kind)
    write([("Salt", "2019"), ("", "2019"), ("Salt", "x\x00"), ("Ice", "2020")], tmp_path / f"one.{kind}")
    before = read_in_batches(source, tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(batches, "open_table", None)
        assert read_in_batches(source, tmp_path) == before
    block = next((tmp_path / "remembered" / batches.STAGE).iterdir())
    block.unlink()
    assert read_in_batches(source, tmp_path) == before
    assert block.exists()
