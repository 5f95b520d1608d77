"""Prizes of the film and honours of people: one conferral each, with its award, event, year, place and outcome."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.mapping.occasion import Occasion, map_event, map_place
from filmgraph.mapping.recipient import map_recipients, named_works
from filmgraph.mapping.scribe import Scribe, Words, words_of
from filmgraph.model.claim import Concept, Kind, Origin, Text, Thing, Year
from filmgraph.model.program import Prize, ProgramRecord, Stated
from filmgraph.model.properties import Property


def map_prizes(program: ProgramRecord, scribe: Scribe, lookups: Lookups) -> None:
    """Conferrals on the film, or on people for their work on it, or on people alone."""
    described = [] if program.title is None else [scribe.film]
    for prize in program.prizes:
        films = named_works(prize.works, scribe) or described
        if len(films) > 0 or len(prize.recipients) > 0:
            _map_prize(prize, films, scribe, lookups)


def _map_prize(prize: Prize, films: Sequence[Thing], scribe: Scribe, lookups: Lookups) -> None:
    words = Words(prize.text, prize.at)
    conferral = scribe.part(Kind.CONFERRAL)
    map_recipients(conferral, prize, films, words, scribe)
    scribe.claim(conferral, Property.NAME_AS_STATED, Text(prize.text), words)
    series = map_event(conferral, Occasion(prize.event, prize.year, prize.edition_number), scribe, lookups)
    _map_award(conferral, prize, series, scribe, lookups)
    map_place(conferral, prize.place, scribe, lookups)
    _map_outcome(conferral, prize.outcome, prize.outcome_words, words, scribe)
    for detail in prize.details:
        scribe.claim(conferral, Property.FOR_DETAIL, Text(detail.value), words_of(detail))
    if prize.rationale is not None:
        rationale = scribe.text(prize.rationale.value)
        scribe.claim(conferral, Property.RATIONALE, rationale, words_of(prize.rationale))
    if prize.outcome == "won":
        in_words = Text(" ".join(prize.text.split()))
        for film in films:
            scribe.claim(film, Property.PRIZE_IN_WORDS, in_words, words, Origin.INFERRED)


def map_honours(program: ProgramRecord, scribe: Scribe) -> None:
    """Conferrals on people whom the text mentions. They are no conferrals on the film."""
    for honour in program.honours:
        words = Words(honour.text, honour.at)
        conferral = scribe.part(Kind.CONFERRAL)
        for recipient in honour.recipients:
            person = scribe.named(Kind.PERSON, words_of(recipient), recipient.value)
            scribe.claim(conferral, Property.RECIPIENT, person, words)
        scribe.claim(conferral, Property.NAME_AS_STATED, Text(honour.text), words)
        award = scribe.named(Kind.AWARD, words_of(honour.award), honour.award.value)
        scribe.claim(conferral, Property.AWARD, award, words_of(honour.award))
        if honour.year is not None:
            scribe.claim(conferral, Property.YEAR, Year(honour.year.value), words_of(honour.year))
        _map_outcome(conferral, honour.outcome, honour.outcome_words, words, scribe)


def _map_award(conferral: Thing, prize: Prize, series: Thing | None, scribe: Scribe, lookups: Lookups) -> None:
    """The award by its words and its event: the "Best Documentary" of one festival is not that of another.

    Where a record states only an outcome at an event ("Finalist at …"), the event's own award is meant. An award for
    which a lookup file keeps other words has these as well.
    """
    stated = prize.award if prize.award is not None else prize.event
    if stated is None:
        return
    context = () if prize.event is None else (scribe.as_read(prize.event),)
    award = scribe.named(Kind.AWARD, words_of(stated), stated.value, *context)
    kept = lookups.award(stated.value)
    if kept is not None and kept != stated.value:
        scribe.claim(award, Property.NAME, Text(kept), words_of(stated), Origin.LOOKUP)
    if series is not None:
        declared = prize.event is not None and prize.event.declared
        scribe.claim(award, Property.PRESENTED_AT, series, Words(prize.text, prize.at, declared))
    scribe.claim(conferral, Property.AWARD, award, words_of(stated))
    if prize.category is not None:
        _map_category(conferral, award, prize.category, prize.canonical_category, scribe)


def _map_category(
    conferral: Thing, award: Thing, category: Stated[str], canonical: Stated[str] | None, scribe: Scribe
) -> None:
    """The category by its canonical name where the record gives one; the wording of the year stays on the conferral."""
    name = category if canonical is None else canonical
    thing = scribe.part(Kind.CATEGORY)
    scribe.claim(thing, Property.CATEGORY_OF, award, words_of(name))
    scribe.claim(thing, Property.NAME, Text(name.value), words_of(name))
    scribe.claim(conferral, Property.CATEGORY, thing, words_of(category))


def _map_outcome(
    conferral: Thing, outcome: str, outcome_words: Stated[str] | None, words: Words, scribe: Scribe
) -> None:
    """A prize that is listed with no other word was won: that is inferred, and says so."""
    value = Concept("outcome", outcome.replace(" ", "-"))
    if outcome_words is not None:
        scribe.claim(conferral, Property.OUTCOME, value, words_of(outcome_words))
    else:
        scribe.claim(conferral, Property.OUTCOME, value, words, Origin.INFERRED)
