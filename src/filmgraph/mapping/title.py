"""Titles: main title, subtitle and type."""

import re

from filmgraph.mapping.scribe import Scribe, words_of
from filmgraph.model.claim import Concept, Kind, Text, Thing
from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.model.properties import Property

# FIAF Moving Image Cataloguing Manual, appendix A.2: a subtitle follows a colon or a spaced dash.
_SEPARATOR = re.compile(r"\s*:\s+|\s+[–—-]\s+")


def split_title(title: str) -> tuple[str, str | None]:
    """The main title and the part after the first separator, None where there is no such part."""
    parts = _SEPARATOR.split(title, maxsplit=1)
    if len(parts) == 1 or parts[0] == "" or parts[1] == "":
        return title, None
    return parts[0], parts[1]


def map_titles(program: ProgramRecord, scribe: Scribe) -> None:
    """One title node per stated title; the one the record is headed by is the preferred one."""
    if program.title is not None:
        map_title(scribe.film, program.title, "preferred", scribe)
    for other in program.other_titles:
        map_title(scribe.film, other.title, other.type, scribe)


def map_title(film: Thing, stated: Stated[str], title_type: str, scribe: Scribe) -> None:
    """One title of a film, be it the one that the record describes or one that it points at."""
    words = words_of(stated)
    title = scribe.part(Kind.TITLE)
    main, sub = split_title(stated.value)
    scribe.claim(film, Property.HAS_TITLE, title, words)
    scribe.claim(title, Property.NAME, Text(stated.value), words)
    scribe.claim(title, Property.MAIN_TITLE, Text(main), words)
    if sub is not None:
        scribe.claim(title, Property.SUBTITLE, Text(sub), words)
    scribe.claim(title, Property.TITLE_TYPE, Concept("title-type", title_type), words)
