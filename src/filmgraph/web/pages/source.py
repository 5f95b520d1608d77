"""The IRI of a source in, what its page shows out: its licence and its records in parts."""

from dataclasses import dataclass

from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import Paged, page_of
from filmgraph.web.pages.words import source_name


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record and the film it describes."""

    record: Link
    film: Link | None


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source of records."""

    name: str
    description: str | None
    licence: Link | None
    records: Paged[RecordLine]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in the list of sources."""

    link: Link
    licence: Link | None
    records: int


def load_source(graph: PageGraph, links: Links, source: str, number: int = 1) -> SourceView | None:
    """The page of a source, None when there is no such source."""
    row = graph.first("source", source=source)
    if row is None:
        return None
    listed = sorted(row.text("record") for row in graph.select("source-records", source=source))
    records = page_of(listed, number, links.href(source) or "")
    lines = tuple(_record(one, graph, links) for one in records.items)
    return SourceView(
        name=row.text("label"),
        description=row.maybe("description"),
        licence=_licence(row),
        records=records.showing(lines),
    )


def load_sources(graph: PageGraph, links: Links) -> tuple[SourceLine, ...]:
    """All sources of the catalogue with the number of their records."""
    return tuple(
        SourceLine(links.to(row.text("source"), row.text("label")), _licence(row), row.number("records"))
        for row in graph.select("sources")
    )


def _licence(row: Row) -> Link | None:
    licence = row.maybe("licence")
    return None if licence is None else Link(source_name(licence), licence)


def _record(record: str, graph: PageGraph, links: Links) -> RecordLine:
    film = graph.first("record-films", record=record)
    return RecordLine(
        links.to(record, graph.name_of(record)),
        None if film is None else links.to(film.text("film"), film.text("filmLabel")),
    )
