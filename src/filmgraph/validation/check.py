"""A graph in, its validation report out."""

from datetime import date
from pathlib import Path

from rdflib import Graph

from filmgraph.validation.inputs import describe_check, load_data, load_ontology, load_shapes
from filmgraph.validation.prepared import PreparedGraph
from filmgraph.validation.referee import check_with_pyshacl
from filmgraph.validation.result import ValidationReport


def check_graph(
    data: Graph | Path, *, as_of: date, ontology: Graph | None = None, shapes: Graph | None = None
) -> ValidationReport:
    """The report on `data`, a graph or an RDF file, as of a day.

    `ontology` (with the code lists) and `shapes` are filmgraph's own when they are not given. `data` is left as it is.
    """
    whole = PreparedGraph()
    whole += load_data(data) if isinstance(data, Path) else data
    whole += load_ontology() if ontology is None else ontology
    whole.add(describe_check(as_of))
    return ValidationReport.of(check_with_pyshacl(whole, load_shapes() if shapes is None else shapes), as_of)
