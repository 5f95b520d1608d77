"""What is said of the schemes and their concepts in, lists of values that readers understand out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from filmgraph.uris import VOCABULARY
from filmgraph.web.pages.curies import curie
from filmgraph.web.pages.described import Described, described
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.ontology_terms import DEFINITION, aligned_links

_NOTATION = "http://www.w3.org/2004/02/skos/core#notation"


@dataclass(frozen=True, slots=True)
class Concept:
    """A controlled value. `anchor` is the end of its IRI behind that of the vocabulary, such as `role/director`."""

    anchor: str
    iri: str
    notation: str
    label: str
    tongues: tuple[tuple[str, str], ...]
    definition: str
    aligned: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """A list of controlled values; `path` is where it stands alone, and is part of the anchors of its concepts."""

    path: str
    iri: str
    name: str
    label: str
    tongues: tuple[tuple[str, str], ...]
    definition: str
    concepts: tuple[Concept, ...]


def read_schemes(graph: PageGraph, where: str) -> tuple[Scheme, ...]:
    """The schemes of the ontology in the graph `where`, by label."""
    rows: dict[str, list[Row]] = {}
    for row in graph.select("ontology-concepts", graph=where):
        rows.setdefault(row.text("scheme"), []).append(row)
    schemes = (_scheme(iri, described(of_scheme, "thing")) for iri, of_scheme in rows.items())
    return tuple(sorted(schemes, key=lambda scheme: scheme.label.casefold()))


def read_codes(graph: PageGraph, where: str, scheme: str) -> tuple[Concept, ...]:
    """The entries of a code list, by code."""
    return to_concepts(described(graph.select("ontology-codes", graph=where, scheme=scheme), "thing").values())


def to_concepts(things: Iterable[Described]) -> tuple[Concept, ...]:
    """Concepts, by notation."""
    return tuple(sorted(map(_concept, things), key=lambda concept: concept.notation))


def _scheme(iri: str, things: Mapping[str, Described]) -> Scheme:
    itself = things[iri]
    return Scheme(
        path=iri.removeprefix(VOCABULARY),
        iri=iri,
        name=iri.removeprefix("https://"),
        label=itself.label,
        tongues=itself.other_names(),
        definition=itself.text(DEFINITION) or "",
        concepts=to_concepts(thing for key, thing in things.items() if key != iri),
    )


def _concept(thing: Described) -> Concept:
    return Concept(
        anchor=thing.iri.removeprefix(VOCABULARY) if thing.iri.startswith(VOCABULARY) else curie(thing.iri),
        iri=thing.iri,
        notation=thing.text(_NOTATION) or "",
        label=thing.label,
        tongues=thing.other_names(),
        definition=thing.text(DEFINITION) or "",
        aligned=aligned_links(thing),
    )
