"""A made-up catalogue in the shape that a build publishes: a number of films in, N-Triples out, the same every time.

Each film has titles, versions, credits, prizes and selections with the words they rest on: about 140 triples.
"""

import random
from collections.abc import Iterator
from pathlib import Path

BASE = "http://127.0.0.1:8000"
FG = "https://w3id.org/filmgraph/ontology#"
SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
XSD = "http://www.w3.org/2001/XMLSchema#"
CONCEPTS = "https://w3id.org/filmgraph/"
COUNTRY = "http://publications.europa.eu/resource/authority/country/"
COUNTRIES = ("CAN", "FRA", "DEU", "GBR", "USA", "JPN", "BRA", "IND", "ESP", "ITA")
OUTCOMES = ("won", "nominated", "finalist")

Quad = tuple[str, str, str]


def write_catalogue(films: int, path: Path) -> int:
    """Writes the N-Triples of a catalogue with so many films; returns how many triples it has."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for subject, predicate, value in triples(films):
            file.write(f"{subject} <{predicate}> {value} .\n")
            count += 1
    return count


def triples(films: int) -> Iterator[Quad]:
    """The triples of the catalogue."""
    chance = random.Random(2014)
    people, events = max(films // 2, 20), max(films // 40, 20)
    yield from _shared(people, events)
    for number in range(films):
        yield from _film(number, chance, people, events)


def _shared(people: int, events: int) -> Iterator[Quad]:
    for code in COUNTRIES:
        yield _iri(COUNTRY + code), LABEL, _text(code.title(), "en")
    for outcome in OUTCOMES:
        yield _iri(f"{CONCEPTS}outcome/{outcome}"), LABEL, _text(outcome, "en")
    yield _iri(f"{CONCEPTS}role/director"), LABEL, _text("director", "en")
    for number in range(people):
        yield from _named("person", f"p{number:09}", SCHEMA + "Person", f"Person {number}")
    for number in range(events):
        yield from _named("event", f"e{number:09}", FG + "EventSeries", f"Festival {number}")
        yield from _named("award", f"a{number:09}", FG + "Award", f"Best Film (Festival {number})")
        yield _thing("award", f"a{number:09}"), FG + "presentedAt", _thing("event", f"e{number:09}")


def _film(number: int, chance: random.Random, people: int, events: int) -> Iterator[Quad]:
    key, year = f"f{number:09}", 1990 + number % 35
    film, record = _thing("film", key), f"r{number:09}"
    title = f"Film {number}: A Story"
    yield from _named("film", key, FG + "Film", title)
    yield film, FG + "year", _typed(str(year), "gYear")
    yield film, FG + "runtimeMinutes", _typed(str(40 + number % 80), "integer")
    yield film, DCTERMS + "abstract", _text("Words about the film. " * 12, "en")
    for code in {chance.choice(COUNTRIES), chance.choice(COUNTRIES)}:
        yield film, FG + "countryOfProduction", _iri(COUNTRY + code)
    yield from _named("record", record, FG + "SourceRecord", f"record-{number}")
    yield _thing("record", record), FG + "describes", film
    yield from _part(film, "hasTitle", f"{key}#title-1", "Title", title, record, 0)
    yield _part_iri(f"{key}#title-1"), FG + "mainTitle", _text(f"Film {number}")
    for position in range(2):
        person = _thing("person", f"p{chance.randrange(people):09}")
        part = f"{key}#contribution-{position}"
        yield from _part(
            film, "hasContribution", part, "Contribution", f"credit {position}", record, 40 + position * 20
        )
        yield _part_iri(part), FG + "contributor", person
        yield _part_iri(part), FG + "role", _iri(f"{CONCEPTS}role/director")
        yield film, SCHEMA + "director", person
    for position in range(4):
        # The first festival shows very many films, so that something in the data is large.
        event = 0 if position == 0 and number % 3 == 0 else min(int(chance.paretovariate(0.7)), events - 1)
        yield from _happening(
            f"s{number:07}{position:02}", "selection", film, event, year + position % 3, record, position
        )
    for position in range(3):
        event = min(int(chance.paretovariate(0.7)), events - 1)
        key_of = f"c{number:07}{position:02}"
        yield from _happening(key_of, "conferral", film, event, year + position, record, 10 + position)
        yield _thing("conferral", key_of), FG + "award", _thing("award", f"a{event:09}")
        yield _thing("conferral", key_of), FG + "outcome", _iri(f"{CONCEPTS}outcome/{chance.choice(OUTCOMES)}")


def _happening(key: str, kind: str, film: str, event: int, year: int, record: str, place: int) -> Iterator[Quad]:
    node = _thing(kind, key)
    yield from _named(kind, key, FG + kind.title(), f"{kind} {key}")
    yield node, FG + ("recipient" if kind == "conferral" else "selectedWork"), film
    yield node, FG + "inSeries", _thing("event", f"e{event:09}")
    yield node, FG + "year", _typed(str(year), "gYear")
    yield from _evidence(node, record, 100 + place * 30)


def _part(film: str, link: str, path: str, cls: str, label: str, record: str, start: int) -> Iterator[Quad]:
    part = _part_iri(path)
    yield film, FG + link, part
    yield part, RDF + "type", _iri(FG + cls)
    yield part, LABEL, _text(label)
    yield from _evidence(part, record, start)


def _evidence(node: str, record: str, start: int) -> Iterator[Quad]:
    evidence = _iri(f"{BASE}/record/{record}#char={start},{start + 20}")
    yield node, FG + "evidence", evidence
    yield evidence, RDF + "type", _iri(FG + "Evidence")
    yield evidence, LABEL, _text("“the words it rests on”")
    yield evidence, NIF + "beginIndex", _typed(str(start), "integer")
    yield evidence, NIF + "endIndex", _typed(str(start + 20), "integer")
    yield evidence, NIF + "anchorOf", _text("the words it rests on")
    yield evidence, NIF + "referenceContext", _thing("record", record)


def _named(kind: str, key: str, cls: str, label: str) -> Iterator[Quad]:
    yield _thing(kind, key), RDF + "type", _iri(cls)
    yield _thing(kind, key), LABEL, _text(label)


def _thing(kind: str, key: str) -> str:
    return f"<{BASE}/{kind}/{key}>"


def _part_iri(path: str) -> str:
    return f"<{BASE}/film/{path}>"


def _iri(value: str) -> str:
    return f"<{value}>"


def _text(value: str, language: str | None = None) -> str:
    return f'"{value}"' if language is None else f'"{value}"@{language}'


def _typed(value: str, datatype: str) -> str:
    return f'"{value}"^^<{XSD}{datatype}>'
