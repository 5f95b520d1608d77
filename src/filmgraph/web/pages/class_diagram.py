"""The classes of the ontology and what leads from one to another in, a drawing (SVG) out.

Classes stand where a reader looks for them: the film in the middle, its parts above, what happens to it below, who and
where on the right, the words it all rests on on the left. Classes without a place here are not drawn.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 124, 34
COLUMN, ROW = 214, 96
MARGIN = 12

PLACES: Mapping[str, tuple[float, float]] = {
    "Title": (1, 0),
    "Version": (2, 0),
    "RelatedReference": (3, 0),
    "Claim": (0, 0),
    "Evidence": (0, 1),
    "SourceRecord": (0, 2),
    "Film": (2, 1),
    "Contribution": (3, 1),
    "Mention": (4, 0),
    "Person": (4, 1),
    "Organization": (4, 2),
    "Conferral": (2, 2),
    "Selection": (1, 2),
    "Award": (3, 3),
    "AwardCategory": (4, 3),
    "Edition": (1, 3),
    "EventSeries": (2, 3),
}
"""Column and row of each class that is drawn."""

_HOMES = {"Person": "https://schema.org/Person", "Organization": "https://schema.org/Organization"}

Edge = tuple[str, str, str]
"""The name of a class, the label of a property, and the name of the class it leads to."""


def class_diagram(labels: Mapping[str, str], edges: Iterable[Edge]) -> str:
    """An SVG of the classes named in `labels`, each a link to its term, with one line for each property.

    A property of several classes is drawn where it concerns the film, else between the classes that stand nearest.
    """
    pairs: dict[tuple[str, str], list[str]] = {}
    for words, (start, end) in sorted(_one_each(edges).items()):
        pairs.setdefault((start, end), []).append(words)
    width, height = 5 * COLUMN - (COLUMN - WIDTH) + 2 * MARGIN, 3 * ROW + HEIGHT + 2 * MARGIN
    parts = [
        f'<svg class="class-diagram" viewBox="0 0 {width} {height}" role="group" aria-labelledby="class-diagram-title" '
        'font-size="11" fill="currentColor" stroke="none">',
        '<title id="class-diagram-title">The classes and what leads from one to another</title>',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0,0 L8,4 L0,8 z"/></marker></defs>',
    ]
    parts += [_line(start, end, words) for (start, end), words in pairs.items()]
    parts += [_box(name, labels[name]) for name in PLACES if name in labels]
    return "".join((*parts, "</svg>"))


def _one_each(edges: Iterable[Edge]) -> dict[str, tuple[str, str]]:
    drawn: dict[str, tuple[str, str]] = {}
    for start, words, end in sorted(edges):
        if start in PLACES and end in PLACES and start != end:
            pair = (start, end)
            drawn[words] = min(drawn.get(words, pair), pair, key=_remoteness)
    return drawn


def _remoteness(pair: tuple[str, str]) -> tuple[bool, float]:
    (column, row), (to_column, to_row) = PLACES[pair[0]], PLACES[pair[1]]
    return "Film" not in pair and pair != ("Mention", "Person"), abs(column - to_column) + abs(row - to_row)


def _centre(name: str) -> tuple[float, float]:
    column, row = PLACES[name]
    return MARGIN + column * COLUMN + WIDTH / 2, MARGIN + row * ROW + HEIGHT / 2


def _edge_of_box(start: str, end: str) -> tuple[float, float]:
    """Where the straight line from the middle of one box to that of another leaves the first."""
    (x, y), (to_x, to_y) = _centre(start), _centre(end)
    across, down = to_x - x, to_y - y
    share = min(
        (WIDTH / 2) / abs(across) if across else float("inf"), (HEIGHT / 2) / abs(down) if down else float("inf")
    )
    return x + across * share, y + down * share


def _line(start: str, end: str, words: Sequence[str]) -> str:
    (x, y), (to_x, to_y) = _edge_of_box(start, end), _edge_of_box(end, start)
    along = 0.5 if y == to_y else 0.4
    middle_x, middle_y = x + (to_x - x) * along, y + (to_y - y) * along
    text = escape(", ".join(dict.fromkeys(words)))
    return (
        f'<path d="M{x:.1f},{y:.1f} L{to_x:.1f},{to_y:.1f}" fill="none" stroke="currentColor" stroke-opacity="0.45" '
        f'marker-end="url(#tip)"><title>{text}</title></path>'
        f'<text x="{middle_x:.1f}" y="{middle_y - 3:.1f}" text-anchor="middle" font-size="9" opacity=".8">{text}</text>'
    )


def _box(name: str, label: str) -> str:
    x, y = _centre(name)
    home = _HOMES.get(name, f"#{name}")
    return (
        f'<a href="{escape(home)}"><rect x="{x - WIDTH / 2:.1f}" y="{y - HEIGHT / 2:.1f}" width="{WIDTH}" '
        f'height="{HEIGHT}" fill="none" stroke="currentColor"/>'
        f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle">{escape(label)}</text></a>'
    )
