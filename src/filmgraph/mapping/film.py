"""The film's own attributes: year, running time, countries, languages, synopsis, forms, topics, identifiers."""

from filmgraph.lookups import Lookups
from filmgraph.mapping.scribe import Scribe, Words, words_of
from filmgraph.model.claim import Country, Edtf, Language, Minutes, Year
from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.model.properties import Property


def map_film(program: ProgramRecord, scribe: Scribe, lookups: Lookups) -> None:
    """Claims about the film itself. One stated running time is the film's; several belong to its versions."""
    _map_year(program, scribe)
    if len(program.durations) == 1:
        duration = program.durations[0]
        scribe.claim(scribe.film, Property.RUNTIME, Minutes(duration.value), words_of(duration))
    _map_countries(program, scribe, lookups)
    _map_spoken_languages(program, scribe, lookups)
    if len(program.synopsis) > 0:
        text = "\n\n".join(paragraph.value for paragraph in program.synopsis)
        words = Words(text, tuple(paragraph.at for paragraph in program.synopsis))
        scribe.claim(scribe.film, Property.SYNOPSIS, scribe.text(text), words)
    for genre in program.genres:
        scribe.claim(scribe.film, Property.FORM, scribe.text(genre.value), words_of(genre))
    for topic in program.topics:
        scribe.claim(scribe.film, Property.TOPIC, scribe.text(topic.value), words_of(topic))
    scribe.identify(scribe.film, program.identifiers)


def _map_year(program: ProgramRecord, scribe: Scribe) -> None:
    """A claim for each year that the record states, the one it states first before the others."""
    for year in (program.year, *program.other_years):
        if year is None:
            continue
        if year.value.edtf is not None:
            scribe.claim(scribe.film, Property.DATE_EDTF, Edtf(year.value.edtf), words_of(year))
        else:
            scribe.claim(scribe.film, Property.YEAR, Year(year.value.first), words_of(year))


def _map_countries(program: ProgramRecord, scribe: Scribe, lookups: Lookups) -> None:
    for stated in program.countries:
        code = lookups.country(stated.value, scribe.record.language)
        if code is None:
            scribe.issue(
                stated,
                f"“{stated.value}” is not a country in the list.",
                "Correct it in the record, or add the name to lookups/countries.toml.",
            )
        else:
            scribe.claim(scribe.film, Property.COUNTRY, Country(code), words_of(stated))


def _map_spoken_languages(program: ProgramRecord, scribe: Scribe, lookups: Lookups) -> None:
    for statement in program.languages:
        if statement.usage != "spoken":
            continue
        code = lookups.language(statement.language.value)
        if code is None:
            report_unknown_language(scribe, statement.language)
        else:
            scribe.claim(scribe.film, Property.LANGUAGE, Language(code), words_of(statement.language))


def report_unknown_language(scribe: Scribe, stated: Stated[str]) -> None:
    """The issue that every unknown language leads to."""
    scribe.issue(
        stated,
        f"“{stated.value}” is not a language in the list.",
        "Correct it in the record, or add the name to lookups/languages.toml.",
    )
