"""The IRI of an award in, what its page shows out: who won it and who was named for it, latest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from filmgraph.web.pages.evidence import quotations_of
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.honours import WON, Honour, outcome_rank, read_honours
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import Paged, page_of
from filmgraph.web.pages.words import counted, prize_words, times


@dataclass(frozen=True, slots=True)
class AwardView:
    """An award, the events that present it, and its honours in parts of a page; `years` groups those of this part."""

    name: str
    label: str
    events: tuple[Link, ...]
    bodies: tuple[Link, ...]
    other_names: tuple[str, ...]
    summary: str
    honours: Paged[Honour]

    @property
    def years(self) -> tuple[tuple[str | None, tuple[Honour, ...]], ...]:
        """The honours of each year; None is the year that no record states."""
        return tuple((year, tuple(group)) for year, group in groupby(self.honours.items, key=lambda one: one.year))


@dataclass(frozen=True, slots=True)
class _Given:
    """One time that the award was given or somebody named for it: just what tells its place on the page."""

    node: str
    outcome: str
    year: str | None
    category: str

    @property
    def place(self) -> tuple[bool, int, str, int]:
        """Latest year first, then by category, in it winners before nominees; the undated last."""
        return self.year is None, -int(self.year or 0), self.category.casefold(), outcome_rank(self.outcome)


def load_award(graph: PageGraph, links: Links, award: str, number: int = 1) -> AwardView | None:
    """The page of an award, None when there is no such award. Reads in full only the honours that it shows."""
    rows = list(graph.select("award", award=award))
    if len(rows) == 0:
        return None
    label = rows[0].text("label")
    events = _distinct(links.to(row.text("event"), row.text("eventLabel")) for row in rows if row.maybe("event"))
    given = _read_given(graph.select("award-honours", award=award))
    part = page_of(given, number, links.href(award) or "")
    return AwardView(
        name=prize_words(label, events[0].label if events else None),
        label=label,
        events=events,
        bodies=_distinct(links.to(row.text("body"), row.text("bodyLabel")) for row in rows if row.maybe("body")),
        other_names=tuple(dict.fromkeys(other for row in rows if (other := row.maybe("other")) is not None)),
        summary=_summary(given),
        honours=part.showing(tuple(honour for one in part.items for honour in _honour(graph, links, one.node))),
    )


def _read_given(rows: Iterable[Row]) -> list[_Given]:
    """The honours of an award in the order in which they stand on its pages."""
    found = {row.text("node"): row for row in rows}
    given = (
        _Given(node, row.text("outcome").rpartition("/")[2], row.maybe("year"), row.maybe("category") or "")
        for node, row in found.items()
    )
    return sorted(given, key=lambda one: (one.place, one.node))


def _honour(graph: PageGraph, links: Links, node: str) -> list[Honour]:
    honours = read_honours(graph.select("honour", node=node), links)
    return [replace(one, quotations=quotations_of(graph, links, one.node)) for one in honours]


def _summary(given: Sequence[_Given]) -> str:
    """`Given 3 times, with 2 further nominations or mentions.`"""
    wins = sum(1 for one in given if one.outcome == WON)
    others = len(given) - wins
    said = f"Given {times(wins)}" if wins else "Not known to have been given"
    if others == 0:
        return f"{said}."
    return f"{said}, with {counted(others, 'nomination or mention', 'nominations or mentions')}."


def _distinct(found: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(found))
