"""A SPARQL-based constraint of a shapes graph in, a constraint out (SHACL section 5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import SH, Graph, Literal
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Node

from filmgraph.validation.fast.constraints.query import Query
from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.finding import Constraint
from filmgraph.validation.fast.parsed import algebra_of
from filmgraph.validation.fast.plan import Plan, compile_pattern

_UNWANTED = ("$shapesGraph", "$currentShape", "?shapesGraph", "?currentShape", "$PATH", "?PATH")

_PREFIX = re.compile(r"(?<![\w<?$:\"'-])([A-Za-z][\w-]*):(?=[A-Za-z_])")
_OF_RDFLIB = {"rdf", "rdfs", "owl", "xsd"}


@dataclass(frozen=True, slots=True)
class Selection:
    """What a SELECT gives: the projected variables and the pattern."""

    variables: tuple[str, ...]
    pattern: CompValue


def read_query(shapes: Graph, shape: Node, value: Node) -> Iterator[tuple[Constraint, tuple[str, ...]]]:
    """The constraint that `value` describes. Raises Declined for a query that is not vouched for."""
    deactivated = shapes.value(value, SH.deactivated)
    if isinstance(deactivated, Literal) and deactivated.value is True:
        return
    text = str(shapes.value(value, SH.select))
    if any(name in text for name in _UNWANTED):
        raise Declined("its query asks for the path, the shape or the shapes graph")
    prefixes = _prefixes(shapes, value)
    if not set(_PREFIX.findall(text)) <= prefixes.keys() | _OF_RDFLIB:
        raise Declined("its query has a prefix that is not declared for it")
    selection = _select(algebra_of(text, prefixes))
    plan = Plan.of(("this", *selection.variables))
    run = compile_pattern(selection.pattern, plan)
    messages = set(shapes.objects(value, SH.message)) | set(shapes.objects(shape, SH.message))
    yield (
        Query(
            plan=plan,
            run=run,
            variables=selection.variables,
            messages=tuple(sorted(str(message) for message in messages)),
            of_property=shapes.value(shape, SH.path) is not None,
        ),
        (),
    )


def _prefixes(shapes: Graph, constraint: Node) -> dict[str, str]:
    declared = shapes.objects(constraint, SH.prefixes / SH.declare)
    return {str(shapes.value(node, SH.prefix)): str(shapes.value(node, SH.namespace)) for node in declared}


def _select(algebra: CompValue) -> Selection:
    part = algebra
    if part.name != "SelectQuery":
        raise Declined("its query is no SELECT")
    while part.name in ("SelectQuery", "Distinct", "Reduced"):
        part = part.p
    if part.name != "Project":
        raise Declined(f"its query has a {part.name} at its top")
    return Selection(tuple(str(variable) for variable in part.PV), part.p)
