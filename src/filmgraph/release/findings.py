"""Located results in, the index of a release's quality report (one SQLite file) out, to be read a page at a time."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from filmgraph.validation import Severity
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.located import Located, Place
from filmgraph.validation.rules import Rule
from filmgraph.validation.waivers import Idle, Waiver

_LONGEST_WORDS = 600
ROOM = 1 << 20
"""How far apart the numbers of findings are that are written one after the other: others may come between them."""

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
CREATE TABLE basis (digest TEXT NOT NULL, waivers TEXT NOT NULL);
CREATE TABLE piece (finding INTEGER PRIMARY KEY, graph INTEGER NOT NULL, rows INTEGER NOT NULL);
CREATE TABLE about (thing TEXT NOT NULL, finding INTEGER NOT NULL, PRIMARY KEY (thing, finding)) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX IF NOT EXISTS finding_in_order ON finding (shape, path IS NULL, path, row, record, number);
CREATE INDEX IF NOT EXISTS place_by_record ON place (record, finding);
DROP TABLE IF EXISTS shape_count;
DROP TABLE IF EXISTS source_count;
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


@dataclass(frozen=True, slots=True)
class Basis:
    """What findings rest on beside the graph: digests of all that the check goes by, and of the waivers in force."""

    check: str
    waivers: str = ""


class Sizes(NamedTuple):
    """How many bytes the lines of a finding take in the quality graph and in the quality table."""

    graph: int
    rows: int


NO_SIZES = Sizes(0, 0)


@dataclass(slots=True)
class FindingWriter:
    """Writes the results one by one; the counts and the order of pages are made when it is closed."""

    _connection: sqlite3.Connection
    _number: int = 0

    @classmethod
    def create(cls, path: Path, rules: Iterable[Rule], basis: Basis) -> Self:
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
        connection.execute("INSERT INTO basis VALUES (?, ?)", (basis.check, basis.waivers))
        return cls(connection)

    @classmethod
    def of(cls, path: Path) -> Self:
        """A file that has findings already, to take some out and put others in."""
        connection = sqlite3.connect(path)
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        return cls(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self._connection.executescript(_INDEXES)
            self._connection.commit()
        self._connection.close()

    def remove(self, numbers: Iterable[int]) -> None:
        """Take findings out, and all waivers that accept nothing."""
        connection = self._connection
        connection.execute("CREATE TEMP TABLE gone (number INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO gone VALUES (?)", ((number,) for number in numbers))
        connection.execute("DELETE FROM finding WHERE number IN (SELECT number FROM gone)")
        for table in ("place", "about", "piece"):
            connection.execute(f"DELETE FROM {table} WHERE finding IN (SELECT number FROM gone)")  # noqa: S608
        connection.execute("DROP TABLE gone")
        connection.execute("DELETE FROM idle_waiver")

    def add(
        self, located: Located, iri: str, part: Part = Part.SHAPES, sizes: Sizes = NO_SIZES, number: int | None = None
    ) -> None:
        """Add a result, which is `iri` in the quality graph; behind the last one that was added, unless its number says
        where."""
        self._number = self._number + ROOM if number is None else number
        row = (*self._row(located, iri), part)
        self._connection.execute(f"INSERT INTO finding VALUES ({','.join('?' * 20)})", row)  # noqa: S608
        self._connection.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ((self._number, at, *_place_row(place)) for at, place in enumerate(located.places)),
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO about VALUES (?, ?)", ((thing, self._number) for thing in located.about)
        )
        self._connection.execute("INSERT INTO piece VALUES (?, ?, ?)", (self._number, *sizes))

    def severities(self) -> Counter[str]:
        """How many results of the shapes nobody accepted, by severity in lower case."""
        query = "SELECT severity, count(*) FROM finding WHERE part = 0 AND waived_by IS NULL GROUP BY severity"
        return Counter({SEVERITIES[at].value.lower(): number for at, number in self._connection.execute(query)})

    def accepted(self) -> set[tuple[str, str]]:
        """The shapes and things of the results that a waiver accepts."""
        query = "SELECT DISTINCT shape, thing FROM finding WHERE part = 0 AND waived_by IS NOT NULL"
        return {(shape, thing) for shape, thing in self._connection.execute(query)}

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
