"""Constraints that compare the values with those of another property (SHACL section 4.5), and closed shapes (4.8.1)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rdflib import RDFS, SH, Literal
from rdflib.term import Identifier

from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.finding import Context, Finding, Values
from filmgraph.validation.fast.table import TYPE
from filmgraph.validation.fast.term import is_blank, to_node

_RESOURCE = f"<{RDFS.Resource}>"


@dataclass(frozen=True, slots=True)
class Equals:
    """The same values as another property."""

    predicate: str

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        others = context.table.column(self.predicate)
        for node in values.focus:
            for value in set(values.of(node)) ^ set(others.values(node)):
                yield Finding(node, value, str(SH.EqualsConstraintComponent))

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield self.predicate


@dataclass(frozen=True, slots=True)
class Disjoint:
    """No value in common with another property."""

    predicate: str

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        others = context.table.column(self.predicate)
        for node in values.focus:
            for value in set(values.of(node)) & set(others.values(node)):
                yield Finding(node, value, str(SH.DisjointConstraintComponent))

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield self.predicate


@dataclass(frozen=True, slots=True)
class Ordered:
    """Each value stands in an order to each value of another property; one finding per pair that does not."""

    component: str
    predicate: str
    in_order: Callable[[str, str], bool]

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        others = context.table.column(self.predicate)
        for node in values.focus:
            for value in values.of(node):
                for other in others.values(node):
                    if not self.in_order(value, other):
                        yield Finding(node, value, self.component)

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield self.predicate


@dataclass(frozen=True, slots=True)
class Closed:
    """No predicates but the allowed ones. Reads every column."""

    allowed: frozenset[str]

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        others = [name for name in context.table.predicates() if name not in self.allowed]
        for node, value in values.pairs():
            for predicate in others:
                for held in context.table.column(predicate).values(value):
                    if (predicate, held) != (TYPE, _RESOURCE):
                        yield Finding(node, held, str(SH.ClosedConstraintComponent), path=predicate[1:-1])

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()


def is_less(one: str, other: str) -> bool:
    """Whether a term is less than another the way pySHACL compares them. Raises Declined for blank nodes."""
    return _compare(one, other, lambda left, right: bool(left < right))


def is_less_or_equal(one: str, other: str) -> bool:
    """Whether a term is less than another or equal to it. Raises Declined for blank nodes."""
    return _compare(one, other, lambda left, right: bool(left <= right))


def _compare(one: str, other: str, test: Callable[[Identifier | str, Identifier | str], bool]) -> bool:
    if is_blank(one) or is_blank(other):
        raise Declined("an order between blank nodes")
    left, right = _comparable(one), _comparable(other)
    return isinstance(left, Literal) == isinstance(right, Literal) and test(left, right)


def _comparable(term: str) -> Identifier | str:
    node = to_node(term)
    if isinstance(node, Literal):
        return node.value if isinstance(node.value, str) else node
    return str(node)
