"""One program record in, all its claims out. Pure and picklable: records can be mapped in any order, anywhere."""

from dataclasses import dataclass

from filmgraph.lookups import Lookups
from filmgraph.mapping.award import map_honours, map_prizes
from filmgraph.mapping.credit import map_credits
from filmgraph.mapping.festival import map_festivals
from filmgraph.mapping.film import map_film
from filmgraph.mapping.mention import map_mentions
from filmgraph.mapping.related import map_related
from filmgraph.mapping.removal import map_removals
from filmgraph.mapping.scribe import Scribe, corrections_by_place
from filmgraph.mapping.title import map_titles
from filmgraph.mapping.version import map_versions
from filmgraph.model.claim import Claim, Kind, Thing
from filmgraph.model.program import ProgramRecord
from filmgraph.source import Issue
from filmgraph.uris import mint_key


@dataclass(frozen=True, slots=True)
class MappedRecord:
    """The claims of one record about its film, and what could not be claimed."""

    key: str
    film: Thing
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...]


def record_key(source: str, record: str) -> str:
    """The key of a record, from what its source calls it."""
    return mint_key(Kind.RECORD, source, record)


def source_key(source: str) -> str:
    """The key of a source, from its id in the catalogue."""
    return mint_key(Kind.SOURCE, source)


def described_film(source: str, record: str) -> Thing:
    """The film that a record describes, keyed by what the source calls the record, never by a title."""
    return Thing(Kind.FILM, mint_key(Kind.FILM, source, record))


def map_record(program: ProgramRecord, lookups: Lookups) -> MappedRecord:
    """All claims of a program record. Nothing is claimed of a film without a title: the record's issues say why."""
    record = program.record
    key = record_key(record.source, record.id)
    corrections = corrections_by_place(program.corrections)
    film = described_film(record.source, record.id)
    scribe = Scribe(record, key, source_key(record.source), film, lookups, corrections=corrections)
    if program.title is not None:
        map_titles(program, scribe)
        map_film(program, scribe, lookups)
        map_versions(program, scribe, lookups)
        map_credits(program, scribe, lookups)
        map_festivals(program, scribe, lookups)
        map_honours(program, scribe)
        map_mentions(program, scribe)
        map_related(program, scribe)
    map_prizes(program, scribe, lookups)
    if program.title is not None:
        map_removals(program, scribe)
    if program.title is not None and _says_nothing_more(program):
        scribe.issue(
            program.title,
            "The record states nothing of the film but its title.",
            "Add lines such as “Year: 2014” and “Director: …”, or take the record out.",
        )
    return MappedRecord(key, scribe.film, tuple(scribe.claims), (*program.issues, *scribe.issues))


def _says_nothing_more(program: ProgramRecord) -> bool:
    stated = (program.durations, program.production, program.directors, program.other_credits, program.versions)
    told = (program.countries, program.languages, program.prizes, program.festivals, program.identifiers)
    return program.year is None and not any((*stated, *told))
