"""One triple pattern over columns: bind what is open, test what is bound."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.path import Path, Predicate
from filmgraph.validation.fast.table import Table

Row = list[str | None]
Step = Callable[[Row], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """A constant term, or the slot of a variable when `term` is None."""

    slot: int
    term: str | None

    def is_known(self, known: frozenset[int]) -> bool:
        """Whether it has a value when the slots in `known` have one."""
        return self.term is not None or self.slot in known

    def of(self, row: Row) -> str | None:
        """What stands here in a row; None where the variable is open."""
        return row[self.slot] if self.term is None else self.term


@dataclass(frozen=True, slots=True)
class Scan:
    """A triple pattern: subject, path, value."""

    subject: Place
    path: Path
    value: Place

    def cost(self, table: Table, known: frozenset[int]) -> float:
        """About how many matches there are for one binding of the slots that are `known`."""
        start, end = self.subject.is_known(known), self.value.is_known(known)
        if not isinstance(self.path, Predicate):
            return (10.0 if start else 1000.0) - (5.0 if end else 0.0)
        column = table.column(self.path.iri)
        if start:
            return 0.0 if end else 1.0
        if self.value.term is not None:
            return column.size_of(self.value.term)
        return column.mean_subjects() if end else column.size()

    def over(self, table: Table, then: Step) -> Step:
        """The step that hands every match in `table` on to `then`."""
        subject, value = self.subject, self.value
        if subject.slot == value.slot and subject.term is None and value.term is None:
            raise Declined("its query has one variable at both ends of a pattern")

        def step(row: Row) -> bool:
            start, end = subject.of(row), value.of(row)
            if start is not None:
                if end is not None:
                    return self._holds(table, start, end) and then(row)
                return _each(row, value.slot, self.path.values(table, start), then)
            if end is not None:
                return _each(row, subject.slot, self.path.sources(table, end), then)
            return self._scan_all(table, row, then)

        return step

    def _holds(self, table: Table, start: str, end: str) -> bool:
        if isinstance(self.path, Predicate):
            return table.column(self.path.iri).has(start, end)
        return end in self.path.values(table, start)

    def _scan_all(self, table: Table, row: Row, then: Step) -> bool:
        for start, end in self._pairs(table):
            row[self.subject.slot], row[self.value.slot] = start, end
            enough = then(row)
            row[self.subject.slot] = row[self.value.slot] = None
            if enough:
                return True
        return False

    def _pairs(self, table: Table) -> Iterator[tuple[str, str]]:
        if isinstance(self.path, Predicate):
            return table.column(self.path.iri).pairs()
        raise Declined("its query follows a path from anywhere to anywhere")


@dataclass(frozen=True, slots=True)
class Grouped:
    """A triple pattern and the optional or tested groups it stands in, outermost first."""

    scan: Scan
    group: tuple[int, ...]


def _each(row: Row, slot: int, terms: Iterable[str], then: Step) -> bool:
    for term in terms:
        row[slot] = term
        if then(row):
            row[slot] = None
            return True
    row[slot] = None
    return False


def in_good_order(scans: Iterable[Scan], known: frozenset[int], table: Table) -> list[Scan]:
    """The scans with the most selective first, each given what those before it bind."""
    left, ordered = list(scans), []
    while left:
        best = min(left, key=lambda scan: scan.cost(table, known))
        left.remove(best)
        ordered.append(best)
        known |= {best.subject.slot, best.value.slot}
    return ordered
