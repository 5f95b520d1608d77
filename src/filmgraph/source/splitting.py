"""One decoded text in, its records out: several where lines of signs part them, or where each line is a record."""

import re
from collections.abc import Iterator
from dataclasses import replace

from filmgraph.source.decoding import Decoded
from filmgraph.source.one_liners import are_one_liners
from filmgraph.source.record import SourceRecord

_RULE = re.compile(r"^[ \t]*(?:={5,}|\*{5,}|#{5,}|-{10,}|_{10,}|~{5,}|\f)[ \t]*$", re.MULTILINE)
_MIN_LINES = 3


def split_records(decoded: Decoded, data: bytes, whole: SourceRecord) -> Iterator[SourceRecord]:
    """The records of a text. Rules of signs divide it when each part between them has lines enough to be a record; else
    its lines do when each of them is a whole record.

    Further records get the id of the file with `-2`, `-3` …; `data` is the whole file for each of them.
    """
    parts = _RULE.split(decoded.text)
    full = [part for part in parts if part.strip() != ""]
    if len(full) < 2 or any(_lines(part) < _MIN_LINES for part in full):
        full = [line for line in decoded.text.split("\n") if line.strip() != ""]
        full = full if are_one_liners(full) else []
    if len(full) == 0:
        yield replace(whole, text=decoded.text, data=data, issues=decoded.issues)
        return
    for number, part in enumerate(full, start=1):
        name = whole.id if number == 1 else f"{whole.id}-{number}"
        yield replace(whole, id=name, text=part.strip("\n"), data=data, issues=decoded.issues if number == 1 else ())


def _lines(text: str) -> int:
    return sum(line.strip() != "" for line in text.split("\n"))
