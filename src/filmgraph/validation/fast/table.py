"""Triples in, columns out: for each predicate, the values of every subject. Knows no shape and no query."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from filmgraph.validation.fast.term import canonical

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
SUBCLASS_OF = "<http://www.w3.org/2000/01/rdf-schema#subClassOf>"

Triple = tuple[str, str, str]
"""Subject, predicate and object as N-Triples writes them."""


@dataclass(slots=True)
class Column:
    """The triples of one predicate. `first` has one value of each subject; `more` all values, where there are several.

    Most subjects have one value, so that "has none" and "has several" are questions about dictionary keys.
    """

    first: dict[str, str] = field(default_factory=dict)
    more: dict[str, dict[str, None]] = field(default_factory=dict)
    _inverse: dict[str, list[str]] | None = None

    def add(self, subject: str, value: str) -> None:
        """Add a triple, once."""
        known = self.first.setdefault(subject, value)
        if known is not value and known != value:
            self.more.setdefault(subject, {known: None})[value] = None

    def values(self, subject: str) -> Collection[str]:
        """The distinct values of a subject."""
        several = self.more.get(subject)
        if several is not None:
            return several
        one = self.first.get(subject)
        return () if one is None else (one,)

    def has(self, subject: str, value: str) -> bool:
        """Whether the triple is there."""
        return self.first.get(subject) == value or value in self.more.get(subject, ())

    def subjects(self, value: str) -> Collection[str]:
        """The distinct subjects that have a value."""
        return self._by_value().get(value, ())

    def all_subjects(self) -> frozenset[str]:
        """Every subject that has a value."""
        return frozenset(self.first)

    def without(self, subjects: Iterable[str]) -> list[str]:
        """Those of some subjects that have no value."""
        held = self.first
        return [subject for subject in subjects if subject not in held]

    def with_several(self, subjects: Iterable[str]) -> list[str]:
        """Those of some subjects that have more values than one."""
        several = self.more
        return [subject for subject in subjects if subject in several]

    def size(self) -> float:
        """About how many subjects there are."""
        return float(len(self.first))

    def size_of(self, value: str) -> float:
        """About how many subjects have a value."""
        return float(len(self.subjects(value)))

    def mean_subjects(self) -> float:
        """How many subjects a value has on average."""
        return len(self.first) / max(1, len(self._by_value()))

    def copy(self) -> "Column":
        """The same triples, to add to."""
        return Column(dict(self.first), {subject: dict(values) for subject, values in self.more.items()})

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every subject with each of its values."""
        for subject, value in self.first.items():
            if subject not in self.more:
                yield subject, value
        for subject, values in self.more.items():
            for value in values:
                yield subject, value

    def pairs_of(self, subjects: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Each of some subjects with each of its values."""
        first, more = self.first, self.more
        for subject in subjects:
            value = first.get(subject)
            if value is None:
                continue
            if subject in more:
                for held in more[subject]:
                    yield subject, held
            else:
                yield subject, value

    def _by_value(self) -> dict[str, list[str]]:
        if self._inverse is None:
            self._inverse = {}
            for subject, held in self.pairs():
                self._inverse.setdefault(held, []).append(subject)
        return self._inverse


_EMPTY = Column()


class Table:
    """The columns of a graph: all of them, or only those of the predicates somebody will ask for."""

    def __init__(self, wanted: Iterable[str] | None = None) -> None:
        self._all = wanted is None
        self._columns: dict[str, Column] = {predicate: Column() for predicate in wanted or ()}
        self._instances: dict[str, frozenset[str]] = {}
        self._terms: dict[str, str] = {}
        self._typed: dict[str, str] = {}
        self.size = 0

    def load(self, triples: Iterable[Triple]) -> None:
        """Add triples. Literals of a datatype are brought to rdflib's canonical form, so that equal is identical."""
        columns, intern, typed = self._columns, self._terms.setdefault, self._typed
        for subject, predicate, value in triples:
            self.size += 1
            column = columns.get(predicate)
            if column is None:
                if not self._all:
                    continue
                column = columns.setdefault(predicate, Column())
            if value[-1] == ">" and value[0] == '"':
                held = typed.get(value)
                if held is None:
                    held = typed[value] = canonical(value)
                value = held
            else:
                value = intern(value, value)
            column.add(intern(subject, subject), value)
        self._instances.clear()

    def settle(self) -> None:
        """Let go of what only the adding of triples needs, a seventh of a table's memory. More may be added."""
        self._terms, self._typed = {}, {}

    def together_with(self, triples: Iterable[Triple]) -> "Table":
        """A table of these triples and others; columns that the others do not touch are shared."""
        more = list(triples)
        joined = Table(())
        joined._all = True
        joined._columns = dict(self._columns)
        for predicate in {predicate for _, predicate, _ in more}:
            joined._columns[predicate] = self.column(predicate).copy()
        joined.load(more)
        return joined

    def column(self, predicate: str) -> Column:
        """The column of a predicate; an empty one where there is none."""
        return self._columns.get(predicate, _EMPTY)

    def predicates(self) -> Iterable[str]:
        """The predicates there are columns of."""
        return self._columns.keys()

    def instances(self, kind: str) -> frozenset[str]:
        """The nodes that are of a class or of one of its subclasses (SHACL section 2.1.3.2)."""
        known = self._instances.get(kind)
        if known is None:
            types = self.column(TYPE)
            known = frozenset(node for cls in self.subclasses(kind) for node in types.subjects(cls))
            self._instances[kind] = known
        return known

    def is_a(self, kind: str) -> Callable[[str], bool]:
        """The test whether a node is of a class or of one of its subclasses."""
        return self.instances(kind).__contains__

    def subclasses(self, kind: str) -> frozenset[str]:
        """The class itself and all classes below it."""
        found, open_ends = {kind}, [kind]
        while open_ends:
            for cls in self.column(SUBCLASS_OF).subjects(open_ends.pop()):
                if cls not in found:
                    found.add(cls)
                    open_ends.append(cls)
        return frozenset(found)
