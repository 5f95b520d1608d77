"""The IRI of a film in, what its page shows out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from filmgraph.web.pages.alike import films_of_namesakes
from filmgraph.web.pages.disagreements import Disagreement, Reading, read_disagreements
from filmgraph.web.pages.evidence import EvidenceIndex, Quotations, evidence_index, quotations_of
from filmgraph.web.pages.film_facts import (
    Abstract,
    Fact,
    country_names,
    is_stub,
    read_abstracts,
    read_facts,
    read_identifiers,
    version_lengths,
)
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.honours import Honour, TimelineYear, read_honours, read_selections, summary, timeline
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.neighbourhood import around_film
from filmgraph.web.pages.neighbourhood_drawing import Neighbourhood, draw_neighbourhood
from filmgraph.web.pages.paging import Paged, page_of
from filmgraph.web.pages.words import capitalised

PREFERRED = "preferred"
_LEADING_ROLES = ("director", "production-company")
_ROLE_ORDER = ("director", "co-director", "writer", "cast", "producer", "executive-producer", "production-company")
"""Roles in the order of a title sequence; others follow by name. Holds where no record states an order of its own."""


@dataclass(frozen=True, slots=True)
class FilmTitle:
    """A title as stated, in its parts. `reason` says why it gave way to the title of another record, if it did."""

    main: str
    subtitle: str | None
    kind: str
    language: str | None
    quotations: Quotations
    reason: str | None = None

    @property
    def whole(self) -> str:
        """The title with its subtitle."""
        return self.main if self.subtitle is None else f"{self.main}: {self.subtitle}"


@dataclass(frozen=True, slots=True)
class Credit:
    """Someone in a role; `stated` is the name as credited, where it differs, `other` another film of someone whose name
    another one here bears, too."""

    agent: Link
    role: str
    role_label: str
    stated: str | None
    quotations: Quotations
    other: str | None = None


@dataclass(frozen=True, slots=True)
class RoleOnFilm:
    """Everyone in one role."""

    label: str
    credits: tuple[Credit, ...]


@dataclass(frozen=True, slots=True)
class FromSource:
    """The records of one source that describe a film."""

    source: str
    records: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A person, film or record that a record names, with the words about it."""

    link: Link
    text: str | None
    quotations: Quotations = ()


@dataclass(frozen=True, slots=True)
class FilmView:
    """Everything the page of one film shows."""

    title: FilmTitle
    other_titles: tuple[FilmTitle, ...]
    facts: tuple[Fact, ...]
    abstracts: tuple[Abstract, ...]
    leading: tuple[Credit, ...]
    credits: tuple[Credit, ...]
    honours_summary: str
    timeline: tuple[TimelineYear, ...]
    people: tuple[Named, ...]
    related: tuple[Named, ...]
    related_from: Paged[Named]
    records: tuple[Named, ...]
    disagreements: tuple[Disagreement, ...]
    stub: bool
    around: Neighbourhood | None
    identifiers: tuple[Fact, ...]

    @property
    def roles(self) -> tuple[RoleOnFilm, ...]:
        """The credits by role."""
        by_role: dict[str, list[Credit]] = {}
        for credit in self.credits:
            by_role.setdefault(credit.role_label, []).append(credit)
        return tuple(RoleOnFilm(label, tuple(of_role)) for label, of_role in by_role.items())

    @property
    def sources(self) -> tuple[FromSource, ...]:
        """The records that describe the film, by source."""
        by_source: dict[str, list[Link]] = {}
        for record in self.records:
            by_source.setdefault(record.text or "", []).append(record.link)
        return tuple(FromSource(source, tuple(records)) for source, records in by_source.items())


