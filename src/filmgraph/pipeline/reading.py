"""Sources of a catalogue in, mapped records out: read, parse, correct, map, one record at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

from filmgraph.lookups import Lookups, load_lookups
from filmgraph.mapping import MappedRecord, map_record
from filmgraph.mapping.tongue import in_its_language
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.corrections.correction import Correction
from filmgraph.parsing.corrections.file import apply_corrections, load_corrections
from filmgraph.parsing.tables.row import parse_row
from filmgraph.pipeline.yields import filled_fields
from filmgraph.release.records import StoredRecord
from filmgraph.settings import Catalogue, SourceSettings
from filmgraph.source import Issue, SourceRecord, read_records
from filmgraph.source.table import TableSource, read_table
from filmgraph.source.table_declaration import TableDeclaration
from filmgraph.source.table_settings import read_declaration

CORRECTIONS = "corrections.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """One source of the catalogue, and for tables what their columns hold."""

    settings: SourceSettings
    table: TableDeclaration | None = None


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """One record with what it says, and the fields that it fills."""

    source: SourceSettings
    stored: StoredRecord
    mapped: MappedRecord
    filled: tuple[str, ...] = ()


def sources_of(catalogue: Catalogue) -> tuple[Source, ...]:
    """The sources in the order of the settings. ConfigurationError where a table is not declared right."""
    return tuple(_source(settings) for settings in catalogue.sources)


def tables_of(source: Source, root: Path) -> Iterator[TableSource]:
    """The files of a source that is a table, in their order."""
    settings = source.settings
    if source.table is not None:
        for path in sorted(root.glob(settings.path)):
            shown = path.relative_to(root).as_posix()
            yield TableSource(settings.id, path, shown, source.table, settings.language)


def read_source(source: Source, root: Path) -> Iterator[SourceRecord | Issue]:
    """The records of one source, and an issue for each file or row that gives none."""
    settings = source.settings
    if source.table is not None:
        keys: Counter[str] = Counter()
        for table in tables_of(source, root):
            yield from read_table(table, keys=keys)
        return
    for record in read_records(root / settings.path, source_id=settings.id, language=settings.language, root=root):
        if record.text == "" and len(record.issues) > 0:
            yield from record.issues
        else:
            yield record


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What reading goes by beside the records: lookups, and corrections by the id of the record."""

    lookups: Lookups
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)


def load_knowledge(catalogue: Catalogue, lookups: Lookups | None = None) -> Knowledge:
    """The lookups and corrections of a catalogue; the lookups are read from their files where they are not given."""
    corrections: dict[str, list[Correction]] = defaultdict(list)
    for correction in load_corrections(catalogue.root / CORRECTIONS):
        corrections[correction.record].append(correction)
    known = load_lookups(catalogue.lookups) if lookups is None else lookups
    return Knowledge(known, {record: tuple(of) for record, of in corrections.items()})


def orphans(corrections: Mapping[str, tuple[Correction, ...]], seen: Set[tuple[str, str]]) -> list[Issue]:
    """An issue for each correction of a record that no source has. `seen` are the records, by source and id."""
    ids = {record for _, record in seen}
    return [
        Issue(
            CORRECTIONS,
            None,
            record,
            f"No record is called “{record}”" + (f" in the source “{one.source}”." if one.source is not None else "."),
            "Correct the name, or take the correction out.",
        )
        for record, listed in corrections.items()
        for one in listed
        if (record not in ids if one.source is None else (one.source, record) not in seen)
    ]


def read_record(source: Source, record: SourceRecord, knowledge: Knowledge) -> ReadRecord:
    """One record, parsed, corrected and mapped. A pure function of its arguments."""
    lookups = knowledge.lookups
    program: ProgramRecord
    program = parse_record(record, lookups) if source.table is None else parse_row(record, source.table)
    program = apply_corrections(program, knowledge.corrections.get(record.id, ()), lookups)
    program = in_its_language(program, lookups)
    mapped = map_record(program, lookups)
    stored = StoredRecord(mapped.key, program.record, program.passages, mapped.issues)
    return ReadRecord(source.settings, stored, mapped, filled_fields(program))


def _source(settings: SourceSettings) -> Source:
    if settings.kind != "table":
        return Source(settings)
    declared = settings.declaration.get("table")
    table = declared if isinstance(declared, dict) else {}
    return Source(settings, read_declaration(table, where=f"filmgraph.toml, source {settings.id}"))
