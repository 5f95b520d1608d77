"""Mapped chunks and who is who in, blocks out: first what single records say, then the things that records share.

Every task is remembered under the digest of what it depends on. A chunk depends on its claims and on who its names are;
a bucket on the claims that the chunks have for it, and on what is known of the things in them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from filmgraph.model.claim import Claim, Kind, Thing
from filmgraph.pipeline.blockfile import BlockFile, block_sections
from filmgraph.pipeline.chunks import MappedChunk
from filmgraph.pipeline.fingerprints import digest_of
from filmgraph.pipeline.narrator import About, Narrator, Setting
from filmgraph.pipeline.packing import Packed, pack, unpack
from filmgraph.pipeline.remembering import Piece, Remembered, dump
from filmgraph.pipeline.tally import Tally

CHUNKS = "described"
BUCKETS = "joined"


@dataclass(frozen=True, slots=True)
class Shared:
    """The claims that one chunk has for one bucket: the piece they are in, and their digest."""

    piece: Piece
    bucket: int
    digest: bytes

    def claims(self) -> list[About]:
        """The claims, by the thing they are about."""
        kept = cast(list[tuple[Thing, Packed]], self.piece.value(f"bucket-{self.bucket}"))
        return [(owner, unpack(packed)) for owner, packed in kept]


@dataclass(frozen=True, slots=True)
class Described:
    """The blocks of one task, and for a chunk its claims about shared things."""

    blocks: BlockFile
    tally: Tally
    shared: tuple[Shared, ...] = ()


Bucket = tuple[int, Sequence[Shared]]
"""The number of a bucket, and what each chunk has for it."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where things are described. `ground` is the digest of what all tasks depend on."""

    setting: Setting
    ground: str
    remembered: Remembered
    known: dict[Thing, str] = field(default_factory=dict)
    """What was told of things so far: a memory of what does not change."""

    def describe_chunk(self, chunk: MappedChunk) -> Described:
        """What the records of a chunk say: their own blocks, their graphs, and the things that they alone speak of."""
        known = self.recall_chunk(chunk)
        if known is not None:
            return known
        narrator = Narrator(self.setting)
        sections = block_sections(narrator.record_blocks(chunk.claims()))
        shared = {number: dump(_packed(about)) for number, about in sorted(narrator.shared.items())}
        sections |= {f"bucket-{number}": data for number, data in shared.items()}
        sections["tally"] = dump(narrator.tally)
        sections["shared"] = dump({n: self._digest(data, narrator.shared[n]) for n, data in shared.items()})
        return _chunk_described(self.remembered.keep(CHUNKS, self._digest_of_chunk(chunk), sections))

    def recall_chunk(self, chunk: MappedChunk) -> Described | None:
        """The same where it was described before, else None."""
        piece = self.remembered.find(CHUNKS, self._digest_of_chunk(chunk))
        return None if piece is None else _chunk_described(piece)

    def describe_bucket(self, bucket: Bucket) -> Described:
        """The things of one bucket, from the claims of all chunks about them."""
        known = self.recall_bucket(bucket)
        if known is not None:
            return known
        narrator = Narrator(self.setting)
        claims: dict[Thing, list[Claim]] = defaultdict(list)
        for each in bucket[1]:
            for owner, about in each.claims():
                claims[owner] += about
        blocks = (narrator.thing_block(owner, about) for owner, about in claims.items())
        sections = {**block_sections(blocks), "tally": dump(narrator.tally)}
        return _described(self.remembered.keep(BUCKETS, self._digest_of_bucket(bucket), sections))

    def recall_bucket(self, bucket: Bucket) -> Described | None:
        """The same where it was described before, else None."""
        piece = self.remembered.find(BUCKETS, self._digest_of_bucket(bucket))
        return None if piece is None else _described(piece)

    def _digest_of_chunk(self, chunk: MappedChunk) -> str:
        return digest_of((self.ground.encode(), chunk.summary.claims.encode(), self._known_of(chunk)))

    def _digest_of_bucket(self, bucket: Bucket) -> str:
        return digest_of((self.ground.encode(), *(each.digest for each in bucket[1])))

    def _known_of(self, chunk: MappedChunk) -> bytes:
        """All that is known from other records of the things that a chunk names, a line for each."""
        finals = (self.setting.who.of(named.thing) for named in chunk.summary.candidates)
        return "\n".join([self.known.get(final) or self._known(final) for final in finals]).encode()

    def _known(self, final: Thing) -> str:
        """What is known of a thing, in words that tell it from all else."""
        who, films = self.setting.who, self.setting.describer.described
        told = (final.key in who.alone, final in films, who.names.get(final), who.apart.get(final))
        self.known[final] = known = f"{final.kind} {final.key} {told!r}"
        return known

    def _digest(self, data: bytes, listed: Sequence[About]) -> bytes:
        """The digest of claims about shared things, and of what their descriptions take from elsewhere."""
        who = self.setting.who
        names, films = who.names, who.films
        known: list[str] = []
        for owner, about in listed:
            known.append(f"{owner in self.setting.describer.described} {who.apart.get(owner)}")
            known += (names.get(claim.value, "") for claim in about if isinstance(claim.value, Thing))
            if owner.kind is Kind.FILM:
                known += (str(films.get(claim.evidence[0].record) == owner) for claim in about)
        return bytes.fromhex(digest_of((data, "\x1f".join(known).encode())))


def shared_buckets(chunks: Iterable[Described]) -> list[Bucket]:
    """The tasks for the things that records share: each bucket with what all chunks have for it."""
    buckets: dict[int, list[Shared]] = defaultdict(list)
    for chunk in chunks:
        for shared in chunk.shared:
            buckets[shared.bucket].append(shared)
    return sorted(buckets.items())


def _packed(listed: Sequence[About]) -> list[tuple[Thing, Packed]]:
    return [(owner, pack(about)) for owner, about in listed]


def _chunk_described(piece: Piece) -> Described:
    digests = cast(Mapping[int, bytes], piece.value("shared"))
    return _described(piece, tuple(Shared(piece, number, found) for number, found in digests.items()))


def _described(piece: Piece, shared: tuple[Shared, ...] = ()) -> Described:
    return Described(BlockFile(piece), cast(Tally, piece.value("tally")), shared)
