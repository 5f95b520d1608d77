"""Counts in, the geometry of a bar chart out: numbers that a template draws as SVG. Knows no markup.

Lengths are in units of the drawing's own viewBox; one unit is about one CSS pixel on a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from filmgraph.web.pages.links import Link

WIDTH = 640
_ROW, _LABEL_WIDTH, _NUMBER_WIDTH = 28, 220, 48
_COLUMN_HEIGHT, _AXIS = 160, 24
_MOST_LABELS = 8
_LABEL_LETTERS = 30


@dataclass(frozen=True, slots=True)
class Count:
    """A named number; `link` leads to what was counted."""

    link: Link
    number: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the chart with its label, as numbers to draw with; `label` is None where there is no room for it."""

    x: float
    y: float
    width: float
    height: float
    label: str | None
    count: Count


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart. `columns` says which way the bars go; `summary` says in words what it shows."""

    id: str
    title: str
    summary: str
    columns: bool
    height: int
    bars: tuple[Bar, ...]
    width: int = WIDTH


def rows_chart(id: str, title: str, counts: Sequence[Count]) -> Chart:  # noqa: A002
    """Horizontal bars, one below the other, in the order given."""
    most = max((count.number for count in counts), default=1)
    room = WIDTH - _LABEL_WIDTH - _NUMBER_WIDTH
    bars = tuple(
        Bar(_LABEL_WIDTH, at * _ROW + 6, round(room * count.number / most, 1), _ROW - 12, _cut(count.link.label), count)
        for at, count in enumerate(counts)
    )
    return Chart(id, title, _summary(counts), False, max(_ROW, len(counts) * _ROW), bars)


def columns_chart(id: str, title: str, counts: Sequence[Count]) -> Chart:  # noqa: A002
    """Upright bars from left to right, such as films per year; every few have a label."""
    most = max((count.number for count in counts), default=1)
    step = WIDTH / max(len(counts), 1)
    every = -(-len(counts) // _MOST_LABELS)
    bars = tuple(
        _column(at, step, _COLUMN_HEIGHT * count.number / most, count, at % every == 0)
        for at, count in enumerate(counts)
    )
    return Chart(id, title, _summary(counts), True, _COLUMN_HEIGHT + _AXIS, bars)


def _column(at: int, step: float, height: float, count: Count, labelled: bool) -> Bar:
    gap = min(3.0, step / 5)
    return Bar(
        x=round(at * step + gap / 2, 2),
        y=round(_COLUMN_HEIGHT - height, 2),
        width=round(min(step - gap, 40), 2),
        height=round(height, 2),
        label=count.link.label if labelled else None,
        count=count,
    )


def _cut(label: str) -> str:
    return label if len(label) <= _LABEL_LETTERS else f"{label[: _LABEL_LETTERS - 1].rstrip()}…"


def _summary(counts: Sequence[Count]) -> str:
    """`Most for 2014 (12), from 2 to 12.`"""
    if len(counts) == 0:
        return "Nothing to count yet."
    top = max(counts, key=lambda count: count.number)
    return f"{len(counts)} bars; the longest is {top.link.label}, with {top.number}."
