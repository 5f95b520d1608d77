"""Things that share an identifier: joined, but for films that a mistyped one seems to bring together.

An identifier decides who is who. One digit typed wrongly also makes two films one, with all that is known of both: so a
single shared identifier joins no films whose titles, times and people all differ. These are left to a curator.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.film_comparisons import differ_in_all
from filmgraph.resolution.film_facts import FilmShelf
from filmgraph.resolution.pool import Candidate, Pool

Identifier = tuple[str, str]
"""The authority, and what it calls a thing."""

MOST_FILMS = 10
"""An identifier on more films that have nothing else in common names none of them: "0", "none"."""


def holders_of(pool: Pool, positions: Iterable[int]) -> dict[Identifier, list[int]]:
    """The positions that have each identifier which more than one has."""
    holders: defaultdict[Identifier, list[int]] = defaultdict(list)
    for at in positions:
        for identifier in pool.candidates[at].identifiers:
            holders[identifier].append(at)
    return {identifier: members for identifier, members in holders.items() if len(members) > 1}


def join_by_identifier(pool: Pool, clusters: Clusters, positions: Iterable[int]) -> None:
    """Join the candidates that share an identifier of an authority."""
    for identifier, members in holders_of(pool, positions).items():
        clusters.join(members, _shared(identifier))


def join_films_by_identifier(
    pool: Pool, clusters: Clusters, films: Sequence[int], agents: Mapping[int, Sequence[int]]
) -> None:
    """Join the films that share an identifier, but for those that nothing else speaks for. `agents` are the people and
    organizations of each film, by position."""
    holders = holders_of(pool, films)
    likeness = Likeness(pool, clusters, (at for members in holders.values() for at in members), agents)
    for identifier, members in holders.items():
        groups = likeness.groups(members)
        if len(groups) <= MOST_FILMS:
            for group in groups:
                clusters.join(group, _shared(identifier))


def _shared(identifier: Identifier) -> Decision:
    authority, value = identifier
    return Decision("identifier", 1.0, f"the same {authority} identifier {value}")


class Likeness:
    """Tells films that only an identifier brings together, as they stood before identifiers joined any."""

    def __init__(
        self, pool: Pool, clusters: Clusters, films: Iterable[int], agents: Mapping[int, Sequence[int]]
    ) -> None:
        positions = sorted(set(films))
        self._pool = pool
        self._shelf = FilmShelf(pool, clusters, positions, agents)
        self._roots = {at: clusters.root(at) for at in positions}

    def groups(self, members: Sequence[int]) -> list[list[int]]:
        """The holders of one identifier, parted where nothing else joins them; no more groups than tell that it names
        none of them."""
        groups: list[list[int]] = []
        for member in members:
            home = [group for group in groups if any(not self._apart(member, other) for other in group)]
            if len(home) == 0 and len(groups) > MOST_FILMS:
                break
            groups = [group for group in groups if group not in home]
            groups.append(sorted([member, *(at for group in home for at in group)]))
        return sorted(groups)

    def _apart(self, left: int, right: int) -> bool:
        mine, other = self._pool.candidates[left], self._pool.candidates[right]
        if mine.name == other.name or self._roots[left] == self._roots[right] or _share_several(mine, other):
            return False
        return differ_in_all(self._shelf.facts(self._roots[left]), self._shelf.facts(self._roots[right]))


def _share_several(left: Candidate, right: Candidate) -> bool:
    """Whether two authorities or more say that the two are one."""
    return len({authority for authority, _ in set(left.identifiers) & set(right.identifiers)}) > 1
