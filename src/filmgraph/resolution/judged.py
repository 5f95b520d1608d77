"""Judgements in, the candidates they are about out; and the link by which each judgement is published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from filmgraph.model.claim import Thing
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.judgements import Judgement, Judgements, Verdict
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink
from filmgraph.resolution.pool import Pool

METHOD = "judgement"
"""The method of a link that a curator made."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement that counts, and the two positions of the pool that it is about."""

    judgement: Judgement
    sides: tuple[int, int]


def judged_pairs(pool: Pool, ledger: Ledger, judgements: Judgements) -> list[Judged]:
    """The judgements that count, in the order they were made; without those of which a side is not named any more."""
    standing = judgements.standing().values()
    if len(standing) == 0:
        return []
    anchors = _anchors(pool, ledger)
    found: list[Judged] = []
    for judgement in standing:
        left, right = (pool.positions.get(thing.key, anchors.get(thing.key)) for thing in judgement.pair)
        if left is not None and right is not None and left != right:
            found.append(Judged(judgement, (min(left, right), max(left, right))))
    return found


def unmatched_judgements(judgements: Judgements, judged: list[Judged]) -> tuple[Judgement, ...]:
    """The judgements that count and are about nothing, or about one thing twice."""
    found = {one.judgement for one in judged}
    return tuple(judgement for judgement in judgements.standing().values() if judgement not in found)


def _anchors(pool: Pool, ledger: Ledger) -> dict[str, int]:
    """For each key of the ledger the first position of those it was given to."""
    first: dict[str, int] = {}
    for anchor, line in ledger.lines.items():
        position = pool.positions.get(anchor)
        if position is not None:
            first[line.key] = min(position, first.get(line.key, position))
    return first


def clusters_of(pool: Pool, judged: list[Judged]) -> Clusters:
    """Every candidate alone, but for those that were judged the same; what was judged different is never joined."""
    clusters = Clusters(pool, [one.sides for one in judged if one.judgement.verdict is Verdict.DIFFERENT])
    for one in judged:
        if one.judgement.verdict is Verdict.SAME:
            clusters.join(one.sides, Decision(METHOD, 1.0, one.judgement.reason))
    return clusters


def judged_links(judged: list[Judged], pool: Pool, final: Mapping[str, Thing]) -> Iterator[IdentityLink]:
    """One link per judgement, by whoever judged. Of what somebody was unsure about, it says no score."""
    for one in judged:
        judgement = one.judgement
        things = tuple(pool.candidates[side].thing for side in one.sides)
        yield IdentityLink(
            things=things,
            resolved=tuple(dict.fromkeys(final[thing.key] for thing in things)),
            verdict=judgement.verdict,
            method=METHOD,
            score=None if judgement.verdict is Verdict.UNSURE else 1.0,
            reason=judgement.reason,
            day=judgement.day,
            by=judgement.by,
        )
