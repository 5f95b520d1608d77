"""A piece of a record's text that knows where it stands, so that whatever is read from it keeps its span."""

import re
from dataclasses import dataclass
from typing import TypeVar

from filmgraph.model.program import Stated
from filmgraph.source import Span

T = TypeVar("T")

_BLANK = " \t\u00a0\u2002\u2003\u2009\u202f\u200b\u200e\u200f"


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` stands in the record from character `start` on."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where the piece stands."""
        return Span(self.start, self.end)

    def part(self, start: int, end: int | None = None) -> "Piece":
        """The characters from `start` up to `end` of this piece (not of the record)."""
        return Piece(self.text[start:end], self.start + start)

    def strip(self, more: str = "") -> "Piece":
        """Without white space, and the characters of `more`, at both ends."""
        signs = _BLANK + more
        if self.text != "" and self.text[0] not in signs and self.text[-1] not in signs:
            return self
        kept = self.text.lstrip(signs)
        return Piece(kept.rstrip(signs), self.start + len(self.text) - len(kept))

    def split(self, at: re.Pattern[str]) -> list["Piece"]:
        """The pieces between the matches of `at`, stripped, without empty ones."""
        pieces, last = [], 0
        for match in at.finditer(self.text):
            pieces.append(self.part(last, match.start()).strip())
            last = match.end()
        pieces.append(self.part(last).strip())
        return [piece for piece in pieces if piece.text != ""]

    def stated(self, value: T) -> Stated[T]:
        """`value`, resting on the words of this piece."""
        return Stated(value, self.text, self.span)

    def as_stated(self) -> Stated[str]:
        """The words themselves as the value."""
        return Stated(self.text, self.text, self.span)
