"""A spooled answer that went over the limit of rows in, its first rows as a whole document out, for who asked for that.

In JSON the document says `"partial": true` beside its results; other formats have no place for it.
"""

import re
from itertools import islice
from typing import BinaryIO

_BOUNDARIES = {
    "json": re.compile(rb'"(?:[^"\\]|\\.)*"|(?P<end>\})(?=,\{)'),
    "xml": re.compile(rb"(?P<end></result>)"),
    "csv": re.compile(rb'"(?:[^"]|"")*"|(?P<end>\n)'),
    "tsv": re.compile(rb"(?P<end>\n)"),
}
"""Where a row ends, and the strings that only look so."""

_HEADER_LINES = {"csv": 1, "tsv": 1}
_ENDINGS = {"json": b']},"partial":true}', "xml": b"</results></sparql>", "csv": b"", "tsv": b""}


def keep_rows(file: BinaryIO, form: str, rows: int) -> None:
    """Cuts the answer in `file`, which has more than `rows` rows, after so many, and ends it as format `form` does."""
    file.flush()
    file.seek(0)
    found = (match.end() for match in _BOUNDARIES[form].finditer(file.read()) if match["end"] is not None)
    end = next(islice(found, rows + _HEADER_LINES.get(form, 0) - 1, None))
    file.seek(end)
    file.truncate()
    file.write(_ENDINGS[form])
