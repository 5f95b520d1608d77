"""A staged release in, what the shapes find out: each result with the words of the records it goes back to."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from filmgraph.pipeline.witnesses import words_around
from filmgraph.release.records import RecordReader
from filmgraph.source import SourceRecord, Span
from filmgraph.uris import Uris
from filmgraph.validation import Result, Source, ValidationReport, check_and_place
from filmgraph.validation.fast import Table
from filmgraph.validation.located import Located, Place, locate, waive
from filmgraph.validation.places import Mark, Places
from filmgraph.validation.telling import Telling
from filmgraph.validation.waivers import Waiver

SHOWN_PLACES = 3
READ_PLACES = 12
"""So many places are read to find those whose words hold what is at fault."""

_RECORDS_AT_HAND = 4096
_IRI = re.compile(r"https?://\S+")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_COLUMN = re.compile(r"#col=(\d+)\Z")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looks at beside the triples: `records` is the file of records, which results are led to."""

    records: Path
    uris: Uris
    waivers: tuple[Waiver, ...] = ()


class Outcome(NamedTuple):
    """What a check came to: the report, its results one by one, the gravest first, each with its places, and the table
    that was looked at."""

    report: ValidationReport
    found: Iterator[Located]
    table: Table


def check_release(data: Source, checked: Checked, as_of: date, more: frozenset[str] = frozenset()) -> Outcome:
    """Run the shapes over the default graph. The table has the columns of the predicates `more`, too."""
    report, places = check_and_place(data, as_of=as_of, more=more)
    return Outcome(report, led_to_words(report, places, checked, as_of), places.table)


def led_to_words(report: ValidationReport, places: Places, checked: Checked, as_of: date) -> Iterator[Located]:
    """The results of a report one by one, the gravest first, each with its places and the waiver that accepts it."""
    return waive(_locate(report, places, checked), checked.waivers, as_of)


def _locate(report: ValidationReport, places: Places, checked: Checked) -> Iterator[Located]:
    with closing(RecordReader(checked.records)) as reader:
        words = Words(reader, checked.uris)
        yield from locate(report, lambda result: words.places(result, places), places.about, Telling(places.table))


class Words:
    """Leads the marks of results to the paths, lines and words of records."""

    def __init__(self, reader: RecordReader, uris: Uris) -> None:
        self._uris = uris
        self._record = lru_cache(_RECORDS_AT_HAND)(reader.words)

    def places(self, result: Result, places: Places) -> list[Place]:
        """The nearest places of a result: of those that state it, the ones whose words hold what is at fault."""
        found: list[Place] = []
        for mark in places.marks(result):
            place = self._place(mark)
            if place is not None:
                found.append(place)
            if len(found) == READ_PLACES:
                break
        at_fault = _words_at_fault(result)
        telling = [place for place in found if not at_fault.isdisjoint(_WORD.findall(place.quote))]
        return (telling or found)[:SHOWN_PLACES]

    def _place(self, mark: Mark) -> Place | None:
        key = (self._uris.path_of(mark.record) or "").removeprefix("/record/")
        record = self._record(key)
        if record is None:
            return None
        head = Place(record.path, None, "", mark.evidence, key, record.source)
        return _at_cell(head, record) if len(record.cells) > 0 else _at_span(head, record)


def _words_at_fault(result: Result) -> set[str]:
    """The numbers that the message tells, and a value that is a single word."""
    value = "" if result.value is None else str(result.value)
    return {*_NUMBER.findall(_IRI.sub("", result.message)), *([value] if _WORD.fullmatch(value) else [])}


def _at_cell(head: Place, record: SourceRecord) -> Place:
    """The row, the column's header and the words of a cell; the row alone where all of it is meant."""
    column = _COLUMN.search(head.evidence)
    if column is None:
        return replace(head, line=record.cells[0].at.row, column="")
    cell = record.cell(int(column.group(1)))
    return replace(head, line=cell.at.row, column=cell.header, quote=cell.text)


def _at_span(head: Place, record: SourceRecord) -> Place:
    """The line and the words of a span; neither where the whole record is meant."""
    start, comma, end = head.evidence.rpartition("#char=")[2].partition(",")
    if comma == "":
        return head
    at = Span(int(start), int(end))
    return replace(head, line=record.line_of(at.start), quote=record.quote(at), around=words_around(record.text, at))
