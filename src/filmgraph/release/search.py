"""Searchable entries in, the search index of a release (one SQLite file) out. Knows no graph.

The same entries in the same order always give the same rows.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from filmgraph.release.folding import fold

_SCHEMA = """
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL, label TEXT NOT NULL, folded TEXT NOT NULL,
  year INTEGER, detail TEXT NOT NULL, weight INTEGER NOT NULL, words TEXT NOT NULL
);
CREATE TABLE facet (
  facet TEXT NOT NULL, value TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (facet, value, entry)
) WITHOUT ROWID;
CREATE TABLE facet_label (
  facet TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (facet, value)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE names USING fts5 (words, content = '', prefix = '1 2 3', tokenize = 'unicode61');
CREATE VIRTUAL TABLE shapes USING fts5 (label, content = '', tokenize = 'trigram');
"""
_INDEXES = """
CREATE INDEX entry_by_name ON entry (kind, folded);
CREATE INDEX entry_by_year ON entry (kind, year, folded);
CREATE INDEX entry_by_path ON entry (path);
CREATE INDEX facet_by_entry ON facet (entry);
CREATE TABLE facet_count AS
  SELECT kind, facet, value, count(*) AS entries FROM facet JOIN entry ON entry.id = facet.entry GROUP BY 1, 2, 3;
INSERT INTO names (names) VALUES ('optimize');
INSERT INTO shapes (shapes) VALUES ('optimize');
"""
_COUNT_ANEW = """
INSERT INTO facet_count
  SELECT kind, facet, value, count(*) FROM facet JOIN entry ON entry.id = facet.entry
  WHERE facet = :facet AND value = :value GROUP BY 1, 2, 3
"""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that entries can be narrowed down by, such as facet `country`, value `CAN`, label `Canada`."""

    facet: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """Something with a page that can be searched for.

    `path` is its path in the catalogue (`/film/k3v9x2m7qa4t`), `names` its other names, `detail` what tells it from
    others of the same name, `weight` how often others refer to it.
    """

    kind: str
    path: str
    label: str
    names: tuple[str, ...] = ()
    year: int | None = None
    detail: str = ""
    weight: int = 0
    facets: tuple[FacetValue, ...] = ()


def write_search_index(entries: Iterable[SearchEntry], path: Path) -> None:
    """Write the index to a new file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        for number, entry in enumerate(entries, start=1):
            _insert(connection, number, entry)
        connection.executescript(_INDEXES)
        connection.execute("ANALYZE")


def change_search_index(paths: Collection[str], entries: Sequence[SearchEntry], path: Path) -> None:
    """Put `entries` in the place of those that an index has for `paths`. What it answers then is what one written from
    all entries answers; only the numbers of its rows differ."""
    with closing(sqlite3.connect(path)) as connection, connection:
        (last,) = connection.execute("SELECT max(id) FROM entry").fetchone()
        touched = [facet for gone in sorted(paths) for facet in _remove(connection, gone)]
        for number, entry in enumerate(entries, start=(last or 0) + 1):
            _insert(connection, number, entry)
            touched += ((one.facet, one.value) for one in entry.facets)
        for facet, value in dict.fromkeys(touched):
            _count(connection, facet, value)


def _remove(connection: sqlite3.Connection, path: str) -> list[tuple[str, str]]:
    """Take an entry out; returns the facets and values that it had."""
    facets: list[tuple[str, str]] = []
    for number, folded, words in connection.execute(
        "SELECT id, folded, words FROM entry WHERE path = ?", (path,)
    ).fetchall():
        connection.execute("INSERT INTO names (names, rowid, words) VALUES ('delete', ?, ?)", (number, words))
        connection.execute("INSERT INTO shapes (shapes, rowid, label) VALUES ('delete', ?, ?)", (number, folded))
        facets += connection.execute("SELECT facet, value FROM facet WHERE entry = ?", (number,))
        connection.execute("DELETE FROM facet WHERE entry = ?", (number,))
        connection.execute("DELETE FROM entry WHERE id = ?", (number,))
    return facets


def _count(connection: sqlite3.Connection, facet: str, value: str) -> None:
    """Count the entries of a value anew; a value that no entry has is forgotten."""
    place = {"facet": facet, "value": value}
    connection.execute("DELETE FROM facet_count WHERE facet = :facet AND value = :value", place)
    if connection.execute(_COUNT_ANEW, place).rowcount == 0:
        connection.execute("DELETE FROM facet_label WHERE facet = :facet AND value = :value", place)


def _insert(connection: sqlite3.Connection, number: int, entry: SearchEntry) -> None:
    folded = fold(entry.label)
    words = " ".join(dict.fromkeys((folded, *map(fold, entry.names))))
    connection.execute(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, entry.kind, entry.path, entry.label, folded, entry.year, entry.detail, entry.weight, words),
    )
    connection.execute("INSERT INTO names (rowid, words) VALUES (?, ?)", (number, words))
    connection.execute("INSERT INTO shapes (rowid, label) VALUES (?, ?)", (number, folded))
    facets = dict.fromkeys(entry.facets)
    connection.executemany(
        "INSERT OR IGNORE INTO facet VALUES (?, ?, ?)", ((one.facet, one.value, number) for one in facets)
    )
    connection.executemany(
        "INSERT OR IGNORE INTO facet_label VALUES (?, ?, ?)", ((one.facet, one.value, one.label) for one in facets)
    )
