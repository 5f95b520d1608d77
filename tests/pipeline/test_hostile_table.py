"""Catalogues of tables whose cells hold what is no value, or which break off: what is published, and what is not."""

import gzip
import json
from pathlib import Path

import pytest

from filmgraph.errors import DataError
from filmgraph.release import layout
from tests.pipeline.catalogues import ask, build_in, dump

SETTINGS = """
[catalogue]
title = "Shelf"
base = "https://films.example"
licence = "https://creativecommons.org/publicdomain/zero/1.0/"

[[source]]
id = "shelf"
title = "Shelf"
kind = "table"
path = "sources/films.jsonl.gz"

[source.table]
key = "number"
[source.table.columns]
number = { field = "ignored" }
title = { field = "title" }
year = { field = "year" }
cast = { field = "credit", role = "cast" }
"""
HOSTILE = [
    "x" * 200_000, "y" * 50_000, "\ud800", "Ho\x00me",
    "\u202eemoH", "#REF!", {"a": 1}, float("nan"), "9" * 400, "<b>&'\"",
    "\\", "a\r\nb", "=1+1", "\ufdd0", "\U0010ffff", " ",
]  # fmt: skip


def write(folder: Path, rows: list[dict[str, object]]) -> bytes:
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "filmgraph.toml").write_text(SETTINGS)
    data = gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode())
    (folder / "sources" / "films.jsonl.gz").write_bytes(data)
    return data


def good(number: int) -> dict[str, object]:
    return {"number": number, "title": f"Good {number}", "year": 1999, "cast": ["Ann Lee"]}


def test_whatever_stands_in_a_cell_the_rest_is_published_and_the_next_build_reads_its_ledger(tmp_path: Path) -> None:
    odd = [good(at) | {"title": value, "cast": [value, "Bo Olsen"]} for at, value in enumerate(HOSTILE, start=10)]
    write(tmp_path, [good(1), *odd, good(2)])
    built = build_in(tmp_path)
    assert built.release is not None
    titles = {row["label"] for row in ask(tmp_path, "SELECT ?label { ?film a fg:Film ; rdfs:label ?label }")}
    assert {"Good 1", "Good 2", "=1+1", "<b>&'\""} <= titles
    assert not any("\ufffd" in title or "\u202e" in title or len(title) > 1_000 for title in titles)
    told = {issue.line for issue in built.issues if issue.header in ("title", "cast")}
    assert told >= {2, 3, 4, 5, 6, 7, 8, 9, 15}
    before = dump(tmp_path)
    assert build_in(tmp_path).new is False
    assert dump(tmp_path) == before


def test_of_a_table_that_breaks_off_nothing_is_published_and_the_release_before_it_stays(tmp_path: Path) -> None:
    data = write(tmp_path, [good(number) for number in range(50)])
    build_in(tmp_path)
    current = layout.current_folder(tmp_path / "releases")
    (tmp_path / "sources" / "films.jsonl.gz").write_bytes(data[:-20])
    with pytest.raises(DataError, match="cannot be read") as refused:
        build_in(tmp_path)
    assert refused.value.where == "sources/films.jsonl.gz"
    assert layout.current_folder(tmp_path / "releases") == current
