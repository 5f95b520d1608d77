"""People whom the text names without crediting them."""

from filmgraph.mapping.scribe import Scribe, words_of
from filmgraph.model.claim import Kind, Text
from filmgraph.model.program import ProgramRecord
from filmgraph.model.properties import Property


def map_mentions(program: ProgramRecord, scribe: Scribe) -> None:
    """Mention nodes of the film."""
    for mention in program.people_mentioned:
        words = words_of(mention.name)
        person = scribe.identified(Kind.PERSON, words, mention.name)
        node = scribe.part(Kind.MENTION)
        scribe.claim(scribe.film, Property.HAS_MENTION, node, words)
        scribe.claim(node, Property.MENTIONED_ENTITY, person, words)
        scribe.claim(node, Property.NAME_AS_STATED, Text(mention.name.value), words)
        if mention.role is not None:
            scribe.claim(node, Property.ROLE_AS_STATED, Text(mention.role.value), words_of(mention.role))
