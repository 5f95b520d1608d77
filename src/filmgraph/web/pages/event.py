"""The IRI of a festival or ceremony in, what its page shows out. Bounded, however many films it has shown."""

from dataclasses import dataclass, replace
from itertools import islice

from filmgraph.web.pages.evidence import quotations_of
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.honours import WON, Honour, read_honours
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import Paged, page_of
from filmgraph.web.pages.programme import Programmes, Shown
from filmgraph.web.pages.words import capitalised, counted, listed, prize_words

AWARDS_SHOWN = 24
WINNERS_SHOWN = 50


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition with the number of films it selected."""

    iri: str
    link: Link
    year: str | None
    films: int = 0


@dataclass(frozen=True, slots=True)
class EventView:
    """An event: its editions, its awards, its latest winners, and films selected in a year nobody states.

    `latest` is the edition that `winners` are of.
    """

    name: str
    other_names: tuple[str, ...]
    places: tuple[Link, ...]
    summary: str
    editions: tuple[EditionLine, ...]
    awards: tuple[Link, ...]
    latest: EditionLine | None
    winners: tuple[Honour, ...]
    undated_winners: Paged[Honour]
    undated: Paged[Shown]


def load_event(graph: PageGraph, links: Links, programmes: Programmes, event: str, number: int = 1) -> EventView | None:
    """The page of an event series, None when there is no such event; `number` is the part of its long lists."""
    rows = list(graph.select("event", event=event))
    if len(rows) == 0:
        return None
    editions = tuple(replace(one, films=programmes.count(one.iri)) for one in load_editions(graph, links, event))
    latest, winners = _latest_winners(graph, links, editions)
    undated_winners = page_of(
        read_honours(graph.select("event-wins", event=event), links), number, links.href(event) or ""
    )
    undated = programmes.films(event, number)
    places = {row.text("place"): row.text("placeLabel") for row in rows if row.maybe("place")}
    return EventView(
        name=rows[0].text("label"),
        other_names=tuple(dict.fromkeys(other for row in rows if (other := row.maybe("other")) is not None)),
        places=tuple(links.to(iri, label) for iri, label in places.items()),
        summary=_summary(editions, undated.total),
        editions=editions,
        awards=tuple(_award(row, links) for row in islice(graph.select("event-awards", event=event), AWARDS_SHOWN)),
        latest=latest,
        winners=winners,
        undated_winners=replace(undated_winners, items=with_words(undated_winners.items, graph, links)),
        undated=undated,
    )


def load_editions(graph: PageGraph, links: Links, event: str) -> tuple[EditionLine, ...]:
    """The editions of an event, latest first, their films not counted."""
    return tuple(
        EditionLine(row.text("edition"), links.to(row.text("edition"), row.text("label")), row.maybe("year"))
        for row in graph.select("event-editions", event=event)
    )


def with_words(honours: tuple[Honour, ...], graph: PageGraph, links: Links) -> tuple[Honour, ...]:
    """The honours with the words that each rests on."""
    return tuple(replace(one, quotations=quotations_of(graph, links, one.node)) for one in honours)


def _latest_winners(
    graph: PageGraph, links: Links, editions: tuple[EditionLine, ...]
) -> tuple[EditionLine | None, tuple[Honour, ...]]:
    """The latest edition with winners, and these."""
    for edition in editions:
        honours = read_honours(graph.select("edition-honours", edition=edition.iri), links)
        winners = tuple(one for one in honours if one.outcome == WON)
        if winners:
            return edition, with_words(winners[:WINNERS_SHOWN], graph, links)
    return None, ()


def _award(row: Row, links: Links) -> Link:
    return links.to(row.text("award"), prize_words(row.text("awardLabel"), row.maybe("eventLabel")))


def _summary(editions: tuple[EditionLine, ...], undated: int) -> str:
    """`Selected 124 films; 3 editions are known here.`"""
    films = sum(one.films for one in editions) + undated
    said = []
    if films:
        said.append(f"{counted(films, 'film')} selected")
    if editions:
        said.append(f"{counted(len(editions), 'edition')} known here")
    return f"{capitalised(listed(tuple(said)))}." if said else ""
