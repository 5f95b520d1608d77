"""Shapes in, a checker out: which shapes are vouched for, which are not and why, and the results over a table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rdflib import Graph

from filmgraph.validation.fast.constraints.value import Memo, Test, ValueConstraint
from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.finding import Finding
from filmgraph.validation.fast.reasons import Reasons
from filmgraph.validation.fast.shape import Shape
from filmgraph.validation.fast.shape_reading import name_of, read_shape, read_targets, shape_nodes
from filmgraph.validation.fast.table import SUBCLASS_OF, TYPE, Table
from filmgraph.validation.fast.term import to_node
from filmgraph.validation.remedies import remedies_of
from filmgraph.validation.result import Result


@dataclass(frozen=True, slots=True)
class FastPath:
    """The compiled shapes of a graph. `declined` has the reason for every targeted shape that pySHACL has to check."""

    graph: Graph
    shapes: dict[str, Shape]
    declined: dict[str, str]
    remedies: dict[str, str]

    @classmethod
    def of(cls, shapes: Graph, *, messages_needed: bool = True) -> "FastPath":
        """Compile a shapes graph. `messages_needed` declines shapes whose messages pySHACL would make up."""
        read: dict[str, Shape] = {}
        refused: dict[str, str] = {}
        for node in sorted(shape_nodes(shapes), key=str):
            try:
                read[name_of(node)] = read_shape(shapes, node)
            except Declined as reason:
                refused[name_of(node)] = str(reason)
        reasons = Reasons(read, refused, messages_needed)
        aiming = [name_of(node) for node in shape_nodes(shapes) if read_targets(shapes, node)]
        declined = {name: why for name in sorted(aiming) if (why := reasons.of(name)) is not None}
        return cls(shapes, read, declined, remedies_of(shapes))

    def targeted(self) -> list[Shape]:
        """The shapes that are vouched for and aim at something."""
        return [shape for name, shape in self.shapes.items() if shape.targets and name not in self.declined]

    def predicates(self) -> frozenset[str] | None:
        """The predicates to load into a table; None when a closed shape asks for all of them."""
        if any(shape.reads_everything for shape in self.shapes.values()):
            return None
        read = (predicate for shape in self.shapes.values() for predicate in shape.predicates())
        return frozenset((TYPE, SUBCLASS_OF, *read))

    def check(self, table: Table, focus: Mapping[str, frozenset[str]] | None = None) -> Iterator[Result]:
        """The results over a table, for all targets or for those among the nodes that `focus` has for a shape."""
        run = Run(self, table)
        for shape in self.targeted():
            targets = shape.targets.focus(table) if focus is None else shape.targets.among(table, focus[shape.name])
            yield from run.results(shape, targets)

    def parts(self, name: str) -> Iterator[str]:
        """The names of the shapes that results of a targeted shape may be of: its own, and those of its properties."""
        yield name
        for part in self.shapes[name].properties:
            yield from self.parts(part)


@dataclass(slots=True)
class Run:
    """One check of one table."""

    fast: FastPath
    table: Table
    _conformance: dict[str, Test] = field(default_factory=dict)

    def results(self, shape: Shape, focus: frozenset[str]) -> Iterator[Result]:
        """The results of a shape and of its property shapes, for these focus nodes."""
        if shape.deactivated or len(focus) == 0:
            return
        for finding in shape.findings(self, focus):
            yield self._result(shape, finding)
        values = shape.values(self.table, focus)
        for name in shape.properties:
            if shape.path is None:
                yield from self.results(self.fast.shapes[name], focus)
            else:
                for _, value in values.pairs():
                    yield from self.results(self.fast.shapes[name], frozenset((value,)))

    def conformance(self, shape: str) -> Test:
        """The test whether a node conforms to a shape, remembered per node."""
        test = self._conformance.get(shape)
        if test is None:
            test = self._conformance[shape] = self._conformance_to(self.fast.shapes[shape])
        return test

    def _conformance_to(self, shape: Shape) -> Test:
        tests = [
            constraint.test_in(self) for constraint in shape.constraints if isinstance(constraint, ValueConstraint)
        ]
        alone = shape.path is None and len(shape.properties) == 0 and not shape.deactivated
        if alone and len(tests) == len(shape.constraints):
            return tests[0] if len(tests) == 1 else lambda node: all(test(node) for test in tests)
        return Memo(lambda node: next(self.results(shape, frozenset((node,))), None) is None).__getitem__

    def _result(self, shape: Shape, finding: Finding) -> Result:
        messages = shape.messages if finding.messages is None else finding.messages
        return Result(
            shape=shape.name,
            focus=to_node(finding.focus),
            path=finding.path or shape.path_text,
            value=None if finding.value is None else to_node(finding.value),
            component=finding.component,
            severity=shape.severity,
            message=" ".join(messages),
            remedy=self.fast.remedies.get(shape.name),
        )
