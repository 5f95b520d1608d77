"""How many values there are (SHACL section 4.2), and whether one of them is a given one (4.8.2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import SH

from filmgraph.validation.fast.finding import Context, Finding, Values
from filmgraph.validation.fast.path import Predicate


@dataclass(frozen=True, slots=True)
class MinCount:
    """At least so many values."""

    least: int

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        component = str(SH.MinCountConstraintComponent)
        if self.least == 1 and isinstance(values.path, Predicate):
            lacking = context.table.column(values.path.iri).without(values.focus)
            yield from (Finding(node, None, component) for node in lacking)
        elif self.least > 0:
            yield from (Finding(node, None, component) for node in values.focus if len(values.of(node)) < self.least)

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()


@dataclass(frozen=True, slots=True)
class MaxCount:
    """At most so many values."""

    most: int

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        nodes = values.focus
        if self.most > 0 and isinstance(values.path, Predicate):
            nodes = context.table.column(values.path.iri).with_several(values.focus)
        for node in nodes:
            if len(values.of(node)) > self.most:
                yield Finding(node, None, str(SH.MaxCountConstraintComponent))

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()


@dataclass(frozen=True, slots=True)
class HasValue:
    """A given term among the values."""

    term: str

    def findings(self, _context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        for node in values.focus:
            if self.term not in values.of(node):
                yield Finding(node, None, str(SH.HasValueConstraintComponent))

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()


@dataclass(frozen=True, slots=True)
class QualifiedCount:
    """So many values that conform to a shape; None where there is no bound. Sibling shapes are not vouched for."""

    shape: str
    least: int | None
    most: int | None

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        conforms = context.conformance(self.shape)
        for node in values.focus:
            count = sum(1 for value in values.of(node) if conforms(value))
            if self.most is not None and count > self.most:
                yield Finding(node, None, str(SH.QualifiedMaxCountConstraintComponent))
            if self.least is not None and count < self.least:
                yield Finding(node, None, str(SH.QualifiedMinCountConstraintComponent))

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()
