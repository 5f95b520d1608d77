"""A grid with boxes on it and the lines drawn so far in; the cheapest way for one more line out.

The cheapest way has a price on its length, its bends and what it crosses, and is found by the A* algorithm. Points are
numbered row by row, and directions count from the right, clockwise, so that even ones are level.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from filmgraph.web.pages.diagram.layout import MARGIN, Placed

Point = tuple[int, int]
Way = tuple[Point, ...]
_FREE, _BESIDE, _BLOCKED = 1, 3, 0
"""What it costs to come to a point; nothing stands for what cannot be entered."""
_BEND, _CROSSING = 6, 6
_LEVEL, _UPRIGHT = 1, 2
_NEVER = 1 << 30


@dataclass(frozen=True, slots=True)
class Start:
    """Where a line may begin: on `border`, going to the point `outside` in a direction."""

    border: Point
    outside: Point
    direction: int


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a line may end: at `border`, coming from the point `outside` in a direction."""

    border: Point
    outside: Point
    direction: int


@dataclass(slots=True)
class Grid:
    """Points with what is on them. A point where two lines cross is closed to all others."""

    width: int
    height: int
    _cells: bytearray
    _owners: list[int]
    _axes: bytearray
    _steps: tuple[int, int, int, int] = field(init=False)

    def __post_init__(self) -> None:
        self._steps = (1, self.width, -1, -self.width)

    @classmethod
    def around(cls, boxes: Sequence[Placed]) -> "Grid":
        """A grid with a margin around the boxes, which no line enters."""
        width = max(box.right for box in boxes) + MARGIN + 1
        height = max(box.bottom for box in boxes) + MARGIN + 1
        inner = bytes([_FREE]) * (width - 2)
        cells = bytearray(width) + (bytes(1) + inner + bytes(1)) * (height - 2) + bytearray(width)
        grid = cls(width, height, cells, [0] * (width * height), bytearray(width * height))
        for margin, cell in ((1, _BESIDE), (0, _BLOCKED)):
            for box in boxes:
                for y in range(box.y - margin, box.bottom + margin + 1):
                    for x in range(box.x - margin, box.right + margin + 1):
                        grid._cells[grid._at((x, y))] = cell
        return grid

    def cheapest(self, net: int, starts: Iterable[Start], goals: Iterable[Goal], tree: Iterable[Point]) -> Way | None:
        """The way from one of the starts to one of the goals, or to a point of `tree`; None where all are closed."""
        ends = {(self._at(goal.outside), goal.direction): goal for goal in goals}
        joins = {self._at(point) for point in tree}
        begun = {
            self._at(start.outside) * 4 + start.direction: start
            for start in starts
            if self._at(start.outside) in joins or self._price(net, self._at(start.outside), start.direction)
        }
        came: dict[int, int] = {}
        state = self._search(net, begun, ends, joins, came)
        if state is None:
            return None
        points = self._points(state, came, begun)
        goal = ends.get((state >> 2, state & 3))
        return points if goal is None else (*points, goal.border)

    def take(self, net: int, way: Way) -> None:
        """Draw a line."""
        for before, point, after in zip((None, *way), way, (*way[1:], None), strict=False):
            at = self._at(point)
            if self._cells[at] == _BLOCKED:
                continue
            if self._owners[at] not in (0, net):
                self._cells[at] = _BLOCKED
                continue
            self._owners[at] = net
            for other in (before, after):
                if other is not None:
                    self._axes[at] |= _LEVEL if other[1] == point[1] else _UPRIGHT

    def is_of(self, net: int, point: Point) -> bool:
        """Whether a line of the net can begin or end at the point, because another is there and crosses none."""
        at = self._at(point)
        return self._owners[at] == net and self._cells[at] != _BLOCKED

    def _search(
        self,
        net: int,
        begun: Mapping[int, Start],
        ends: Mapping[tuple[int, int], Goal],
        joins: set[int],
        came: dict[int, int],
    ) -> int | None:
        """The last point of the cheapest way, with its direction; `came` tells from where each point is reached."""
        targets = [at for at, _ in ends] + list(joins)
        left, right = min(at % self.width for at in targets), max(at % self.width for at in targets)
        top, bottom = min(at // self.width for at in targets), max(at // self.width for at in targets)
        known = dict.fromkeys(begun, 0)
        queue = [(0, 0, state) for state in begun]
        while queue:
            _, price, state = heappop(queue)
            at, direction = state >> 2, state & 3
            if at in joins or (at, direction) in ends:
                return state
            if price > known[state]:
                continue
            straight = self._owners[at] != 0
            for turn in (direction,) if straight else (direction, (direction + 1) & 3, (direction + 3) & 3):
                after = at + self._steps[turn]
                step = 1 if after in joins else self._price(net, after, turn)
                total = price + step + (0 if turn == direction else _BEND)
                following = after * 4 + turn
                if step and total < known.get(following, _NEVER):
                    known[following] = total
                    came[following] = state
                    y, x = divmod(after, self.width)
                    ahead = max(left - x, 0, x - right) + max(top - y, 0, y - bottom)
                    heappush(queue, (total + ahead, total, following))
            if not straight:
                self._turn_in(state, price, ends, known, came, queue)
        return None

    def _turn_in(
        self,
        state: int,
        price: int,
        ends: Mapping[tuple[int, int], Goal],
        known: dict[int, int],
        came: dict[int, int],
        queue: list[tuple[int, int, int]],
    ) -> None:
        """A line that passes outside a goal may turn into it."""
        at, direction = state >> 2, state & 3
        for turn in ((direction + 1) & 3, (direction + 3) & 3):
            following = at * 4 + turn
            if (at, turn) in ends and price + _BEND < known.get(following, _NEVER):
                known[following] = price + _BEND
                came[following] = state
                heappush(queue, (price + _BEND, price + _BEND, following))

    def _price(self, net: int, at: int, direction: int) -> int:
        """What it costs to come to a point in a direction; 0 where that is not possible."""
        cell, owner = self._cells[at], self._owners[at]
        if cell == _BLOCKED or owner == 0:
            return cell
        across = _UPRIGHT if direction & 1 == 0 else _LEVEL
        return 0 if owner == net or self._axes[at] != across else 1 + _CROSSING

    def _points(self, state: int, came: Mapping[int, int], begun: Mapping[int, Start]) -> Way:
        points = [self._point(state >> 2)]
        while state in came:
            state = came[state]
            if self._point(state >> 2) != points[-1]:
                points.append(self._point(state >> 2))
        return (begun[state].border, *reversed(points))

    def _at(self, point: Point) -> int:
        return point[1] * self.width + point[0]

    def _point(self, at: int) -> Point:
        return at % self.width, at // self.width
