"""Boxes and nets in, the ways of their lines out.

Lines run along a grid between boxes, never through one. Lines of one net meet and go on together; those of different
nets cross at right angles and never lie upon each other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from filmgraph.web.pages.diagram.grid import Goal, Grid, Point, Start, Way
from filmgraph.web.pages.diagram.layout import HEAD, Placed
from filmgraph.web.pages.diagram.model import Net

_RIGHT, _DOWN, _LEFT, _UP = range(4)
_STEPS: tuple[Point, ...] = ((1, 0), (0, 1), (-1, 0), (0, -1))


@dataclass(frozen=True, slots=True)
class Routed:
    """The lines of one net, each from where it begins to a box (`arrives`) or to a line of its own."""

    net: Net
    ways: tuple[Way, ...]
    arrives: tuple[bool, ...]


def route(placed: Sequence[Placed], nets: Iterable[Net]) -> Iterator[Routed]:
    """The lines of each net, those of properties that go least far first; without lines for which no way is left."""
    boxes = {one.box.name: one for one in placed}
    grid = Grid.around(placed)

    def reach(net: Net) -> tuple[bool, int]:
        ends = [boxes[name] for name in (*net.sources, *net.targets)]
        across, down = [one.x for one in ends], [one.y for one in ends]
        return net.is_kind, max(across) - min(across) + max(down) - min(down)

    for number, net in enumerate(sorted(nets, key=reach), start=1):
        yield _Drawing(grid, number, net).routed(
            [boxes[name] for name in net.sources], [boxes[name] for name in net.targets]
        )


class _Drawing:
    """The lines of one net, as they come about."""

    def __init__(self, grid: Grid, number: int, net: Net) -> None:
        self._grid = grid
        self._number = number
        self._net = net
        self._drawn: list[tuple[Way, bool]] = []

    def routed(self, sources: Sequence[Placed], targets: Sequence[Placed]) -> Routed:
        """From the first class to all that it leads to; then from the others to what is drawn."""
        for target in targets:
            starts = [*self._starts(sources[0]), *self._branches()]
            self._draw(self._grid.cheapest(self._number, starts, _entries(target), ()), arrives=True)
        for source in sources[1:]:
            self._draw(self._grid.cheapest(self._number, self._starts(source), (), self._tree()), arrives=False)
        return Routed(self._net, tuple(way for way, _ in self._drawn), tuple(arrives for _, arrives in self._drawn))

    def _draw(self, way: Way | None, *, arrives: bool) -> None:
        if way is not None:
            self._grid.take(self._number, way)
            self._drawn.append((way, arrives))

    def _tree(self) -> list[Point]:
        """The points where lines of the net can meet."""
        points = dict.fromkeys(point for way, _ in self._drawn for point in way)
        return [point for point in points if self._grid.is_of(self._number, point)]

    def _branches(self) -> list[Start]:
        return [
            Start((x, y), (x + across, y + down), direction)
            for x, y in self._tree()
            for direction, (across, down) in enumerate(_STEPS)
        ]

    def _starts(self, box: Placed) -> list[Start]:
        """Both ends of the row of a property; for a kind, all around its box."""
        if self._net.is_kind:
            return [Start(goal.border, goal.outside, (goal.direction + 2) % 4) for goal in _entries(box)]
        y = box.row_at(self._net.name)
        return [Start((box.right, y), (box.right + 1, y), _RIGHT), Start((box.x, y), (box.x - 1, y), _LEFT)]


def _entries(box: Placed) -> list[Goal]:
    """Where a line can enter a box: from above, from below, and from both sides beside its name."""
    across, beside = range(box.x + 2, box.right - 1, 2), range(box.y + 1, box.y + HEAD)
    return [
        *(Goal((x, box.y), (x, box.y - 1), _DOWN) for x in across),
        *(Goal((x, box.bottom), (x, box.bottom + 1), _UP) for x in across),
        *(Goal((box.x, y), (box.x - 1, y), _RIGHT) for y in beside),
        *(Goal((box.right, y), (box.right + 1, y), _LEFT) for y in beside),
    ]
