"""pySHACL, the referee: a graph and shapes in, results out as it reports them. Slow and complete."""

from collections.abc import Iterator

from pyshacl import validate
from pyshacl.errors import ConstraintLoadError, ReportableRuntimeError
from rdflib import SH, Graph, Literal, URIRef
from rdflib.term import BNode, Identifier, Node

from filmgraph.errors import DataError
from filmgraph.validation.paths import path_text
from filmgraph.validation.remedies import remedies_of
from filmgraph.validation.result import Result, Severity


def check_with_pyshacl(data: Graph, shapes: Graph) -> Iterator[Result]:
    """Every result of `data` (which includes the ontology) against `shapes`.

    Raises DataError when pySHACL cannot make sense of the shapes.
    """
    remedies = remedies_of(shapes)
    try:
        _, report, text = validate(data, shacl_graph=shapes, inplace=True)
    except (ReportableRuntimeError, ConstraintLoadError, NotImplementedError) as error:
        raise DataError("The shapes cannot be applied.", remedy=str(error)) from error
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
            severity=_severity(report, node),
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


def _severity(report: Graph, node: Node) -> Severity:
    stated = str(_one(report, node, SH.resultSeverity))
    try:
        return Severity(stated.removeprefix(str(SH)))
    except ValueError:
        raise DataError(
            f"{stated} is no severity of filmgraph’s.", remedy="Use sh:Violation, sh:Warning or sh:Info."
        ) from None


def _path(report: Graph, node: Node) -> str | None:
    path = _optional(report, node, SH.resultPath)
    return None if path is None else path_text(report, path)
