"""What is said of the terms of the ontology in, entries that readers understand out, one for each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from filmgraph.uris import ONTOLOGY
from filmgraph.web.pages.curies import curie
from filmgraph.web.pages.described import Described, local_name
from filmgraph.web.pages.links import Link

_OWL = "http://www.w3.org/2002/07/owl#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SCHEMA = "https://schema.org/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCTERMS = "http://purl.org/dc/terms/"
CLASS = _OWL + "Class"
OBJECT_PROPERTY = _OWL + "ObjectProperty"
SUBCLASS = _RDFS + "subClassOf"
CONCEPT = _SKOS + "Concept"
DOMAINS = (_RDFS + "domain", _SCHEMA + "domainIncludes")
RANGES = (_RDFS + "range", _SCHEMA + "rangeIncludes")
DEFINITION = _SKOS + "definition"
_KINDS = (SUBCLASS, _RDFS + "subPropertyOf")
_NOTES = (_SKOS + "scopeNote", _SKOS + "editorialNote")

Rules = Mapping[str, Sequence[Link]]
"""The rules of the checks that are about each term."""


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property. `tongues` are its labels in other languages; `relations` are words and the terms they lead
    to, such as `a kind of` and `film`; `aligned` what it is close to elsewhere; `count` how often the facts have it."""

    anchor: str
    iri: str
    name: str
    label: str
    tongues: tuple[tuple[str, str], ...]
    definition: str
    example: str | None
    relations: tuple[tuple[str, tuple[Link, ...]], ...]
    aligned: tuple[Link, ...]
    source: str | None
    notes: tuple[str, ...]
    rules: tuple[Link, ...]
    count: int


def ontology_terms(terms: Mapping[str, Described], rules: Rules, counts: Mapping[str, int]) -> dict[str, Term]:
    """An entry for each of our own terms, by label."""
    back = _leading_back(terms)
    entries = {iri: _term(term, terms, back, rules, counts) for iri, term in terms.items() if iri.startswith(ONTOLOGY)}
    return dict(sorted(entries.items(), key=lambda item: (item[1].label.casefold(), item[0])))


def of_any(term: Described, predicates: Iterable[str]) -> tuple[str, ...]:
    """The values of several properties of a term together."""
    return tuple(dict.fromkeys(value for predicate in predicates for value in term.values(predicate)))


def aligned_links(term: Described) -> tuple[Link, ...]:
    """What a term or concept is close to elsewhere, each by its short name."""
    return tuple(Link(curie(iri), iri) for iri in of_any(term, (_SKOS + "closeMatch", _RDFS + "seeAlso")))


def _term(
    term: Described, terms: Mapping[str, Described], back: "_Back", rules: Rules, counts: Mapping[str, int]
) -> Term:
    def links(iris: Iterable[str]) -> tuple[Link, ...]:
        return tuple(_link(iri, terms) for iri in iris)

    relations = (
        ("a kind of", links(of_any(term, _KINDS))),
        ("leads from", links(of_any(term, DOMAINS))),
        ("to", links(of_any(term, RANGES))),
        ("kinds of it", links(back.kinds.get(term.iri, ()))),
        ("has", links(back.has.get(term.iri, ()))),
        ("reached by", links(back.reached_by.get(term.iri, ()))),
    )
    return Term(
        anchor=local_name(term.iri),
        iri=term.iri,
        name=curie(term.iri),
        label=term.label,
        tongues=term.other_names(),
        definition=term.text(DEFINITION) or "",
        example=term.text(_SKOS + "example"),
        relations=tuple((words, found) for words, found in relations if found),
        aligned=aligned_links(term),
        source=term.text(_DCTERMS + "source"),
        notes=tuple(note for predicate in _NOTES if (note := term.text(predicate)) is not None),
        rules=tuple(rules.get(term.iri, ())),
        count=counts.get(term.iri, 0),
    )


@dataclass(frozen=True, slots=True)
class _Back:
    """What leads to each class, told from the class: kinds of it, properties from it, properties to it."""

    kinds: Mapping[str, Sequence[str]]
    has: Mapping[str, Sequence[str]]
    reached_by: Mapping[str, Sequence[str]]


def _leading_back(terms: Mapping[str, Described]) -> _Back:
    def inverted(values: Callable[[Described], Iterable[str]]) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for iri, term in sorted(terms.items(), key=lambda item: item[1].label.casefold()):
            for value in values(term):
                found[value].append(iri)
        return dict(found)

    return _Back(
        inverted(lambda term: term.values(SUBCLASS)),
        inverted(lambda term: of_any(term, DOMAINS)),
        inverted(lambda term: of_any(term, RANGES)),
    )


def _link(iri: str, terms: Mapping[str, Described]) -> Link:
    """To the entry of a term of ours, else to where the term is at home."""
    term = terms.get(iri)
    return Link(curie(iri), iri) if term is None else Link(term.label, f"#{local_name(iri)}")
