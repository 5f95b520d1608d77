"""Records in, chunks of records on disk out: a chunk holds the records whose keys begin alike, so that a record is in
the same chunk in every build, and a changed record touches one chunk only."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from filmgraph.mapping.record import record_key
from filmgraph.pipeline.fingerprints import digest_of
from filmgraph.pipeline.keeping import Kept, keep_all, take
from filmgraph.pipeline.reading import Source
from filmgraph.source import Issue, SourceRecord

SPOOLED = 2_000
"""How many records are held in memory before they are written to disk."""

_PREFIX_LENGTHS = ((40, 0), (10_000, 1))
_LONGEST_PREFIX = 2
_NAME = "chunk-"

Sourced = tuple[Source, SourceRecord]
Fingerprint = Callable[[SourceRecord], bytes]


@dataclass(frozen=True, slots=True)
class Chunk:
    """The records of one chunk, in pieces as they were spooled, and the digest of them all."""

    name: str
    digest: str
    records: int
    pieces: tuple[Kept, ...]


def prefix_of(chunk: str) -> str:
    """What the keys of the records of a chunk begin with."""
    return chunk.removeprefix(_NAME)


def read_spooled(chunk: Chunk) -> Iterator[Sourced]:
    """The records of a chunk."""
    for piece in chunk.pieces:
        yield from cast(list[Sourced], take(piece))


Unread = tuple[str, Issue]
"""The id of a source, and why something of it was not read."""


def spool(
    found: Iterable[tuple[Source, SourceRecord | Issue]], folder: Path, fingerprint: Fingerprint
) -> tuple[list[Chunk], list[Unread]]:
    """Write records to disk by chunk, never holding more than a part of them. Issues are handed on."""
    issues: list[Unread] = []
    spools = _Spools(folder)
    for source, record in found:
        if isinstance(record, Issue):
            issues.append((source.settings.id, record))
        else:
            spools.add(source, record, fingerprint(record))
    return spools.chunks(), issues


@dataclass(slots=True)
class _Spools:
    """The records that are held, and what was written of each prefix of keys."""

    folder: Path
    held: dict[str, list[Sourced]] = field(default_factory=lambda: defaultdict(list))
    pieces: dict[str, list[Kept]] = field(default_factory=lambda: defaultdict(list))
    digests: dict[str, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    number: int = 0

    def add(self, source: Source, record: SourceRecord, digest: bytes) -> None:
        prefix = record_key(record.source, record.id)[:_LONGEST_PREFIX]
        self.held[prefix].append((source, record))
        self.digests[prefix].append(digest)
        self.number += 1
        if self.number % SPOOLED == 0:
            self._flush()

    def chunks(self) -> list[Chunk]:
        """All chunks, by the beginning of their keys, which is longer the more records there are."""
        self._flush()
        length = next((length for most, length in _PREFIX_LENGTHS if self.number <= most), _LONGEST_PREFIX)
        prefixes: dict[str, list[str]] = defaultdict(list)
        for prefix in sorted(self.pieces):
            prefixes[prefix[:length]].append(prefix)
        return [self._chunk(name, parts) for name, parts in prefixes.items()]

    def _chunk(self, name: str, prefixes: list[str]) -> Chunk:
        digests = [digest for prefix in prefixes for digest in self.digests[prefix]]
        pieces = tuple(piece for prefix in prefixes for piece in self.pieces[prefix])
        return Chunk(f"{_NAME}{name}", digest_of(digests), len(digests), pieces)

    def _flush(self) -> None:
        if len(self.held) == 0:
            return
        for prefix, kept in keep_all(self.held.items(), self.folder / f"spool-{self.number}").items():
            self.pieces[prefix].append(kept)
        self.held.clear()
