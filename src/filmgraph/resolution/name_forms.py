"""Which forms of a name are one person's: "John T. Smith", "J. T. Smith", "Jack Smith". Joins out, with reasons.

Inside one source two forms that can be one name (see `person_names`) are joined when they share a film, or work in one
craft at about the same time: no more than fifteen years apart when the names differ in one thing, five when in more. A
junior who starts when the other has ended is a child, not the same person. Two forms that one record names stay two,
and so does a form that could as well be a third name which cannot be the second: that is for a curator.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.crafts import crafts_of
from filmgraph.resolution.person_names import Difference, PersonName, blocking_keys, compare_names, parse_person_name
from filmgraph.resolution.pool import Pool

NEAR_YEARS = 15
"""How far apart the work may lie under two forms of a name that differ in one thing."""

NEARER_YEARS = 5
"""How far apart it may lie when they differ in more."""


@dataclass(frozen=True, slots=True)
class Form:
    """One person (so far) under one name: where it stands, the parts of the name, and the work."""

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

    def films(self, pool: Pool, clusters: Clusters) -> set[int]:
        """The films (by cluster) that the person is named with."""
        films = (pool.positions.get(film.key) for at in self.members for film in pool.candidates[at].films)
        return {clusters.root(film) for film in films if film is not None}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms that can be one person's, by their places among the forms."""

    left: int
    right: int
    differences: tuple[Difference, ...]
    shared_film: bool


def join_name_forms(pool: Pool, clusters: Clusters) -> None:
    """Join the forms of one name. Namesakes must have been joined before."""
    forms = _forms(pool, clusters)
    pairs = [pair for block in _blocks(forms) for pair in _pairs(block, forms, pool, clusters)]
    unique = {(pair.left, pair.right): pair for pair in pairs}
    rivals: defaultdict[int, list[int]] = defaultdict(list)
    for left, right in unique:
        rivals[left].append(right)
        rivals[right].append(left)
    for pair in sorted(unique.values(), key=lambda pair: (not pair.shared_film, len(pair.differences), pair.left)):
        if pair.shared_film or not (_torn(pair.left, rivals, forms) or _torn(pair.right, rivals, forms)):
            mine, other = forms[pair.left], forms[pair.right]
            clusters.join(sorted((mine.position, other.position)), _decision(pair, mine, other))


def _decision(pair: Pair, left: Form, right: Form) -> Decision:
    where = "with the same film" if pair.shared_film else "in the same kind of role at about the same time"
    reason = f"“{left.stated}” and “{right.stated}” {where}: {' and '.join(pair.differences)}"
    return Decision("forms of one name", 0.95 if pair.shared_film else 0.95 - 0.1 * len(pair.differences), reason)


def _forms(pool: Pool, clusters: Clusters) -> list[Form]:
    """One form per person so far with a surname and a given name, in order."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for at in pool.of(Kind.PERSON):
        members[clusters.root(at)].append(at)
    return [form for positions in members.values() if (form := _form(positions, pool)).name.given and form.crafts]


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


def _blocks(forms: Sequence[Form]) -> Iterable[list[int]]:
    blocks: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, form in enumerate(forms):
        for surname, initial in sorted(blocking_keys(form.name)):
            blocks[form.source, surname, initial].append(at)
    return (block for block in blocks.values() if len(block) > 1)


def _pairs(block: Sequence[int], forms: Sequence[Form], pool: Pool, clusters: Clusters) -> Iterator[Pair]:
    for place, left in enumerate(block):
        for right in block[place + 1 :]:
            mine, other = forms[left], forms[right]
            differences = compare_names(mine.name, other.name)
            if differences is None or not mine.records(pool).isdisjoint(other.records(pool)):
                continue
            shared = not mine.films(pool, clusters).isdisjoint(other.films(pool, clusters))
            if shared or _near(mine, other, differences):
                yield Pair(left, right, differences, shared)


def _near(left: Form, right: Form, differences: Sequence[Difference]) -> bool:
    """Whether both work in one craft at about the same time, and neither is the child of the other."""
    if left.crafts.isdisjoint(right.crafts) or left.years is None or right.years is None:
        return False
    if Difference.GENERATION in differences and _follows(left, right):
        return False
    apart = max(left.years[0], right.years[0]) - min(left.years[1], right.years[1])
    return apart <= (NEAR_YEARS if len(differences) <= 1 else NEARER_YEARS)


def _follows(left: Form, right: Form) -> bool:
    """Whether the junior of the two starts after the other has ended."""
    child, parent = (left, right) if left.name.generation not in ("", "sr") else (right, left)
    if child.years is None or parent.years is None or child.name.generation in ("", "sr"):
        return False
    return child.years[0] > parent.years[1]


def _torn(at: int, rivals: dict[int, list[int]], forms: Sequence[Form]) -> bool:
    """Whether two of the names that this one can be a form of cannot be the same."""
    others = rivals[at]
    return any(
        compare_names(forms[left].name, forms[right].name) is None
        for place, left in enumerate(others)
        for right in others[place + 1 :]
        if forms[left].name != forms[right].name
    )
