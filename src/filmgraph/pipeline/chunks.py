"""Records in, chunks of mapped records out. A chunk holds the records whose keys begin alike, so that a record is in
the same chunk in every build and a changed record touches one chunk only."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from filmgraph.mapping.record import record_key
from filmgraph.pipeline.keeping import Kept, keep, take
from filmgraph.pipeline.reading import Knowledge, ReadRecord, Source, read_record
from filmgraph.pipeline.yields import count_yields
from filmgraph.resolution.collect import collect_named
from filmgraph.resolution.named import NamedThing
from filmgraph.source import Issue, SourceRecord
from filmgraph.validation.expectations import Yield

SPOOLED = 2_000
"""How many records are held in memory before they are written to the spool of their chunk."""

_PREFIX_LENGTHS = ((400, 0), (20_000, 1))
_LONGEST_PREFIX = 2


@dataclass(frozen=True, slots=True)
class Chunk:
    """The records of one chunk, in pieces as they were spooled."""

    name: str
    pieces: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class MappedChunk:
    """One mapped chunk: where its records are kept, the things they name, how many they are, their issues, and
    what each source yields."""

    name: str
    kept: Kept
    named: tuple[NamedThing, ...]
    records: int
    issues: tuple[Issue, ...]
    yields: Mapping[str, Yield]


Sourced = tuple[Source, SourceRecord]


def spool(found: Iterable[tuple[Source, SourceRecord | Issue]], folder: Path) -> tuple[list[Chunk], list[Issue]]:
    """Write records to the spools of their chunks, never holding more than a part of them. Issues are handed on."""
    issues: list[Issue] = []
    pieces: dict[str, list[Kept]] = defaultdict(list)
    held: dict[str, list[Sourced]] = defaultdict(list)
    number = 0
    for source, record in found:
        if isinstance(record, Issue):
            issues.append(record)
            continue
        held[record_key(record.source, record.id)[:_LONGEST_PREFIX]].append((source, record))
        number += 1
        if number % SPOOLED == 0:
            _flush(held, pieces, folder, number)
    _flush(held, pieces, folder, number + 1)
    return _gather(pieces, number), issues


def _flush(held: dict[str, list[Sourced]], pieces: dict[str, list[Kept]], folder: Path, number: int) -> None:
    for prefix, records in held.items():
        pieces[prefix].append(keep(records, folder / f"spool-{prefix}-{number}"))
    held.clear()


def _gather(pieces: dict[str, list[Kept]], number: int) -> list[Chunk]:
    length = next((length for most, length in _PREFIX_LENGTHS if number <= most), _LONGEST_PREFIX)
    chunks: dict[str, list[Kept]] = defaultdict(list)
    for prefix in sorted(pieces):
        chunks[prefix[:length]] += pieces[prefix]
    return [Chunk(f"chunk-{prefix}", tuple(kept)) for prefix, kept in chunks.items()]


def chunk_mapper(knowledge: Knowledge, folder: Path) -> Callable[[Chunk], MappedChunk]:
    """The task of a worker: parse, correct and map the records of a chunk."""

    def map_chunk(chunk: Chunk) -> MappedChunk:
        read = [read_record(source, record, knowledge) for source, record in _spooled(chunk)]
        kept = keep(read, folder / f"{chunk.name}.mapped")
        named = tuple(thing for entry in read for thing in _named(entry))
        issues = tuple(issue for entry in read for issue in entry.stored.issues)
        yields = count_yields((entry.source.id, entry.filled) for entry in read)
        return MappedChunk(chunk.name, kept, named, len(read), issues, yields)

    return map_chunk


def read_chunk(chunk: MappedChunk) -> list[ReadRecord]:
    """The mapped records of a chunk."""
    return cast(list[ReadRecord], take(chunk.kept))


def _spooled(chunk: Chunk) -> Iterator[Sourced]:
    for piece in chunk.pieces:
        yield from cast(list[Sourced], take(piece))


def _named(entry: ReadRecord) -> Iterator[NamedThing]:
    mapped = entry.mapped
    return collect_named(mapped.key, entry.source.id, mapped.film, mapped.claims)
