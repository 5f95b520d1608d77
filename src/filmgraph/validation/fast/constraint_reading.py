"""Constraint parameters of a shapes graph in, constraints out: one reader per parameter.

A reader is given the shapes graph, the shape and one value of the parameter, and yields each constraint with the
names of the shapes it refers to. It raises Declined where pySHACL would stop, or where its outcome is not vouched for.
"""

import re
from collections.abc import Callable, Iterator

from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.term import Identifier, Node

from filmgraph.validation.fast.constraints import tests
from filmgraph.validation.fast.constraints.count import HasValue, MaxCount, MinCount, QualifiedCount
from filmgraph.validation.fast.constraints.language import UniqueLang
from filmgraph.validation.fast.constraints.pair import Closed, Disjoint, Equals, Ordered, is_less, is_less_or_equal
from filmgraph.validation.fast.constraints.value import EachValue, OfClass, Shapes, Test
from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.finding import Constraint
from filmgraph.validation.fast.query_reading import read_query
from filmgraph.validation.fast.term import from_node

Found = Iterator[tuple[Constraint, tuple[str, ...]]]
Reader = Callable[[Graph, Node, Node], Found]


def _number(value: Node) -> int:
    if isinstance(value, Literal) and isinstance(value.value, int) and value.value >= 0:
        return value.value
    raise Declined(f"not a count: {value}")


def _single(shapes: Graph, shape: Node, parameter: URIRef) -> None:
    if len(set(shapes.objects(shape, parameter))) > 1:
        raise Declined(f"it states {parameter} more than once")


def _term(value: Node) -> str:
    if not isinstance(value, Identifier):
        raise Declined(f"not a term: {value}")
    return from_node(value)


def _count(parameter: URIRef, make: Callable[[int], Constraint]) -> Reader:
    def read(shapes: Graph, shape: Node, value: Node) -> Found:
        _single(shapes, shape, parameter)
        if shapes.value(shape, SH.path) is None:
            raise Declined(f"it counts values ({parameter}) without a path")
        yield make(_number(value)), ()

    return read


def _each(component: URIRef, make: Callable[[Graph, Node, Node], Test]) -> Reader:
    def read(shapes: Graph, shape: Node, value: Node) -> Found:
        yield EachValue(str(component), make(shapes, shape, value)), ()

    return read


def _range(component: URIRef, wanted: Callable[[int], bool]) -> Reader:
    def make(_shapes: Graph, _shape: Node, value: Node) -> Test:
        if not isinstance(value, Literal):
            raise Declined(f"a limit that is no literal: {value}")
        return tests.in_range(value, wanted)

    return _each(component, make)


def _members(shapes: Graph, members: Node) -> list[Identifier]:
    found = [member for member in shapes.items(members) if isinstance(member, Identifier)]
    if len(found) == 0 and members != RDF.nil:
        raise Declined(f"not a list: {members}")
    return found


def _pattern(shapes: Graph, shape: Node, value: Node) -> Test:
    flags = sorted(str(flag).lower() for flag in shapes.objects(shape, SH.flags))
    try:
        return tests.matching(str(value), flags[0] if flags else "")
    except re.error as error:
        raise Declined(f"a pattern that Python does not read: {error}") from None


def _languages(shapes: Graph, _shape: Node, value: Node) -> Test:
    return tests.in_language(frozenset(str(member).lower() for member in _members(shapes, value)))


def _one_of(shapes: Graph, shape: Node, value: Node) -> Test:
    _single(shapes, shape, SH["in"])
    return tests.one_of(frozenset(from_node(member) for member in _members(shapes, value)))


def _class(_shapes: Graph, _shape: Node, value: Node) -> Found:
    yield OfClass(str(SH.ClassConstraintComponent), _term(value)), ()


def _unique_lang(_shapes: Graph, _shape: Node, value: Node) -> Found:
    if isinstance(value, Literal) and value.value is True:
        yield UniqueLang(), ()


def _has_value(_shapes: Graph, _shape: Node, value: Node) -> Found:
    yield HasValue(_term(value)), ()


def _pair(make: Callable[[str], Constraint]) -> Reader:
    def read(_shapes: Graph, _shape: Node, value: Node) -> Found:
        yield make(_term(value)), ()

    return read


def _closed(shapes: Graph, shape: Node, value: Node) -> Found:
    if not (isinstance(value, Literal) and value.value is True):
        return
    allowed = {_term(path) for path in shapes.objects(shape, SH.property / SH.path) if isinstance(path, URIRef)}
    for members in shapes.objects(shape, SH.ignoredProperties):
        allowed.update(from_node(member) for member in _members(shapes, members))
    yield Closed(frozenset(allowed)), ()


