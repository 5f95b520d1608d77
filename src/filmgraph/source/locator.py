"""Where in a source something stands: a span of its reference text, or a cell of its table."""

from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` (counted from 0) up to but not including `end`, in Unicode code points (RFC 5147).

    A tuple, as a record has dozens. No record has both spans and cells, so that the two are never compared.
    """

    start: int
    end: int


class Cell(NamedTuple):
    """A cell of a table, both numbers counted from 1 and the header row included (RFC 7111)."""

    row: int
    column: int


Locator = Span | Cell
