"""Mapped chunks and who is who in, blocks out: first what single records say, then the things that records share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from zlib import crc32

from filmgraph.lookups import Lookups
from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Claim, Kind, Language, Text, Thing
from filmgraph.model.properties import Property
from filmgraph.pipeline.blockfile import BlockFile, write_blocks
from filmgraph.pipeline.chunks import MappedChunk, read_chunk
from filmgraph.pipeline.identity import WhoIsWho
from filmgraph.pipeline.keeping import Kept, keep_all, take
from filmgraph.pipeline.reading import ReadRecord
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.block import GRAPH_KEY, Block, BlockWriter
from filmgraph.rdf.census import Census
from filmgraph.rdf.evidence import evidence_quads
from filmgraph.rdf.preference import Preference
from filmgraph.rdf.record import record_graph_quads, record_quads
from filmgraph.rdf.terms import Quad
from filmgraph.rdf.thing import Describer
from filmgraph.rdf.vocabulary import Vocabulary
from filmgraph.resolution.content_keys import CONTENT_KINDS, Present
from filmgraph.resolution.parts import owner_of, resolve_claims
from filmgraph.settings import Catalogue
from filmgraph.source import Cell

BUCKETS = 64
"""Into how many parts the claims about shared things are divided."""


Bucket = tuple[int, Sequence[Kept]]
"""The number of a bucket, and what each chunk keeps for it."""


@dataclass(slots=True)
class Tally:
    """What a task counted and met on its way: the census, the controlled values in use, the things by kind, and the
    things whose keys their content makes."""

    census: Census = field(default_factory=Census)
    controlled: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    present: dict[Thing, Present] = field(default_factory=dict)

    def add(self, other: "Tally") -> None:
        """Add what another task met."""
        self.census.add(other.census)
        self.controlled |= other.controlled
        self.kinds.update(other.kinds)
        self.present.update(other.present)


@dataclass(frozen=True, slots=True)
class Described:
    """The blocks of one task, and for a chunk its claims about shared things, by bucket."""

    blocks: BlockFile
    tally: Tally
    shared: Mapping[int, Kept] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What every describing task needs."""

    catalogue: Catalogue
    who: WhoIsWho
    lookups: Lookups
    vocabulary: Vocabulary
    addresses: Addresses
    folder: Path

    def describe_chunk(self, chunk: MappedChunk) -> Described:
        """What the records of a chunk say: their own blocks, their graphs, and the things that they alone speak of."""
        task = _Task(self)
        read = read_chunk(chunk)
        blocks = write_blocks(task.record_blocks(read), self.folder / f"{chunk.name}-described")
        return Described(blocks, task.tally, keep_all(task.shared, self.folder / f"{chunk.name}.shared"))

    def describe_bucket(self, bucket: Bucket) -> Described:
        """The things of one bucket, from the claims of all chunks about them."""
        number, pieces = bucket
        task = _Task(self)
        claims: dict[Thing, list[Claim]] = defaultdict(list)
        for piece in pieces:
            for owner, about in cast(list[tuple[Thing, list[Claim]]], take(piece)):
                claims[owner] += about
        blocks = (task.thing_block(owner, about) for owner, about in claims.items())
        return Described(write_blocks(blocks, self.folder / f"bucket-{number}"), task.tally)


