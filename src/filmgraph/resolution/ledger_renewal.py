"""A ledger of which few lines are not as they were read: written by putting these into a copy of the file.

To format a quarter of a million lines takes a second, and a corrected record changes some ten of them. What comes out
is what `write_ledger` writes, byte for byte, as long as the file was written by it: anything that shows otherwise has
all lines written anew.
"""

import csv
from bisect import bisect_left, insort
from io import StringIO
from pathlib import Path

from filmgraph.resolution.ledger import COLUMNS, Ledger, LedgerLine, write_ledger

MOST_LINES = 2000
"""So many lines may differ; with more of them it is quicker to write all."""

_HEADER = ",".join(COLUMNS).encode()


def renew_ledger(ledger: Ledger, before: Ledger, standing: Path, path: Path) -> None:
    """Write the whole ledger to `path`, as `write_ledger` does. `before` is what `standing` was read as."""
    changed = [line for anchor, line in ledger.lines.items() if before.lines.get(anchor) is not line]
    rows = _rows_of(before, standing) if len(changed) <= MOST_LINES else None
    new = sum(line.anchor not in before.lines for line in changed)
    if rows is None or len(ledger.lines) != len(before.lines) + new:
        write_ledger(ledger, path)
        return
    keys = [line[:3] for line in before.lines.values()]
    for line in changed:
        row = _formatted(line)
        at = bisect_left(keys, line[:3])
        if line.anchor in before.lines:
            rows[at] = row
        else:
            insort(keys, line[:3])
            rows.insert(at, row)
    path.write_bytes(b"\n".join([_HEADER, *rows, b""]))


def _rows_of(ledger: Ledger, path: Path) -> list[bytes] | None:
    """The lines of the file, one for each of the ledger and in the order of its lines. None where the file is not like
    that: it is not there, its lines are in another order, or a name has a line break."""
    if not path.exists():
        return None
    header, *rows = path.read_bytes().split(b"\n")
    keys = [line[:3] for line in ledger.lines.values()]
    if header != _HEADER or len(rows) != len(keys) + 1 or rows.pop() != b"" or keys != sorted(keys):
        return None
    return rows


def _formatted(line: LedgerLine) -> bytes:
    """A line as the file has it, without its end."""
    row = StringIO()
    csv.writer(row, lineterminator="").writerow(line)
    return row.getvalue().encode()
