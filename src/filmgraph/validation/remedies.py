"""What each shape advises: the remedy stated on the shape itself."""

from rdflib import Graph, URIRef

from filmgraph import uris

REMEDY = URIRef(uris.term("remedy"))


def remedies_of(shapes: Graph) -> dict[str, str]:
    """The remedy of every shape that states one, by the shape's IRI."""
    return {str(shape): str(remedy) for shape, remedy in shapes.subject_objects(REMEDY)}
