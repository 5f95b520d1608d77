"""What each source gave, held against what is expected of it: a source that breaks stops publication and says so."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.model.program import ProgramRecord
from filmgraph.release.layout import CURRENT, MANIFEST
from filmgraph.release.manifest import read_manifest
from filmgraph.settings import Catalogue
from filmgraph.validation.expectations import Expectation, Unmet, Yield, read_expectation, unmet

_FIELDS = {
    "title": "title",
    "year": "year",
    "duration_minutes": "durations",
    "production": "production",
    "directors": "directors",
    "other_credits": "other_credits",
    "versions": "versions",
    "countries": "countries",
    "awards": "prizes",
    "festivals": "festivals",
    "synopsis": "synopsis",
}
"""By the name in `filmgraph parse --json`: the attribute of a program record."""


def filled_fields(program: ProgramRecord) -> tuple[str, ...]:
    """The fields that a record fills, by their names in `filmgraph parse --json`."""
    return tuple(name for name, attribute in _FIELDS.items() if getattr(program, attribute) not in (None, ()))


def count_yields(read: Iterable[tuple[str, Sequence[str]]]) -> dict[str, Yield]:
    """What each source gave, from the source and the filled fields of every record."""
    records: Counter[str] = Counter()
    filled: dict[str, Counter[str]] = defaultdict(Counter)
    for source, fields in read:
        records[source] += 1
        filled[source].update(fields)
    return {source: Yield(count, dict(filled[source])) for source, count in records.items()}


def add_yields(parts: Iterable[Mapping[str, Yield]]) -> dict[str, Yield]:
    """The yields of parts of the records together."""
    records: Counter[str] = Counter()
    filled: dict[str, Counter[str]] = defaultdict(Counter)
    for part in parts:
        for source, found in part.items():
            records[source] += found.records
            filled[source].update(found.filled)
    return {source: Yield(count, dict(filled[source])) for source, count in records.items()}


def read_expectations(catalogue: Catalogue) -> list[Expectation]:
    """What is expected of each source. Raises ConfigurationError for what cannot be expected."""
    return [read_expectation(source.id, source.declaration, _FIELDS) for source in catalogue.sources]


def require_yields(expectations: Iterable[Expectation], catalogue: Catalogue, yields: Mapping[str, Yield]) -> None:
    """Raises DataError when a source gives less than is expected of it, or half of what it gave before.

    `yields` are those of all records of the sources, before any of them is held back.
    """
    before = _records_before(catalogue.releases)
    missed: list[Unmet] = []
    for expected in expectations:
        earlier = Yield(before[expected.source]) if expected.source in before else None
        missed += unmet(expected, yields.get(expected.source, Yield(0)), earlier)
    if len(missed) > 0:
        raise DataError(
            " ".join(each.message for each in missed),
            where=str(catalogue.root),
            remedy="The release before this build is still served. " + " ".join(each.remedy for each in missed),
        )


def _records_before(releases: Path) -> Mapping[str, int]:
    link = releases / CURRENT
    return read_manifest(link / MANIFEST).sources if link.exists() else {}
