"""Where and when a prize was given or a film was shown: event series, edition, year and place."""

from dataclasses import dataclass

from filmgraph.lookups import Lookups
from filmgraph.mapping.scribe import Scribe, Words, words_of
from filmgraph.model.claim import Country, Kind, Number, Origin, Text, Thing, Value, Year
from filmgraph.model.program import Stated
from filmgraph.model.properties import Property


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event as stated, with the year and the number of the edition where they are."""

    event: Stated[str] | None
    year: Stated[int] | None
    number: Stated[int] | None = None


def map_event(subject: Thing, occasion: Occasion, scribe: Scribe, lookups: Lookups) -> Thing | None:
    """Claim the edition where a year or number is stated, else the series; never an edition that the text leaves open.

    Returns the event series. Where a lookup file keeps another name for it, it has that name as well.
    """
    event, year, number = occasion.event, occasion.year, occasion.number
    if year is not None:
        scribe.claim(subject, Property.YEAR, Year(year.value), words_of(year))
    if event is None:
        return None
    words = words_of(event)
    series = scribe.named(Kind.EVENT, words, event.value)
    kept = lookups.event(event.value)
    if kept is not None and kept != event.value:
        scribe.claim(series, Property.NAME, Text(kept), words, Origin.LOOKUP)
    if year is None and number is None:
        scribe.claim(subject, Property.IN_SERIES, series, words)
        return series
    edition = scribe.part(Kind.EDITION)
    scribe.claim(edition, Property.EDITION_OF, series, words)
    if year is not None:
        scribe.claim(edition, Property.YEAR, Year(year.value), words_of(year))
    if number is not None:
        scribe.claim(edition, Property.EDITION_NUMBER, Number(number.value), words_of(number))
    places = (stated.at for stated in (event, year, number) if stated is not None)
    scribe.claim(subject, Property.AT_EDITION, edition, Words(event.text, tuple(dict.fromkeys(places)), event.declared))
    return series


def map_place(subject: Thing, place: Stated[str] | None, scribe: Scribe, lookups: Lookups) -> None:
    """Claim a country by its code, any other place by its name, with the country that its last part names."""
    if place is None:
        return
    words = words_of(place)
    language = scribe.record.language
    code = lookups.country(place.value, language)
    value: Value
    if code is not None:
        value = Country(code)
    else:
        value = scribe.named(Kind.PLACE, words, place.value)
        last = lookups.country(place.value.rsplit(",", 1)[-1].strip(), language) if "," in place.value else None
        if last is not None:
            scribe.claim(value, Property.CONTAINED_IN, Country(last), words)
    scribe.claim(subject, Property.PLACE, value, words)
