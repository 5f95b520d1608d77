"""Property paths as SHACL nodes or as SPARQL algebra in, paths to walk out."""

from rdflib import RDF, SH, Graph, URIRef
from rdflib import paths as algebra
from rdflib.collection import Collection
from rdflib.term import Node

from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.path import Inverse, Path, Predicate
from filmgraph.validation.fast.path_of_paths import Alternative, Repeated, Sequence

_REPETITIONS = {"*": (False, False), "+": (True, False), "?": (False, True)}
_MODIFIERS = {SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


def compile_path(shapes: Graph, node: Node) -> Path:
    """The path that a node of the shapes graph describes (SHACL section 2.3.1). Raises Declined for no path."""
    if isinstance(node, URIRef):
        return Predicate(f"<{node}>")
    if shapes.value(node, RDF.first) is not None:
        return Sequence(tuple(compile_path(shapes, step) for step in Collection(shapes, node)))
    alternatives = shapes.value(node, SH.alternativePath)
    if alternatives is not None:
        return Alternative(tuple(compile_path(shapes, choice) for choice in Collection(shapes, alternatives)))
    inverse = shapes.value(node, SH.inversePath)
    if inverse is not None:
        return Inverse(compile_path(shapes, inverse))
    for predicate, modifier in _MODIFIERS.items():
        step = shapes.value(node, predicate)
        if step is not None:
            return Repeated(compile_path(shapes, step), *_REPETITIONS[modifier])
    raise Declined(f"not a property path: {node}")


def translate_path(path: URIRef | algebra.Path) -> Path:
    """The path that a SPARQL query follows (SPARQL 1.1 section 9). Raises Declined for a negated property set."""
    if isinstance(path, URIRef):
        return Predicate(f"<{path}>")
    if isinstance(path, algebra.SequencePath):
        return Sequence(tuple(translate_path(step) for step in path.args))
    if isinstance(path, algebra.AlternativePath):
        return Alternative(tuple(translate_path(choice) for choice in path.args))
    if isinstance(path, algebra.InvPath):
        return Inverse(translate_path(path.arg))
    if isinstance(path, algebra.MulPath):
        return Repeated(translate_path(path.path), *_REPETITIONS[path.mod])
    raise Declined("a negated property set")