def _reference(component: URIRef, enough: Callable[[int], bool]) -> Reader:
    def read(_shapes: Graph, _shape: Node, value: Node) -> Found:
        yield Shapes(str(component), (str(value),), enough), (str(value),)

    return read


def _list(component: URIRef, enough: Callable[[int, int], bool]) -> Reader:
    def read(shapes: Graph, _shape: Node, value: Node) -> Found:
        names = tuple(str(member) for member in _members(shapes, value))
        yield Shapes(str(component), names, lambda passed: enough(passed, len(names))), names

    return read


def _qualified(shapes: Graph, shape: Node, value: Node) -> Found:
    _single(shapes, shape, SH.qualifiedValueShape)
    disjoint = shapes.value(shape, SH.qualifiedValueShapesDisjoint)
    if isinstance(disjoint, Literal) and disjoint.value is True:
        raise Declined("it counts values that conform to no sibling shape")
    least, most = shapes.value(shape, SH.qualifiedMinCount), shapes.value(shape, SH.qualifiedMaxCount)
    bounds = (None if least is None else _number(least), None if most is None else _number(most))
    yield QualifiedCount(str(value), *bounds), (str(value),)


def _at_least(least: int) -> Test:
    return tests.of_length(lambda length: length >= least) if least > 0 else lambda _term: True


def _at_most(most: int) -> Test:
    return tests.of_length(lambda length: length <= most)


CONSTRAINTS: dict[URIRef, Reader] = {
    SH.minCount: _count(SH.minCount, MinCount),
    SH.maxCount: _count(SH.maxCount, MaxCount),
    SH["class"]: _class,
    SH.datatype: _each(SH.DatatypeConstraintComponent, lambda _g, _s, value: tests.of_datatype(URIRef(str(value)))),
    SH.nodeKind: _each(SH.NodeKindConstraintComponent, lambda _g, _s, value: tests.of_kind(URIRef(str(value)))),
    SH.minExclusive: _range(SH.MinExclusiveConstraintComponent, lambda order: order > 0),
    SH.minInclusive: _range(SH.MinInclusiveConstraintComponent, lambda order: order >= 0),
    SH.maxExclusive: _range(SH.MaxExclusiveConstraintComponent, lambda order: order < 0),
    SH.maxInclusive: _range(SH.MaxInclusiveConstraintComponent, lambda order: order <= 0),
    SH.minLength: _each(
        SH.MinLengthConstraintComponent,
        lambda _g, _s, value: _at_least(_number(value)),
    ),
    SH.maxLength: _each(
        SH.MaxLengthConstraintComponent,
        lambda _g, _s, value: _at_most(_number(value)),
    ),
    SH.pattern: _each(SH.PatternConstraintComponent, _pattern),
    SH.languageIn: _each(SH.LanguageInConstraintComponent, _languages),
    SH.uniqueLang: _unique_lang,
    SH.equals: _pair(Equals),
    SH.disjoint: _pair(Disjoint),
    SH.lessThan: _pair(lambda other: Ordered(str(SH.LessThanConstraintComponent), other, is_less)),
    SH.lessThanOrEquals: _pair(
        lambda other: Ordered(str(SH.LessThanOrEqualsConstraintComponent), other, is_less_or_equal)
    ),
    SH["not"]: _reference(SH.NotConstraintComponent, lambda passed: passed == 0),
    SH.node: _reference(SH.NodeConstraintComponent, lambda passed: passed == 1),
    SH["and"]: _list(SH.AndConstraintComponent, lambda passed, of: passed == of),
    SH["or"]: _list(SH.OrConstraintComponent, lambda passed, _of: passed > 0),
    SH.xone: _list(SH.XoneConstraintComponent, lambda passed, _of: passed == 1),
    SH.qualifiedValueShape: _qualified,
    SH.closed: _closed,
    SH.hasValue: _has_value,
    SH["in"]: _each(SH.InConstraintComponent, _one_of),
    SH.sparql: read_query,
}
"""The parameters that the fast path knows, each with its reader."""

KNOWN: frozenset[URIRef] = frozenset(CONSTRAINTS) | {
    SH.path, SH.property, SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.severity,
    SH.message, SH.deactivated, SH.name, SH.description, SH.order, SH.group, SH.defaultValue, SH.flags,
    SH.ignoredProperties, SH.qualifiedMinCount, SH.qualifiedMaxCount, SH.qualifiedValueShapesDisjoint,
}  # fmt: skip
"""Every SHACL term that a shape may carry and still be vouched for."""
