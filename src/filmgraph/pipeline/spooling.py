"""Batches of records in, chunks of records out.

A chunk holds the records whose keys begin alike, so that a record is in the same chunk in every build, and a changed
record touches one chunk only.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from filmgraph.parsing.corrections.correction import Correction
from filmgraph.pipeline.batches import Batch, Spooled
from filmgraph.pipeline.fingerprints import digest_of, with_corrections
from filmgraph.pipeline.keeping import Kept, take_all
from filmgraph.source import Issue, SourceRecord

_PREFIX_LENGTHS = ((40, 0), (10_000, 1))
_LONGEST_PREFIX = 2
_NAME = "chunk-"


@dataclass(frozen=True, slots=True)
class Chunk:
    """The records of one chunk as they were spooled, and the digest of them all."""

    name: str
    digest: str
    records: int
    pieces: tuple[Kept, ...]


def prefix_of(chunk: str) -> str:
    """What the keys of the records of a chunk begin with."""
    return chunk.removeprefix(_NAME)


def read_spooled(chunk: Chunk) -> Iterator[SourceRecord]:
    """The records of a chunk."""
    return cast(Iterator[SourceRecord], take_all(chunk.pieces))


Unread = tuple[str, Issue]
"""The id of a source, and why something of it was not read."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the sources have: chunks of records; what was not read, and why; the records that were `seen`, by source and
    id; the remembered files that records are in; and how many rows of tables gave no record."""

    chunks: Sequence[Chunk]
    unread: Sequence[Unread]
    seen: Set[tuple[str, str]]
    pieces: Sequence[Path]
    left: int


def spool(batches: Iterable[Batch], corrections: Mapping[str, Sequence[Correction]], held: Set[str]) -> Read:
    """The chunks of all records but those (by key) that are held back; `corrections` go by the ids of records."""
    spools = _Spools()
    seen: set[tuple[str, str]] = set()
    unread: list[Unread] = []
    pieces: list[Path] = []
    left = 0
    for batch in batches:
        source = batch.source.settings.id
        unread += ((source, issue) for issue in batch.issues)
        left += batch.left
        pieces += [] if batch.piece is None else [batch.piece]
        for record in batch.records:
            seen.add((source, record.id))
            if record.key not in held:
                spools.add(record, with_corrections(record.digest, corrections.get(record.id, ())))
    return Read(spools.chunks(), unread, seen, pieces, left)


@dataclass(slots=True)
class _Spools:
    """The records that were read, by the beginning of their keys."""

    _records: dict[str, list[tuple[bytes, Kept]]] = field(default_factory=lambda: defaultdict(list))
    _number: int = 0

    def add(self, record: Spooled, digest: bytes) -> None:
        """Add a record; `digest` is that of all that it depends on."""
        self._records[record.key[:_LONGEST_PREFIX]].append((digest, record.at))
        self._number += 1

    def chunks(self) -> list[Chunk]:
        """All chunks, by the beginning of their keys, which is longer the more records there are."""
        length = next((length for most, length in _PREFIX_LENGTHS if self._number <= most), _LONGEST_PREFIX)
        parts: Mapping[str, list[tuple[bytes, Kept]]] = defaultdict(list)
        for prefix in sorted(self._records):
            parts[prefix[:length]].extend(self._records[prefix])
        return [_chunk(name, records) for name, records in parts.items()]


def _chunk(name: str, records: list[tuple[bytes, Kept]]) -> Chunk:
    digest = digest_of(digest for digest, _ in records)
    return Chunk(f"{_NAME}{name}", digest, len(records), tuple(place for _, place in records))
