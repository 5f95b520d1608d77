"""Pairs that may be one and were not joined, for a curator to decide. Candidates and clusters in, pairs out.

Films: one title at about the same time. People: see `doubtful_people`. Festivals and companies: names that agree in
nearly all their letters or words. Whatever shares an identifier and was not joined.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio, token_set_ratio

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution.careers import years_between
from filmgraph.resolution.clashes import shared_by_two
from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.doubtful_people import Found, doubtful_people
from filmgraph.resolution.film_comparisons import LATE, LONG_AFTER
from filmgraph.resolution.normal import event_key, organization_key, title_keys
from filmgraph.resolution.pool import Candidate, Pool
from filmgraph.resolution.shared_identifiers import MOST_FILMS

CLOSE_NAMES = 90
"""Of 100: how alike two names of festivals or companies are to be asked about."""

SHORTEST = 6
"""A name with fewer letters is like too many others."""


@dataclass(frozen=True, slots=True)
class DoubtfulPair:
    """Two things that may be one: their candidates (positions in the pool), the first of each, and why to ask."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    reason: str


def doubtful_pairs(
    pool: Pool, clusters: Clusters, judged: Collection[tuple[Thing, Thing]], kinds: Iterable[Kind]
) -> list[DoubtfulPair]:
    """The pairs of these kinds that nobody judged yet, those named by most records first."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for at in range(len(pool.candidates)):
        members[clusters.root(at)].append(at)
    found: dict[tuple[int, int], str] = {}
    for kind in kinds:
        things = {root: members[root] for root in sorted({clusters.root(at) for at in pool.of(kind)})}
        for left, right, reason in _ASKED[kind](pool, things):
            pair = (min(left, right), max(left, right))
            if clusters.may_join(left, right) and pair not in found:
                found[pair] = reason
        found |= _identified(pool, clusters, pool.of(kind))
    pairs = [
        DoubtfulPair(tuple(members[left]), tuple(members[right]), reason)
        for (left, right), reason in found.items()
        if not _is_judged(members[left], members[right], pool, judged)
    ]
    return sorted(pairs, key=lambda pair: (-len(pair.left) - len(pair.right), pair.left))


def _identified(pool: Pool, clusters: Clusters, positions: Iterable[int]) -> dict[tuple[int, int], str]:
    """Pairs that share an identifier, though others or all else keep them apart; of many no more than can be judged."""
    found: dict[tuple[int, int], str] = {}
    for (authority, value), (first, *others) in shared_by_two(pool, clusters, positions):
        for other in others[:MOST_FILMS]:
            left, right = sorted((clusters.root(first), clusters.root(other)))
            why = "though all else differs" if clusters.may_join(left, right) else "but others that differ"
            found[left, right] = f"the same {authority} identifier {value}, {why}"
    return found


def _is_judged(left: Sequence[int], right: Sequence[int], pool: Pool, judged: Collection[tuple[Thing, Thing]]) -> bool:
    if len(judged) == 0:
        return False
    mine, others = ({pool.candidates[at].thing for at in side} for side in (left, right))
    return any((a in mine and b in others) or (a in others and b in mine) for a, b in judged)


def _films(pool: Pool, films: Mapping[int, Sequence[int]]) -> Found:
    by_title: defaultdict[str, list[int]] = defaultdict(list)
    for at in films:
        for title in title_keys(pool.candidates[at].name).whole:
            by_title[title].append(at)
    for alike in by_title.values():
        for left, right in combinations(alike, 2):
            if _times_near(*([pool.candidates[at] for at in films[side]] for side in (left, right))):
                yield left, right, "one title at about the same time"


def _times_near(left: Sequence[Candidate], right: Sequence[Candidate]) -> bool:
    """Whether two films may be of one time: their years, where known, else when they were shown or honoured."""
    mine, others = _years(left), _years(right)
    if mine and others:
        return years_between(mine, others) <= 1
    seen, seen_too = _seen(left), _seen(right)
    if mine and seen_too:
        return _shown_after(mine, seen_too)
    if others and seen:
        return _shown_after(others, seen)
    return years_between(seen, seen_too) <= LATE


def _shown_after(years: Sequence[int], seen: Sequence[int]) -> bool:
    return any(-1 <= shown - year <= LONG_AFTER for year in years for shown in seen)


def _years(film: Sequence[Candidate]) -> list[int]:
    return [year for candidate in film for year in candidate.years]


def _seen(film: Sequence[Candidate]) -> list[int]:
    return [candidate.seen for candidate in film if candidate.seen is not None]


def _events(pool: Pool, roots: Iterable[int]) -> Found:
    return _close_names([(at, event_key(pool.candidates[at].name)) for at in roots])


def _organizations(pool: Pool, roots: Iterable[int]) -> Found:
    return _close_names([(at, organization_key(pool.candidates[at].name)) for at in roots])


def _close_names(named: Sequence[tuple[int, str]]) -> Found:
    """Names are compared when they share their first letters or a word that few share."""
    by_word: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, name in named:
        for word in {*name.split(), name[:4]}:
            by_word[word].append((at, name))
    for block in by_word.values():
        if len(block) > RARE_WORD:
            continue
        for (left, mine), (right, other) in combinations(block, 2):
            if min(len(mine), len(other)) < SHORTEST:
                continue
            score = max(ratio(mine, other), token_set_ratio(mine, other))
            if score >= CLOSE_NAMES:
                yield left, right, f"names that agree in {score:.0f} of 100"


RARE_WORD = 200


_ASKED = {Kind.FILM: _films, Kind.PERSON: doubtful_people, Kind.EVENT: _events, Kind.ORGANIZATION: _organizations}
ASKED_KINDS = tuple(_ASKED)
"""The kinds of things that a curator is asked about."""
