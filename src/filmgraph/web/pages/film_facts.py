"""Rows of a film's plain attributes in, the line of facts, and its synopsis out."""

from collections.abc import Sequence
from dataclasses import dataclass

from filmgraph.model import edtf
from filmgraph.uris import term
from filmgraph.web.pages.disagreements import COUNTRY, RUNTIME, YEAR, Reading
from filmgraph.web.pages.evidence import EvidenceIndex, Quotations
from filmgraph.web.pages.graph import Row
from filmgraph.web.pages.identifiers import identifier_link
from filmgraph.web.pages.links import Link, Links, browse
from filmgraph.web.pages.words import counted

DATE = term("dateEDTF")
LANGUAGE = term("versionLanguage")
VERSION = term("hasVersion")
STATUS = term("identityStatus")
IDENTIFIER = "http://purl.org/dc/terms/identifier"
SAME_AS = "https://schema.org/sameAs"
ABSTRACT = "http://purl.org/dc/terms/abstract"

UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Fact:
    """One short fact, such as those of the line under the title. `kind` is `year`, `date`, `runtime`, `country`,
    `language`, `identifier` or `same`."""

    kind: str
    link: Link
    quotations: Quotations


@dataclass(frozen=True, slots=True)
class Abstract:
    """A synopsis in its language (a tag, or None when unknown)."""

    text: str
    language: str | None
    quotations: Quotations


def read_facts(rows: Sequence[Row], evidence: EvidenceIndex, links: Links) -> tuple[Fact, ...]:
    """Year, running times, countries and languages, in this order, each value once."""
    facts = [
        *(_year(row, evidence) for row in _of(rows, YEAR)),
        *(_date(row, evidence) for row in _of(rows, DATE)),
        *_runtimes(rows, evidence),
        *(_authority("country", row, evidence, links) for row in _of(rows, COUNTRY)),
        *(_authority("language", row, evidence, links) for row in _of(rows, LANGUAGE)),
    ]
    return tuple({(fact.kind, fact.link.label): fact for fact in facts}.values())


def read_abstracts(rows: Sequence[Row], evidence: EvidenceIndex) -> tuple[Abstract, ...]:
    """The synopses, longest first."""
    quotations = evidence.of_value(ABSTRACT)
    found = [Abstract(row.text("value"), row.language("value"), quotations) for row in _of(rows, ABSTRACT)]
    return tuple(sorted(found, key=lambda one: -len(one.text)))


def read_identifiers(rows: Sequence[Row], evidence: EvidenceIndex) -> tuple[Fact, ...]:
    """What others call the film: identifiers by authority, and the same film elsewhere."""
    named = [
        Fact("identifier", identifier_link(row.text("value")), evidence.of_value(IDENTIFIER, row.text("value")))
        for row in _of(rows, IDENTIFIER)
    ]
    return (*named, *(Fact("same", Link(row.text("value"), row.text("value")), ()) for row in _of(rows, SAME_AS)))


def country_names(rows: Sequence[Row]) -> dict[str, str]:
    """The names of the countries of production, by IRI."""
    return {row.text("value"): row.text("valueLabel") for row in _of(rows, COUNTRY)}


def version_lengths(rows: Sequence[Row], evidence: EvidenceIndex) -> list[Reading]:
    """The running times of versions, each with the words of those versions."""
    found: dict[str, Quotations] = {}
    for row in _of(rows, VERSION):
        length, node = counted(row.number("value"), "minute"), row.maybe("node")
        quotations = evidence.of(node) if node else ()
        found[length] = tuple(dict.fromkeys((*found.get(length, ()), *quotations)))
    return [Reading(length, quotations) for length, quotations in found.items()]


def is_stub(rows: Sequence[Row]) -> bool:
    """Whether the film is only named by records and described by none."""
    return any(row.text("value").endswith("/stub") for row in _of(rows, STATUS))


def _of(rows: Sequence[Row], predicate: str) -> list[Row]:
    return [row for row in rows if row.maybe("property") == predicate]


def _year(row: Row, evidence: EvidenceIndex) -> Fact:
    year = row.text("value")
    decade = browse("decade", f"{int(year) // 10 * 10}")
    return Fact("year", Link(year, decade), evidence.of_value(YEAR, year))


def _date(row: Row, evidence: EvidenceIndex) -> Fact:
    """A year that is uncertain, or several."""
    date = row.text("value")
    decade = edtf.decade(date)
    link = Link(edtf.in_words(date), browse("decade", str(decade)) if decade is not None else None)
    return Fact("date", link, evidence.of_value(DATE, date))


def _runtimes(rows: Sequence[Row], evidence: EvidenceIndex) -> list[Fact]:
    """Running times, those of versions resting on the words of their version."""
    found = []
    for row in [*_of(rows, RUNTIME), *_of(rows, VERSION)]:
        minutes, node = row.number("value"), row.maybe("node")
        quotations = evidence.of_value(RUNTIME, str(minutes)) or (evidence.of(node) if node else ())
        found.append(Fact("runtime", Link(counted(minutes, "minute")), quotations))
    return found


def _authority(kind: str, row: Row, evidence: EvidenceIndex, links: Links) -> Fact:
    iri, node, usage = row.text("value"), row.maybe("node"), row.maybe("usage")
    label = row.text("valueLabel")
    if usage is not None and usage != UNSPECIFIED:
        label = f"{label} ({usage})"
    quotations = evidence.of(node) if node else evidence.of_value(row.text("property"), iri)
    return Fact(kind, links.to(iri, label), quotations)
