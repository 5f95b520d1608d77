"""The IRI of a festival or ceremony in, what its page shows out. Bounded, however many films it has shown."""

from dataclasses import dataclass, replace
from itertools import islice

from filmgraph.web.pages.evidence import quotations_of
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.honours import WON, Honour, read_honours
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import FIRST_PARTS, PROGRAMME, WINNERS, Paged, Parts, part_of
from filmgraph.web.pages.programme import Programmes, Shown
from filmgraph.web.pages.words import capitalised, counted, listed, prize_words

AWARDS_SHOWN = 24
WINNERS_SHOWN = 50
_LISTS = (WINNERS, PROGRAMME)


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition with the number of films it selected and of prizes it gave."""

    iri: str
    link: Link
    year: str | None
    films: int = 0
    prizes: int = 0


@dataclass(frozen=True, slots=True)
class EventView:
    """An event: its editions, its awards, its latest winners, and films selected in a year nobody states.

    `latest` is the edition that `winners` are of; `others` says that further editions have winners, too.
    """

    name: str
    other_names: tuple[str, ...]
    places: tuple[Link, ...]
    summary: str
    editions: tuple[EditionLine, ...]
    awards: tuple[Link, ...]
    latest: EditionLine | None
    winners: tuple[Honour, ...]
    others: bool
    undated_winners: Paged[Honour]
    undated: Paged[Shown]


def load_event(
    graph: PageGraph, links: Links, programmes: Programmes, event: str, parts: Parts = FIRST_PARTS
) -> EventView | None:
    """The page of an event series, None when there is no such event; `parts` are those of its long lists."""
    rows = list(graph.select("event", event=event))
    if len(rows) == 0:
        return None
    prizes = {row.text("edition"): row.number("wins") for row in graph.select("event-prizes", event=event)}
    editions = tuple(
        replace(one, films=programmes.count(one.iri), prizes=prizes.get(one.iri, 0))
        for one in load_editions(graph, links, event)
    )
    latest = next((one for one in editions if one.prizes), None)
    won = read_honours(graph.select("event-wins", event=event), links)
    undated_winners = part_of(won, parts, links.href(event) or "", WINNERS, _LISTS)
    undated = programmes.films(event, parts, _LISTS)
    places = {row.text("place"): row.text("placeLabel") for row in rows if row.maybe("place")}
    return EventView(
        name=rows[0].text("label"),
        other_names=tuple(dict.fromkeys(other for row in rows if (other := row.maybe("other")) is not None)),
        places=tuple(links.to(iri, label) for iri, label in places.items()),
        summary=_summary(editions, undated.total, undated_winners.total),
        editions=editions,
        awards=tuple(_award(row, links) for row in islice(graph.select("event-awards", event=event), AWARDS_SHOWN)),
        latest=latest,
        winners=() if latest is None else _winners(graph, links, latest),
        others=len(prizes) > 1,
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


def _winners(graph: PageGraph, links: Links, edition: EditionLine) -> tuple[Honour, ...]:
    """The winners of an edition, by prize: as many as the page of its event shows."""
    honours = read_honours(graph.select("edition-honours", edition=edition.iri), links)
    winners = sorted((one for one in honours if one.outcome == WON), key=lambda one: one.name.label.casefold())
    return with_words(tuple(winners[:WINNERS_SHOWN]), graph, links)


def _award(row: Row, links: Links) -> Link:
    return links.to(row.text("award"), prize_words(row.text("awardLabel"), row.maybe("eventLabel")))


def _summary(editions: tuple[EditionLine, ...], undated: int, undated_prizes: int) -> str:
    """`9 prizes given, 124 films selected and 3 editions known here.`"""
    films = sum(one.films for one in editions) + undated
    prizes = sum(one.prizes for one in editions) + undated_prizes
    said = []
    if prizes:
        said.append(f"{counted(prizes, 'prize')} given")
    if films:
        said.append(f"{counted(films, 'film')} selected")
    if editions:
        said.append(f"{counted(len(editions), 'edition')} known here")
    return f"{capitalised(listed(tuple(said)))}." if said else ""
