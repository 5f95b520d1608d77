"""Located results in, the order people read them in out: by severity and shape, then by record."""

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import Graph

from filmgraph.validation.located import Located
from filmgraph.validation.result import Severity
from filmgraph.validation.rules import name_of_shape

_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class OfRecord:
    """The results that go back to one file, by line or row; `path` is None for results without a place."""

    path: str | None
    results: tuple[Located, ...]


@dataclass(frozen=True, slots=True)
class OfShape:
    """The results of one shape: its IRI, its name in words, how grave it is, what it advises, and the files."""

    shape: str
    name: str
    severity: Severity
    remedy: str | None
    records: tuple[OfRecord, ...]

    @property
    def count(self) -> int:
        """How many results there are."""
        return sum(len(record.results) for record in self.records)


def group(found: Iterable[Located], shapes: Graph) -> tuple[OfShape, ...]:
    """The results grouped, the gravest and most frequent shapes first; records by path, those without one last."""
    by_shape: dict[str, dict[str | None, list[Located]]] = {}
    for located in found:
        record = located.places[0].path if located.places else None
        by_shape.setdefault(located.result.shape, {}).setdefault(record, []).append(located)
    groups = [_of_shape(shape, records, shapes) for shape, records in by_shape.items()]
    return tuple(sorted(groups, key=lambda one: (_ORDER.index(one.severity), -one.count, one.shape)))


def _line(located: Located) -> int:
    return 0 if len(located.places) == 0 else located.places[0].line or 0


def _of_shape(shape: str, records: dict[str | None, list[Located]], shapes: Graph) -> OfShape:
    first = next(iter(records.values()))[0].result
    ordered = sorted(records.items(), key=lambda item: (item[0] is None, item[0] or ""))
    return OfShape(
        shape=shape,
        name=name_of_shape(shape, shapes),
        severity=first.severity,
        remedy=first.remedy,
        records=tuple(OfRecord(path, tuple(sorted(results, key=_line))) for path, results in ordered),
    )
