"""Paths made of other paths: one after the other, any of several, and one walked again and again.

Of each: `starts` and `ends` say where a walk over one given triple may have begun, and where it may lead.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from filmgraph.validation.fast.path import Path
from filmgraph.validation.fast.table import Table, Triple

Follow = Callable[[str], Collection[str]]
"""One step from a node."""


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

    def starts(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        found: set[str] = set()
        for place, step in enumerate(self.steps):
            before = Sequence(self.steps[:place])
            found.update(node for middle in step.starts(table, triple) for node in before.sources(table, middle))
        return found

    def ends(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        found: set[str] = set()
        for place, step in enumerate(self.steps, 1):
            after = Sequence(self.steps[place:])
            found.update(node for middle in step.ends(table, triple) for node in after.values(table, middle))
        return found


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

    def starts(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        return {node for choice in self.choices for node in choice.starts(table, triple)}

    def ends(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        return {node for choice in self.choices for node in choice.ends(table, triple)}


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

    def starts(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        whole = Repeated(self.step, at_least_once=False, at_most_once=self.at_most_once)
        return {node for middle in self.step.starts(table, triple) for node in whole.sources(table, middle)}

    def ends(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        whole = Repeated(self.step, at_least_once=False, at_most_once=self.at_most_once)
        return {node for middle in self.step.ends(table, triple) for node in whole.values(table, middle)}

    def _closure(self, node: str, follow: Follow) -> Collection[str]:
        reached = set() if self.at_least_once else {node}
        frontier: Collection[str] = (node,)
        while frontier:
            frontier = {value for start in frontier for value in follow(start)} - reached
            reached.update(frontier)
            if self.at_most_once:
                break
        return reached
