"""Pairs that may be one and were not joined, for a curator to decide. Candidates and clusters in, pairs out.

Films: one title at about the same time. People: one full name, or two forms of one name in one craft of one source
within thirty years. Festivals and companies: names that agree in nearly all their letters or words.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio, token_set_ratio

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.crafts import crafts_of
from filmgraph.resolution.normal import event_key, is_full_name, organization_key, title_keys
from filmgraph.resolution.person_names import compare_names, parse_person_name, person_key
from filmgraph.resolution.pool import Pool

CLOSE_NAMES = 90
"""Of 100: how alike two names of festivals or companies are to be asked about."""

CLOSE_YEARS = 30
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
        for left, right, reason in _ASKED[kind](pool, sorted({clusters.root(at) for at in pool.of(kind)})):
            pair = (min(left, right), max(left, right))
            if clusters.may_join(left, right) and pair not in found:
                found[pair] = reason
    pairs = [
        DoubtfulPair(tuple(members[left]), tuple(members[right]), reason)
        for (left, right), reason in found.items()
        if not _is_judged(members[left], members[right], pool, judged)
    ]
    return sorted(pairs, key=lambda pair: (-len(pair.left) - len(pair.right), pair.left))


def _is_judged(left: Sequence[int], right: Sequence[int], pool: Pool, judged: Collection[tuple[Thing, Thing]]) -> bool:
    if len(judged) == 0:
        return False
    mine, others = ({pool.candidates[at].thing for at in side} for side in (left, right))
    return any((a in mine and b in others) or (a in others and b in mine) for a, b in judged)


Found = Iterator[tuple[int, int, str]]


def _films(pool: Pool, roots: Sequence[int]) -> Found:
    by_title: defaultdict[str, list[int]] = defaultdict(list)
    for at in roots:
        for title in title_keys(pool.candidates[at].name).whole:
            by_title[title].append(at)
    for films in by_title.values():
        for left, right in combinations(films, 2):
            if _years_apart(pool, left, right) <= 1:
                yield left, right, "one title at about the same time"


def _people(pool: Pool, roots: Sequence[int]) -> Found:
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    by_surname: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at in roots:
        person = pool.candidates[at]
        if is_full_name(person.name):
            by_name[person_key(person.name)].append(at)
            by_surname[person.source, parse_person_name(person.name).surname].append(at)
    for people in by_name.values():
        for left, right in combinations(people, 2):
            one_source = pool.candidates[left].source == pool.candidates[right].source
            yield left, right, f"one full name in {'one source' if one_source else 'two sources'}"
    for people in by_surname.values():
        for left, right in combinations(people, 2):
            differences = _forms_of_one_name(pool, left, right)
            if differences is not None:
                yield left, right, f"forms of one name: {differences}"


def _forms_of_one_name(pool: Pool, left: int, right: int) -> str | None:
    mine, other = pool.candidates[left], pool.candidates[right]
    if mine.record == other.record or _years_apart(pool, left, right) > CLOSE_YEARS:
        return None
    if crafts_of(mine.roles).isdisjoint(crafts_of(other.roles)):
        return None
    differences = compare_names(parse_person_name(mine.name), parse_person_name(other.name))
    return " and ".join(differences) if differences else None


def _events(pool: Pool, roots: Sequence[int]) -> Found:
    return _close_names([(at, event_key(pool.candidates[at].name)) for at in roots])


def _organizations(pool: Pool, roots: Sequence[int]) -> Found:
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


def _years_apart(pool: Pool, left: int, right: int) -> int:
    """How many years lie between the two, 0 where one is undated."""
    mine, others = pool.candidates[left].years, pool.candidates[right].years
    return min((abs(a - b) for a in mine for b in others), default=0)


_ASKED = {Kind.FILM: _films, Kind.PERSON: _people, Kind.EVENT: _events, Kind.ORGANIZATION: _organizations}
ASKED_KINDS = tuple(_ASKED)
"""The kinds of things that a curator is asked about."""
