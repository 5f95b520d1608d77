"""Chunks of records in, chunks of mapped records out: what the records name, their claims and their words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

from filmgraph.model.claim import Claim
from filmgraph.pipeline.fingerprints import digest_of
from filmgraph.pipeline.reading import Knowledge, ReadRecord, read_record
from filmgraph.pipeline.remembering import Piece, Remembered, dump
from filmgraph.pipeline.spooling import Chunk, prefix_of, read_spooled
from filmgraph.pipeline.yields import count_yields
from filmgraph.release.records import StoredRecord
from filmgraph.resolution.collect import collect_named
from filmgraph.resolution.named import NamedThing
from filmgraph.settings import SourceSettings
from filmgraph.source import Issue, SourceRecord
from filmgraph.validation.expectations import Yield

STAGE = "mapped"


class RecordClaims(NamedTuple):
    """The claims of one record. `record` goes without its text and bytes, which are kept beside."""

    key: str
    source: SourceSettings
    record: SourceRecord
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build needs of a chunk as a whole: the things that its records name, how many they are, their issues, what
    each source yields, and the digest of all claims, which is the same when rows only moved within their table."""

    named: tuple[NamedThing, ...]
    records: int
    issues: tuple[Issue, ...]
    yields: Mapping[str, Yield]
    claims: str


@dataclass(frozen=True, slots=True)
class MappedChunk:
    """One mapped chunk: its claims and records are in the piece, `summary` is at hand."""

    name: str
    piece: Piece
    summary: Summary

    @property
    def digest(self) -> str:
        """What the chunk depends on."""
        return self.piece.digest

    @property
    def prefix(self) -> str:
        """What the keys of its records begin with."""
        return prefix_of(self.name)

    def claims(self) -> list[RecordClaims]:
        """The claims of every record."""
        return cast(list[RecordClaims], self.piece.value("claims"))

    def records(self) -> list[StoredRecord]:
        """The records as the release keeps them, by key."""
        return cast(list[StoredRecord], self.piece.value("records"))


def chunk_mapper(knowledge: Knowledge, ground: str, remembered: Remembered) -> Callable[[Chunk], MappedChunk]:
    """The task of a worker: parse, correct and map the records of a chunk, unless that was done before."""

    def map_chunk(chunk: Chunk) -> MappedChunk:
        digest = digest_of((ground.encode(), chunk.digest.encode()))
        piece = remembered.find(STAGE, digest)
        if piece is not None:
            return MappedChunk(chunk.name, piece, cast(Summary, piece.value("summary")))
        read = [read_record(source, record, knowledge) for source, record in read_spooled(chunk)]
        claims = dump([_claims(entry) for entry in read])
        summary = _summary(read, claims)
        sections = {
            "records": dump(sorted((entry.stored for entry in read), key=lambda stored: stored.key)),
            "claims": claims,
            "summary": dump(summary),
        }
        return MappedChunk(chunk.name, remembered.keep(STAGE, digest, sections), summary)

    return map_chunk


def _summary(read: list[ReadRecord], claims: bytes) -> Summary:
    return Summary(
        tuple(thing for entry in read for thing in _named(entry)),
        len(read),
        tuple(issue for entry in read for issue in entry.stored.issues),
        count_yields((entry.source.id, entry.filled) for entry in read),
        digest_of([claims]),
    )


def _named(entry: ReadRecord) -> tuple[NamedThing, ...]:
    mapped = entry.mapped
    return tuple(collect_named(mapped.key, entry.source.id, mapped.film, mapped.claims))


def _claims(entry: ReadRecord) -> RecordClaims:
    record = entry.stored.record
    head = replace(record, text="", data=b"", cells=(), issues=())
    return RecordClaims(entry.mapped.key, entry.source, head, entry.mapped.claims)
