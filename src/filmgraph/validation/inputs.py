"""Ontology and shapes files in, graphs out; and the one triple that tells the shapes which day it is."""

from datetime import date
from hashlib import blake2b
from pathlib import Path

from rdflib import DCTERMS, XSD, Graph, Literal, URIRef

from filmgraph.resources import resource

SHAPES = "https://w3id.org/filmgraph/shapes#"
CHECK = URIRef(SHAPES + "check")
"""The check itself, as the shapes' queries call it: its year is what "ahead" is counted from."""

ALIGNMENTS = "alignments.ttl"


def load_ontology(folder: Path | None = None) -> Graph:
    """The ontology, the concept schemes and the code lists; without the alignments, which nothing imports."""
    root = resource("ontology") if folder is None else folder
    graph = Graph()
    for path in sorted(root.rglob("*.ttl")):
        if path.name != ALIGNMENTS:
            graph.parse(path, format="turtle")
    return graph


def load_shapes(folder: Path | None = None) -> Graph:
    """All shapes of the folder as one graph."""
    graph = Graph()
    for path in sorted((resource("shapes") if folder is None else folder).glob("*.ttl")):
        graph.parse(path, format="turtle")
    return graph


def basis_of(as_of: date) -> str:
    """The digest of what every check rests on beside the data: shapes, ontology, the year of the check, and the code
    that checks and tells."""
    digest = blake2b(f"{as_of.year:04d}".encode(), digest_size=12)
    code = Path(__file__).parent.rglob("*.py")
    for path in sorted((*resource("shapes").glob("*.ttl"), *resource("ontology").rglob("*.ttl"), *code)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def describe_check(as_of: date) -> tuple[URIRef, URIRef, Literal]:
    """The triple that says as of which year a check is made."""
    return (CHECK, DCTERMS.date, Literal(f"{as_of.year:04d}", datatype=XSD.gYear))
