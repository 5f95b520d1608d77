"""Which people are one. People in with names, roles, films and years; joins out, each with its reason.

Inside one source, the same full name (at least two words, accents and case folded) in the same craft is one person,
unless more than sixty years lie between; in crafts that careers combine, unless more than thirty do. In other crafts it
takes a film they share, or one record. Somebody honoured for no certain job is the only person of that name who worked
in the sixty years before or the thirty after.

Between sources it takes a shared film or a shared identifier: equal names alone never join. A single word names one
person within its record only. Forms of one name ("J. Smith", "John T. Smith") are joined in `name_forms`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.crafts import combine, crafts_of
from filmgraph.resolution.films import join_by_identifier
from filmgraph.resolution.name_forms import join_name_forms
from filmgraph.resolution.normal import is_full_name
from filmgraph.resolution.person_names import person_key
from filmgraph.resolution.pool import Candidate, Pool

CAREER_YEARS = 60
"""No career has a gap longer than this."""

COMBINED_YEARS = 30
"""Nor one longer than this between two crafts."""

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
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for at in people:
        by_name[person_key(pool.candidates[at].name)].append(at)
    for positions in by_name.values():
        if len(positions) > 1:
            _join_namesakes(positions, pool, clusters)
    join_name_forms(pool, clusters)


def _join_namesakes(positions: Sequence[int], pool: Pool, clusters: Clusters) -> None:
    """Join people of one name: in one record, in one craft, with one film, in crafts that go together."""
    records = {pool.candidates[at].record for at in positions}
    if len(records) < len(positions):
        for members in _grouped(positions, lambda at: (pool.candidates[at].record,)):
            clusters.join(members, SAME_RECORD)
    if not is_full_name(pool.candidates[positions[0]].name):
        return
    by_source: defaultdict[str, list[int]] = defaultdict(list)
    for at in positions:
        by_source[pool.candidates[at].source].append(at)
    careers = [_join_in_crafts(members, pool, clusters) for members in by_source.values()]
    if _all_one(positions, clusters):
        return
    for members in _grouped(positions, lambda at: films_of(pool.candidates[at], pool, clusters)):
        clusters.join(members, SHARED_FILM)
    for of_source in careers:
        _join_between_crafts(of_source, clusters)


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


def _join_in_crafts(positions: Sequence[int], pool: Pool, clusters: Clusters) -> "list[Career]":
    """Join namesakes of one source within each craft, and return their careers."""
    by_craft: defaultdict[str, list[int]] = defaultdict(list)
    for at in positions:
        for craft in sorted(crafts_of(pool.candidates[at].roles)) or (MENTION,):
            by_craft[craft].append(at)
    careers = [
        Career(craft, tuple(members), _years(members, pool))
        for craft, members_of_craft in by_craft.items()
        for members in _careers(members_of_craft, pool)
    ]
    for career in careers:
        if len(career.members) > 1:
            clusters.join(career.members, SAME_CRAFT)
    return careers


def _join_between_crafts(careers: "Sequence[Career]", clusters: Clusters) -> None:
    """Join careers in crafts that go together, then who is honoured for no certain job."""
    working = [career for career in careers if career.craft not in (HONOUR, MENTION)]
    _join_combined(working, clusters)
    for career in careers:
        if career.craft == HONOUR:
            _join_honoured(career, working, clusters)


@dataclass(frozen=True, slots=True)
class Career:
    """The work of one name in one craft, with its years."""

    craft: str
    members: tuple[int, ...]
    years: tuple[int, ...]


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


def years_between(left: Sequence[int], right: Sequence[int]) -> int:
    """How many years lie between the nearest of each; 0 where one is undated."""
    return min((abs(mine - other) for mine in left for other in right), default=0)


def _years(members: Iterable[int], pool: Pool) -> tuple[int, ...]:
    return tuple(sorted({year for at in members for year in pool.candidates[at].years}))


def _careers(members: Sequence[int], pool: Pool) -> Iterator[list[int]]:
    """The members parted where more than sixty years lie between one and the next. The undated go with the first."""
    career = [at for at in members if not pool.candidates[at].years]
    dated = sorted((at for at in members if pool.candidates[at].years), key=lambda at: pool.candidates[at].years)
    last: int | None = None
    for at in dated:
        years = pool.candidates[at].years
        if last is not None and years[0] - last > CAREER_YEARS:
            yield sorted(career)
            career = []
        career.append(at)
        last = max(years[-1], last or years[-1])
    yield sorted(career)
