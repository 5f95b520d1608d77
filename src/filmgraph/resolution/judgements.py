"""`identity/judgements.csv`: what a curator decided about two things. A judgement beats any score.

Things are named by kind and key; a key that was replaced since still means the thing it was given to.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.model.claim import Kind, Thing


class Verdict(StrEnum):
    """Two things are one, are two, or cannot be told apart yet."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What `by` decided on `day` about the things of `kind` with the keys `left` and `right`, and why."""

    kind: Kind
    left: str
    right: str
    verdict: Verdict
    by: str
    day: date
    reason: str

    @property
    def pair(self) -> tuple[Thing, Thing]:
        """The two things, in the order of their keys."""
        low, high = sorted((self.left, self.right))
        return Thing(self.kind, low), Thing(self.kind, high)


@dataclass(frozen=True, slots=True)
class Judgements:
    """The judgements in the order they were made: of two about one pair the later one counts."""

    made: tuple[Judgement, ...] = ()

    def standing(self) -> dict[tuple[Thing, Thing], Judgement]:
        """The judgement that counts for each pair, in the order in which they were made."""
        standing: dict[tuple[Thing, Thing], Judgement] = {}
        for judgement in self.made:
            standing.pop(judgement.pair, None)
            standing[judgement.pair] = judgement
        return standing


COLUMNS = tuple(item.name for item in fields(Judgement))


def read_judgements(path: Path) -> Judgements:
    """The judgements in this file, none when there is no file. DataError names the line that cannot be read."""
    if not path.exists():
        return Judgements()
    with path.open(encoding="utf-8", newline="") as file:
        return Judgements(tuple(_read_rows(csv.DictReader(file), path)))


def _read_rows(rows: "csv.DictReader[str]", path: Path) -> Iterator[Judgement]:
    for row in rows:
        try:
            yield Judgement(
                Kind(row["kind"]),
                row["left"],
                row["right"],
                Verdict(row["verdict"]),
                row["by"],
                date.fromisoformat(row["day"]),
                row["reason"],
            )
        except (ValueError, KeyError, TypeError) as error:
            raise DataError(
                "A judgement cannot be read.",
                where=f"{path}:{rows.line_num}",
                remedy=f"Give the columns {', '.join(COLUMNS)}; verdict is one of {', '.join(Verdict)}.",
            ) from error


def add_judgement(judgement: Judgement, path: Path) -> None:
    """Append one judgement to the file, which is made with its header when there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = not path.exists()
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if new:
            writer.writerow(COLUMNS)
        writer.writerow(getattr(judgement, column) for column in COLUMNS)
