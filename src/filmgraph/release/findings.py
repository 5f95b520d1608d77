"""Located results in, the index of a release's quality report (one SQLite file) out, to be read a page at a time."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from filmgraph.validation import Severity
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.located import Located, Place
from filmgraph.validation.rules import Rule
from filmgraph.validation.waivers import Idle, Waiver

_LONGEST_WORDS = 600
_SCHEMA = """
CREATE TABLE rule (
  shape TEXT PRIMARY KEY, short TEXT NOT NULL UNIQUE, name TEXT NOT NULL, severity INTEGER NOT NULL,
  message TEXT NOT NULL, remedy TEXT NOT NULL, number TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE finding (
  number INTEGER PRIMARY KEY, result TEXT NOT NULL, shape TEXT NOT NULL, severity INTEGER NOT NULL, thing TEXT NOT NULL,
  property TEXT, value TEXT, component TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT, path TEXT, source TEXT,
  waived_by TEXT, waived_because TEXT, waived_until TEXT, told TEXT NOT NULL, name TEXT NOT NULL, record TEXT,
  row INTEGER, part INTEGER NOT NULL
);
CREATE TABLE place (
  finding INTEGER NOT NULL, position INTEGER NOT NULL, record TEXT NOT NULL, path TEXT NOT NULL, line INTEGER,
  "column" TEXT, words TEXT NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (finding, position)
) WITHOUT ROWID;
CREATE TABLE idle_waiver (
  shape TEXT NOT NULL, thing TEXT NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL, until TEXT, why TEXT NOT NULL
);
CREATE TABLE basis (digest TEXT NOT NULL);
CREATE TABLE about (thing TEXT NOT NULL, finding INTEGER NOT NULL, PRIMARY KEY (thing, finding)) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX finding_in_order ON finding (shape, path IS NULL, path, row, record, number);
CREATE INDEX place_by_record ON place (record, finding);
CREATE TABLE shape_count AS
  SELECT shape, severity, waived_by IS NOT NULL AS waived, count(*) AS findings, count(DISTINCT record) AS records
  FROM finding WHERE part <> 2 GROUP BY 1, 2, 3;
CREATE TABLE source_count AS
  SELECT source, part, severity, count(*) AS findings FROM finding WHERE waived_by IS NULL GROUP BY 1, 2, 3;
ANALYZE;
"""
SEVERITIES = tuple(Severity)
"""A severity stands in the file by its place here, the gravest first."""


class Part(IntEnum):
    """What a line of the report is: a result of the shapes over the release, an issue of reading, or what a record was
    held back for. Stands in the file by its number."""

    SHAPES = 0
    READING = 1
    HELD = 2


@dataclass(slots=True)
class FindingWriter:
    """Writes the results one by one; the counts and the order of pages are made when it is closed."""

    _connection: sqlite3.Connection
    _number: int = 0

    @classmethod
    def create(cls, path: Path, rules: Iterable[Rule], basis: str) -> Self:
        """A new file that knows the rules, whether or not anything breaks them; `basis` is what they rest on."""
        connection = sqlite3.connect(path)
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        connection.executemany(
            "INSERT INTO rule VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (one.shape, one.short, one.name, SEVERITIES.index(one.severity), one.message, one.remedy, one.number)
                for one in rules
            ),
        )
        connection.execute("INSERT INTO basis VALUES (?)", (basis,))
        return cls(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self._connection.executescript(_INDEXES)
            self._connection.commit()
        self._connection.close()

    def add(self, located: Located, iri: str, part: Part = Part.SHAPES) -> None:
        """Add a result, which is `iri` in the quality graph."""
        self._number += 1
        row = (*self._row(located, iri), part)
        self._connection.execute(f"INSERT INTO finding VALUES ({','.join('?' * 20)})", row)  # noqa: S608
        self._connection.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ((self._number, at, *_place_row(place)) for at, place in enumerate(located.places)),
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO about VALUES (?, ?)", ((thing, self._number) for thing in located.about)
        )

    def add_idle(self, idle: Iterable[Idle]) -> None:
        """Add the waivers that accept nothing."""
        self._connection.executemany(
            "INSERT INTO idle_waiver VALUES (?, ?, ?, ?, ?, ?)",
            (
                (one.waiver.shape, one.waiver.thing, one.waiver.reason, one.waiver.who, _day(one.waiver), one.why)
                for one in idle
            ),
        )

    def _row(self, located: Located, iri: str) -> tuple[object, ...]:
        result, waiver, nearest = located.result, located.waiver, next(iter(located.places), None)
        return (
            self._number,
            iri,
            result.shape,
            SEVERITIES.index(result.severity),
            str(result.focus),
            result.path,
            None if result.value is None else from_node(result.value),
            result.component,
            result.message,
            result.remedy,
            None if nearest is None else nearest.path,
            None if nearest is None else nearest.source,
            None if waiver is None else waiver.who,
            None if waiver is None else waiver.reason,
            None if waiver is None else _day(waiver),
            located.message,
            located.name,
            None if nearest is None else nearest.record,
            None if nearest is None or nearest.column is None else nearest.line,
        )


def _place_row(place: Place) -> tuple[object, ...]:
    words = place.quote[:_LONGEST_WORDS]
    return place.record, place.path, place.line, place.column, words, place.evidence


def _day(waiver: Waiver) -> str | None:
    return None if waiver.until is None else waiver.until.isoformat()
