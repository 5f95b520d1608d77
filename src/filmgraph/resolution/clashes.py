"""Identifiers that contradict what was joined: clusters in, what a cataloguer should look at out. Joins nothing.

One of the identifiers is wrong, or one of the joins. What a curator judged is not told again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.fuzz import ratio

from filmgraph.model.claim import Kind
from filmgraph.resolution.careers import years_between
from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.film_comparisons import ALIKE
from filmgraph.resolution.judged import METHOD
from filmgraph.resolution.normal import title_keys
from filmgraph.resolution.pool import Candidate, Pool
from filmgraph.resolution.shared_identifiers import Identifier, holders_of

_IDENTIFIED = (Kind.FILM, Kind.PERSON, Kind.ORGANIZATION)


class Clashing(StrEnum):
    """How identifiers contradict: two things share one, one thing has two of an authority, or one made two films one
    whose titles and years differ."""

    SHARED = "shared"
    SEVERAL = "several"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two namings and the `identifiers` that contradict: one that both have, or one of each. `others` is how many more
    things share the identifier, or how many more identifiers the thing has."""

    how: Clashing
    left: Candidate
    right: Candidate
    identifiers: tuple[Identifier, ...]
    others: int = 0


def find_clashes(pool: Pool, clusters: Clusters) -> list[Clash]:
    """Identifiers that several things share, things with several of one authority, and films that only identifiers
    join, by where they are named."""
    judged = {clusters.root(at) for join in clusters.joins if join.decision.method == METHOD for at in join.members}
    found: list[Clash] = []
    for kind in _IDENTIFIED:
        identified = [at for at in pool.of(kind) if pool.candidates[at].identifiers]
        unjudged = [at for at in identified if clusters.root(at) not in judged]
        found += _shared(pool, clusters, identified)
        found += _several(pool, clusters, unjudged)
        if kind is Kind.FILM:
            found += _joined(pool, clusters, unjudged)
    return sorted(found, key=lambda clash: (clash.right.record, clash.right.thing.key, clash.identifiers))


def shared_by_two(pool: Pool, clusters: Clusters, positions: Iterable[int]) -> Iterator[tuple[Identifier, list[int]]]:
    """Each identifier that several things share, with the first position of each, as far as nobody judged them to be
    several."""
    for identifier, members in holders_of(pool, positions).items():
        firsts: dict[int, int] = {}
        for at in members:
            firsts.setdefault(clusters.root(at), at)
        first, *others = firsts.values()
        unjudged = [at for at in others if not clusters.told_apart(first, at)]
        if len(unjudged) > 0:
            yield identifier, [first, *unjudged]


def _shared(pool: Pool, clusters: Clusters, positions: Iterable[int]) -> Iterator[Clash]:
    for identifier, (left, right, *others) in shared_by_two(pool, clusters, positions):
        yield Clash(Clashing.SHARED, pool.candidates[left], pool.candidates[right], (identifier,), len(others))


def _several(pool: Pool, clusters: Clusters, positions: Iterable[int]) -> Iterator[Clash]:
    holders: defaultdict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for at in positions:
        for authority, value in pool.candidates[at].identifiers:
            holders[clusters.root(at), authority].setdefault(value, at)
    for (_, authority), values in holders.items():
        if len(values) > 1:
            (one, left), (other, right), *more = values.items()
            identifiers = (authority, one), (authority, other)
            yield Clash(Clashing.SEVERAL, pool.candidates[left], pool.candidates[right], identifiers, len(more))


def _joined(pool: Pool, clusters: Clusters, positions: Iterable[int]) -> Iterator[Clash]:
    """The first of each two films that share an identifier, are one, and have neither title nor year in common."""
    told: set[int] = set()
    for identifier, (first, *others) in holders_of(pool, positions).items():
        left = pool.candidates[first]
        for other in others:
            right = pool.candidates[other]
            if clusters.one(first, other) and clusters.root(first) not in told and _differ(left, right):
                told.add(clusters.root(first))
                yield Clash(Clashing.JOINED, left, right, (identifier,))


def _differ(left: Candidate, right: Candidate) -> bool:
    if left.name == right.name or not (left.years and right.years) or years_between(left.years, right.years) <= 1:
        return False
    mine, other = ({key for name in one.names for key in title_keys(name).whole} for one in (left, right))
    return not any(ratio(title, alike) >= ALIKE for title in mine for alike in other)
