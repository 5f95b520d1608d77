"""Which films are one. Films in with their titles, years and people; joins out, each with its reason.

1. A shared identifier joins.
2. Described films with a common title (with or without subtitle) and years at most one apart join on a common person or
   organization; between sources also without one, when no other film of either source has the title in these years
   and the directors do not contradict.
3. A film that is only named (a stub) joins the only described film with its title in its source, or, for titles of at
   least three words, in the catalogue. Stubs of one source with the same title are one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.normal import fold_name, main_title_key, title_key
from filmgraph.resolution.pool import Candidate, Pool

TELLING_WORDS = 3
"""How many words a title needs to stand for one film outside its own source."""


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What films are compared by: titles for comparison, years, and the names of people and organizations."""

    position: int
    source: str
    titles: frozenset[str]
    short_titles: frozenset[str]
    years: tuple[int, ...]
    directors: frozenset[str]
    agents: frozenset[str]


def join_films(pool: Pool, clusters: Clusters) -> None:
    """Join the films of the pool."""
    join_by_identifier(pool, clusters, pool.of(Kind.FILM))
    agents = _agents(pool)
    facts = [_facts(pool, at, agents) for at in pool.of(Kind.FILM)]
    described = [film for film in facts if pool.candidates[film.position].described]
    stubs = [film for film in facts if not pool.candidates[film.position].described]
    by_title = _by_title(described)
    for films in by_title.values():
        _join_described(films, clusters, pool)
    _join_stubs(stubs, by_title, clusters, pool)


def join_by_identifier(pool: Pool, clusters: Clusters, positions: Iterable[int]) -> None:
    """Join the candidates that share an identifier of an authority."""
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at in positions:
        for identifier in pool.candidates[at].identifiers:
            holders[identifier].append(at)
    for (authority, value), members in holders.items():
        if len(members) > 1:
            clusters.join(members, Decision("identifier", 1.0, f"the same {authority} identifier {value}"))


def _agents(pool: Pool) -> dict[int, list[Candidate]]:
    """The people and organizations credited on each film, by the position of the film."""
    agents: defaultdict[int, list[Candidate]] = defaultdict(list)
    for kind in (Kind.PERSON, Kind.ORGANIZATION):
        for at in pool.of(kind):
            candidate = pool.candidates[at]
            for film in candidate.films:
                if film.key in pool.positions:
                    agents[pool.positions[film.key]].append(candidate)
    return agents


def _facts(pool: Pool, at: int, agents: dict[int, list[Candidate]]) -> FilmFacts:
    candidate = pool.candidates[at]
    credited = [agent for agent in agents.get(at, ()) if agent.roles]
    return FilmFacts(
        at,
        candidate.source,
        frozenset(title_key(name) for name in candidate.names),
        frozenset(key for name in candidate.names if (key := main_title_key(name)) is not None),
        candidate.years,
        frozenset(fold_name(agent.name) for agent in credited if "director" in agent.roles),
        frozenset(fold_name(agent.name) for agent in credited),
    )


def _by_title(films: Iterable[FilmFacts]) -> dict[str, list[FilmFacts]]:
    """Films by each of their titles, with and without subtitle."""
    by_title: defaultdict[str, list[FilmFacts]] = defaultdict(list)
    for film in films:
        for title in film.titles | film.short_titles:
            by_title[title].append(film)
    return dict(sorted(by_title.items()))


def _join_described(films: Sequence[FilmFacts], clusters: Clusters, pool: Pool) -> None:
    for left, right in combinations(films, 2):
        if clusters.one(left.position, right.position) or not clusters.may_join(left.position, right.position):
            continue
        decision = _compare(left, right, films, pool)
        if decision is not None:
            clusters.join((left.position, right.position), decision)


def _compare(left: FilmFacts, right: FilmFacts, rivals: Sequence[FilmFacts], pool: Pool) -> Decision | None:
    if not _same_title(left, right) or not _years_agree(left.years, right.years):
        return None
    title = pool.candidates[left.position].name
    shared = left.agents & right.agents
    if shared:
        return Decision("title, year and people", 0.98, f"both are titled “{title}” and name {_first(shared)}")
    alone = all(_only_one(film, rivals) for film in (left, right))
    contradicted = left.directors and right.directors
    if left.source == right.source or not alone or contradicted or not (left.years and right.years):
        return None
    reason = f"both are titled “{title}”, their years agree, and neither source has another film of that title then"
    return Decision("title and year", 0.9, reason)


def _same_title(left: FilmFacts, right: FilmFacts) -> bool:
    """Equal whole titles, or the whole title of one is the main title of the other; not two equal main titles."""
    return not (
        left.titles.isdisjoint(right.titles)
        and left.titles.isdisjoint(right.short_titles)
        and left.short_titles.isdisjoint(right.titles)
    )


def _years_agree(left: Sequence[int], right: Sequence[int]) -> bool:
    """At most one year apart, where both are known."""
    return not left or not right or any(abs(mine - other) <= 1 for mine in left for other in right)


def _only_one(film: FilmFacts, rivals: Sequence[FilmFacts]) -> bool:
    """Whether no other film of its source has the title in these years."""
    return all(
        other is film or other.source != film.source or not _years_agree(other.years, film.years) for other in rivals
    )


def _first(names: frozenset[str]) -> str:
    return " and ".join(name.title() for name in sorted(names)[:2])


def _join_stubs(
    stubs: Sequence[FilmFacts], by_title: dict[str, list[FilmFacts]], clusters: Clusters, pool: Pool
) -> None:
    alike: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for stub in stubs:
        for title in sorted(stub.titles):
            alike[stub.source, title].append(stub.position)
            found = _described_as(stub, title, by_title, clusters)
            if found is not None:
                reason = f"the only film described under the title “{pool.candidates[stub.position].name}”"
                clusters.join((found, stub.position), Decision("only film of that title", 0.95, reason))
    for positions in alike.values():
        if len(positions) > 1:
            name = pool.candidates[positions[0]].name
            clusters.join(positions, Decision("named alike", 0.9, f"named “{name}” in several records of one source"))


def _described_as(stub: FilmFacts, title: str, by_title: dict[str, list[FilmFacts]], clusters: Clusters) -> int | None:
    """The position of the only described film that the stub can mean, whole titles before main titles."""
    fitting = [film for film in by_title.get(title, ()) if _years_agree(stub.years, film.years)]
    near = [film for film in fitting if film.source == stub.source]
    far = fitting if len(title.split()) >= TELLING_WORDS else []
    for films in _narrowing(near or far, title):
        roots = {clusters.root(film.position) for film in films}
        if len(roots) == 1:
            return films[0].position
        if len(roots) > 1:
            return None
    return None


def _narrowing(films: Sequence[FilmFacts], title: str) -> Iterator[list[FilmFacts]]:
    yield [film for film in films if title in film.titles]
    yield [film for film in films if title in film.short_titles]
