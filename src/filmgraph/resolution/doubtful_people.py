"""People who may be one and were not joined, for a curator to decide. Candidates in, pairs with the question out.

Asked is about one name; about forms of a name in one craft of one source within thirty years, unless so many people may
bear it that the question has no answer; and about names that agree in nearly all their letters within fifteen.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio

from filmgraph.resolution.careers import years_between
from filmgraph.resolution.crafts import crafts_of
from filmgraph.resolution.name_chances import NameChances
from filmgraph.resolution.normal import fold_name, is_full_name
from filmgraph.resolution.person_names import PersonName, compare_names, parse_person_name, person_key
from filmgraph.resolution.pool import Pool
from filmgraph.resolution.single_names import is_single_name

CLOSE_YEARS = 30
SPELLED_YEARS = 15
SPELLED_ALIKE = 92
"""Of 100: how much of two names must agree, letter by letter, for one to be a slip of the pen."""

TOO_COMMON = 0.5
"""How many other people of a craft may be expected under a form of a name that is still asked about."""

Found = Iterator[tuple[int, int, str]]


def doubtful_people(pool: Pool, members: Mapping[int, Sequence[int]]) -> Found:
    """Pairs of people, by the positions that stand for them in `members`, and why to ask."""
    people = {root: _person(pool, of) for root, of in members.items()}
    named = {root: one for root, one in people.items() if is_full_name(one.name) or is_single_name(one.name)}
    yield from _namesakes(named)
    yield from _forms(named, NameChances(pool))
    yield from _slips(named)


@dataclass(frozen=True, slots=True)
class _Person:
    """A person as far as joined: the name and source of the first record, the crafts and years of all of them."""

    name: str
    source: str
    parts: PersonName
    records: frozenset[str]
    crafts: frozenset[str]
    years: tuple[int, ...]


def _person(pool: Pool, members: Sequence[int]) -> _Person:
    candidates = [pool.candidates[at] for at in members]
    first = candidates[0]
    return _Person(
        first.name,
        first.source,
        parse_person_name(first.name),
        frozenset(candidate.record for candidate in candidates),
        frozenset().union(*(crafts_of(candidate.roles) for candidate in candidates)),
        tuple(sorted({year for candidate in candidates for year in candidate.years})),
    )


def _namesakes(people: Mapping[int, _Person]) -> Found:
    by_name: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, one in people.items():
        by_name[person_key(one.name)].append(at)
    for alike in by_name.values():
        for left, right in combinations(alike, 2):
            mine, other = people[left], people[right]
            where = "one source" if mine.source == other.source else "two sources"
            if is_full_name(mine.name):
                yield left, right, f"one full name in {where}"
            elif mine.source == other.source and _may_be_one(mine, other, CLOSE_YEARS):
                yield left, right, f"one name of a single word in {where}"


def _forms(people: Mapping[int, _Person], chances: NameChances) -> Found:
    by_surname: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, one in people.items():
        by_surname[one.source, one.parts.surname].append(at)
    for alike in by_surname.values():
        for left, right in combinations(alike, 2):
            mine, other = people[left], people[right]
            differences = compare_names(mine.parts, other.parts)
            if not differences or not _may_be_one(mine, other, CLOSE_YEARS):
                continue
            if chances.of_forms(mine.source, mine.crafts & other.crafts, mine.parts, other.parts) <= TOO_COMMON:
                yield left, right, f"forms of one name: {' and '.join(differences)}"


def _slips(people: Mapping[int, _Person]) -> Found:
    """Names are compared that share their given names and the first letters of the surname, or the surname and the
    first letter of the given name."""
    blocks: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, one in people.items():
        if len(one.parts.given) > 0:
            given, surname, generation = one.parts.given, one.parts.surname, one.parts.generation
            blocks[one.source, given, surname[:2], generation].append(at)
            blocks[one.source, given[0][:1], surname, generation].append(at)
    for alike in blocks.values():
        for left, right in combinations(alike, 2):
            mine, other = fold_name(people[left].name), fold_name(people[right].name)
            if mine == other or ratio(mine, other, score_cutoff=SPELLED_ALIKE) == 0:
                continue
            if _may_be_one(people[left], people[right], SPELLED_YEARS):
                yield left, right, "names that agree in nearly all their letters"


def _may_be_one(left: _Person, right: _Person, most_years: int) -> bool:
    """Whether two people are named in other records, in one craft, at about one time."""
    if years_between(left.years, right.years) > most_years or not left.records.isdisjoint(right.records):
        return False
    return not left.crafts.isdisjoint(right.crafts)
