"""IRIs of vocabularies in, the short names that people know them by out."""

from filmgraph.rdf.namespaces import PREFIXES

_PREFIXES = PREFIXES | {
    "dbo": "http://dbpedia.org/ontology/",
    "ec": "http://www.ebu.ch/metadata/ontologies/ebucoreplus#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "fiaf": "https://ontology.fiafcore.org/",
    "pq": "http://www.wikidata.org/prop/qualifier/",
    "ps": "http://www.wikidata.org/prop/statement/",
    "sh": "http://www.w3.org/ns/shacl#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}
_LONGEST_FIRST = sorted(_PREFIXES.items(), key=lambda item: -len(item[1]))


def curie(iri: str) -> str:
    """`fiaf:WorkVariant`; the IRI itself where no prefix is known."""
    for prefix, namespace in _LONGEST_FIRST:
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
