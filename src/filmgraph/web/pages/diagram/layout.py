"""What there is to draw in, a place for every class out, in units of a grid.

Classes stand where a reader looks for them: the film in the middle, its parts above, what happens to it below, who and
where on the right, the words that all rests on on the left; each list of values beside what has its values.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from filmgraph.web.pages.diagram.model import ClassBox

WIDTH = 22
"""How wide every box is."""
GUTTER, GAP = 10, 6
"""How much room there is for lines between columns, and between the boxes of a column."""
HEAD, ROW = 4, 2
"""How high the name of a class is, and each of its properties."""
MARGIN = 5

_COLUMNS = (
    (
        "fg:SourceRecord", "prov:Entity", "fg:Evidence", "fg:Claim", "fg:Origin", "rdf:Statement", "fg:IdentityLink",
        "fg:Verdict", "rdfs:Resource", "sh:ValidationResult", "fg:Waiver",
    ),
    (
        "fg:TitleType", "fg:Title", "fg:RelatedReference", "fg:Selection", "fg:PremiereStatus", "prov:Activity",
        "fg:Edition", "schema:Event",
    ),
    ("schema:Movie", "fg:Film", "fg:Conferral", "fg:Outcome", "fg:EventSeries", "schema:EventSeries"),
    (
        "schema:CreativeWork", "fg:Version", "fg:LanguageUsage", "fg:Contribution", "fg:Role", "fg:AwardCategory",
        "fg:Award",
    ),
    (
        "dcterms:LinguisticSystem", "schema:Country", "fg:Mention", "schema:Person", "fg:IdentityStatus",
        "schema:Organization", "schema:Place", "fg:Form", "skos:Concept",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """A box with its left upper corner and its height."""

    box: ClassBox
    x: int
    y: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends on the right."""
        return self.x + WIDTH

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.y + self.height

    def row_at(self, name: str) -> int:
        """The height at which the property `name` stands."""
        return self.y + HEAD + next(at for at, row in enumerate(self.box.rows) if row.name == name) * ROW + 1


def place(boxes: Iterable[ClassBox]) -> tuple[Placed, ...]:
    """Every box in its column, columns of one height; those without a column go to the end of the last."""
    by_name = {box.name: box for box in boxes}
    columns = [[by_name.pop(name) for name in column if name in by_name] for column in _COLUMNS]
    columns[-1] += by_name.values()
    heights = [sum(map(_height, column)) + GAP * (len(column) - 1) for column in columns]
    placed: list[Placed] = []
    for number, (column, height) in enumerate(zip(columns, heights, strict=True)):
        room = max(heights) - height
        y = MARGIN
        for at, box in enumerate(column):
            placed.append(Placed(box, MARGIN + number * (WIDTH + GUTTER), y, _height(box)))
            extra = room * (at + 1) // max(len(column) - 1, 1) - room * at // max(len(column) - 1, 1)
            y += _height(box) + GAP + extra
    return tuple(placed)


def _height(box: ClassBox) -> int:
    return HEAD + ROW * len(box.rows) + (1 if box.rows else 0)
