"""Judgements in, the candidates they are about out; and the link by which each judgement is published.

A key of a judgement means the naming whose anchor it is. When no record names that any more, it means the thing that
the ledger gave the key to, or gave to that naming: a judgement is about two things and outlives the row it was made on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from filmgraph.model.claim import Thing
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.judgements import Judgement, Judgements, Verdict
from filmgraph.resolution.ledger import Ledger, standing_key
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
    given = _given_keys(pool, ledger)
    found: list[Judged] = []
    for judgement in standing:
        left, right = (_meant(key, judgement, pool, ledger, given) for key in (judgement.left, judgement.right))
        if left is not None and right is not None and left != right:
            found.append(Judged(judgement, (min(left, right), max(left, right))))
    return found


def unmatched_judgements(judgements: Judgements, judged: list[Judged]) -> tuple[Judgement, ...]:
    """The judgements that count and are about nothing, or about one thing twice."""
    found = {one.judgement for one in judged}
    return tuple(judgement for judgement in judgements.standing().values() if judgement not in found)


def overruled_judgements(judged: list[Judged], clusters: Clusters) -> tuple[Judgement, ...]:
    """The judgements that two are the same which are not followed, because others say that they are different."""
    return tuple(
        one.judgement
        for one in judged
        if one.judgement.verdict is Verdict.SAME and not clusters.one(one.sides[0], one.sides[1])
    )


def _meant(key: str, judgement: Judgement, pool: Pool, ledger: Ledger, given: Mapping[str, int]) -> int | None:
    """The position that a key of a judgement means, None where no record names such a thing."""
    at = pool.positions.get(key, given.get(key))
    line = ledger.lines.get(key)
    if at is not None or line is None or _parts_what_was_one(judgement, ledger):
        return at
    return pool.positions.get(line.key, given.get(line.key))


def _parts_what_was_one(judgement: Judgement, ledger: Ledger) -> bool:
    """Whether two that the last build held for one are told apart: the thing they shared cannot stand for either."""
    known = {standing_key(ledger.lines, key) for key in (judgement.left, judgement.right) if key in ledger.lines}
    return judgement.verdict is Verdict.DIFFERENT and len(known) == 1


def _given_keys(pool: Pool, ledger: Ledger) -> dict[str, int]:
    """For each key of the ledger the first position of those it was given to; of what was merged into its thing only
    where there is nothing else."""
    first: dict[str, tuple[bool, int]] = {}
    for anchor, line in ledger.lines.items():
        position = pool.positions.get(anchor)
        if position is not None:
            place = (line.replaced is not None, position)
            first[line.key] = min(place, first.get(line.key, place))
    return {key: position for key, (_, position) in first.items()}


def clusters_of(pool: Pool, judged: list[Judged]) -> Clusters:
    """Every candidate alone, but for those that were judged the same; what was judged different is never joined.

    Later judgements come first, so that of several that cannot all be followed the last ones are.
    """
    clusters = Clusters(pool, [one.sides for one in judged if one.judgement.verdict is Verdict.DIFFERENT])
    for one in reversed(judged):
        if one.judgement.verdict is Verdict.SAME:
            clusters.join_judged(*one.sides, Decision(METHOD, 1.0, one.judgement.reason))
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
