"""Values that a curator took away: the film keeps a note of each, on the words that were misread, with who and why."""

from filmgraph.mapping.scribe import Scribe, Words
from filmgraph.model.claim import Origin, Text
from filmgraph.model.program import ProgramRecord
from filmgraph.model.properties import Property


def map_removals(program: ProgramRecord, scribe: Scribe) -> None:
    """One note for each value taken away: nothing else in the graph would tell that the record stated it."""
    for corrected in program.corrections:
        if corrected.new == "" and corrected.old is not None and corrected.at is not None:
            said = " ".join(program.record.quote(corrected.at).split())
            words = Words(said, (corrected.at,))
            told = Text(f"Taken away: {corrected.field} “{corrected.old}”")
            scribe.claim(scribe.film, Property.CHANGE_NOTE, told, words, Origin.CORRECTION)
