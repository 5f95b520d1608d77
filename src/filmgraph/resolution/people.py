"""Which people are one. People in with names, roles, films and years; joins out, each with its reason.

Inside one source, the same full name (at least two words, accents and case folded) in the same craft is one person,
unless more than sixty years lie between, or thirty-five where the name is so common in that craft that another may be
expected to bear it; in crafts that careers combine, unless more than thirty do. In other crafts it takes a film they
share, or one record. Somebody honoured for no certain job is the only person of that name who worked
in the sixty years before or the thirty after.

Identifiers decide before names do: two that differ keep people apart, and where they tell that several bear a name in
a craft, whoever has it there without an identifier is none of these.

Between sources it takes a shared film or a shared identifier: equal names alone never join. A single word names one
person within its record only, unless it is a name of its own (see `single_names`): then it does as a full name does,
with no more than twenty years between. Forms of one name ("J. Smith", "John T. Smith") are joined in `name_forms`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from filmgraph.model.claim import Kind
from filmgraph.resolution.careers import (
    CAREER_YEARS,
    COMBINED_YEARS,
    COMMON_NAME_YEARS,
    SINGLE_NAME_YEARS,
    Career,
    careers_in,
    years_between,
)
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.crafts import combine, crafts_of
from filmgraph.resolution.name_chances import NameChances
from filmgraph.resolution.name_forms import RARE, join_name_forms
from filmgraph.resolution.normal import is_full_name
from filmgraph.resolution.person_names import parse_person_name, person_key
from filmgraph.resolution.pool import Candidate, Pool
from filmgraph.resolution.shared_identifiers import join_by_identifier
from filmgraph.resolution.single_names import is_rare_word, is_single_name

SAME_RECORD = Decision("same name in one record", 0.97, "the same name in one record")
SAME_CRAFT = Decision("same full name and craft", 0.95, "the same full name in the same kind of role, in one source")
COMBINED_CRAFTS = Decision(
    "same full name, crafts combined", 0.9, "the same full name in kinds of role that go together"
)
SHARED_FILM = Decision("same name and film", 0.98, "the same name, with the same film")
HONOURED = Decision("same full name, honoured", 0.9, "honoured, and the only person of that name who worked then")

HONOUR = "honoured"
"""The role of the recipient of a prize that is not for a certain job."""

MENTION = ""
"""In the place of a craft: named without a role."""


def join_people(pool: Pool, clusters: Clusters) -> None:
    """Join the people of the pool. The films must have been joined before."""
    people = pool.of(Kind.PERSON)
    join_by_identifier(pool, clusters, people)
    chances = NameChances(pool)
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for at in people:
        by_name[person_key(pool.candidates[at].name)].append(at)
    for positions in by_name.values():
        if len(positions) > 1:
            _join_namesakes(positions, pool, clusters, chances)
    join_name_forms(pool, clusters, chances)


def _join_namesakes(positions: Sequence[int], pool: Pool, clusters: Clusters, chances: NameChances) -> None:
    """Join people of one name: in one record, in one craft, with one film, in crafts that go together."""
    records = {pool.candidates[at].record for at in positions}
    if len(records) < len(positions):
        for members in _grouped(positions, lambda at: (pool.candidates[at].record,)):
            clusters.join(members, SAME_RECORD)
    if not may_join_namesakes(pool.candidates[positions[0]].name, chances):
        return
    by_source: defaultdict[str, list[int]] = defaultdict(list)
    for at in positions:
        by_source[pool.candidates[at].source].append(at)
    careers = [_join_in_crafts(members, pool, clusters, chances) for members in by_source.values()]
    if _all_one(positions, clusters):
        return
    for members in _grouped(positions, lambda at: films_of(pool.candidates[at], pool, clusters)):
        clusters.join(members, SHARED_FILM)
    for of_source in careers:
        _join_between_crafts(of_source, clusters)


def may_join_namesakes(name: str, chances: NameChances) -> bool:
    """Whether a name may join across records: one of several words, or a single word that is a name of its own."""
    return is_full_name(name) or (is_single_name(name) and is_rare_word(name, chances))


def _all_one(positions: Sequence[int], clusters: Clusters) -> bool:
    first = clusters.root(positions[0])
    return all(clusters.root(at) == first for at in positions)


def _grouped(positions: Sequence[int], traits: Callable[[int], Iterable[int | str]]) -> Iterator[list[int]]:
    """The positions that share a trait, at least two each."""
    groups: defaultdict[int | str, list[int]] = defaultdict(list)
    for at in positions:
        for trait in traits(at):
            groups[trait].append(at)
    return (members for members in groups.values() if len(members) > 1)


def films_of(candidate: Candidate, pool: Pool, clusters: Clusters) -> list[int]:
    """The clusters of the films the candidate is named with."""
    positions = (pool.positions.get(film.key) for film in candidate.films)
    return sorted({clusters.root(at) for at in positions if at is not None})


def _join_in_crafts(positions: Sequence[int], pool: Pool, clusters: Clusters, chances: NameChances) -> Sequence[Career]:
    """Join namesakes of one source within each craft, and return their careers."""
    by_craft: defaultdict[str, list[int]] = defaultdict(list)
    for at in positions:
        for craft in sorted(crafts_of(pool.candidates[at].roles)) or (MENTION,):
            by_craft[craft].append(at)
    first = pool.candidates[positions[0]]
    careers = [
        career
        for craft, members in by_craft.items()
        for career in careers_in(craft, members, pool, _longest_gap(first.name, first.source, craft, chances))
    ]
    for career in careers:
        if len(career.members) > 1:
            for members in _as_identified(career.members, clusters):
                clusters.join(members, SAME_CRAFT)
    return careers


def _as_identified(members: Sequence[int], clusters: Clusters) -> Iterator[Sequence[int]]:
    """The members as they stand, or, where identifiers tell that several people bear the name in this craft, those with
    an identifier and those without: nobody knows which of the first the others are."""
    identified = [at for at in members if clusters.identified(at)]
    if all(clusters.may_join(identified[0], at) for at in identified[1:]):
        yield members
    else:
        yield identified
        yield [at for at in members if not clusters.identified(at)]


def _longest_gap(name: str, source: str, craft: str, chances: NameChances) -> int:
    """How many years without work leave a namesake the same person. A life may be honoured whenever."""
    if not is_full_name(name):
        return SINGLE_NAME_YEARS
    if craft == HONOUR or chances.of_namesakes(source, craft, parse_person_name(name)) <= RARE:
        return CAREER_YEARS
    return COMMON_NAME_YEARS


def _join_between_crafts(careers: Sequence[Career], clusters: Clusters) -> None:
    """Join careers in crafts that go together, then who is honoured for no certain job."""
    working = [career for career in careers if career.craft not in (HONOUR, MENTION)]
    _join_combined(working, clusters)
    for career in careers:
        if career.craft == HONOUR:
            _join_honoured(career, working, clusters)


def _join_combined(careers: Sequence[Career], clusters: Clusters) -> None:
    for at, career in enumerate(careers):
        for other in careers[at + 1 :]:
            if clusters.one(career.members[0], other.members[0]) or not combine({career.craft}, {other.craft}):
                continue
            if years_between(career.years, other.years) <= COMBINED_YEARS:
                clusters.join(sorted((career.members[0], other.members[0])), COMBINED_CRAFTS)


def _join_honoured(honour: Career, working: Sequence[Career], clusters: Clusters) -> None:
    """Somebody honoured for no certain job is the only person of that name who worked before, or soon after."""
    near = [career for career in working if _may_be_honoured(career, honour)]
    if len({clusters.root(career.members[0]) for career in near}) == 1:
        clusters.join(sorted((honour.members[0], near[0].members[0])), HONOURED)


def _may_be_honoured(career: Career, honour: Career) -> bool:
    """A life's work may be honoured long after it, but not long before."""
    if not career.years or not honour.years:
        return True
    return honour.years[-1] - CAREER_YEARS <= career.years[0] <= honour.years[-1] + COMBINED_YEARS
