"""The IRI of a person or organization in, whom curators told it apart from out."""

from dataclasses import dataclass

from filmgraph.uris import term
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link, Links

_UNSURE = term("unsureSameAs")


@dataclass(frozen=True, slots=True)
class ToldApart:
    """Another one of the same kind: whether somebody was unsure, and who judged, on which day (ISO 8601), and why."""

    link: Link
    unsure: bool
    by: str | None
    day: str | None
    reason: str | None


def read_told_apart(graph: PageGraph, links: Links, agent: str) -> tuple[ToldApart, ...]:
    """Each other one once, by name."""
    rows = {row.text("other"): row for row in graph.select("agent-apart", agent=agent)}
    return tuple(_told_apart(row, links) for row in rows.values())


def _told_apart(row: Row, links: Links) -> ToldApart:
    return ToldApart(
        link=links.to(row.text("other"), row.text("otherLabel")),
        unsure=row.text("relation") == _UNSURE,
        by=row.maybe("by"),
        day=row.maybe("day"),
        reason=row.maybe("reason"),
    )
