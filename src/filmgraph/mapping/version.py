"""Versions: one for each stated language and, where several are stated, one for each running time; never paired."""

from filmgraph.lookups import Lookups
from filmgraph.mapping.film import report_unknown_language
from filmgraph.mapping.scribe import Scribe, words_of
from filmgraph.model.claim import Concept, Kind, Language, Minutes
from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.model.properties import Property

_USAGES = {"subtitles": "subtitled", "dubbed": "dubbed", "voice-over": "voice-over"}


def map_versions(program: ProgramRecord, scribe: Scribe, lookups: Lookups) -> None:
    """Version nodes of the film."""
    for stated in program.versions:
        _map_language_version(stated, "unspecified", scribe, lookups)
    for statement in program.languages:
        if statement.usage in _USAGES:
            _map_language_version(statement.language, _USAGES[statement.usage], scribe, lookups)
    if len(program.durations) > 1:
        for duration in program.durations:
            version = scribe.part(Kind.VERSION)
            scribe.claim(scribe.film, Property.HAS_VERSION, version, words_of(duration))
            scribe.claim(version, Property.RUNTIME, Minutes(duration.value), words_of(duration))


def _map_language_version(stated: Stated[str], usage: str, scribe: Scribe, lookups: Lookups) -> None:
    code = lookups.language(stated.value)
    if code is None:
        report_unknown_language(scribe, stated)
        return
    version = scribe.part(Kind.VERSION)
    scribe.claim(scribe.film, Property.HAS_VERSION, version, words_of(stated))
    scribe.claim(version, Property.VERSION_LANGUAGE, Language(code), words_of(stated))
    scribe.claim(version, Property.LANGUAGE_USAGE, Concept("usage", usage), words_of(stated))
