"""`identity/ledger.csv`: which key was given to what, once and for ever. Knows no claim and no rule of identity.

One line per anchor (the provisional key of a thing as one record names it), sorted by kind, record and anchor, so that
a new record is a block of new lines and nothing else moves. A line's `key` changes only when a curator splits what was
joined. A key is always the anchor of one of the lines; when its thing is merged into another, that one line gets the
other key and the date in `replaced`.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from filmgraph.errors import DataError
from filmgraph.model.claim import Kind


class LedgerLine(NamedTuple):
    """What one anchor was given. A named tuple, because a catalogue has a quarter of a million of them.

    `name` is the name as first stated, `role` the role it was first named in ("" for none). `generation` counts the
    builds that entered something, from 1: of two keys the one with the lower number is the elder. `entered`,
    `replaced` and `withdrawn` are dates; `replaced` says that this anchor was a key itself and now answers with `key`,
    `withdrawn` that no record names this anchor any more. `reason` tells in words why the key is not the anchor, or
    why the anchor is replaced or withdrawn.
    """

    kind: Kind
    record: str
    anchor: str
    key: str
    name: str
    role: str
    generation: int
    entered: date
    replaced: date | None = None
    withdrawn: date | None = None
    reason: str = ""

    @property
    def published(self) -> bool:
        """Whether the anchor is or was the key of a thing, and so stands in IRIs."""
        return self.key == self.anchor or self.replaced is not None


COLUMNS = LedgerLine._fields


@dataclass(frozen=True, slots=True)
class Ledger:
    """All lines, by anchor. Keys are minted with their kind, so that one key never stands for things of two kinds."""

    lines: Mapping[str, LedgerLine] = field(default_factory=dict)

    @property
    def generation(self) -> int:
        """The number of the last build that entered something, 0 for an empty ledger."""
        return max((line.generation for line in self.lines.values()), default=0)

    @staticmethod
    def of(lines: Iterable[LedgerLine]) -> "Ledger":
        """A ledger of these lines. DataError when an anchor has two, or a key is no anchor."""
        by_anchor: dict[str, LedgerLine] = {}
        for line in lines:
            if by_anchor.setdefault(line.anchor, line) is not line:
                raise DataError(f"The ledger has two lines for the {line.kind} {line.anchor}.", remedy=_RESTORE)
        for line in by_anchor.values():
            if line.key not in by_anchor:
                raise DataError(f"The ledger gives the {line.kind} {line.key}, which has no line.", remedy=_RESTORE)
        return Ledger(by_anchor)


def standing_key(lines: Mapping[str, LedgerLine], key: str) -> str:
    """The key that answers for `key` now: itself or, however often, what replaced it. KeyError if unknown."""
    while (given := lines[key].key) != key:
        key = given
    return key


_LONGEST_FIELD = 100_000_000
"""Characters. What was once entered must be read for ever, so the limit of Python, 131,072, does not count here."""
_RESTORE = "Restore the ledger from the last good copy; it is never edited by hand."


def read_ledger(path: Path) -> Ledger:
    """The ledger in this file, an empty one when there is none. DataError names the line that cannot be read."""
    if not path.exists():
        return Ledger()
    csv.field_size_limit(_LONGEST_FIELD)
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows, None)
        if header is None or tuple(header) != COLUMNS:
            raise DataError("The ledger does not start with its header.", where=str(path), remedy=_RESTORE)
        try:
            return Ledger.of(_read_lines(rows, path))
        except csv.Error as error:
            raise DataError(f"The ledger cannot be read: {error}.", where=str(path), remedy=_RESTORE) from error


def _read_lines(rows: Iterator[list[str]], path: Path) -> Iterator[LedgerLine]:
    day, kinds = lru_cache(date.fromisoformat), {kind.value: kind for kind in Kind}
    for number, row in enumerate(rows, start=2):
        try:
            kind, record, anchor, key, name, role, generation, entered, replaced, withdrawn, reason = row
            yield LedgerLine(
                kinds[kind],
                record,
                anchor,
                key,
                name,
                role,
                int(generation),
                day(entered),
                day(replaced) if replaced else None,
                day(withdrawn) if withdrawn else None,
                reason,
            )
        except (ValueError, KeyError) as error:
            raise DataError(
                "A line of the ledger cannot be read.", where=f"{path}:{number}", remedy=_RESTORE
            ) from error


def write_ledger(ledger: Ledger, path: Path) -> None:
    """Write the whole ledger to `path`. To replace a ledger in one step, write beside it and rename."""
    ordered = sorted(ledger.lines.values(), key=lambda line: line[:3])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(ordered)
