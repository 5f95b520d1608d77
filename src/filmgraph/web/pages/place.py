"""The IRI of a place in, what its page shows out: where it lies and what took place there."""

from dataclasses import dataclass

from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import Paged, page_of


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that took place, with its year when stated."""

    link: Link
    year: str | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place, the country it lies in, and what took place there, latest first."""

    name: str
    within: Link | None
    happened: Paged[Happened]


def load_place(graph: PageGraph, links: Links, place: str, number: int = 1) -> PlaceView | None:
    """The page of a place, None when there is no such place."""
    row = graph.first("place", place=place)
    if row is None:
        return None
    within, within_label = row.maybe("within"), row.maybe("withinLabel")
    events = [
        Happened(links.to(one.text("node"), one.text("nodeLabel")), one.maybe("year"))
        for one in graph.select("place-events", place=place)
    ]
    return PlaceView(
        name=row.text("label"),
        within=links.to(within, within_label) if within is not None and within_label is not None else None,
        happened=page_of(events, number, links.href(place) or ""),
    )
