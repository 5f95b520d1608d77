"""An issue: something in a source that was not understood, with its place and what a cataloguer can do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to mend. `line` and `column` count from 1; `line` is None when the whole file is meant.

    In a table `line` is the row and `header` the name of the column, or empty where the whole row is meant; for other
    files `header` is None.
    """

    path: str
    line: int | None
    text: str
    message: str
    remedy: str
    column: int | None = None
    header: str | None = None

    @property
    def where(self) -> str:
        """The place in its file, as people call it."""
        return where_in(self.line, self.header)


def where_in(line: int | None, header: str | None) -> str:
    """A place in a file, as people call it: `line 3`, `row 17, column year`, `row 17`; empty for all of it."""
    if line is None:
        return ""
    if header is None:
        return f"line {line}"
    return f"row {line}, column {header}" if header else f"row {line}"
