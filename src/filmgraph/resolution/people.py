"""Which people are one. People in with names, roles, films and years; joins out, each with its reason.

Inside one source, the same full name (at least two words, accents and case folded) in the same kind of role is one
person, as are a mention and a credit in one record, unless more than sixty years lie between them. Between sources it
takes a shared film or a shared identifier: equal names alone never join. A single word names one person within its
record only.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.films import join_by_identifier
from filmgraph.resolution.normal import fold_name, is_full_name
from filmgraph.resolution.pool import Candidate, Pool

CAREER_YEARS = 60
"""No career has a gap longer than this."""

PERFORMING = frozenset({"cast", "narrator", "voice", "presenter", "participant", "interviewer", "music-performer"})
"""Roles in front of the camera or microphone; all other roles are behind it."""


def join_people(pool: Pool, clusters: Clusters) -> None:
    """Join the people of the pool. The films must have been joined before."""
    people = pool.of(Kind.PERSON)
    join_by_identifier(pool, clusters, people)
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for at in people:
        by_name[fold_name(pool.candidates[at].name)].append(at)
    for positions in by_name.values():
        if len(positions) > 1:
            _join_namesakes(positions, pool, clusters)


def _join_namesakes(positions: Sequence[int], pool: Pool, clusters: Clusters) -> None:
    name = pool.candidates[positions[0]].name
    for members in _grouped(positions, pool, lambda candidate: [candidate.record]):
        clusters.join(members, Decision("same name in one record", 0.97, f"“{name}” in one record"))
    if not is_full_name(name):
        return
    for members in _grouped(positions, pool, _role_kinds):
        for career in _careers(members, pool):
            clusters.join(career, Decision("same full name", 0.95, f"“{name}” in the same kind of role in one source"))
    for members in _grouped(positions, pool, lambda candidate: _films(candidate, pool, clusters)):
        clusters.join(members, Decision("same name, shared film", 0.98, f"“{name}” is named with the same film"))


def _grouped(
    positions: Sequence[int], pool: Pool, traits: Callable[[Candidate], Iterable[Hashable]]
) -> Iterator[list[int]]:
    """The positions that share a trait, at least two each."""
    groups: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in positions:
        for trait in traits(pool.candidates[at]):
            groups[trait].append(at)
    return (members for members in groups.values() if len(members) > 1)


def _role_kinds(candidate: Candidate) -> list[tuple[str, str]]:
    """The source with each kind of role the candidate has in it."""
    kinds = {"performing" if role in PERFORMING else "making" for role in candidate.roles}
    if candidate.mentioned:
        kinds.add("mentioned")
    return [(candidate.source, kind) for kind in sorted(kinds)]


def _films(candidate: Candidate, pool: Pool, clusters: Clusters) -> list[int]:
    """The clusters of the films the candidate is named with."""
    roots = {clusters.root(pool.positions[film.key]) for film in candidate.films if film.key in pool.positions}
    return sorted(roots)


def _careers(members: Sequence[int], pool: Pool) -> Iterator[list[int]]:
    """The members parted where more than sixty years lie between one and the next. The undated go with the first."""
    undated = [at for at in members if not pool.candidates[at].years]
    dated = sorted((at for at in members if pool.candidates[at].years), key=lambda at: pool.candidates[at].years)
    career: list[int] = undated
    last: int | None = None
    for at in dated:
        years = pool.candidates[at].years
        if last is not None and years[0] - last > CAREER_YEARS:
            yield sorted(career)
            career = []
        career.append(at)
        last = max(years[-1], last or years[-1])
    yield sorted(career)
