"""The controlled values that data refers to: countries, languages and concepts, with their labels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from filmgraph.rdf.namespaces import RDF, RDFS
from filmgraph.rdf.terms import Fact, Node
from filmgraph.uris import COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, ONTOLOGY, VOCABULARY

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_COPIED = {RDF + "type", RDFS + "label", _SKOS + "prefLabel", _SKOS + "notation"}


Triples = Sequence[tuple[str, str, str]]


def read_ontology(folder: Path) -> Triples:
    """All triples of the Turtle files below a folder, sorted, as N-Triples terms."""
    triples = {
        (str(triple.subject), str(triple.predicate), str(triple.object))
        for path in sorted(folder.rglob("*.ttl"))
        for triple in ox.parse(path=path)
    }
    return sorted(triples)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Labels and descriptions of controlled values, by IRI term."""

    descriptions: dict[str, tuple[Fact, ...]]
    labels: dict[str, str]

    @classmethod
    def of(cls, triples: Triples) -> "Vocabulary":
        """The controlled values among the triples of the ontology; labels are the English ones."""
        descriptions: dict[str, list[Fact]] = {}
        labels: dict[str, str] = {}
        for subject, predicate, value in triples:
            if not _is_controlled(subject) or predicate[1:-1] not in _COPIED:
                continue
            descriptions.setdefault(subject, []).append((predicate, value))
            if predicate == f"<{RDFS}label>" and value.endswith("@en"):
                labels[subject] = value[1 : -len('"@en')]
        return cls({subject: tuple(values) for subject, values in descriptions.items()}, labels)

    def label(self, term: str, default: str) -> str:
        """The English label of a controlled value."""
        return self.labels.get(term, default)

    def describe(self, controlled: Iterable[str]) -> Iterator[Node]:
        """Type and labels of controlled values, by IRI term, for the default graph."""
        return ((term, self.descriptions[term]) for term in controlled)


def _is_controlled(term: str) -> bool:
    if term.startswith(f"<{ONTOLOGY}"):
        return False
    return any(term.startswith(f"<{start}") for start in (COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, VOCABULARY))