def load_film(graph: PageGraph, links: Links, film: str, number: int = 1) -> FilmView | None:
    """The page of a film, None when there is no such film; `number` is the part of the films that name it."""
    rows = list(graph.select("film", film=film))
    if len(rows) == 0:
        return None
    evidence = evidence_index(graph, links, film)
    titles = _titles(graph.select("film-titles", film=film), evidence)
    title = titles[0] if titles else FilmTitle(rows[0].text("label"), None, "", None, ())
    credited = _credits(list(graph.select("film-credits", film=film)), film, evidence, links)
    honours = _with_quotations(_honours(graph, links, film), evidence)
    return FilmView(
        title=title,
        other_titles=tuple(titles[1:]),
        facts=read_facts(rows, evidence, links),
        abstracts=read_abstracts(rows, evidence),
        leading=tuple(credit for role in _LEADING_ROLES for credit in credited if credit.role == role),
        credits=credited,
        honours_summary=summary(honours),
        timeline=timeline(honours),
        people=tuple(_named(row, evidence, links) for row in graph.select("film-people", film=film)),
        related=tuple(_named(row, evidence, links) for row in graph.select("film-related", film=film)),
        related_from=_related_from(graph, links, film, number),
        records=_records(graph.select("film-records", film=film), links),
        disagreements=read_disagreements(
            evidence, _readings(titles), version_lengths(rows, evidence), country_names(rows)
        ),
        stub=is_stub(rows),
        around=draw_neighbourhood(title.main, around_film(graph, links, film)),
        identifiers=read_identifiers(rows, evidence),
    )


def _titles(rows: Iterable[Row], evidence: EvidenceIndex) -> list[FilmTitle]:
    """The titles, the preferred one first."""
    found = [
        FilmTitle(
            main=row.text("main"),
            subtitle=row.maybe("subtitle"),
            kind=(row.maybe("type") or "").rpartition("/")[2],
            language=row.maybe("language"),
            quotations=evidence.of(row.text("title")),
            reason=row.maybe("reason"),
        )
        for row in rows
    ]
    return sorted(found, key=lambda title: title.kind != PREFERRED)


def _readings(titles: Iterable[FilmTitle]) -> list[Reading]:
    return [Reading(title.whole, title.quotations, title.reason) for title in titles]


def _credits(rows: Sequence[Row], film: str, evidence: EvidenceIndex, links: Links) -> tuple[Credit, ...]:
    """The credits in the order that the records state, or else by role."""
    by_node = {row.text("credit"): row for row in rows}
    names = {row.text("agent"): row.text("agentLabel") for row in rows}
    others = films_of_namesakes(evidence.graph, names, besides=film)
    found = tuple(_credit(row, others, evidence, links) for row in by_node.values())
    if any(row.maybe("position") for row in by_node.values()):
        return found
    return tuple(sorted(found, key=lambda one: (_role_rank(one.role), one.role_label)))


def _role_rank(role: str) -> int:
    return _ROLE_ORDER.index(role) if role in _ROLE_ORDER else len(_ROLE_ORDER)


def _credit(row: Row, others: Mapping[str, str], evidence: EvidenceIndex, links: Links) -> Credit:
    name, stated = row.text("agentLabel"), row.maybe("stated")
    return Credit(
        agent=links.to(row.text("agent"), name),
        role=row.text("role").rpartition("/")[2],
        role_label=capitalised(row.text("roleLabel")),
        stated=None if stated == name else stated,
        quotations=evidence.of(row.text("credit")),
        other=others.get(row.text("agent")),
    )


def _honours(graph: PageGraph, links: Links, film: str) -> list[Honour]:
    honours = read_honours(graph.select("film-honours", film=film), links)
    return honours + read_selections(graph.select("film-selections", film=film), links)


def _with_quotations(honours: Sequence[Honour], evidence: EvidenceIndex) -> list[Honour]:
    return [replace(one, quotations=evidence.of(one.node)) for one in honours]


def _named(row: Row, evidence: EvidenceIndex, links: Links) -> Named:
    text = row.maybe("teaser") or row.maybe("roleLabel")
    return Named(links.to(row.text("thing"), row.text("thingLabel")), text, evidence.of(row.text("node")))


def _related_from(graph: PageGraph, links: Links, film: str, number: int) -> Paged[Named]:
    rows = list(graph.select("film-related-from", film=film))
    part = page_of(rows, number, links.href(film) or "")
    shown = tuple(
        Named(links.to(row.text("thing"), row.text("thingLabel")), None, quotations_of(graph, links, row.text("node")))
        for row in part.items
    )
    return part.showing(shown)


def _records(rows: Iterable[Row], links: Links) -> tuple[Named, ...]:
    return tuple(Named(links.to(row.text("record"), row.text("recordLabel")), row.maybe("sourceLabel")) for row in rows)
