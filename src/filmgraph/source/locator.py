"""Where in a source something stands: a span of its reference text, or a cell of its table, or of one of its rows."""

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


class Column(NamedTuple):
    """The cell of a row under a column, counted from 1 (RFC 7111). It holds wherever the row stands in its table."""

    number: int


Locator = Span | Cell
