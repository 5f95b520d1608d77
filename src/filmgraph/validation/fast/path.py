"""Property paths, walked over columns in either direction. Knows neither SHACL nor SPARQL."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from filmgraph.validation.fast.table import Table


class Path(Protocol):
    """A way from a node to others. Both directions give distinct nodes."""

    def values(self, table: Table, node: str) -> Collection[str]:
        """The nodes that the path leads to from `node`."""

    def sources(self, table: Table, node: str) -> Collection[str]:
        """The nodes from which the path leads to `node`."""

    def predicates(self) -> Iterator[str]:
        """Every predicate that the path may follow."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """One predicate, followed forwards."""

    iri: str

    def values(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return table.column(self.iri).values(node)

    def sources(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return table.column(self.iri).subjects(node)

    def predicates(self) -> Iterator[str]:
        """See Path."""
        yield self.iri


@dataclass(frozen=True, slots=True)
class Inverse:
    """A path walked backwards."""

    step: Path

    def values(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return self.step.sources(table, node)

    def sources(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return self.step.values(table, node)

    def predicates(self) -> Iterator[str]:
        """See Path."""
        return self.step.predicates()


@dataclass(frozen=True, slots=True)
class Sequence:
    """One path after another."""

    steps: tuple[Path, ...]

    def values(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        reached: Collection[str] = (node,)
        for step in self.steps:
            reached = {value for start in reached for value in step.values(table, start)}
        return reached

    def sources(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        reached: Collection[str] = (node,)
        for step in reversed(self.steps):
            reached = {value for end in reached for value in step.sources(table, end)}
        return reached

    def predicates(self) -> Iterator[str]:
        """See Path."""
        for step in self.steps:
            yield from step.predicates()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Any of several paths."""

    choices: tuple[Path, ...]

    def values(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return {value for choice in self.choices for value in choice.values(table, node)}

    def sources(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return {value for choice in self.choices for value in choice.sources(table, node)}

    def predicates(self) -> Iterator[str]:
        """See Path."""
        for choice in self.choices:
            yield from choice.predicates()


@dataclass(frozen=True, slots=True)
class Repeated:
    """A path walked any number of times, at least once when `at_least_once`, at most once when `at_most_once`."""

    step: Path
    at_least_once: bool
    at_most_once: bool

    def values(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return self._closure(node, lambda start: self.step.values(table, start))

    def sources(self, table: Table, node: str) -> Collection[str]:
        """See Path."""
        return self._closure(node, lambda end: self.step.sources(table, end))

    def predicates(self) -> Iterator[str]:
        """See Path."""
        return self.step.predicates()

    def _closure(self, node: str, follow: "Follow") -> Collection[str]:
        reached = set() if self.at_least_once else {node}
        frontier: Collection[str] = (node,)
        while frontier:
            frontier = {value for start in frontier for value in follow(start)} - reached
            reached.update(frontier)
            if self.at_most_once:
                break
        return reached


class Follow(Protocol):
    """One step from a node."""

    def __call__(self, node: str, /) -> Collection[str]:
        """The nodes one step away."""
