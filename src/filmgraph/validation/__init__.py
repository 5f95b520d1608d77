"""A graph in, a validation report out: the shapes applied, the results told in a cataloguer's words.

May know stores and RDF libraries; knows no web framework and no command line.
"""

from filmgraph.validation.check import check_and_place, check_graph
from filmgraph.validation.fast import FastPath
from filmgraph.validation.inputs import load_ontology, load_shapes
from filmgraph.validation.recheck import Changed, Rechecked, recheck_and_place
from filmgraph.validation.result import Result, Severity, ValidationReport
from filmgraph.validation.sources import (
    BytesSource,
    DumpSource,
    FileSource,
    FolderSource,
    GraphSource,
    LineSource,
    Source,
    StoreSource,
    TripleSource,
)

__all__ = [
    "BytesSource",
    "Changed",
    "DumpSource",
    "FastPath",
    "FileSource",
    "FolderSource",
    "GraphSource",
    "LineSource",
    "Rechecked",
    "Result",
    "Severity",
    "Source",
    "StoreSource",
    "TripleSource",
    "ValidationReport",
    "check_and_place",
    "check_graph",
    "load_ontology",
    "load_shapes",
    "recheck_and_place",
]
