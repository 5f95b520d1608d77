"""An index of triples in, the same questions as of a table answered out, each value fetched when it is asked for.

So a few nodes are checked without reading the graph they stand in. Knows no store: whatever can find triples by
predicate and subject, or by predicate and value, is an index.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from filmgraph.validation.fast.table import TYPE, Column, Table, Triple

_MANY = 1e9
_SOME = 10.0


class Index(Protocol):
    """Finds triples. Terms are as N-Triples writes them, literals of a datatype in rdflib's canonical form."""

    def values(self, predicate: str, subject: str) -> Collection[str]:
        """The distinct values of a subject."""

    def subjects(self, predicate: str, value: str) -> Collection[str]:
        """The distinct subjects of a value."""

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Every subject with each of its values: reads all of them."""


@dataclass(frozen=True, slots=True)
class TableIndex:
    """The index of what is held in memory."""

    table: Table

    def values(self, predicate: str, subject: str) -> Collection[str]:
        """See Index."""
        return self.table.column(predicate).values(subject)

    def subjects(self, predicate: str, value: str) -> Collection[str]:
        """See Index."""
        return self.table.column(predicate).subjects(value)

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """See Index."""
        return self.table.column(predicate).pairs()


@dataclass(frozen=True, slots=True)
class JoinedIndex:
    """Several indexes as one."""

    parts: tuple[Index, ...]

    def values(self, predicate: str, subject: str) -> Collection[str]:
        """See Index."""
        return dict.fromkeys(value for part in self.parts for value in part.values(predicate, subject))

    def subjects(self, predicate: str, value: str) -> Collection[str]:
        """See Index."""
        return dict.fromkeys(subject for part in self.parts for subject in part.subjects(predicate, value))

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """See Index."""
        return iter(dict.fromkeys(pair for part in self.parts for pair in part.pairs(predicate)))


class IndexedColumn(Column):
    """The triples of one predicate, each asked of the index once."""

    __slots__ = ("_index", "_known", "_known_inverse", "_predicate")

    def __init__(self, index: Index, predicate: str) -> None:
        super().__init__()
        self._index = index
        self._predicate = predicate
        self._known: dict[str, Collection[str]] = {}
        self._known_inverse: dict[str, Collection[str]] = {}

    def values(self, subject: str) -> Collection[str]:
        """See Column."""
        known = self._known.get(subject)
        if known is None:
            known = self._known[subject] = self._index.values(self._predicate, subject)
        return known

    def subjects(self, value: str) -> Collection[str]:
        """See Column."""
        known = self._known_inverse.get(value)
        if known is None:
            known = self._known_inverse[value] = self._index.subjects(self._predicate, value)
        return known

    def has(self, subject: str, value: str) -> bool:
        """See Column."""
        return value in self.values(subject)

    def all_subjects(self) -> frozenset[str]:
        """See Column."""
        return frozenset(subject for subject, _ in self.pairs())

    def without(self, subjects: Iterable[str]) -> list[str]:
        """See Column."""
        return [subject for subject in subjects if len(self.values(subject)) == 0]

    def with_several(self, subjects: Iterable[str]) -> list[str]:
        """See Column."""
        return [subject for subject in subjects if len(self.values(subject)) > 1]

    def size(self) -> float:
        """See Column. Nobody counted: taken to be too many to look at."""
        return _MANY

    def size_of(self, _value: str) -> float:
        """See Column. Nobody counted: fewer than all, but too many to fetch only to say how many."""
        return _MANY / 2

    def mean_subjects(self) -> float:
        """See Column. A guess."""
        return _SOME

    def pairs(self) -> Iterator[tuple[str, str]]:
        """See Column."""
        return self._index.pairs(self._predicate)

    def pairs_of(self, subjects: Iterable[str]) -> Iterator[tuple[str, str]]:
        """See Column."""
        return ((subject, value) for subject in subjects for value in self.values(subject))


class IndexedTable(Table):
    """A table that holds what it was asked for, and nothing else."""

    def __init__(self, index: Index) -> None:
        super().__init__(())
        self._index = index
        self._kinds: dict[str, frozenset[str]] = {}

    def column(self, predicate: str) -> Column:
        """See Table."""
        column = self._columns.get(predicate)
        if column is None:
            column = self._columns[predicate] = IndexedColumn(self._index, predicate)
        return column

    def together_with(self, triples: Iterable[Triple]) -> "IndexedTable":
        """See Table."""
        more = Table()
        more.load(triples)
        return IndexedTable(JoinedIndex((self._index, TableIndex(more))))

    def is_a(self, kind: str) -> Callable[[str], bool]:
        """See Table. Asks for the types of the node, not for all nodes of the class."""
        kinds = self._kinds.get(kind)
        if kinds is None:
            kinds = self._kinds[kind] = self.subclasses(kind)
        types = self.column(TYPE)
        return lambda node: not kinds.isdisjoint(types.values(node))
