"""What is said of terms in, an SVG of the classes and all properties between them out."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape

from filmgraph.web.pages.described import Described
from filmgraph.web.pages.diagram.grid import Point, Way
from filmgraph.web.pages.diagram.layout import HEAD, MARGIN, WIDTH, Placed, place
from filmgraph.web.pages.diagram.model import Model, Net, Row, read_model
from filmgraph.web.pages.diagram.routing import Routed, route

UNIT = 8
"""How many pixels a unit of the grid is."""
_ROUND = 4
_TO_LIKE = " ↻"


def class_diagram(terms: Mapping[str, Described]) -> str:
    """All classes, each with its properties and a link to where it is explained; a line for each property, from the
    classes that have it to those it leads to; and hollow arrows from each class to what it is a kind of."""
    return draw(read_model(terms))


@lru_cache(maxsize=4)
def draw(model: Model) -> str:
    """The drawing of a model. Kept, because finding a way for every line takes a second or two."""
    placed = place(model.boxes)
    width, height = (
        UNIT * (MARGIN + max(ends)) for ends in zip(*((one.right, one.bottom) for one in placed), strict=True)
    )
    parts = (
        f'<svg class="class-diagram" viewBox="0 0 {width} {height}" role="group" '
        'aria-labelledby="class-diagram-title">'
        '<title id="class-diagram-title">The classes, their properties, and what leads from one to another</title>'
        f"<defs>{_tip('tip', 'tip')}{_tip('kind-tip', 'tip hollow')}</defs>",
        *(_net(one) for one in route(placed, model.nets)),
        *(_box(one) for one in placed),
        "</svg>",
    )
    return "".join(parts)


def _tip(name: str, kind: str) -> str:
    return (
        f'<marker id="{name}" viewBox="0 0 10 10" refX="9.5" refY="5" markerWidth="9" markerHeight="9" orient="auto">'
        f'<path class="{kind}" d="M0.5,1 L9.5,5 L0.5,9 z"/></marker>'
    )


def _net(routed: Routed) -> str:
    net = routed.net
    tip = "kind-tip" if net.is_kind else "tip"
    ends = {True: f' marker-end="url(#{tip})"', False: ""}
    ways = zip(routed.ways, routed.arrives, strict=True)
    lines = "".join(f'<path d="{_path(way)}"{ends[arrives]}/>' for way, arrives in ways)
    dots = "".join(f'<circle cx="{x * UNIT}" cy="{y * UNIT}" r="2.5"/>' for x, y in sorted(set(_meetings(routed))))
    return f'<g class="net{" kinds" if net.is_kind else ""}"><title>{escape(_in_words(net))}</title>{lines}{dots}</g>'


def _meetings(routed: Routed) -> Iterable[Point]:
    """Where lines of one net meet."""
    drawn: set[Point] = set()
    for way, arrives in zip(routed.ways, routed.arrives, strict=True):
        if way[0] in drawn:
            yield way[0]
        if not arrives:
            yield way[-1]
        drawn.update(way)


def _in_words(net: Net) -> str:
    return f"{', '.join(net.sources)}: {net.label} {', '.join(net.targets)}"


def _path(way: Way) -> str:
    """A line through points, its corners rounded."""
    corners = [
        point
        for before, point, after in zip(way, way[1:], way[2:], strict=False)
        if (before[0] == point[0]) != (point[0] == after[0])
    ]
    line = [way[0], *corners, way[-1]]
    parts = [f"M{line[0][0] * UNIT},{line[0][1] * UNIT}"]
    for before, corner, after in zip(line, line[1:], line[2:], strict=False):
        (x, y), (nx, ny) = _towards(corner, before), _towards(corner, after)
        parts.append(f"L{x},{y} Q{corner[0] * UNIT},{corner[1] * UNIT} {nx},{ny}")
    parts.append(f"L{line[-1][0] * UNIT},{line[-1][1] * UNIT}")
    return " ".join(parts)


def _towards(corner: Point, other: Point) -> Point:
    across, down = ((a > b) - (a < b) for a, b in zip(other, corner, strict=True))
    return corner[0] * UNIT + across * _ROUND, corner[1] * UNIT + down * _ROUND


def _box(placed: Placed) -> str:
    box, x, y = placed.box, placed.x * UNIT, placed.y * UNIT
    width, height, head = WIDTH * UNIT, placed.height * UNIT, HEAD * UNIT
    sort = "class" if box.own else "class of-others"
    rule = f'<path d="M{x},{y + head} h{width}"/>' if box.rows else ""
    name = f'<text class="class-name" x="{x + width // 2}" y="{y + head // 2 + 5}" text-anchor="middle">'
    return (
        f'<g class="{sort}"><rect x="{x}" y="{y}" width="{width}" height="{height}"/>{rule}'
        f'<a href="{escape(box.href)}">{name}{escape(box.label)}</text></a>'
        f"{''.join(_row(row, x + UNIT, placed.row_at(row.name) * UNIT + 4) for row in box.rows)}</g>"
    )


def _row(row: Row, x: int, y: int) -> str:
    words = f"{row.label}{_TO_LIKE}" if row.to_like else row.label
    return f'<a href="{escape(row.href)}"><text class="row" x="{x}" y="{y}">{escape(words)}</text></a>'
