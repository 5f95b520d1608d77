"""A shapes graph in, shapes out, each with its constraints; and why some cannot be vouched for."""

from collections.abc import Iterator

from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Identifier, Node

from filmgraph.validation.fast.constraint_reading import CONSTRAINTS, KNOWN
from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.finding import Constraint
from filmgraph.validation.fast.path_reading import compile_path
from filmgraph.validation.fast.shape import Shape, Targets
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.paths import path_text
from filmgraph.validation.result import Severity

_TARGETS = (SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
_REFERENCES = (SH.property, SH.node, SH["not"], SH.qualifiedValueShape)
_LISTS = (SH["and"], SH["or"], SH.xone)


def name_of(node: Node) -> str:
    """What a shape is called: its IRI, or the label of its blank node."""
    return str(node)


def shape_nodes(shapes: Graph) -> set[Node]:
    """Every node that a target, a type or another shape makes a shape (SHACL section 2.1)."""
    found: set[Node] = set(shapes.subjects(RDF.type, SH.NodeShape)) | set(shapes.subjects(RDF.type, SH.PropertyShape))
    for predicate in _TARGETS:
        found.update(shapes.subjects(predicate, None))
    for predicate in _REFERENCES:
        found.update(shapes.objects(None, predicate))
    for predicate in _LISTS:
        for members in shapes.objects(None, predicate):
            found.update(shapes.items(members))
    return found


def read_shape(shapes: Graph, node: Node) -> Shape:
    """One shape. Raises Declined when the fast path cannot vouch for what it says."""
    _refuse_unknown(shapes, node)
    path = shapes.value(node, SH.path)
    constraints: list[Constraint] = []
    nested: set[str] = set()
    for parameter, read in CONSTRAINTS.items():
        for value in _sorted(shapes.objects(node, parameter)):
            for constraint, references in read(shapes, node, value):
                constraints.append(constraint)
                nested.update(references)
    messages = tuple(sorted(str(message) for message in shapes.objects(node, SH.message)))
    return Shape(
        name=name_of(node),
        severity=_severity(shapes, node),
        messages=messages,
        targets=read_targets(shapes, node),
        path=None if path is None else compile_path(shapes, path),
        path_text=path_text(shapes, path) if isinstance(path, Identifier) else None,
        constraints=tuple(constraints),
        properties=tuple(name_of(value) for value in _sorted(shapes.objects(node, SH.property))),
        nested=frozenset(nested),
        is_silent=len(messages) == 0 and _reports_itself(shapes, node),
        deactivated=_is_true(shapes.value(node, SH.deactivated)),
        reads_everything=_is_true(shapes.value(node, SH.closed)),
    )


def _refuse_unknown(shapes: Graph, node: Node) -> None:
    for predicate in shapes.predicates(node, unique=True):
        if str(predicate).startswith(str(SH)) and predicate not in KNOWN:
            raise Declined(f"it uses {predicate}")
    for component, parameter in shapes.subject_objects(SH.parameter / SH.path):
        if (node, parameter, None) in shapes:
            raise Declined(f"it uses the custom constraint component {component}")


def _reports_itself(shapes: Graph, node: Node) -> bool:
    parameters = set(CONSTRAINTS) - {SH.sparql}
    return any(parameter in parameters for parameter in shapes.predicates(node, unique=True))


def _severity(shapes: Graph, node: Node) -> Severity:
    severity = shapes.value(node, SH.severity)
    if severity is None:
        return Severity.VIOLATION
    try:
        return Severity(str(severity).removeprefix(str(SH)))
    except ValueError:
        raise Declined(f"its severity is {severity}") from None


def read_targets(shapes: Graph, node: Node) -> Targets:
    """What a shape aims at, its own instances included when it is a class, too."""

    def terms(predicate: URIRef) -> frozenset[str]:
        return frozenset(from_node(value) for value in shapes.objects(node, predicate) if isinstance(value, Identifier))

    classes = terms(SH.targetClass)
    kinds = set(shapes.objects(node, RDF.type))
    is_class = RDFS.Class in kinds or any((kind, RDFS.subClassOf, RDFS.Class) in shapes for kind in kinds)
    if is_class and isinstance(node, Identifier):
        classes |= {from_node(node)}
    return Targets(terms(SH.targetNode), classes, terms(SH.targetSubjectsOf), terms(SH.targetObjectsOf))


def _is_true(value: Node | None) -> bool:
    return isinstance(value, Literal) and value.value is True


def _sorted(nodes: Iterator[Node]) -> list[Node]:
    return sorted(nodes, key=str)