class _Task:
    """One task of a worker: turns claims into blocks and keeps the tally."""

    def __init__(self, workshop: Workshop) -> None:
        ranks = {source_key(source.id): place for place, source in enumerate(workshop.catalogue.sources)}
        self._workshop = workshop
        self._who = workshop.who
        self._addresses = workshop.addresses
        self._preference = Preference(ranks, workshop.who.films)
        self._describer = Describer(
            workshop.addresses, workshop.vocabulary, workshop.who.names, frozenset(workshop.who.films.values())
        )
        self._writer = BlockWriter(workshop.catalogue.base)
        self.tally = Tally()
        self.shared: dict[int, list[tuple[Thing, list[Claim]]]] = defaultdict(list)

    def record_blocks(self, read: Iterable[ReadRecord]) -> Iterator[Block]:
        """The blocks that the records of a chunk give by themselves."""
        for entry in read:
            claims = resolve_claims(entry.mapped.claims, self._who.of)
            self._meet(Thing(Kind.RECORD, entry.mapped.key), Present(entry.mapped.key, entry.stored.record.id))
            yield from self._record(entry, claims)
            for owner, about in _by_owner(claims).items():
                if self._is_alone(owner, about):
                    yield self.thing_block(owner, about)
                else:
                    self.shared[_bucket(owner)].append((owner, about))

    def thing_block(self, owner: Thing, about: Sequence[Claim]) -> Block:
        """The block of one thing from all claims about it and its parts."""
        ordered = self._preference.order(owner, about)
        if owner.kind in CONTENT_KINDS:
            self._meet(owner, _present(ordered))
        else:
            self.tally.kinds[owner.kind] += 1
        return self._counted(f"{owner.kind}/{owner.key}", self._describer.quads(owner, ordered))

    def _record(self, entry: ReadRecord, claims: Sequence[Claim]) -> Iterator[Block]:
        key, record = entry.mapped.key, entry.stored.record
        source = Thing(Kind.SOURCE, source_key(entry.source.id))
        film = self._who.films.get(key)
        code = None if entry.source.language is None else self._workshop.lookups.language(entry.source.language)
        language = None if code is None else Language(code)
        quads = record_quads(record, key, source, [] if film is None else [film], language, self._addresses)
        places = dict.fromkeys(one for claim in claims for one in claim.evidence)
        evidence = [quad for one in places for quad in evidence_quads(one, self._addresses)]
        if len(record.cells) > 0:
            first = record.cells[0].at
            yield self._counted(f"record/{key}", quads)
            yield self._counted(_cells_key(source, first), evidence)
        else:
            yield self._counted(f"record/{key}", [*quads, *evidence])
        graph = record_graph_quads(key, claims, self._addresses)
        yield self._writer.block(f"{GRAPH_KEY}record/{key}", graph)

    def _is_alone(self, owner: Thing, about: Sequence[Claim]) -> bool:
        """Whether no other record can speak about the thing; prizes and selections go with their film."""
        if owner.kind is Kind.FILM:
            return owner.key in self._who.alone
        if owner.kind not in CONTENT_KINDS:
            return False
        films = [
            claim.value
            for claim in about
            if claim.property in (Property.RECIPIENT, Property.SELECTED_WORK) and isinstance(claim.value, Thing)
        ]
        return any(film.kind is Kind.FILM and film.key in self._who.alone for film in films)

    def _meet(self, thing: Thing, present: Present) -> None:
        self.tally.kinds[thing.kind] += 1
        self.tally.present[thing] = present

    def _counted(self, key: str, quads: Iterable[Quad]) -> Block:
        unique = set(quads)
        self.tally.census.count(unique)
        self.tally.controlled.update(quad[2] for quad in unique if quad[2] in self._workshop.vocabulary.descriptions)
        return self._writer.block(key, unique)


def shared_buckets(chunks: Iterable[Described]) -> list[Bucket]:
    """The tasks for the things that records share: each bucket with what all chunks have for it."""
    buckets: dict[int, list[Kept]] = defaultdict(list)
    for chunk in chunks:
        for number, kept in chunk.shared.items():
            buckets[number].append(kept)
    return sorted(buckets.items())


def _bucket(owner: Thing) -> int:
    return crc32(f"{owner.kind}/{owner.key}".encode()) % BUCKETS


def _by_owner(claims: Iterable[Claim]) -> Mapping[Thing, list[Claim]]:
    owners: dict[Thing, list[Claim]] = defaultdict(list)
    for claim in claims:
        owners[owner_of(claim.subject)].append(claim)
    return owners


def _present(ordered: Sequence[Claim]) -> Present:
    first = min(claim.evidence[0].record for claim in ordered)
    names = (c.value.value for c in ordered if c.property is Property.NAME_AS_STATED and isinstance(c.value, Text))
    return Present(first, " ".join(min(names, default="").split()))


def _cells_key(source: Thing, first: Cell) -> str:
    return f"source/{source.key}#{first.row:012d}"
