"""What a constraint finds, and the nodes it looks at."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from filmgraph.validation.fast.path import Path, Predicate
from filmgraph.validation.fast.table import Table


class Finding(NamedTuple):
    """One thing that is wrong: the focus node, the value where there is one, and the component that says so.

    `path` and `messages` stand in for those of the shape when a constraint brings its own.
    """

    focus: str
    value: str | None
    component: str
    path: str | None = None
    messages: tuple[str, ...] | None = None


class Context(Protocol):
    """What constraints may ask for: the triples, and whether a node conforms to another shape."""

    @property
    def table(self) -> Table:
        """The triples."""

    def conformance(self, shape: str) -> Callable[[str], bool]:
        """The test whether a node conforms to the shape called `shape`."""


@dataclass(frozen=True, slots=True)
class Values:
    """Focus nodes and the value nodes that a shape looks at: the focus nodes themselves where there is no path."""

    table: Table
    focus: Collection[str]
    path: Path | None

    def of(self, node: str) -> Collection[str]:
        """The distinct value nodes of one focus node."""
        return (node,) if self.path is None else self.path.values(self.table, node)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every focus node with each of its value nodes."""
        if self.path is None:
            return ((node, node) for node in self.focus)
        if isinstance(self.path, Predicate):
            return self.table.column(self.path.iri).pairs_of(self.focus)
        values, table = self.path.values, self.table
        return ((node, value) for node in self.focus for value in values(table, node))


class Constraint(Protocol):
    """One constraint of a shape."""

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """What is wrong with the values."""

    def predicates(self) -> Iterator[str]:
        """The predicates it reads beside those of the shape's path."""
