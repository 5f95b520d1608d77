"""How well joins of cast are right, beyond the table with identifiers: pairs judged by hand, against resolution.

Reads `pairs.csv` (see README.md) and resolves the three tables. Half of the pairs were kept aside while the rules were
made; both halves are told.

    python -m benchmarks.identity.pairs ../shared/data
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.identity.tables import named_things, read_records

from filmgraph.model.claim import Kind
from filmgraph.resolution import Judgements, Ledger, NamedThing, resolve_identities

PAIRS = Path(__file__).with_name("pairs.csv")
TABLE = "wikipedia"
SOURCES = ("oscars", "cannes", TABLE)

Place = tuple[str, str, str]
"""A name, and the title and year of a film that it stands in the cast of."""


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two names with a film each, and whether they are the same person: "same", "different" or "unsure".

    `half` is "open" or "kept", `group` "forms" (names alike but unequal), "years" (one name, twenty years or more
    between two films that follow each other) or "single" (one name of one word).
    """

    half: str
    group: str
    left: Place
    right: Place
    verdict: str


def read_pairs() -> list[JudgedPair]:
    """The pairs judged by hand."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return [
            JudgedPair(
                row["half"],
                row["group"],
                (row["left"], row["left_film"], row["left_year"]),
                (row["right"], row["right_film"], row["right_year"]),
                row["verdict"],
            )
            for row in csv.DictReader(file)
        ]


def find_places(things: Iterable[NamedThing]) -> dict[Place, str]:
    """The anchor of the person at each place of the table."""
    listed = [thing for thing in things if thing.source == TABLE]
    titles = {thing.thing: thing.name for thing in listed if thing.thing.kind is Kind.FILM}
    return {
        (thing.name, titles[thing.film], str(thing.year)): thing.thing.key
        for thing in listed
        if thing.thing.kind is Kind.PERSON and thing.film is not None
    }


def count(pairs: Iterable[JudgedPair], places: Mapping[Place, str], final: Mapping[str, str]) -> Counter[str]:
    """How many pairs were joined rightly ("right"), joined wrongly ("wrong"), missed, and left apart rightly."""
    found: Counter[str] = Counter()
    for pair in pairs:
        if pair.verdict != "unsure":
            joined = final[places[pair.left]] == final[places[pair.right]]
            found[_OUTCOMES[joined, pair.verdict == "same"]] += 1
    return found


_OUTCOMES = {(True, True): "right", (True, False): "wrong", (False, True): "missed", (False, False): "apart"}


def main() -> None:
    """Print precision and recall of joins for each half and group."""
    folder = Path(sys.argv[1])
    things = [
        named.thing
        for source in SOURCES
        for record in read_records(source, folder)
        for named in named_things(record, hidden=True)
    ]
    found = resolve_identities(things, Ledger(), Judgements(), as_of=date(2026, 1, 1))
    final = {anchor: thing.key for anchor, thing in found.final.items()}
    places, pairs = find_places(things), read_pairs()
    print(f"{'':16}{'right':>7}{'wrong':>7}{'missed':>8}{'apart':>7}{'precision':>11}{'recall':>8}")
    for half in ("open", "kept"):
        for group in ("forms", "years", "single"):
            chosen = [pair for pair in pairs if (pair.half, pair.group) == (half, group)]
            print(_line(f"{half}, {group}", count(chosen, places, final)))


def _line(name: str, counts: Counter[str]) -> str:
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    joined, same = max(right + wrong, 1), max(right + missed, 1)
    rates = f"{right / joined:11.3f}{right / same:8.3f}"
    return f"{name:16}{right:7}{wrong:7}{missed:8}{counts['apart']:7}{rates}"


if __name__ == "__main__":
    main()
