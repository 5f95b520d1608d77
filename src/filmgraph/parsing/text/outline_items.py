"""What an outline consists of: labelled fields with their values, and lines without a label."""

from typing import NamedTuple

from filmgraph.lookups import Label
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece


class Field(NamedTuple):
    """A label and the pieces that are its value, one per line. `section` is the section it stands in."""

    labels: tuple[Label, ...]
    wording: Piece
    values: tuple[Piece, ...]
    section: str | None = None

    @property
    def name(self) -> str:
        """The field that the first label announces."""
        return self.labels[0].field


class Text(NamedTuple):
    """A line without a label, the section it stands in (None before the first heading), and the label over that."""

    line: Line
    section: str | None
    under: Field | None = None


Item = Field | Text

PROSE_SECTIONS = (None, "synopsis", "facts")
"""Sections whose prose is the film's synopsis."""
