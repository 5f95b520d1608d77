"""The IRI of one edition of an event in, what its page shows out: winners first, then the programme in parts."""

from dataclasses import dataclass, replace
from itertools import groupby

from filmgraph.web.pages.event import EditionLine, load_editions, with_words
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.honours import WON, Honour, read_honours
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import FIRST_PARTS, PRIZES, PROGRAMME, Paged, Parts, part_of
from filmgraph.web.pages.programme import Programmes, Shown
from filmgraph.web.pages.words import capitalised, counted, listed

_LISTS = (PRIZES, PROGRAMME)


@dataclass(frozen=True, slots=True)
class AwardAtEdition:
    """One award at one edition with its winner marked among those named for it."""

    award: Link
    honours: tuple[Honour, ...]


@dataclass(frozen=True, slots=True)
class EditionView:
    """One edition: awards with winners first, the films it selected, and the editions before and after it."""

    name: str
    event: Link
    year: str | None
    place: Link | None
    summary: str
    awards: tuple[AwardAtEdition, ...]
    honours: Paged[Honour]
    programme: Paged[Shown]
    before: EditionLine | None
    after: EditionLine | None


def load_edition(
    graph: PageGraph, links: Links, programmes: Programmes, edition: str, parts: Parts = FIRST_PARTS
) -> EditionView | None:
    """The page of an edition, None when there is no such edition."""
    row = graph.first("edition", edition=edition)
    if row is None:
        return None
    address = links.href(edition) or ""
    honours = read_honours(graph.select("edition-honours", edition=edition), links)
    part = part_of(_winners_first(honours), parts, address, PRIZES, _LISTS)
    shown = with_words(part.items, graph, links)
    programme = programmes.films(edition, parts, _LISTS)
    before, after = _neighbours(load_editions(graph, links, row.text("event")), address)
    place, place_label = row.maybe("place"), row.maybe("placeLabel")
    return EditionView(
        name=row.text("label"),
        event=links.to(row.text("event"), row.text("eventLabel")),
        year=row.maybe("year"),
        place=links.to(place, place_label) if place is not None and place_label is not None else None,
        summary=_summary(honours, programme.total),
        awards=tuple(AwardAtEdition(award, tuple(group)) for award, group in groupby(shown, key=lambda one: one.name)),
        honours=replace(part, items=shown),
        programme=programme,
        before=before,
        after=after,
    )


def _winners_first(honours: list[Honour]) -> list[Honour]:
    """Awards in order of their best outcome, then name; honours of one award side by side."""
    best: dict[Link, int] = {}
    for one in honours:
        best[one.name] = min(best.get(one.name, one.rank), one.rank)
    return sorted(honours, key=lambda one: (best[one.name], one.name.label.casefold(), one.rank))


def _neighbours(editions: tuple[EditionLine, ...], address: str) -> tuple[EditionLine | None, EditionLine | None]:
    """The editions before and after the one at `address`; `editions` are latest first."""
    places = [index for index, one in enumerate(editions) if one.link.href == address]
    if len(places) == 0:
        return None, None
    here = places[0]
    return (editions[here + 1] if here + 1 < len(editions) else None), (editions[here - 1] if here > 0 else None)


def _summary(honours: list[Honour], films: int) -> str:
    wins = sum(1 for one in honours if one.outcome == WON)
    said = []
    if films:
        said.append(f"{counted(films, 'film')} selected")
    if wins:
        said.append(f"{counted(wins, 'prize')} given")
    if len(honours) > wins:
        said.append(f"{counted(len(honours) - wins, 'nomination or mention', 'nominations and mentions')}")
    return f"{capitalised(listed(tuple(said)))}." if said else ""
