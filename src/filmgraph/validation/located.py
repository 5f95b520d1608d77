"""Results and the places of records they go back to; results that somebody looked at and accepted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from filmgraph.validation.result import Result, Severity, ValidationReport
from filmgraph.validation.waivers import Waiver


@dataclass(frozen=True, slots=True)
class Place:
    """Where to mend: the record's path, the line (None for a table or the whole record) and the words there.

    `evidence` is the IRI of the span or cell, or of the record where the whole of it is meant; `record` the key of the
    record, `source` the id of its source.
    """

    path: str
    line: int | None
    quote: str
    evidence: str = ""
    record: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """One result, the places it goes back to, and the waiver that silences it, if one does.

    `about` has the IRIs of the things with pages that the result is about.
    """

    result: Result
    places: tuple[Place, ...] = ()
    waiver: Waiver | None = None
    about: tuple[str, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way of publication."""
        return self.result.severity is Severity.VIOLATION and self.waiver is None


Lookup = Callable[[Result], Iterable[Place]]
"""Where the node of a result is stated, nearest first."""

About = Callable[[Result], Iterable[str]]
"""The things with pages that a result is about."""


def locate(report: ValidationReport, lookup: Lookup, about: About) -> Iterator[Located]:
    """Every result with its places and what it is about, the gravest first, else in the report's order."""
    for severity in Severity:
        for result in report.of_severity(severity):
            yield Located(result, tuple(lookup(result)), about=tuple(about(result)))


def waive(found: Iterable[Located], waivers: Iterable[Waiver], as_of: date) -> Iterator[Located]:
    """The results, those that a waiver in force accepts marked with it."""
    in_force = {(waiver.shape, waiver.thing): waiver for waiver in waivers if waiver.holds(as_of)}
    for located in found:
        waiver = in_force.get((located.result.shape, str(located.result.focus)))
        yield located if waiver is None else replace(located, waiver=waiver)


@dataclass(frozen=True, slots=True)
class Fault:
    """Who is at fault for violations: the records to hold back, by key, each with a result to hold it back for; and the
    results that no record explains."""

    records: Mapping[str, Result]
    unexplained: tuple[Located, ...]


def records_at_fault(found: Iterable[Located]) -> Fault:
    """The records that must be held back so that nothing blocks publication.

    A violation is laid at the record of its nearest place. One without a place cannot be helped by holding back.
    """
    records: dict[str, Result] = {}
    unexplained: list[Located] = []
    for located in found:
        if not located.blocks:
            continue
        if len(located.places) == 0:
            unexplained.append(located)
        else:
            records.setdefault(located.places[0].record, located.result)
    return Fault(records, tuple(unexplained))
