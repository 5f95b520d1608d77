"""A line of a list of prizes in, whether it only says how the list is printed: the head of a table, a detail by name.

"Festival | Country | Year | Award" heads columns; "Prize: Best Score" and "Section: Panorama" under a festival give its
details. Judges a line by itself; knows no outline.
"""

import re

from filmgraph.lookups import Label, Lookups
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import is_phrase

_CELLS = re.compile(r"\s*[|\t]\s*|\s+/\s+|\s{2,}")
_DETAIL = re.compile(r"^([^\W\d_][^:：]{2,24}?)\s?[:：]\s+(?=\S)")
_FEWEST_CELLS = 3
_MOST_WORDS = 3


def may_head_table(text: str) -> bool:
    """Whether a line has a sign between cells: a quick look before a slow one."""
    return "|" in text or "\t" in text or " / " in text


def table_head(text: str, lookups: Lookups) -> Label | None:
    """The label of the list whose columns a line heads, None for any other line: cells that are labels of the festival
    or prize, or of what came of it, of its year and place, and no value among them."""
    cells = [cell for cell in _CELLS.split(text.strip()) if cell != ""] if may_head_table(text) else []
    if len(cells) < _FEWEST_CELLS or any(character.isdigit() for character in text):
        return None
    if any(len(cell.split()) > _MOST_WORDS for cell in cells):
        return None
    heads = [cell for cell in cells if lookups.label(cell) is not None or is_phrase(lookups, "column", cell)]
    lists = [label for cell in cells if (label := lookups.label(cell)) and label.field in ("awards", "festivals")]
    if len(lists) == 0 and any(is_phrase(lookups, "result-column", cell) for cell in cells):
        lists = [Label("awards")]
    return lists[0] if len(lists) > 0 and len(heads) == len(cells) else None


def detail_value(line: Piece, lookups: Lookups) -> tuple[Piece, bool] | None:
    """What stands behind the name of a detail, and whether that is a section; None for a line without one.

    A value with a year is an entry of its own, and no detail of the festival above it.
    """
    match = _DETAIL.match(line.text) if ":" in line.text or "：" in line.text else None
    if match is None or YEAR.search(line.text) is not None:
        return None
    value = line.part(match.end())
    if is_phrase(lookups, "section-detail", match[1]):
        return value, True
    return (value, False) if is_phrase(lookups, "prize-detail", match[1]) else None
