"""Related programs: pointers from the film to others, with their teasers."""

from filmgraph.mapping.scribe import Scribe, Words, words_of
from filmgraph.mapping.title import map_title
from filmgraph.model.claim import Kind, Number, Text
from filmgraph.model.program import ProgramRecord
from filmgraph.model.properties import Property


def map_related(program: ProgramRecord, scribe: Scribe) -> None:
    """Related reference nodes of the film; their targets are films known only by title."""
    for position, related in enumerate(program.related, start=1):
        words = words_of(related.title)
        target = scribe.named(Kind.FILM, words, related.title.value)
        map_title(target, related.title, "preferred", scribe)
        node = scribe.part(Kind.RELATED)
        both = words
        if related.teaser is not None:
            both = Words(related.title.text, (related.title.at, related.teaser.at))
            scribe.claim(node, Property.TEASER, scribe.text(related.teaser.value), words_of(related.teaser))
        scribe.claim(scribe.film, Property.HAS_RELATED, node, both)
        scribe.claim(node, Property.TARGET, target, words)
        scribe.claim(node, Property.NAME_AS_STATED, Text(related.title.value), words)
        scribe.claim(node, Property.POSITION, Number(position), words)
