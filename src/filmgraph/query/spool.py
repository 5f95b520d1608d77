"""Writes an answer to a file and stops it at a limit of bytes or rows. Knows the formats of rows, no query."""

import re
from typing import BinaryIO

_JSON_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')
_SEPARATORS = {"json": b"},{", "xml": b"<result>", "tsv": b"\n", "csv": b"\n"}
"""What stands in the answer at least once for each row (in CSV and JSON perhaps more often, inside strings)."""

_BEFORE_THE_FIRST_MARK = {"json": 1, "tsv": -1, "csv": -1}
"""A separator comes between rows in JSON; in CSV and TSV the first line is the header."""


class SpoolLimitError(Exception):
    """The answer went over a limit; `what` is `bytes` or `rows`."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Spool:
    """A binary file that refuses to grow beyond a limit. Raises SpoolLimitError from `write`."""

    def __init__(self, file: BinaryIO, form: str, most_rows: int, most_bytes: int) -> None:
        self._file = file
        self._form = form
        self._separator = _SEPARATORS.get(form, b"")
        self._most_rows = most_rows
        self._most_bytes = most_bytes
        self._bytes = 0
        self._marks = _BEFORE_THE_FIRST_MARK.get(form, 0)
        self._tail = b""

    def write(self, chunk: bytes) -> int:
        """Writes `chunk` whole."""
        self._bytes += len(chunk)
        if self._bytes > self._most_bytes:
            raise SpoolLimitError("bytes")
        self._file.write(chunk)
        if self._separator != b"":
            self._count(chunk)
        return len(chunk)

    def flush(self) -> None:
        """Hands on what the file holds back."""
        self._file.flush()

    def _count(self, chunk: bytes) -> None:
        """Counts rows cheaply from above; only when that count passes the limit are they counted exactly."""
        window = self._tail + chunk
        self._marks += window.count(self._separator)
        keep = len(self._separator) - 1
        self._tail = window[len(window) - keep :] if keep > 0 else b""
        if self._marks > self._most_rows:
            self._marks = self._exact_rows()
            if self._marks > self._most_rows:
                raise SpoolLimitError("rows")

    def _exact_rows(self) -> int:
        if self._form not in ("csv", "json"):
            return self._marks
        self._file.flush()
        self._file.seek(0)
        text = self._file.read()
        bare = re.sub(rb'"(?:[^"]|"")*"', b"", text) if self._form == "csv" else _JSON_STRING.sub(b"", text)
        return bare.count(b"\n") - 1 if self._form == "csv" else bare.count(b"},{") + 1
