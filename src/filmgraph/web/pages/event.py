"""The IRI of a festival or ceremony in, what its page shows out. Bounded, however many films it has shown."""

from dataclasses import dataclass, replace
from itertools import islice

from filmgraph.web.pages.evidence import quotations_of
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.honours import Honour, read_honours
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import Paged, page_of
from filmgraph.web.pages.words import counted, listed

AWARDS_SHOWN = 24


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition with the films it selected and the prizes it gave."""

    link: Link
    year: str | None
    selections: int
    wins: int


@dataclass(frozen=True, slots=True)
class AwardLine:
    """An award of the event, with how often it was given or somebody named for it."""

    link: Link
    honours: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A film that was selected, with the year of the film."""

    film: Link
    year: str | None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class EventView:
    """An event: its editions, its awards, its winners over the years, and films selected in a year nobody states."""

    name: str
    other_names: tuple[str, ...]
    places: tuple[Link, ...]
    summary: str
    editions: tuple[EditionLine, ...]
    awards: tuple[AwardLine, ...]
    winners: Paged[Honour]
    undated: Paged[Shown]


def load_event(graph: PageGraph, links: Links, event: str, number: int = 1) -> EventView | None:
    """The page of an event series, None when there is no such event; `number` is the part of its long lists."""
    rows = list(graph.select("event", event=event))
    if len(rows) == 0:
        return None
    address = links.href(event) or ""
    editions = load_editions(graph, links, event)
    winners = page_of(read_honours(graph.select("event-winners", event=event), links), number, address)
    undated = page_of([read_shown(row, links) for row in graph.select("event-undated", event=event)], number, address)
    shown = tuple(replace(one, quotations=quotations_of(graph, links, one.node)) for one in winners.items)
    places = {row.text("place"): row.text("placeLabel") for row in rows if row.maybe("place")}
    return EventView(
        name=rows[0].text("label"),
        other_names=tuple(dict.fromkeys(other for row in rows if (other := row.maybe("other")) is not None)),
        places=tuple(links.to(iri, label) for iri, label in places.items()),
        summary=_summary(editions, undated.total, winners.total),
        editions=editions,
        awards=tuple(_award(row, links) for row in islice(graph.select("event-awards", event=event), AWARDS_SHOWN)),
        winners=replace(winners, items=shown),
        undated=undated,
    )


def load_editions(graph: PageGraph, links: Links, event: str) -> tuple[EditionLine, ...]:
    """The editions of an event, latest first."""
    return tuple(_edition(row, links) for row in graph.select("event-editions", event=event))


def read_shown(row: Row, links: Links) -> Shown:
    """A selected film from a row with film, filmLabel, year and perhaps section."""
    return Shown(links.to(row.text("film"), row.text("filmLabel")), row.maybe("year"), row.maybe("section"))


def _edition(row: Row, links: Links) -> EditionLine:
    link = links.to(row.text("edition"), row.text("label"))
    return EditionLine(link, row.maybe("year"), row.number("selections"), row.number("wins"))


def _award(row: Row, links: Links) -> AwardLine:
    label = row.text("awardLabel").removesuffix(f" ({row.text('eventLabel')})")
    return AwardLine(links.to(row.text("award"), label), row.number("honours"))


def _summary(editions: tuple[EditionLine, ...], undated: int, wins: int) -> str:
    """`Selected 124 films and gave 9 prizes at 3 editions known here.`"""
    films = sum(one.selections for one in editions) + undated
    said = []
    if films:
        said.append(f"selected {counted(films, 'film')}")
    if wins:
        said.append(f"gave {counted(wins, 'prize')}")
    if not said:
        return ""
    at = f" at {counted(len(editions), 'edition')}" if editions else ""
    sentence = listed(tuple(said))
    return f"{sentence[0].upper()}{sentence[1:]}{at}, as far as the records here say."
