"""Which people are one, taken over from the build before where nothing of it can be different.

That is the longest part of deciding who is who, and few corrections concern it. It rests on what records name people
for, on which films are one, and on what curators judged; titles, prizes and texts may change without it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from filmgraph.model.claim import Kind
from filmgraph.pipeline.fingerprints import digest_of
from filmgraph.pipeline.remembering import Remembered, dump
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.people import join_people
from filmgraph.resolution.pool import Pool

STAGE = "people"
_SECTION = "joins"

Joins = list[tuple[tuple[str, ...], Decision]]
"""The anchors that each decision made one, in the order of the decisions."""


@dataclass(frozen=True, slots=True)
class People:
    """Joins people as `join_people` does. `ground` is the digest of the code, `named` those of all that records name
    people for. `used` has the remembered file once the people are joined."""

    ground: str
    named: Sequence[str]
    remembered: Remembered
    used: list[Path] = field(default_factory=list)

    def join(self, pool: Pool, clusters: Clusters) -> None:
        """Join the people of the pool. The films must have been joined before."""
        digest = digest_of((self.ground.encode(), *(each.encode() for each in self.named), *_known(pool, clusters)))
        piece = self.remembered.find(STAGE, digest)
        if piece is None:
            before = len(clusters.joins)
            join_people(pool, clusters)
            made = clusters.joins[before:]
            joins = [(tuple(pool.candidates[at].thing.key for at in one.members), one.decision) for one in made]
            piece = self.remembered.keep(STAGE, digest, {_SECTION: dump(joins)})
        else:
            for anchors, decision in cast(Joins, piece.value(_SECTION)):
                clusters.join([pool.positions[anchor] for anchor in anchors], decision)
        self.used.append(piece.path)


def _known(pool: Pool, clusters: Clusters) -> Iterator[bytes]:
    """What joining people goes by beside what records name them for: which films are one, which people are one already
    (a curator said so), and what must stay apart."""
    anchors = [candidate.thing.key for candidate in pool.candidates]
    for kind in (Kind.FILM, Kind.PERSON):
        yield "".join(f"{anchors[at]} {anchors[clusters.root(at)]}\n" for at in pool.of(kind)).encode()
    yield "".join(f"{anchors[left]} {anchors[right]}\n" for left, right in clusters.apart()).encode()
