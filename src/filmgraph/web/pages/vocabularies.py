"""The pages beside that of the ontology: one scheme of values, a code list, what terms are aligned with, the shapes."""

from dataclasses import dataclass

from filmgraph.uris import COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY
from filmgraph.validation import Severity
from filmgraph.web.pages.described import described
from filmgraph.web.pages.findings import SEVERITY_WORDS
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.ontology_rules import rules
from filmgraph.web.pages.ontology_terms import ontology_terms
from filmgraph.web.pages.ontology_values import Concept, read_codes, read_schemes
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.words import capitalised, counted

_TRAIL = (Link("About", "/about"), Link("The ontology", "/ontology"))
_CODES = {
    "countries": (COUNTRY_AUTHORITY, "Countries", "Countries, and states that are no more."),
    "languages": (LANGUAGE_AUTHORITY, "Languages", "Languages that versions of films are in."),
}


@dataclass(frozen=True, slots=True)
class ValuesView:
    """A list of values that stands alone. `path` is where its documents are."""

    iri: str
    path: str
    label: str
    tongues: tuple[tuple[str, str], ...]
    definition: str
    concepts: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """A term or concept of ours, and what it is close to."""

    link: Link
    name: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as the shapes state it."""

    short: str
    number: str
    link: Link
    severity: Severity
    grade: str
    message: str
    remedy: str


def scheme_page(graph: PageGraph, imprint: Imprint, iri: str) -> Page | None:
    """The page of one scheme, None where the release has no such scheme."""
    schemes = read_schemes(graph, imprint.uris.graph("ontology"))
    scheme = next((one for one in schemes if one.iri == iri), None)
    if scheme is None:
        return None
    view = ValuesView(iri, f"/{scheme.path}", scheme.label, scheme.tongues, scheme.definition, scheme.concepts)
    return _values_page(view)


def code_list_page(graph: PageGraph, imprint: Imprint, name: str) -> Page:
    """The page of the list of countries or languages."""
    authority, label, definition = _CODES[name]
    iri = authority.rstrip("/")
    concepts = read_codes(graph, imprint.uris.graph("ontology"), iri)
    return _values_page(ValuesView(iri, f"/ontology/{name}", label, (), definition, concepts))


def alignments_page(graph: PageGraph, imprint: Imprint) -> Page:
    """What the terms and concepts are close to in other vocabularies."""
    where = imprint.uris.graph("ontology")
    terms = ontology_terms(described(graph.select("ontology-terms", graph=where), "term"), {}, {})
    lines = [
        *(Aligned(Link(term.label, f"/ontology#{term.anchor}"), term.name, term.aligned) for term in terms.values()),
        *(
            Aligned(Link(one.label, f"/{scheme.path}#{one.notation}"), one.anchor, one.aligned)
            for scheme in read_schemes(graph, where)
            for one in scheme.concepts
        ),
    ]
    lines = [line for line in lines if line.others]
    return Page(
        template="alignments.html",
        title="Alignments of the ontology",
        description=f"What {counted(len(lines), 'term')} of ours are close to in other vocabularies about film.",
        view=tuple(lines),
        trail=(*_TRAIL, Link("Alignments")),
    )


def shapes_page(*, checked: bool) -> Page:
    """The rules that data is held to. `checked` says that the release has a page about each."""
    lines = tuple(
        RuleLine(
            short=rule.short,
            number=rule.number,
            link=Link(rule.name, f"/quality/{rule.short}" if checked else None),
            severity=rule.severity,
            grade=SEVERITY_WORDS[rule.severity],
            message=rule.message,
            remedy=rule.remedy,
        )
        for rule in rules()
    )
    return Page(
        template="shapes.html",
        title="Shapes",
        description=f"The {counted(len(lines), 'rule')} that every release is held to, as SHACL shapes.",
        view=lines,
        trail=(*_TRAIL, Link("Shapes")),
    )


def _values_page(view: ValuesView) -> Page:
    label = capitalised(view.label)
    return Page(
        template="values.html",
        title=label,
        description=f"{view.definition} {counted(len(view.concepts), 'value')}, each with its notation and names.",
        view=view,
        trail=(*_TRAIL, Link(label)),
    )
