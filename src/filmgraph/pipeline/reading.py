"""Sources of a catalogue in, mapped records out: read, parse, map, one record at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filmgraph.lookups import Lookups
from filmgraph.mapping import MappedRecord, map_record
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.table import parse_row
from filmgraph.release.records import StoredRecord
from filmgraph.settings import Catalogue, SourceSettings
from filmgraph.source import Issue, SourceRecord, read_records
from filmgraph.source.table import TableSource, read_table
from filmgraph.source.table_declaration import TableDeclaration, read_declaration


@dataclass(frozen=True, slots=True)
class Source:
    """One source of the catalogue, and for tables what their columns hold."""

    settings: SourceSettings
    table: TableDeclaration | None = None


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """One record with what it says."""

    source: SourceSettings
    stored: StoredRecord
    mapped: MappedRecord


def sources_of(catalogue: Catalogue) -> tuple[Source, ...]:
    """The sources in the order of the settings. ConfigurationError where a table is not declared right."""
    return tuple(_source(settings) for settings in catalogue.sources)


def read_source(source: Source, root: Path) -> Iterator[SourceRecord | Issue]:
    """The records of one source, and an issue for each file or row that gives none."""
    settings = source.settings
    if source.table is not None:
        for path in sorted(root.glob(settings.path)):
            shown = path.relative_to(root).as_posix()
            yield from read_table(TableSource(settings.id, path, shown, source.table, settings.language))
        return
    for record in read_records(root / settings.path, source_id=settings.id, language=settings.language, root=root):
        if record.text == "" and len(record.issues) > 0:
            yield from record.issues
        else:
            yield record


def read_record(source: Source, record: SourceRecord, lookups: Lookups) -> ReadRecord:
    """One record, parsed and mapped. A pure function of its arguments."""
    program: ProgramRecord
    program = parse_record(record, lookups) if source.table is None else parse_row(record, source.table)
    mapped = map_record(program, lookups)
    return ReadRecord(source.settings, StoredRecord(mapped.key, record, program.passages, mapped.issues), mapped)


def _source(settings: SourceSettings) -> Source:
    if settings.kind != "table":
        return Source(settings)
    declared = settings.declaration.get("table")
    table = declared if isinstance(declared, dict) else {}
    return Source(settings, read_declaration(table, where=f"filmgraph.toml, source {settings.id}"))
