"""Chunks of records in, chunks of mapped records out: what the records name, their claims and their words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

from filmgraph.model.claim import Claim, Kind
from filmgraph.pipeline.fingerprints import digest_of
from filmgraph.pipeline.packing import Packed, pack, unpack
from filmgraph.pipeline.reading import Knowledge, ReadRecord, Source, read_record
from filmgraph.pipeline.remembering import Piece, Remembered, dump
from filmgraph.pipeline.spooling import Chunk, prefix_of, read_spooled
from filmgraph.pipeline.yields import count_yields
from filmgraph.rdf.record import RecordHead
from filmgraph.release.records import StoredRecord
from filmgraph.resolution.collect import collect_named
from filmgraph.resolution.named import NamedThing
from filmgraph.resolution.pool import Candidate, to_candidates
from filmgraph.source import Issue
from filmgraph.validation.expectations import Yield

STAGE = "mapped"


class RecordClaims(NamedTuple):
    """The claims of one record, and what the graph tells of the record itself."""

    head: RecordHead
    claims: Sequence[Claim]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build needs of a chunk as a whole: the things that its records name (`candidates`), how many records they
    are, their issues, what each source yields, and the digests of all claims, which is the same when rows only moved
    within their table, and of what people are named for."""

    candidates: Sequence[Candidate]
    records: int
    issues: tuple[Issue, ...]
    yields: Mapping[str, Yield]
    claims: str
    people: str


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

    def without_names(self) -> "MappedChunk":
        """The same without the things that its records name, which take most memory, once it is known who is who."""
        return MappedChunk(self.name, self.piece, replace(self.summary, candidates=()))

    def claims(self) -> list[RecordClaims]:
        """The claims of every record."""
        kept = cast(list[tuple[RecordHead, Packed]], self.piece.value("claims"))
        return [RecordClaims(head, unpack(packed)) for head, packed in kept]

    def records(self) -> list[StoredRecord]:
        """The records as the release keeps them, by key."""
        return cast(list[StoredRecord], self.piece.value("records"))


def chunk_recall(ground: str, remembered: Remembered) -> Callable[[Chunk], MappedChunk | None]:
    """The task of a worker where it was done before, else None."""

    def recall(chunk: Chunk) -> MappedChunk | None:
        piece = remembered.find(STAGE, _digest(chunk, ground))
        return None if piece is None else MappedChunk(chunk.name, piece, cast(Summary, piece.value("summary")))

    return recall


def chunk_mapper(
    sources: Mapping[str, Source], knowledge: Knowledge, ground: str, remembered: Remembered
) -> Callable[[Chunk], MappedChunk]:
    """The task of a worker: parse, correct and map the records of a chunk, unless that was done before. `sources` are
    those of the catalogue by id."""
    recall = chunk_recall(ground, remembered)

    def map_chunk(chunk: Chunk) -> MappedChunk:
        known = recall(chunk)
        if known is not None:
            return known
        read = [read_record(sources[record.source], record, knowledge) for record in read_spooled(chunk)]
        claims = dump([_kept(entry) for entry in read])
        summary = _summary(read, claims)
        sections = {
            "records": dump(sorted((entry.stored for entry in read), key=lambda stored: stored.key)),
            "claims": claims,
            "summary": dump(summary),
        }
        return MappedChunk(chunk.name, remembered.keep(STAGE, _digest(chunk, ground), sections), summary)

    return map_chunk


def _digest(chunk: Chunk, ground: str) -> str:
    return digest_of((ground.encode(), chunk.digest.encode()))


def _summary(read: list[ReadRecord], claims: bytes) -> Summary:
    named = tuple(thing for entry in read for thing in _named(entry))
    people = (repr(thing).encode("utf-8", "surrogatepass") for thing in named if thing.thing.kind is Kind.PERSON)
    return Summary(
        to_candidates(named),
        len(read),
        tuple(issue for entry in read for issue in entry.stored.issues),
        count_yields((entry.source.id, entry.filled) for entry in read),
        digest_of([claims]),
        digest_of(people),
    )


def _named(entry: ReadRecord) -> tuple[NamedThing, ...]:
    mapped = entry.mapped
    return tuple(collect_named(mapped.key, entry.source.id, mapped.film, mapped.claims))


def _kept(entry: ReadRecord) -> tuple[RecordHead, Packed]:
    record, key = entry.stored.record, entry.mapped.key
    head = RecordHead(key, entry.source.id, record.id, record.media_type, record.language)
    return head, pack(entry.mapped.claims)
