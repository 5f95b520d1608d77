"""One way to open the SQLite files of a release: a release never changes, so they are read without locks."""

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self


class SqliteReader:
    """Reads one file of a release. One reader per thread; closed by `close`, or where a `with` ends."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
