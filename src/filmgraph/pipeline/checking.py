"""A staged release in, what the shapes find out: each result with the words of the records it goes back to."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.records import RecordReader
from filmgraph.source import Cell, SourceRecord, Span
from filmgraph.store import OxigraphStore
from filmgraph.uris import Uris
from filmgraph.validation import BytesSource, Result, Source, ValidationReport, check_and_place, recheck_and_place
from filmgraph.validation.inputs import basis_of
from filmgraph.validation.located import Located, Place, locate, waive
from filmgraph.validation.places import Mark, Places
from filmgraph.validation.waivers import Waiver

SHOWN_PLACES = 3
_RECORDS_AT_HAND = 4096
_CELL = re.compile(r"#cell=(\d+),(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looks at beside the triples: `records` is the file of records, which results are led to."""

    records: Path
    uris: Uris
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class Since:
    """What a check goes on from: the findings of the release before, and the triples of the default graph that came and
    went since, as N-Triples."""

    findings: Path
    added: bytes
    removed: bytes

    def holds(self, as_of: date) -> bool:
        """Whether those findings rest on the same shapes, ontology and year."""
        if not keeps_findings(self.findings):
            return False
        with FindingReader(self.findings) as reader:
            return reader.basis() == basis_of(as_of)


def check_release(data: Source, checked: Checked, as_of: date) -> tuple[ValidationReport, Iterator[Located]]:
    """Run the shapes over the default graph. The results come one by one, the gravest first, each with its places."""
    report, places = check_and_place(data, as_of=as_of)
    return report, waive(_locate(report, places, checked), checked.waivers, as_of)


def recheck_release(
    store: OxigraphStore, since: Since, checked: Checked, as_of: date
) -> tuple[ValidationReport, Iterator[Located]]:
    """The same as `check_release` for the default graph of a store, by looking at what changed alone."""
    with FindingReader(since.findings) as reader:
        before = list(reader.results())
    change = (BytesSource(since.added), BytesSource(since.removed))
    report, places = recheck_and_place(before, store.raw, change, as_of=as_of)
    return report, waive(_locate(report, places, checked), checked.waivers, as_of)


def _locate(report: ValidationReport, places: Places, checked: Checked) -> Iterator[Located]:
    with closing(RecordReader(checked.records)) as reader:
        words = Words(reader, checked.uris)
        yield from locate(report, lambda result: words.places(result, places), places.about)


class Words:
    """Leads the marks of results to the paths, lines and words of records."""

    def __init__(self, reader: RecordReader, uris: Uris) -> None:
        self._uris = uris
        self._record = lru_cache(_RECORDS_AT_HAND)(reader.words)

    def places(self, result: Result, places: Places) -> Iterator[Place]:
        """The nearest places of a result."""
        shown = 0
        for mark in places.marks(result):
            place = self._place(mark)
            if place is not None:
                shown += 1
                yield place
            if shown == SHOWN_PLACES:
                return

    def _place(self, mark: Mark) -> Place | None:
        key = (self._uris.path_of(mark.record) or "").removeprefix("/record/")
        record = self._record(key)
        if record is None:
            return None
        line, quote = _line_and_quote(mark, record)
        return Place(record.path, line, quote, mark.evidence, key, record.source)


def _line_and_quote(mark: Mark, record: SourceRecord) -> tuple[int | None, str]:
    """The line and words of a span, the row and words of a cell; neither where the whole record is meant."""
    if mark.evidence == mark.record:
        return None, ""
    cell = _CELL.search(mark.evidence)
    if cell is not None:
        at = Cell(int(cell.group(1)), int(cell.group(2)))
        return at.row, record.quote(at)
    start, end = (int(number) for number in mark.evidence.rpartition("#char=")[2].split(","))
    return record.line_of(start), record.quote(Span(start, end))
