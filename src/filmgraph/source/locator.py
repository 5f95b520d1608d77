"""Where in a source something stands: a span of its reference text, or a cell of its table."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` (counted from 0) up to but not including `end`, in Unicode code points (RFC 5147)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


class Cell(NamedTuple):
    """A cell of a table, both numbers counted from 1 and the header row included (RFC 7111)."""

    row: int
    column: int


Locator = Span | Cell
