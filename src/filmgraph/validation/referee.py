"""pySHACL, the referee: a graph and shapes in, results out as it reports them. Slow and complete."""

from collections.abc import Iterator

from pyshacl import validate
from rdflib import SH, Graph, Literal, URIRef
from rdflib.term import BNode, Identifier, Node

from filmgraph.errors import DataError
from filmgraph.validation.paths import path_text
from filmgraph.validation.remedies import remedies_of
from filmgraph.validation.result import Result, Severity


def check_with_pyshacl(data: Graph, shapes: Graph, *, only: tuple[str, ...] = ()) -> Iterator[Result]:
    """Every result of `data` (which includes the ontology) against `shapes`, or against the shapes `only` names.

    Raises DataError when pySHACL cannot make sense of the shapes.
    """
    remedies = remedies_of(shapes)
    _, report, text = validate(data, shacl_graph=shapes, inplace=True, use_shapes=list(only) or None)
    if not isinstance(report, Graph):
        raise DataError("The shapes cannot be applied.", remedy=str(text))
    for node in report.objects(None, SH.result):
        shape = str(_one(report, node, SH.sourceShape))
        yield Result(
            shape=shape,
            focus=_one(report, node, SH.focusNode),
            path=_path(report, node),
            value=_optional(report, node, SH.value),
            component=str(_one(report, node, SH.sourceConstraintComponent)),
            severity=Severity(str(_one(report, node, SH.resultSeverity)).removeprefix(str(SH))),
            message=" ".join(sorted(str(text) for text in report.objects(node, SH.resultMessage))),
            remedy=remedies.get(shape),
        )


def _optional(report: Graph, node: Node, predicate: URIRef) -> Identifier | None:
    value = report.value(node, predicate)
    return value if isinstance(value, (URIRef, BNode, Literal)) else None


def _one(report: Graph, node: Node, predicate: URIRef) -> Identifier:
    value = _optional(report, node, predicate)
    if value is None:
        raise DataError(f"pySHACL reported a result without {predicate}.")
    return value


def _path(report: Graph, node: Node) -> str | None:
    path = _optional(report, node, SH.resultPath)
    return None if path is None else path_text(report, path)
