"""Builds the graph the validation benchmark runs on: films, titles, credits, prizes and selections of three tables.

In go `oscars.tsv`, `cannes-films.csv` and `wikipedia-movies.jsonl.gz`; out comes one N-Triples file of at least
500,000 triples that follows the graph contract of a release, evidence included, with the faults the tables have.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pycountry
import pyoxigraph as ox

from filmgraph import uris

BASE = uris.Uris("http://127.0.0.1:8000")
RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"
XSD = "http://www.w3.org/2001/XMLSchema#"
HISTORIC = {country.alpha_2: country.alpha_3 for country in pycountry.historic_countries}

Node = ox.NamedNode | ox.Literal
Triples = Iterator[ox.Triple]


def node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def fg(name: str) -> ox.NamedNode:
    return ox.NamedNode(uris.term(name))


def year(value: int | str) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD + "gYear"))


def say(subject: ox.NamedNode, *pairs: tuple[ox.NamedNode, Node]) -> Triples:
    return (ox.Triple(subject, predicate, value) for predicate, value in pairs)


class Words:
    """One source record and the evidence that points into it."""

    def __init__(self, source: str, key: str) -> None:
        self.key = uris.mint_key("record", source, key)
        self.name = key
        self.source = node(BASE.thing("source", uris.mint_key("source", source)))
        self.record = node(BASE.thing("record", self.key))
        self._end = 0

    def describe(self, film: ox.NamedNode) -> Triples:
        """The record and the film it describes."""
        return say(
            self.record,
            (RDF_TYPE, fg("SourceRecord")),
            (LABEL, ox.Literal(self.name)),
            (node(DCTERMS + "identifier"), ox.Literal(self.name)),
            (node(DCTERMS + "isPartOf"), self.source),
            (fg("describes"), film),
        )

    def support(self, subject: ox.NamedNode, words: str) -> Triples:
        """Evidence for a node: the words follow each other in the record."""
        start, self._end = self._end, self._end + len(words) + 1
        evidence = node(BASE.characters(self.key, start, start + len(words)))
        yield ox.Triple(subject, fg("evidence"), evidence)
        yield from say(
            evidence,
            (RDF_TYPE, fg("Evidence")),
            (LABEL, ox.Literal(words)),
            (node(NIF + "beginIndex"), ox.Literal(start)),
            (node(NIF + "endIndex"), ox.Literal(start + len(words))),
            (node(NIF + "anchorOf"), ox.Literal(words)),
            (node(NIF + "referenceContext"), self.record),
        )


def title_of(film: ox.NamedNode, title: str, words: Words) -> Triples:
    main, _, subtitle = title.partition(": ")
    title_node = node(BASE.part(film.value, uris.mint_fragment("title", title)))
    yield ox.Triple(film, fg("hasTitle"), title_node)
    yield from say(
        title_node,
        (RDF_TYPE, fg("Title")),
        (LABEL, ox.Literal(title)),
        (fg("mainTitle"), ox.Literal(main)),
        (fg("titleType"), node(uris.concept("title-type", "preferred"))),
    )
    if subtitle:
        yield ox.Triple(title_node, fg("subtitle"), ox.Literal(subtitle))
    yield from words.support(title_node, title)


def film_of(film: ox.NamedNode, title: str, made: str | None, words: Words) -> Triples:
    yield from say(film, (RDF_TYPE, fg("Film")), (LABEL, ox.Literal(title)))
    if made is not None:
        yield ox.Triple(film, fg("year"), year(made))
    yield from title_of(film, title, words)
    yield from words.describe(film)


def person_of(name: str, key: str) -> tuple[ox.NamedNode, Triples]:
    person = node(BASE.thing("person", uris.mint_key("person", key)))
    return person, say(person, (RDF_TYPE, node(SCHEMA + "Person")), (LABEL, ox.Literal(name)))


def credit_of(film: ox.NamedNode, name: str, role: str, words: Words) -> Triples:
    person, described = person_of(name, name)
    yield from described
    contribution = node(BASE.part(film.value, uris.mint_fragment("contribution", role, name)))
    yield ox.Triple(film, fg("hasContribution"), contribution)
    yield from say(
        contribution,
        (RDF_TYPE, fg("Contribution")),
        (LABEL, ox.Literal(name)),
        (fg("contributor"), person),
        (fg("role"), node(uris.concept("role", role))),
        (fg("nameAsStated"), ox.Literal(name)),
    )
    if role == "director":
        yield ox.Triple(film, node(SCHEMA + "director"), person)
    yield from words.support(contribution, name)


def series_of(name: str) -> tuple[ox.NamedNode, str, Triples]:
    key = uris.mint_key("event", name)
    series = node(BASE.thing("event", key))
    return series, key, say(series, (RDF_TYPE, fg("EventSeries")), (LABEL, ox.Literal(name)))


def edition_of(name: str, held: str) -> tuple[ox.NamedNode, Triples]:
    series, key, described = series_of(name)
    edition = node(BASE.edition(key, held))

    def triples() -> Triples:
        yield from described
        yield from say(
            edition,
            (RDF_TYPE, fg("Edition")),
            (LABEL, ox.Literal(name)),
            (fg("editionOf"), series),
            (fg("year"), year(held)),
        )

    return edition, triples()


def wikipedia(path: Path, count: int) -> Triples:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in islice(map(json.loads, lines), 0, None, 36273 // count or 1):
            key = row["href"] or f"{row['title']} {row['year']}"
            film, words = node(BASE.thing("film", uris.mint_key("film", "wikipedia", key))), Words("wikipedia", key)
            yield from film_of(film, row["title"], str(row["year"]), words)
            for name in row["cast"]:
                yield from credit_of(film, name, "cast", words)


def cannes(path: Path, every: int) -> Triples:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in islice(csv.DictReader(lines), 0, None, every):
            key = row["imdb_url"].rstrip("/").rpartition("/")[2]
            film, words = node(BASE.thing("film", uris.mint_key("film", "imdb", key))), Words("cannes", key)
            yield from film_of(film, row["title"], None, words)
            yield from credit_of(film, row["director"], "director", words)
            yield from countries_of(film, row["countries_of_origin"])
            if (length := re.fullmatch(r"(?:(\d+)h)? ?(?:(\d+)m)?", row["run_time"])) and row["run_time"]:
                minutes = 60 * int(length[1] or 0) + int(length[2] or 0)
                yield ox.Triple(film, fg("runtimeMinutes"), ox.Literal(minutes))
            yield from selection_of(film, row["title"], row["year"], words)


def countries_of(film: ox.NamedNode, codes: str) -> Triples:
    for code in re.findall(r"[A-Z]{2}", codes):
        current = pycountry.countries.get(alpha_2=code)
        alpha_3 = current.alpha_3 if current is not None else HISTORIC.get(code, code)
        yield ox.Triple(film, fg("countryOfProduction"), node(uris.country(alpha_3)))


def selection_of(film: ox.NamedNode, title: str, shown: str, words: Words) -> Triples:
    edition, described = edition_of("Festival de Cannes", shown)
    yield from described
    selection = node(BASE.thing("selection", uris.mint_key("selection", film.value, shown)))
    yield from say(
        selection,
        (RDF_TYPE, fg("Selection")),
        (LABEL, ox.Literal(title)),
        (fg("selectedWork"), film),
        (fg("atEdition"), edition),
        (fg("year"), year(shown)),
    )
    yield from words.support(selection, title)


def oscars(path: Path, every: int) -> Triples:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        for number, row in islice(enumerate(rows), 0, None, every):
            words = Words("oscars", str(number))
            held, recipients = row["Year"][:4], []
            for title, key in paired(row["Film"], row["FilmId"]):
                film = node(BASE.thing("film", uris.mint_key("film", "imdb", key)))
                recipients.append(film)
                yield from film_of(film, title, held, words)
            for name, key in paired(row["Nominees"], row["NomineeIds"]):
                person, described = person_of(name, key)
                recipients.append(person)
                yield from described
            yield from conferral_of(row, str(number), held, recipients, words)


def paired(names: str, keys: str) -> Iterator[tuple[str, str]]:
    """Names with their identifiers; a name without one is left out."""
    pairs = zip(names.split("|"), keys.split("|"), strict=False)
    return ((name, key) for name, key in pairs if name and key not in ("", "?"))


def conferral_of(row: dict[str, str], key: str, held: str, recipients: list[ox.NamedNode], words: Words) -> Triples:
    edition, described = edition_of("Academy Awards", held)
    series = series_of("Academy Awards")[0]
    yield from described
    award = node(BASE.thing("award", uris.mint_key("award", row["CanonicalCategory"])))
    yield from say(
        award,
        (RDF_TYPE, fg("Award")),
        (LABEL, ox.Literal(row["CanonicalCategory"])),
        (fg("presentedAt"), series),
    )
    conferral = node(BASE.thing("conferral", uris.mint_key("conferral", key)))
    yield from say(
        conferral,
        (RDF_TYPE, fg("Conferral")),
        (LABEL, ox.Literal(row["Category"])),
        (fg("award"), award),
        (fg("atEdition"), edition),
        (fg("year"), year(held)),
        (fg("outcome"), node(uris.concept("outcome", "won" if row["Winner"] == "True" else "nominated"))),
        *((fg("recipient"), recipient) for recipient in recipients),
    )
    yield from words.support(conferral, row["Category"])


def build(data: Path, to: Path, *, wikipedia_films: int = 18000, every: int = 1) -> int:
    """Write the graph, of every row or of one row in so many; how many triples it has."""
    triples: dict[ox.Triple, None] = {
        triple: None
        for part in (
            oscars(data / "oscars.tsv", every),
            cannes(data / "cannes-films.csv", every),
            wikipedia(data / "wikipedia-movies.jsonl.gz", max(1, wikipedia_films // every)),
        )
        for triple in part
    }
    ox.serialize(triples, to, format=ox.RdfFormat.N_TRIPLES)
    return len(triples)
