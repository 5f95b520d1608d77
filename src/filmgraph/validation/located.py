"""Results and the places of records they go back to; results that somebody looked at and accepted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from filmgraph.source.issue import where_in
from filmgraph.validation.result import Result, Severity, ValidationReport
from filmgraph.validation.telling import Telling
from filmgraph.validation.waivers import Waiver, in_force


@dataclass(frozen=True, slots=True)
class Place:
    """Where to mend: the record's path, the line (None where the whole record is meant) and the words there.

    `evidence` is the IRI of the span or cell, or of the record where the whole of it is meant; `record` the key of the
    record, `source` the id of its source. In a table `line` is the row, header row included, and `column` the header of
    the cell, or empty where the whole row is meant; for other records it is None. `around` has the words with what
    else stands on their line, where that is known.
    """

    path: str
    line: int | None
    quote: str
    evidence: str = ""
    record: str = ""
    source: str = ""
    column: str | None = None
    around: str = ""

    @property
    def where(self) -> str:
        """The place in its file, as people call it."""
        return where_in(self.line, self.column)


@dataclass(frozen=True, slots=True)
class Located:
    """One result, the places it goes back to, and the waiver that silences it, if one does.

    `about` has the IRIs of the things with pages that the result is about, `told` the sentence for people where it is
    not the result's own message, `name` what the thing is called.
    """

    result: Result
    places: tuple[Place, ...] = ()
    waiver: Waiver | None = None
    about: tuple[str, ...] = ()
    told: str = ""
    name: str = ""

    @property
    def message(self) -> str:
        """The sentence that people read."""
        return self.told or self.result.message

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way of publication."""
        return self.result.severity is Severity.VIOLATION and self.waiver is None


Lookup = Callable[[Result], Iterable[Place]]
"""Where the node of a result is stated, nearest first."""

About = Callable[[Result], Iterable[str]]
"""The things with pages that a result is about."""


def locate(report: ValidationReport, lookup: Lookup, about: About, telling: Telling) -> Iterator[Located]:
    """Every result told, with its places and what it is about, the gravest first, else in the report's order."""
    for severity in Severity:
        for result in report.of_severity(severity):
            yield Located(
                result,
                tuple(lookup(result)),
                about=tuple(about(result)),
                told=telling.told(result),
                name=telling.name_of(result.focus) or "",
            )


def waive(found: Iterable[Located], waivers: Iterable[Waiver], as_of: date) -> Iterator[Located]:
    """The results, those that a waiver in force accepts marked with it."""
    holding = in_force(waivers, as_of)
    for located in found:
        waiver = holding.get((located.result.shape, str(located.result.focus)))
        yield located if waiver is None else replace(located, waiver=waiver)


@dataclass(frozen=True, slots=True)
class Fault:
    """Who is at fault for violations: the records to hold back, by key, each with what it is held back for; and the
    results that no record explains."""

    records: Mapping[str, tuple[Located, ...]]
    unexplained: tuple[Located, ...]


def records_at_fault(found: Iterable[Located]) -> Fault:
    """The records that must be held back so that nothing blocks publication.

    A violation is laid at the record of its nearest place. One without a place cannot be helped by holding back.
    """
    records: dict[str, tuple[Located, ...]] = {}
    unexplained: list[Located] = []
    for located in found:
        if not located.blocks:
            continue
        if len(located.places) == 0:
            unexplained.append(located)
        else:
            key = located.places[0].record
            records[key] = (*records.get(key, ()), located)
    return Fault(records, tuple(unexplained))
