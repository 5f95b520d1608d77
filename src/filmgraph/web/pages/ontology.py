"""The ontology of a release in, the page that explains its terms out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from filmgraph.uris import ONTOLOGY
from filmgraph.web.pages.class_diagram import Edge, class_diagram
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.page import Imprint, Page

_CLASS = "http://www.w3.org/2002/07/owl#Class"
_RELATIONS = {
    "subClassOf": "a kind of",
    "subPropertyOf": "a kind of",
    "domain": "of",
    "domainIncludes": "of",
    "range": "to",
    "rangeIncludes": "to",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property; `relations` are words and the terms they lead to, such as `of` and `film`."""

    anchor: str
    name: str
    label: str
    definition: str
    example: str | None
    relations: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A controlled value."""

    label: str
    definition: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A list of controlled values."""

    label: str
    definition: str
    concepts: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class OntologyView:
    """The ontology's own terms, and its lists of values."""

    iri: str
    classes: tuple[Term, ...]
    properties: tuple[Term, ...]
    schemes: tuple[Scheme, ...]
    diagram: str


def ontology_page(graph: PageGraph, imprint: Imprint) -> Page:
    """The page of the ontology."""
    where = imprint.uris.graph("ontology")
    rows: dict[str, list[Row]] = {}
    for row in graph.select("ontology-terms", graph=where):
        if row.text("term").startswith(ONTOLOGY):
            rows.setdefault(row.text("term"), []).append(row)
    view = OntologyView(
        iri=ONTOLOGY,
        classes=tuple(_term(of_term) for of_term in rows.values() if of_term[0].text("type") == _CLASS),
        properties=tuple(_term(of_term) for of_term in rows.values() if of_term[0].text("type") != _CLASS),
        schemes=_schemes(graph.select("ontology-concepts", graph=where)),
        diagram=class_diagram(_drawn(rows), _edges(rows)),
    )
    return Page(
        template="ontology.html",
        title="The ontology",
        description=f"{len(view.classes)} classes and {len(view.properties)} properties that describe films.",
        view=view,
        trail=(Link("About", "/about"), Link("The ontology")),
    )


def _term(rows: list[Row]) -> Term:
    row = rows[0]
    name = row.text("term").removeprefix(ONTOLOGY)
    relations: dict[str, dict[Link, None]] = {}
    for one in rows:
        relation, other = one.maybe("relation"), one.maybe("other")
        if relation is not None and other is not None:
            words = _RELATIONS[relation.rpartition("#")[2].rpartition("/")[2]]
            relations.setdefault(words, {})[_other(other, one.maybe("otherLabel"))] = None
    return Term(
        anchor=name,
        name=f"fg:{name}",
        label=row.text("label"),
        definition=row.text("definition"),
        example=row.maybe("example"),
        relations=tuple((words, tuple(links)) for words, links in relations.items()),
    )


def _drawn(rows: Mapping[str, list[Row]]) -> dict[str, str]:
    """The labels of the classes, our own and the two of others that credits and prizes lead to."""
    own = {iri.removeprefix(ONTOLOGY): of[0].text("label") for iri, of in rows.items() if of[0].text("type") == _CLASS}
    return own | {"Person": "person", "Organization": "organisation"}


def _edges(rows: Mapping[str, list[Row]]) -> Iterator[Edge]:
    """What leads from which class to which, by the domains and ranges of the properties; not what leads to the like."""
    for of_term in rows.values():
        ends: dict[str, set[str]] = {"of": set(), "to": set()}
        for row in of_term:
            relation, other = row.maybe("relation"), row.maybe("other")
            if relation is not None and other is not None:
                words = _RELATIONS[relation.rpartition("#")[2].rpartition("/")[2]]
                ends.get(words, set()).add(other.rpartition("#")[2].rpartition("/")[2])
        if ends["of"] != ends["to"]:
            yield from ((start, of_term[0].text("label"), end) for start in ends["of"] for end in ends["to"])


def _other(iri: str, label: str | None) -> Link:
    if iri.startswith(ONTOLOGY):
        return Link(label or iri.removeprefix(ONTOLOGY), f"#{iri.removeprefix(ONTOLOGY)}")
    return Link(label or iri.rpartition("#")[2].rpartition("/")[2], iri)


def _schemes(rows: Iterable[Row]) -> tuple[Scheme, ...]:
    found: dict[str, tuple[Row, dict[str, Concept]]] = {}
    for row in rows:
        _, concepts = found.setdefault(row.text("scheme"), (row, {}))
        concepts.setdefault(row.text("concept"), Concept(row.text("label"), row.text("definition")))
    return tuple(
        Scheme(row.text("schemeLabel"), row.text("schemeDefinition"), tuple(concepts.values()))
        for row, concepts in found.values()
    )
