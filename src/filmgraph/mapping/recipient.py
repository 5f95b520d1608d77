"""Who a prize is given to: the film, the people it names, or the people for their work on the film."""

from collections.abc import Sequence

from filmgraph.mapping.scribe import Scribe, Words, words_of
from filmgraph.mapping.title import map_title
from filmgraph.model.claim import Concept, Kind, Text, Thing
from filmgraph.model.program import HonouredWork, Identifier, Prize, Recipient
from filmgraph.model.properties import Property


def map_recipients(conferral: Thing, prize: Prize, films: Sequence[Thing], words: Words, scribe: Scribe) -> None:
    """Recipients together, and the films that people are honoured for with the job that earned it."""
    for_people = prize.honours == "people" and len(prize.recipients) > 0
    for film in films:
        scribe.claim(conferral, Property.FOR_WORK if for_people else Property.RECIPIENT, film, words)
    for recipient in prize.recipients:
        agent = _agent(recipient, scribe)
        scribe.claim(conferral, Property.RECIPIENT, agent, words if for_people else words_of(recipient.name))
        if recipient.role is not None:
            for film in films:
                contribution = _contribution(film, agent, recipient, recipient.role, scribe)
                scribe.claim(conferral, Property.FOR_CONTRIBUTION, contribution, words_of(recipient.name))


def named_works(works: Sequence[HonouredWork], scribe: Scribe) -> list[Thing]:
    """The films that a prize names where the record describes none of them."""
    films: list[Thing] = []
    for work in works:
        words = words_of(work.title)
        film = scribe.named(Kind.FILM, words, work.title.value, *_values(work.identifiers))
        map_title(film, work.title, "preferred", scribe)
        scribe.identify(film, work.identifiers)
        films.append(film)
    return films


def _agent(recipient: Recipient, scribe: Scribe) -> Thing:
    kind = Kind.PERSON if recipient.agent == "person" else Kind.ORGANIZATION
    agent = scribe.named(kind, words_of(recipient.name), recipient.name.value, *_values(recipient.identifiers))
    scribe.identify(agent, recipient.identifiers)
    return agent


def _values(identifiers: Sequence[Identifier]) -> list[str]:
    """Two people of one name in one record are two when the record tells them apart."""
    return [f"{identifier.authority}:{identifier.value.value}" for identifier in identifiers]


def _contribution(film: Thing, agent: Thing, recipient: Recipient, role: str, scribe: Scribe) -> Thing:
    words = words_of(recipient.name)
    contribution = scribe.part(Kind.CONTRIBUTION)
    scribe.claim(film, Property.HAS_CONTRIBUTION, contribution, words)
    scribe.claim(contribution, Property.CONTRIBUTOR, agent, words)
    scribe.claim(contribution, Property.ROLE, Concept("role", role), words)
    scribe.claim(contribution, Property.NAME_AS_STATED, Text(recipient.name.value), words)
    return contribution
