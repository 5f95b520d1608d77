"""Lines on two logarithmic axes: points by name in, an SVG document out."""

import math
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 860, 420, 70, 250, 40, 50
COLOURS = ("#9d2b2b", "#1f5f8b", "#3a7d44", "#8a6d1f", "#6b3fa0", "#3d3d3d", "#0f7c7c")

Points = Sequence[tuple[float, float]]


def draw_lines(title: str, lines: Mapping[str, Points]) -> str:
    """The lines with their names at their ends; every value has to be above 0."""
    xs = [math.log10(x) for points in lines.values() for x, _ in points]
    ys = [math.log10(y) for points in lines.values() for _, y in points]
    low, high = math.floor(min(ys)), math.ceil(max(ys))

    def place(x: float, y: float) -> tuple[float, float]:
        across = (math.log10(x) - min(xs)) / ((max(xs) - min(xs)) or 1)
        up = (math.log10(y) - low) / ((high - low) or 1)
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text x="{LEFT}" y="22" font-size="16">{escape(title)}</text>']
    for power in range(low, high + 1):
        _, y = place(10 ** min(xs), 10.0**power)
        parts.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    for x, _ in next(iter(lines.values())):
        parts.append(f'<text x="{place(x, 10.0**low)[0]:.1f}" y="{HEIGHT - 20}" text-anchor="middle">{x:,.0f}</text>')
    heights = _apart([place(*points[-1])[1] for points in lines.values()])
    for number, ((name, points), label) in enumerate(zip(lines.items(), heights, strict=True)):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in points))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 8}" y="{label + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    view = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="system-ui" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {view}>'
    return "\n".join([head, '<rect width="100%" height="100%" fill="#fbf9f5"/>', *parts, "</svg>"]) + "\n"


def _apart(heights: list[float]) -> list[float]:
    """The heights, moved so that no two labels overlap."""
    placed: dict[int, float] = {}
    last = -math.inf
    for index in sorted(range(len(heights)), key=heights.__getitem__):
        last = placed[index] = max(heights[index], last + 15)
    return [placed[index] for index in range(len(heights))]
