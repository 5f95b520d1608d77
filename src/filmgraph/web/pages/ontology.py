"""The ontology of a release in, the page that explains its terms out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from filmgraph.uris import ONTOLOGY
from filmgraph.web.pages.curies import curie
from filmgraph.web.pages.described import Described, described
from filmgraph.web.pages.diagram import class_diagram
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.ontology_rules import rules_by_term
from filmgraph.web.pages.ontology_terms import (
    CLASS,
    CONCEPT,
    OBJECT_PROPERTY,
    SUBCLASS,
    Term,
    ontology_terms,
)
from filmgraph.web.pages.ontology_values import Scheme, read_schemes
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.words import counted, listed


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of one sort under a heading."""

    anchor: str
    heading: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A term of another vocabulary that the facts of the release use, and how often."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class OntologyView:
    """The ontology's own terms, its lists of values, and what it takes from others. `summary` counts them in words."""

    iri: str
    summary: str
    groups: tuple[Group, ...]
    schemes: tuple[Scheme, ...]
    borrowed: tuple[Borrowed, ...]
    diagram: str


def ontology_page(graph: PageGraph, imprint: Imprint, *, checked: bool) -> Page:
    """The page of the ontology. `checked` says that the release has pages of its rules."""
    where = imprint.uris.graph("ontology")
    terms = described(graph.select("ontology-terms", graph=where), "term")
    usage = {row.text("term"): row.number("number") for row in graph.select("ontology-usage", graph=_about(imprint))}
    groups = tuple(_groups(ontology_terms(terms, rules_by_term() if checked else {}, usage), terms))
    schemes = read_schemes(graph, where)
    summary = listed(
        (
            counted(sum(len(group.terms) for group in groups[:2]), "class", "classes"),
            counted(sum(len(group.terms) for group in groups[2:]), "property", "properties"),
            counted(len(schemes), "list of values", "lists of values"),
        )
    )
    return Page(
        template="ontology.html",
        title="The ontology",
        description=f"{summary} that describe films, each with its meaning, an example, and what it is close to.",
        view=OntologyView(
            iri=ONTOLOGY,
            summary=summary,
            groups=groups,
            schemes=schemes,
            borrowed=_borrowed(usage),
            diagram=class_diagram(terms),
        ),
        trail=(Link("About", "/about"), Link("The ontology")),
    )


def _about(imprint: Imprint) -> str:
    return imprint.uris.graph("about")


def _groups(entries: Mapping[str, Term], terms: Mapping[str, Described]) -> Iterator[Group]:
    def sort_of(iri: str) -> str:
        if CLASS not in terms[iri].types:
            return "relations" if OBJECT_PROPERTY in terms[iri].types else "attributes"
        return "classes-of-values" if CONCEPT in terms[iri].values(SUBCLASS) else "classes"

    for anchor, heading in (
        ("classes", "Classes"),
        ("classes-of-values", "Classes of values"),
        ("relations", "Properties that lead to things"),
        ("attributes", "Properties with text, numbers and dates"),
    ):
        yield Group(anchor, heading, tuple(term for iri, term in entries.items() if sort_of(iri) == anchor))


def _borrowed(usage: Mapping[str, int]) -> tuple[Borrowed, ...]:
    """What the facts are said in besides, the most frequent first."""
    others = ((iri, count) for iri, count in usage.items() if not iri.startswith(ONTOLOGY))
    return tuple(
        Borrowed(Link(curie(iri), iri), count) for iri, count in sorted(others, key=lambda one: (-one[1], one[0]))
    )
