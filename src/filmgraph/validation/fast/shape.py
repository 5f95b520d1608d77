"""A shape, read once: what it aims at, the way to its values, and its constraints."""

from collections.abc import Iterator
from dataclasses import dataclass

from filmgraph.validation.fast.finding import Constraint, Context, Finding, Values
from filmgraph.validation.fast.path import Path
from filmgraph.validation.fast.table import SUBCLASS_OF, TYPE, Table
from filmgraph.validation.result import Severity


@dataclass(frozen=True, slots=True)
class Targets:
    """What a shape aims at (SHACL section 2.1.3), as terms."""

    nodes: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    subjects_of: frozenset[str] = frozenset()
    objects_of: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.nodes or self.classes or self.subjects_of or self.objects_of)

    def focus(self, table: Table) -> frozenset[str]:
        """The focus nodes in a table."""
        found = [self.nodes, *(table.instances(cls) for cls in self.classes)]
        found.extend(table.column(predicate).all_subjects() for predicate in self.subjects_of)
        found.extend(frozenset(value for _, value in table.column(predicate).pairs()) for predicate in self.objects_of)
        return found[0].union(*found[1:])

    def among(self, table: Table, nodes: frozenset[str]) -> frozenset[str]:
        """Those of some nodes that are focus nodes, without looking at any other."""
        tests = [table.is_a(cls) for cls in self.classes]
        subjects, objects = map(table.column, self.subjects_of), map(table.column, self.objects_of)
        found = [node for node in nodes if node in self.nodes or any(test(node) for test in tests)]
        found.extend(node for column in subjects for node in nodes.difference(column.without(nodes)))
        found.extend(node for column in objects for node in nodes if len(column.subjects(node)) > 0)
        return frozenset(found)

    def predicates(self) -> Iterator[str]:
        """The predicates that targets are found by."""
        if self.classes:
            yield from (TYPE, SUBCLASS_OF)
        yield from self.subjects_of
        yield from self.objects_of


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape, or a property shape when it has a path. `properties` and `nested` name other shapes.

    `is_silent` says that it reports results without a message of its own.
    """

    name: str
    severity: Severity
    messages: tuple[str, ...]
    targets: Targets
    path: Path | None
    path_text: str | None
    constraints: tuple[Constraint, ...]
    properties: tuple[str, ...]
    nested: frozenset[str]
    is_silent: bool = False
    deactivated: bool = False
    reads_everything: bool = False

    def values(self, table: Table, focus: frozenset[str]) -> Values:
        """The value nodes of some focus nodes."""
        return Values(table, focus, self.path)

    def findings(self, context: Context, focus: frozenset[str]) -> Iterator[Finding]:
        """What this shape's own constraints find, those of its property shapes left out."""
        values = self.values(context.table, focus)
        for constraint in self.constraints:
            yield from constraint.findings(context, values)

    def predicates(self) -> Iterator[str]:
        """Every predicate this shape itself reads."""
        yield from self.targets.predicates()
        if self.path is not None:
            yield from self.path.predicates()
        for constraint in self.constraints:
            yield from constraint.predicates()
