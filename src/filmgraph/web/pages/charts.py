"""Counts in, the geometry of a bar chart out: shares that a template draws as SVG. Knows no markup.

Places and lengths are per cent of the drawing, so that bars stretch with the page while words keep their size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from filmgraph.web.pages.links import Link
from filmgraph.web.pages.words import counted

_MOST_LABELS = 7
_BAR_SHARE = 0.72


@dataclass(frozen=True, slots=True)
class Count:
    """A named number; `link` leads to what was counted. A chart of pairs has a `further` number."""

    link: Link
    number: int
    further: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its count: where it starts, how wide and how long it is, in per cent; `further` is its second part.

    `labelled` says whether there is room for its name below an upright bar.
    """

    count: Count
    start: float
    width: float
    length: float
    further: float = 0
    labelled: bool = True


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart. `columns` says that the bars stand upright; `summary` says in words what it shows; `parts` name the
    two numbers of each bar, where it has two.
    """

    name: str
    title: str
    summary: str
    columns: bool
    bars: tuple[Bar, ...]
    parts: tuple[str, str] | None = None


def rows_chart(name: str, title: str, counts: Sequence[Count]) -> Chart:
    """Horizontal bars, one below the other, in the order given."""
    most = max((count.number for count in counts), default=1)
    bars = tuple(Bar(count, 0, 100, round(100 * count.number / most, 1)) for count in counts)
    return Chart(name, title, _summary(counts), False, bars)


def pairs_chart(name: str, title: str, parts: tuple[str, str], counts: Sequence[Count]) -> Chart:
    """Horizontal bars of two parts, one after the other, in the order given."""
    most = max((count.number + count.further for count in counts), default=1)
    bars = tuple(
        Bar(count, 0, 100, round(100 * count.number / most, 1), round(100 * count.further / most, 1))
        for count in counts
    )
    return Chart(name, title, f"{counted(len(counts), 'bar')}, {parts[0]} and {parts[1]}.", False, bars, parts)


def columns_chart(name: str, title: str, counts: Sequence[Count]) -> Chart:
    """Upright bars from left to right, such as films per year; every few are named."""
    most = max((count.number for count in counts), default=1)
    step = 100 / max(len(counts), 1)
    every = -(-len(counts) // _MOST_LABELS)
    bars = tuple(
        Bar(
            count,
            start=round(at * step + step * (1 - _BAR_SHARE) / 2, 2),
            width=round(step * _BAR_SHARE, 2),
            length=round(100 * count.number / most, 1),
            labelled=at % every == 0,
        )
        for at, count in enumerate(counts)
    )
    return Chart(name, title, _summary(counts), True, bars)


def _summary(counts: Sequence[Count]) -> str:
    """`61 bars, from 1950 to 2010; the longest is 1999, with 14.`"""
    if len(counts) == 0:
        return "Nothing to count yet."
    top = max(counts, key=lambda count: count.number)
    span = f"{counts[0].link.label} to {counts[-1].link.label}"
    return f"{len(counts)} bars, {span}; the longest is {top.link.label}, with {top.number}."
