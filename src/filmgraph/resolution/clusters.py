"""Which candidates are one: a union of positions that never joins what must stay apart. Knows no name and no rule."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from filmgraph.resolution.pool import Pool


@dataclass(frozen=True, slots=True)
class Decision:
    """Why things are one: the name of the rule, how sure it is (0 to 1), and the reason in words."""

    method: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Join:
    """The positions that one decision made one, in order."""

    members: tuple[int, ...]
    decision: Decision


class Clusters:
    """Grows from every candidate alone. Two stay apart when a curator said so or their identifiers contradict.

    Identifiers contradict when both sides have some of one authority and share none of them.
    """

    def __init__(self, pool: Pool, apart: Iterable[tuple[int, int]] = ()) -> None:
        self._parent = list(range(len(pool.candidates)))
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        self._identifiers: dict[int, dict[str, frozenset[str]]] = {}
        self.joins: list[Join] = []
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)
        for position, candidate in enumerate(pool.candidates):
            if candidate.identifiers:
                self._identifiers[position] = _by_authority(candidate.identifiers)

    def root(self, position: int) -> int:
        """The position that stands for the cluster of `position`: its first."""
        parent = self._parent
        while parent[position] != position:
            parent[position] = parent[parent[position]]
            position = parent[position]
        return position

    def apart(self) -> list[tuple[int, int]]:
        """The pairs that somebody said are two, each from both sides, in order."""
        return sorted((left, right) for left, others in self._apart.items() for right in others)

    def one(self, left: int, right: int) -> bool:
        """Whether the two are one already."""
        return self.root(left) == self.root(right)

    def identified(self, position: int) -> bool:
        """Whether an authority gave the thing at a position an identifier."""
        return self.root(position) in self._identifiers

    def may_join(self, left: int, right: int) -> bool:
        """Whether nothing keeps the two apart."""
        left, right = self.root(left), self.root(right)
        if left == right:
            return True
        if self._parted(left, right):
            return False
        mine, theirs = self._identifiers.get(left), self._identifiers.get(right)
        if mine is None or theirs is None:
            return True
        return all(ids & theirs[authority] for authority, ids in mine.items() if authority in theirs)

    def told_apart(self, left: int, right: int) -> bool:
        """Whether a curator keeps the two apart."""
        return self._parted(self.root(left), self.root(right))

    def _parted(self, left: int, right: int) -> bool:
        """Whether a curator keeps these two roots apart."""
        return len(self._apart) > 0 and any(self.root(other) == right for other in self._apart.get(left, ()))

    def join_judged(self, left: int, right: int, decision: Decision) -> None:
        """Make two one because a curator said so, whatever their identifiers; not where another judgement forbids."""
        if not self._parted(self.root(left), self.root(right)):
            self._unite(left, right)
            self.joins.append(Join((left, right), decision))

    def join(self, members: Sequence[int], decision: Decision) -> None:
        """Make the members one, in order. A member that must stay apart from the first starts a group of its own."""
        groups: list[list[int]] = []
        for member in members:
            home = next((group for group in groups if self.may_join(group[0], member)), None)
            if home is None:
                groups.append([member])
                continue
            if self._unite(home[0], member):
                home.append(member)
        self.joins.extend(Join(tuple(group), decision) for group in groups if len(group) > 1)

    def _unite(self, left: int, right: int) -> bool:
        """Make two clusters one; False when they were."""
        left, right = sorted((self.root(left), self.root(right)))
        if left == right:
            return False
        self._parent[right] = left
        if right in self._apart:
            self._apart[left] |= self._apart.pop(right)
        theirs = self._identifiers.pop(right, None)
        if theirs is not None:
            mine = self._identifiers.get(left, {})
            self._identifiers[left] = {
                authority: mine.get(authority, frozenset()) | theirs.get(authority, frozenset())
                for authority in sorted(mine.keys() | theirs.keys())
            }
        return True


def _by_authority(identifiers: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    grouped: defaultdict[str, set[str]] = defaultdict(set)
    for authority, value in identifiers:
        grouped[authority].add(value)
    return {authority: frozenset(values) for authority, values in grouped.items()}
