"""One person so far under the names that records give: what the forms of a name are compared by. Knows no rule."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.crafts import crafts_of
from filmgraph.resolution.person_names import PersonName, parse_person_name
from filmgraph.resolution.pool import Pool


@dataclass(frozen=True, slots=True)
class Form:
    """One person (so far) under one name: where it stands, the parts of the name, and the years of the work."""

    members: tuple[int, ...]
    source: str
    name: PersonName
    stated: str
    crafts: frozenset[str]
    years: tuple[int, int] | None

    @property
    def position(self) -> int:
        """The first position of the person."""
        return self.members[0]

    def records(self, pool: Pool) -> set[str]:
        """The records that name the person so."""
        return {pool.candidates[at].record for at in self.members}

    def names(self, pool: Pool) -> set[PersonName]:
        """All names the person has so far."""
        return {parse_person_name(pool.candidates[at].name) for at in self.members}

    def films(self, pool: Pool, clusters: Clusters) -> set[int]:
        """The films (by cluster) that the person is named with."""
        films = (pool.positions.get(film.key) for at in self.members for film in pool.candidates[at].films)
        return {clusters.root(film) for film in films if film is not None}


def gather_forms(pool: Pool, clusters: Clusters) -> list[Form]:
    """One form per person so far with a surname and a given name, in order."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for at in pool.of(Kind.PERSON):
        members[clusters.root(at)].append(at)
    return [form for positions in members.values() if (form := _form(positions, pool)).name.given and form.crafts]


def years_apart(left: Form, right: Form) -> int | None:
    """How many years lie between the work under the two forms, negative where they overlap; None for the undated."""
    if left.years is None or right.years is None:
        return None
    return max(left.years[0], right.years[0]) - min(left.years[1], right.years[1])


def side_by_side(left: Form, right: Form) -> bool:
    """Whether one works under its form both before and after the other does under theirs."""
    if left.years is None or right.years is None:
        return False
    outer, inner = sorted((left.years, right.years), key=lambda years: years[0] - years[1])
    return outer[0] < inner[0] and inner[1] < outer[1]


def _form(positions: Sequence[int], pool: Pool) -> Form:
    candidates = [pool.candidates[at] for at in positions]
    years = [year for candidate in candidates for year in candidate.years]
    return Form(
        tuple(positions),
        candidates[0].source,
        parse_person_name(candidates[0].name),
        candidates[0].name,
        frozenset().union(*(crafts_of(candidate.roles) for candidate in candidates)),
        (min(years), max(years)) if len(years) > 0 else None,
    )
