"""A release and the key of a record in, the record's reference text out."""

import sqlite3
from contextlib import closing

from filmgraph.release.current import Release

_TEXT = "SELECT text FROM record WHERE key = ?"


def load_text(release: Release, key: str) -> str:
    """The text that spans of the record count in; empty when the release keeps none for it."""
    path = release.path / "records.sqlite"
    if not path.is_file():
        return ""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        row = connection.execute(_TEXT, (key,)).fetchone()
    return "" if row is None else str(row[0])
