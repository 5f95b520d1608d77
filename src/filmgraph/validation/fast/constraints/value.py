"""Constraints that look at each value alone (SHACL sections 4.1, 4.3, 4.4, 4.6 and 4.8): one test, applied to all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from filmgraph.validation.fast.finding import Constraint, Context, Finding, Values
from filmgraph.validation.fast.table import SUBCLASS_OF, TYPE

Test = Callable[[str], bool]
"""Whether a term is as it should be."""


class Memo(dict[str, bool]):
    """The outcome of a test for every distinct term: years, codes and names come back many times."""

    def __init__(self, test: Test) -> None:
        super().__init__()
        self._test = test

    def __missing__(self, term: str) -> bool:
        outcome = self[term] = self._test(term)
        return outcome


@runtime_checkable
class ValueConstraint(Constraint, Protocol):
    """A constraint that is a test of each value."""

    def test_in(self, context: Context) -> Test:
        """The test, over the triples of the context."""


def _failures(values: Values, component: str, test: Test) -> Iterator[Finding]:
    return (Finding(node, value, component) for node, value in values.pairs() if not test(value))


@dataclass(frozen=True, slots=True)
class EachValue:
    """A test of each value by what the term itself is; `component` names it."""

    component: str
    test: Test

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        return _failures(values, self.component, self.test_in(context))

    def test_in(self, context: Context) -> Test:  # noqa: ARG002 - the term alone decides
        """See ValueConstraint."""
        return Memo(self.test).__getitem__

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()


@dataclass(frozen=True, slots=True)
class OfClass:
    """Each value is an instance of a class or of one of its subclasses."""

    component: str
    kind: str

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        return _failures(values, self.component, self.test_in(context))

    def test_in(self, context: Context) -> Test:
        """See ValueConstraint."""
        return context.table.is_a(self.kind)

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from (TYPE, SUBCLASS_OF)


@dataclass(frozen=True, slots=True)
class Shapes:
    """Each value conforms to as many of some shapes as `enough` says of their number."""

    component: str
    shapes: tuple[str, ...]
    enough: Callable[[int], bool]

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        return _failures(values, self.component, self.test_in(context))

    def test_in(self, context: Context) -> Test:
        """See ValueConstraint."""
        tests = [context.conformance(shape) for shape in self.shapes]
        return Memo(lambda value: self.enough(sum(1 for test in tests if test(value)))).__getitem__

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()
