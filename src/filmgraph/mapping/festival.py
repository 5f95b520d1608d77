"""Festivals: one selection per entry of the film in a programme."""

from filmgraph.lookups import Lookups
from filmgraph.mapping.occasion import Occasion, map_event, map_place
from filmgraph.mapping.scribe import Scribe, Words, words_of
from filmgraph.model.claim import Kind, Text
from filmgraph.model.program import ProgramRecord
from filmgraph.model.properties import Property


def map_festivals(program: ProgramRecord, scribe: Scribe, lookups: Lookups) -> None:
    """Selection nodes of the film."""
    for festival in program.festivals:
        words = Words(festival.text, festival.at)
        selection = scribe.part(Kind.SELECTION)
        scribe.claim(selection, Property.SELECTED_WORK, scribe.film, words)
        scribe.claim(selection, Property.NAME_AS_STATED, Text(festival.text), words)
        map_event(selection, Occasion(festival.event, festival.year), scribe, lookups)
        map_place(selection, festival.place, scribe, lookups)
        if festival.section is not None:
            scribe.claim(selection, Property.SECTION, Text(festival.section.value), words_of(festival.section))
