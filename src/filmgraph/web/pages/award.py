"""The IRI of an award in, what its page shows out: who won it and who was named for it, latest first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from filmgraph.web.pages.evidence import quotations_of
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.honours import WON, Honour, read_honours
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import Paged, page_of
from filmgraph.web.pages.words import counted, prize_words, times


@dataclass(frozen=True, slots=True)
class AwardView:
    """An award, the events that present it, and its honours in parts of a page."""

    name: str
    label: str
    events: tuple[Link, ...]
    bodies: tuple[Link, ...]
    other_names: tuple[str, ...]
    summary: str
    honours: Paged[Honour]


def load_award(graph: PageGraph, links: Links, award: str, number: int = 1) -> AwardView | None:
    """The page of an award, None when there is no such award."""
    rows = list(graph.select("award", award=award))
    if len(rows) == 0:
        return None
    label = rows[0].text("label")
    events = _distinct(links.to(row.text("event"), row.text("eventLabel")) for row in rows if row.maybe("event"))
    honours = read_honours(graph.select("award-honours", award=award), links)
    part = page_of(_in_order(honours), number, links.href(award) or "")
    shown = tuple(replace(one, quotations=quotations_of(graph, links, one.node)) for one in part.items)
    return AwardView(
        name=prize_words(label, events[0].label if events else None),
        label=label,
        events=events,
        bodies=_distinct(links.to(row.text("body"), row.text("bodyLabel")) for row in rows if row.maybe("body")),
        other_names=tuple(dict.fromkeys(other for row in rows if (other := row.maybe("other")) is not None)),
        summary=_summary(honours),
        honours=replace(part, items=shown),
    )


def _in_order(honours: list[Honour]) -> list[Honour]:
    """Latest year first, within it winners before nominees, the undated last."""
    return sorted(honours, key=lambda one: (one.year is None, -int(one.year or 0), one.rank))


def _summary(honours: list[Honour]) -> str:
    """`Given 3 times, with 2 further nominations or mentions.`"""
    wins = sum(1 for one in honours if one.outcome == WON)
    others = len(honours) - wins
    given = f"Given {times(wins)}" if wins else "Not known to have been given"
    if others == 0:
        return f"{given}."
    return f"{given}, with {counted(others, 'nomination or mention', 'nominations or mentions')}."


def _distinct(found: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(found))
