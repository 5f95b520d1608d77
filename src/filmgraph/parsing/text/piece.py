"""A piece of a record's text that knows where it stands, so that whatever is read from it keeps its span."""

import re
from dataclasses import dataclass
from typing import TypeVar

from filmgraph.model.program import Stated
from filmgraph.source import Span

T = TypeVar("T")

BLANK = " \t\u00a0\u2002\u2003\u2009\u202f\u200b\u200e\u200f"
"""What counts as white space within a line."""


@dataclass(slots=True, unsafe_hash=True)
class Piece:
    """`text` stands in the record from character `start` on.

    Nobody changes one. Yet it is not frozen: some 150 are made of a record, and freezing makes that twice as slow.
    `completed` is what the words say where they leave something out: "Anna Bell" for "Anna and Tom Bell".
    """

    text: str
    start: int
    completed: str | None = None

    @property
    def said(self) -> str:
        """What the words say, completed where they leave something out."""
        return self.text if self.completed is None else self.completed

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where the piece stands."""
        return Span(self.start, self.start + len(self.text))

    def part(self, start: int, end: int | None = None) -> "Piece":
        """The characters from `start` up to `end` of this piece (not of the record)."""
        return Piece(self.text[start:end], self.start + start)

    def cut(self, start: int, end: int | None = None, more: str = "") -> "Piece":
        """The characters from `start` up to `end` without white space, and the characters of `more`, at both ends."""
        signs = BLANK + more if more != "" else BLANK
        text = self.text[start:end].rstrip(signs)
        kept = text.lstrip(signs)
        return Piece(kept, self.start + start + len(text) - len(kept))

    def strip(self, more: str = "") -> "Piece":
        """Without white space, and the characters of `more`, at both ends."""
        signs = BLANK + more if more != "" else BLANK
        text = self.text.rstrip(signs)
        kept = text.lstrip(signs)
        return self if len(kept) == len(self.text) else Piece(kept, self.start + len(text) - len(kept))

    def split(self, at: re.Pattern[str]) -> list["Piece"]:
        """The pieces between the matches of `at`, stripped, without empty ones."""
        if at.search(self.text) is None:
            whole = self.strip()
            return [whole] if whole.text != "" else []
        pieces, last = [], 0
        for match in at.finditer(self.text):
            start, end = match.span()
            pieces.append(self.cut(last, start))
            last = end
        pieces.append(self.cut(last))
        return [piece for piece in pieces if piece.text != ""]

    def stated(self, value: T) -> Stated[T]:
        """`value`, resting on the words of this piece."""
        return Stated(value, self.text, self.span)

    def as_stated(self) -> Stated[str]:
        """What the words say as the value, resting on the words."""
        return Stated(self.said, self.text, self.span)
