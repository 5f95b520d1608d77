"""Changed triples in, the focus nodes whose results they may change out, for each shape its own.

A result can only change where a changed triple matches something a shape reads, so from each changed triple the way
back to the focus node is walked over the triples before and after the change. `None` means: all focus nodes.
"""

from collections.abc import Iterable, Mapping

from filmgraph.validation.fast.constraints.count import QualifiedCount
from filmgraph.validation.fast.constraints.pair import Closed, Disjoint, Equals, Ordered
from filmgraph.validation.fast.constraints.query import Query
from filmgraph.validation.fast.constraints.value import OfClass, Shapes
from filmgraph.validation.fast.engine import FastPath
from filmgraph.validation.fast.finding import Constraint
from filmgraph.validation.fast.query_dependency import query_focus
from filmgraph.validation.fast.shape import Shape, Targets
from filmgraph.validation.fast.table import SUBCLASS_OF, TYPE, Table, Triple

Focus = frozenset[str] | None


def affected(fast: FastPath, table: Table, changed: Iterable[Triple]) -> Mapping[str, frozenset[str]] | None:
    """The focus nodes to check again, by the name of each shape with targets that may find something else there.
    `table` holds the triples of before and after, what was removed included."""
    triples = [triple for triple in changed if _is_read(fast, triple)]
    if any(triple[1] == SUBCLASS_OF for triple in triples):
        return None
    found: dict[str, frozenset[str]] = {}
    for shape in fast.targeted():
        focus = _of_shape(fast, shape, table, triples)
        if focus is None:
            return None
        found[shape.name] = focus | _of_targets(shape.targets, triples)
    return found


def _is_read(fast: FastPath, triple: Triple) -> bool:
    predicates = fast.predicates()
    return predicates is None or triple[1] in predicates


def _of_targets(targets: Targets, triples: Iterable[Triple]) -> set[str]:
    found = set()
    for subject, predicate, value in triples:
        if (predicate == TYPE and targets.classes) or predicate in targets.subjects_of:
            found.add(subject)
        if predicate in targets.objects_of:
            found.add(value)
    return found


def _of_shape(fast: FastPath, shape: Shape, table: Table, triples: list[Triple]) -> Focus:
    """The nodes whose conformance to a shape may change: those it reads itself, and those its parts read."""
    found: set[str] = set()
    inner: set[str] = set()
    if shape.path is not None:
        found.update(node for triple in triples for node in shape.path.starts(table, triple))
    for constraint in shape.constraints:
        own = _of_constraint(constraint, table, triples)
        if own is None:
            return None
        found |= own
        judged = _of_values(fast, constraint, table, triples)
        if judged is None:
            return None
        inner |= judged
    for name in shape.properties:
        part = _of_shape(fast, fast.shapes[name], table, triples)
        if part is None:
            return None
        inner |= part
    return frozenset(found | _back(shape, table, inner))


def _back(shape: Shape, table: Table, values: set[str]) -> set[str]:
    """The focus nodes that have some of these value nodes."""
    if shape.path is None:
        return values
    return {node for value in values for node in shape.path.sources(table, value)}


def _of_constraint(constraint: Constraint, table: Table, triples: list[Triple]) -> Focus:
    """The focus nodes of a constraint that reads more of the focus node than its values."""
    if isinstance(constraint, (Equals, Disjoint, Ordered)):
        return frozenset(subject for subject, predicate, _ in triples if predicate == constraint.predicate)
    if isinstance(constraint, Query):
        return query_focus(constraint.plan, table, triples)
    return frozenset()


def _of_values(fast: FastPath, constraint: Constraint, table: Table, triples: list[Triple]) -> set[str] | None:
    """The value nodes that a constraint may judge otherwise."""
    if isinstance(constraint, OfClass):
        return {subject for subject, predicate, _ in triples if predicate == TYPE}
    if isinstance(constraint, Closed):
        return {subject for subject, _, _ in triples}
    names = constraint.shapes if isinstance(constraint, Shapes) else ()
    names = (constraint.shape,) if isinstance(constraint, QualifiedCount) else names
    found: set[str] = set()
    for name in names:
        part = _of_shape(fast, fast.shapes[name], table, triples)
        if part is None:
            return None
        found |= part
    return found
