"""The records of a release in one SQLite file: reference text, bytes as received, what was read and what was not."""

import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, astuple, dataclass
from pathlib import Path

from filmgraph.model.program import Passage
from filmgraph.release.sqlite_reader import SqliteReader
from filmgraph.source import Cell, CellText, Issue, SourceRecord, Span

_SCHEMA = """
CREATE TABLE record (
  key TEXT PRIMARY KEY, id TEXT NOT NULL, source TEXT NOT NULL, path TEXT NOT NULL, media_type TEXT NOT NULL,
  language TEXT, text TEXT NOT NULL, data BLOB NOT NULL, cells TEXT NOT NULL, passages TEXT NOT NULL,
  issues TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE issue (
  record TEXT NOT NULL, number INTEGER NOT NULL, source TEXT NOT NULL, path TEXT NOT NULL, line INTEGER,
  text TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT NOT NULL, "column" INTEGER, header TEXT,
  PRIMARY KEY (record, number)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as a release keeps it. Spans count in `record.text`; `issues` are those of reading and mapping."""

    key: str
    record: SourceRecord
    passages: tuple[Passage, ...]
    issues: tuple[Issue, ...]


def write_records(stored: Iterable[StoredRecord], path: Path) -> None:
    """Write the records and their issues to a new file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        for entry in stored:
            _insert(connection, entry)


def renew_records(before: Path, changed: Iterable[tuple[str, Iterable[StoredRecord]]], path: Path) -> frozenset[str]:
    """Write the records to a new file from the one `before`, where those whose keys begin with some prefix are now
    others; returns the keys of all records that came, went or are not the same."""
    shutil.copyfile(before, path)
    different: set[str] = set()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        for prefix, stored in changed:
            was = {row[0]: row for row in connection.execute(_BEGINNING, (prefix, prefix + _BEHIND_ALL))}
            for entry in stored:
                if was.pop(entry.key, None) != _row(entry):
                    _remove(connection, entry.key)
                    _insert(connection, entry)
                    different.add(entry.key)
            for key in was:
                _remove(connection, key)
            different |= was.keys()
    return frozenset(different)


def _insert(connection: sqlite3.Connection, entry: StoredRecord) -> None:
    connection.execute("INSERT INTO record VALUES (?,?,?,?,?,?,?,?,?,?,?)", _row(entry))
    connection.executemany(
        f"INSERT INTO issue (number, {_OF_ISSUE}) VALUES (?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
        ((at, *_issue_row(entry.key, entry.record.source, issue)) for at, issue in enumerate(entry.issues)),
    )


def _remove(connection: sqlite3.Connection, key: str) -> None:
    connection.execute("DELETE FROM record WHERE key = ?", (key,))
    connection.execute("DELETE FROM issue WHERE record = ?", (key,))


_BEGINNING = "SELECT * FROM record WHERE key >= ? AND key < ?"
_BEHIND_ALL = "\x7f"
"""Sorts behind every character of a key."""

_OF_ISSUE = 'record, source, path, line, text, message, remedy, "column", header'


class RecordReader(SqliteReader):
    """Reads the records of a release. One per thread."""

    def record(self, key: str) -> StoredRecord | None:
        """The record with a key, None when the release has none such."""
        row = self._connection.execute("SELECT * FROM record WHERE key = ?", (key,)).fetchone()
        return None if row is None else _stored(row)

    def words(self, key: str) -> SourceRecord | None:
        """Where a record comes from and its words alone, which is quicker to read; None when there is none such."""
        query = "SELECT id, source, path, text, cells FROM record WHERE key = ?"
        row = self._connection.execute(query, (key,)).fetchone()
        return None if row is None else SourceRecord(row[1], row[0], row[2], row[3], cells=_cells(row[4]))

    def records(self) -> Iterator[StoredRecord]:
        """All records, by key."""
        for row in self._connection.execute("SELECT * FROM record ORDER BY key"):
            yield _stored(row)

    def issues(self) -> Iterator[tuple[str, str, Issue]]:
        """All issues, as record key, source id and issue, by record and in the order found."""
        for row in self._connection.execute(f"SELECT {_OF_ISSUE} FROM issue ORDER BY record, number"):  # noqa: S608
            yield row[0], row[1], Issue(*row[2:])


def _row(entry: StoredRecord) -> tuple[object, ...]:
    record = entry.record
    cells = [[cell.header, cell.at.row, cell.at.column, cell.text] for cell in record.cells]
    passages = [[passage.at.start, passage.at.end, passage.kind, passage.ignored] for passage in entry.passages]
    issues = [asdict(issue) for issue in entry.issues]
    return (
        entry.key,
        record.id,
        record.source,
        record.path,
        record.media_type,
        record.language,
        record.text,
        record.data,
        *(json.dumps(listed, ensure_ascii=False) for listed in (cells, passages, issues)),
    )


def _issue_row(record: str, source: str, issue: Issue) -> tuple[object, ...]:
    return record, source, *astuple(issue)


def _stored(row: tuple[str, ...]) -> StoredRecord:
    key, identifier, source, path, media_type, language, text, data, cells, passages, issues = row
    return StoredRecord(
        key,
        SourceRecord(
            source=source,
            id=identifier,
            path=path,
            text=text,
            data=bytes(data),  # type: ignore[arg-type]
            media_type=media_type,
            language=language,
            cells=_cells(cells),
        ),
        tuple(Passage(Span(start, end), kind, ignored) for start, end, kind, ignored in json.loads(passages)),
        tuple(Issue(**issue) for issue in json.loads(issues)),
    )


def _cells(kept: str) -> tuple[CellText, ...]:
    return tuple(CellText(header, Cell(line, column), words) for header, line, column, words in json.loads(kept))
