"""What films are compared by: their titles, years, people and companies, gathered per film as far as it is known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.crafts import crafts_of
from filmgraph.resolution.normal import TitleKeys, fold_name, organization_key, title_keys
from filmgraph.resolution.pool import Candidate, Pool

DIRECTOR = "director"
MAKING = "writing and directing"


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """One film so far. `years` are those it is said to be from, `seen` the first in which it was shown or honoured.

    `titles` has the whole titles, `parts` the main titles and those in brackets, `subtitles` the rest, all for
    comparison. `directors`, `makers` (who directed, wrote or produced) and `agents` (all who are credited) are folded
    names.
    """

    position: int
    title: str
    sources: frozenset[str]
    titles: frozenset[str]
    parts: frozenset[str]
    subtitles: frozenset[str]
    years: tuple[int, ...]
    seen: int | None
    directors: frozenset[str]
    makers: frozenset[str]
    agents: frozenset[str]


class FilmShelf:
    """The films of a pool as they are joined so far. Facts are put together when they are asked for."""

    def __init__(
        self, pool: Pool, clusters: Clusters, positions: Iterable[int], agents: Mapping[int, Sequence[int]]
    ) -> None:
        self._pool = pool
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        for at in positions:
            self._members[clusters.root(at)].append(at)
        self._agents = agents
        self._facts: dict[int, FilmFacts] = {}

    def keys(self, root: int) -> list[TitleKeys]:
        """The titles of a film for comparison."""
        pool = self._pool
        return [title_keys(name) for at in self._members[root] for name in pool.candidates[at].names]

    @property
    def roots(self) -> Sequence[int]:
        """One position per film, in order."""
        return list(self._members)

    @property
    def with_maker(self) -> Sequence[int]:
        """One position per film of which somebody is known who directed, wrote or produced it."""
        return [root for root, members in self._members.items() if any(self._has_maker(at) for at in members)]

    def _has_maker(self, at: int) -> bool:
        return any(MAKING in crafts_of(self._pool.candidates[agent].roles) for agent in self._agents.get(at, ()))

    def facts(self, root: int) -> FilmFacts:
        """What is known of the film at this position."""
        found = self._facts.get(root)
        if found is None:
            found = self._facts[root] = self._gather(root)
        return found

    def _gather(self, root: int) -> FilmFacts:
        films = [self._pool.candidates[at] for at in self._members[root]]
        agents = [self._pool.candidates[agent] for at in self._members[root] for agent in self._agents.get(at, ())]
        keys = self.keys(root)
        return FilmFacts(
            root,
            films[0].name,
            frozenset(film.source for film in films),
            frozenset(whole for key in keys for whole in key.whole),
            frozenset(part for key in keys for part in key.parts),
            frozenset(key.subtitle for key in keys if key.subtitle is not None),
            tuple(sorted({year for film in films for year in film.years})),
            min((film.seen for film in films if film.seen is not None), default=None),
            frozenset(fold_name(agent.name) for agent in agents if DIRECTOR in agent.roles),
            frozenset(fold_name(agent.name) for agent in agents if MAKING in crafts_of(agent.roles)),
            frozenset(_agent_key(agent) for agent in agents if agent.roles),
        )


def _agent_key(agent: Candidate) -> str:
    return organization_key(agent.name) if agent.thing.kind is Kind.ORGANIZATION else fold_name(agent.name)


def agents_of_films(pool: Pool) -> Mapping[int, Sequence[int]]:
    """The people and organizations named with each film, by the position of the film."""
    agents: defaultdict[int, list[int]] = defaultdict(list)
    for kind in (Kind.PERSON, Kind.ORGANIZATION):
        for at in pool.of(kind):
            for film in pool.candidates[at].films:
                position = pool.positions.get(film.key)
                if position is not None:
                    agents[position].append(at)
    return agents
