"""An issue: something in a source that was not understood, with its place and what a cataloguer can do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to mend. `line` and `column` count from 1; `line` is None when the whole file is meant."""

    path: str
    line: int | None
    text: str
    message: str
    remedy: str
    column: int | None = None
