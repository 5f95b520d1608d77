"""Writes `ontology/context.jsonld` from the ontology: prefixes, and every term by its bare name with its type.

In go the ontology files; out comes one JSON-LD 1.1 context. A test holds the committed file equal to what this makes.
"""

import json
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Namespace, URIRef

ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"
FG = Namespace("https://w3id.org/filmgraph/ontology#")
VOCABULARY = Namespace("https://w3id.org/filmgraph/")
AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")

PREFIXES: dict[str, str] = {
    "fg": str(FG),
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "skos": str(SKOS),
    "xsd": str(XSD),
    "country": AUTHORITY["country/"],
    "language": AUTHORITY["language/"],
    **{name.replace("-", ""): VOCABULARY[f"{name}/"] for name in ("form", "premiere", "status", "title-type", "usage")},
}
"""The schemes `role`, `outcome` and `origin` have no prefix here: in a context those words are the properties."""


def make_context(ontology: Graph) -> dict[str, object]:
    """The context: `id`, `type` and `label` as plain keys, then each class and property of the ontology."""
    prefixes = {prefix: str(namespace) for prefix, namespace in PREFIXES.items()}
    context: dict[str, object] = {"@version": 1.1, **prefixes, "id": "@id", "type": "@type", "label": "rdfs:label"}
    for term in sorted(ontology.subjects(RDFS.isDefinedBy, unique=True)):
        if isinstance(term, URIRef) and term in FG:
            context[term.removeprefix(FG)] = _describe(ontology, term)
    return context


def _describe(ontology: Graph, term: URIRef) -> object:
    name = f"fg:{term.removeprefix(FG)}"
    kinds = set(ontology.objects(term, RDF.type))
    if OWL.ObjectProperty in kinds:
        return {"@id": name, "@type": "@id"}
    datatype = ontology.value(term, RDFS.range)
    if OWL.DatatypeProperty in kinds and datatype not in (None, XSD.string, RDF.langString):
        return {"@id": name, "@type": datatype.n3(ontology.namespace_manager) if datatype in XSD else str(datatype)}
    return name


def main() -> None:
    """Write the context."""
    ontology = Graph().parse(ONTOLOGY / "filmgraph.ttl")
    document = {"@context": make_context(ontology)}
    (ONTOLOGY / "context.jsonld").write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    main()
