"""Which forms of a name are one person's: "John T. Smith", "J. T. Smith", "Jack Smith". Joins out, with reasons.

Inside one source two forms that can be one name (see `person_names`) are joined when they share a film. Else it takes
one craft at about the same time (no more than fifteen years apart when the names differ in one thing, five when in
more) and a name so rare in that craft that hardly another bears it (see `name_chances`). A junior and a senior stay
two; so do names of which one has two initials and the other, written out, only the first.

Performers take a name that no other performer has: a whole given name in front, or one more in the middle between two
years of work without it, is another person's; and a form that comes between two years of work under another has to be
rarer still. A form that could as well be a third name which cannot be the second stays alone. Two forms that one record
names stay two, and joins make no chains: all names that a person comes to have must be forms of each other. What is
left open is for a curator.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.forms import Form, gather_forms, side_by_side, years_apart
from filmgraph.resolution.name_chances import NameChances
from filmgraph.resolution.person_names import (
    Difference,
    adds_whole_name,
    blocking_keys,
    compare_names,
    leaves_initials_open,
)
from filmgraph.resolution.pool import Pool

NEAR_YEARS = 15
"""How far apart the work may lie under two forms of a name that differ in one thing."""

NEARER_YEARS = 5
"""How far apart it may lie when they differ in more."""

RARE = 0.05
"""How many other people of the craft may be expected under such a name for it to speak for one person."""

RARER = 0.01
"""How many where a performer works under one form between two years of work under the other."""

PERFORMING = "performing"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms that can be one name, by their places among the forms."""

    left: int
    right: int
    differences: tuple[Difference, ...]
    shared_film: bool


def join_name_forms(pool: Pool, clusters: Clusters, chances: NameChances) -> None:
    """Join the forms of one name. Namesakes must have been joined before."""
    forms = gather_forms(pool, clusters)
    pairs = {(p.left, p.right): p for block in _blocks(forms) for p in _pairs(block, forms, pool, clusters)}
    rivals: defaultdict[int, list[int]] = defaultdict(list)
    for left, right in pairs:
        rivals[left].append(right)
        rivals[right].append(left)
    people = _People(pool, clusters)
    for pair in sorted(pairs.values(), key=lambda pair: (not pair.shared_film, len(pair.differences), pair.left)):
        mine, other = forms[pair.left], forms[pair.right]
        torn = any(_torn(rivals[at], forms, clusters) for at in (pair.left, pair.right))
        if pair.shared_film or (not torn and _evident(mine, other, pair.differences, chances)):
            people.join(mine, other, _decision(pair, mine, other))


def _decision(pair: Pair, left: Form, right: Form) -> Decision:
    where = "with the same film" if pair.shared_film else "a rare name in one kind of role at about the same time"
    reason = f"“{left.stated}” and “{right.stated}”, {where}: {' and '.join(pair.differences)}"
    return Decision("forms of one name", 0.95 if pair.shared_film else 0.95 - 0.1 * len(pair.differences), reason)


def _blocks(forms: Sequence[Form]) -> Iterable[list[int]]:
    blocks: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, form in enumerate(forms):
        for surname, initial in sorted(blocking_keys(form.name)):
            blocks[form.source, surname, initial].append(at)
    return (block for block in blocks.values() if len(block) > 1)


def _pairs(block: Sequence[int], forms: Sequence[Form], pool: Pool, clusters: Clusters) -> Iterator[Pair]:
    """The forms of a block that can be one name at about the same time, or share a film."""
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
    """Whether both work in one craft at about the same time."""
    apart = years_apart(left, right)
    if apart is None or left.crafts.isdisjoint(right.crafts):
        return False
    return apart <= (NEAR_YEARS if len(differences) <= 1 else NEARER_YEARS)


def _evident(left: Form, right: Form, differences: Sequence[Difference], chances: NameChances) -> bool:
    """Whether hardly two people of the craft bear such names, and nothing speaks of two."""
    if Difference.GENERATION in differences or leaves_initials_open(left.name, right.name):
        return False
    crafts = left.crafts & right.crafts
    chance = chances.of_forms(left.source, crafts, left.name, right.name)
    if PERFORMING not in crafts:
        return chance <= RARE
    if Difference.FIRST in differences:
        return False
    if side_by_side(left, right):
        return chance <= RARER and not adds_whole_name(left.name, right.name)
    return chance <= RARE


def _torn(rivals: Sequence[int], forms: Sequence[Form], clusters: Clusters) -> bool:
    """Whether two of the names that one can be a form of cannot be the same, or are two people's by their
    identifiers."""
    others = [forms[at] for at in rivals]
    return any(
        (left.name != right.name and compare_names(left.name, right.name) is None)
        or not clusters.may_join(left.position, right.position)
        for place, left in enumerate(others)
        for right in others[place + 1 :]
    )


class _People:
    """The people that forms are joined to, so that no chain joins two whom nothing joins."""

    def __init__(self, pool: Pool, clusters: Clusters) -> None:
        self._pool, self._clusters = pool, clusters
        self._forms: dict[int, list[Form]] = {}

    def join(self, left: Form, right: Form, decision: Decision) -> None:
        """Make two forms one person's, unless some of the forms that they are joined to cannot be."""
        mine, others = self._of(left), self._of(right)
        if mine is others or not all(self._fit(one, other) for one in mine for other in others):
            return
        self._clusters.join(sorted((left.position, right.position)), decision)
        if self._clusters.one(left.position, right.position):
            self._forms[self._clusters.root(left.position)] = mine + others

    def _of(self, form: Form) -> list[Form]:
        return self._forms.setdefault(self._clusters.root(form.position), [form])

    def _fit(self, one: Form, other: Form) -> bool:
        if not one.records(self._pool).isdisjoint(other.records(self._pool)):
            return False
        names = [(a, b) for a in one.names(self._pool) for b in other.names(self._pool)]
        return all(a == b or compare_names(a, b) is not None for a, b in names)
