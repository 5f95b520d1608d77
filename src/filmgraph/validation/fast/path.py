"""Property paths, walked over columns in either direction. Knows neither SHACL nor SPARQL."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from filmgraph.validation.fast.table import Table, Triple


class Path(Protocol):
    """A way from a node to others. Both directions give distinct nodes."""

    def values(self, table: Table, node: str) -> Collection[str]:
        """The nodes that the path leads to from `node`."""

    def sources(self, table: Table, node: str) -> Collection[str]:
        """The nodes from which the path leads to `node`."""

    def predicates(self) -> Iterator[str]:
        """Every predicate that the path may follow."""

    def starts(self, table: Table, triple: Triple) -> Collection[str]:
        """The nodes from which the path may lead over a triple that is in the table."""

    def ends(self, table: Table, triple: Triple) -> Collection[str]:
        """The nodes to which the path may lead over a triple that is in the table."""


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

    def starts(self, _table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        return (triple[0],) if triple[1] == self.iri else ()

    def ends(self, _table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        return (triple[2],) if triple[1] == self.iri else ()


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

    def starts(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        return self.step.ends(table, triple)

    def ends(self, table: Table, triple: Triple) -> Collection[str]:
        """See Path."""
        return self.step.starts(table, triple)
