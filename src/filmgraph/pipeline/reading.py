"""Sources of a catalogue in, mapped records out: read, parse, correct, map, one record at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

from filmgraph.lookups import Lookups
from filmgraph.mapping import MappedRecord, map_record
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.release.records import StoredRecord
from filmgraph.settings import Catalogue, SourceSettings
from filmgraph.source import SourceRecord, read_records


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """One record with what it says."""

    source: SourceSettings
    stored: StoredRecord
    mapped: MappedRecord


def read_sources(catalogue: Catalogue) -> Iterator[tuple[SourceSettings, SourceRecord]]:
    """The records of all sources, in the order of the settings."""
    for source in catalogue.sources:
        for record in read_records(
            catalogue.root / source.path, source_id=source.id, language=source.language, root=catalogue.root
        ):
            yield source, record


def read_record(source: SourceSettings, record: SourceRecord, lookups: Lookups) -> ReadRecord:
    """One record, parsed and mapped."""
    program: ProgramRecord = parse_record(record, lookups)
    mapped = map_record(program, lookups)
    return ReadRecord(source, StoredRecord(mapped.key, record, program.passages, mapped.issues), mapped)
