"""A thing and what is around it in, the geometry of a drawing out: three columns of names on lines, joined by curves.

The template draws it as SVG. Names stand level and in full size, so that they can be read; the same is told as a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from filmgraph.web.pages.links import Link
from filmgraph.web.pages.neighbourhood import Step
from filmgraph.web.pages.words import shortened

WIDTH = 1000
_COLUMNS = ((0, 250), (350, 620), (730, 1000))
_ROW, _MARGIN = 44, 8
_LONGEST_NAME = 32


@dataclass(frozen=True, slots=True)
class Node:
    """A name on a line from `x` to `end` at height `y`; `text` is the name, shortened to fit."""

    link: Link
    text: str
    x: int
    end: int
    y: float


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The drawing, `height` high, and the steps it draws. `curves` are SVG paths."""

    steps: tuple[Step, ...]
    nodes: tuple[Node, ...]
    curves: tuple[str, ...]
    height: int


def draw_neighbourhood(name: str, steps: Sequence[Step]) -> Neighbourhood | None:
    """The drawing of what is around the thing called `name`; None when there is nothing to draw."""
    if len(steps) == 0:
        return None
    beyond = list(dict.fromkeys(link for step in steps for link in step.beyond))
    height = _ROW * max(len(steps), len(beyond)) + 2 * _MARGIN
    (centre,) = _column(0, [Link(name)], height)
    near = _column(1, [step.link for step in steps], height)
    far = dict(zip(beyond, _column(2, beyond, height), strict=True))
    curves = [_curve(centre, node) for node in near]
    curves += [_curve(node, far[link]) for node, step in zip(near, steps, strict=True) for link in step.beyond]
    return Neighbourhood(tuple(steps), (centre, *near, *far.values()), tuple(curves), height)


def _column(number: int, links: Sequence[Link], height: int) -> list[Node]:
    """The names of one column, spread over the height."""
    start, end = _COLUMNS[number]
    step = (height - 2 * _MARGIN) / len(links)
    return [
        Node(link, shortened(link.label, _LONGEST_NAME), start, end, round(_MARGIN + step * (at + 0.5) + 8, 1))
        for at, link in enumerate(links)
    ]


def _curve(start: Node, end: Node) -> str:
    middle = (start.end + end.x) / 2
    return f"M{start.end},{start.y} C{middle:g},{start.y} {middle:g},{end.y} {end.x},{end.y}"
