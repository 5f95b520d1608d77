"""What rests on the words of a record in, what a reader sees of it out: the kind of fact, and what was understood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filmgraph.source.record import CellText
from filmgraph.uris import ONTOLOGY, term
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.words import capitalised, shortened, spaced

_CLASS_LABELS = {
    "Title": "title",
    "Version": "language",
    "Mention": "named",
    "RelatedReference": "related film",
    "Conferral": "prize",
    "Selection": "festival",
}
_PREDICATE_LABELS = {
    term("year"): "year",
    term("runtimeMinutes"): "running time",
    term("countryOfProduction"): "country",
    "http://purl.org/dc/terms/abstract": "synopsis",
    "https://schema.org/containedInPlace": "place",
}


@dataclass(frozen=True, slots=True)
class CellFact:
    """A fact beside its cell: what kind it is, and what was understood."""

    label: str
    value: Link


@dataclass(frozen=True, slots=True)
class CellLine:
    """One cell of a table's row, under the heading of its column, with what was read from it."""

    heading: str
    text: str
    asked: bool
    facts: tuple[CellFact, ...]


def read_cells(
    graph: PageGraph, links: Links, record: str, films: frozenset[str], kept: Sequence[CellText], asked: str | None
) -> tuple[CellLine, ...]:
    """The cells of a row in their order, each with the facts that rest on it. `asked` is the number of a column."""
    if len(kept) == 0:
        return ()
    evidence = {
        iri.rpartition("#col=")[2]: iri
        for row in graph.select("record-evidence", record=record)
        if "#col=" in (iri := row.text("evidence"))
    }
    lines = []
    for cell in kept:
        place = str(cell.at.column)
        rows = fact_rows(graph, evidence[place], films) if place in evidence else ()
        facts = (CellFact(fact_label(row), fact_value(row, graph, links, cell.text)) for row in rows)
        lines.append(CellLine(cell.header, cell.text, place == asked, tuple(dict.fromkeys(facts))))
    return tuple(lines)


def fact_rows(graph: PageGraph, evidence: str, films: frozenset[str]) -> Iterator[Row]:
    """The facts that rest on a span or cell of a record that describes `films`.

    Not a title of a film that is only named, which another fact tells already.
    """
    for row in graph.select("evidence-facts", evidence=evidence):
        titled = row.maybe("titled")
        if row.maybe("predicate") != term("outcome") and (titled is None or titled in films):
            yield row


def fact_value(row: Row, graph: PageGraph, links: Links, words: str) -> Link:
    """What was understood: a thing, a value, or the words themselves where they are the value."""
    thing, predicate = row.maybe("thing") or row.iri("object"), row.maybe("predicate")
    if thing is not None:
        return links.to(thing, graph.name_of(thing))
    if predicate is None:
        return links.to(row.text("node"), shortened(row.text("nodeLabel"), 120))
    value = shortened(row.maybe("object") or words, 90)
    return Link(f"{value} minutes" if predicate == term("runtimeMinutes") and value.isdigit() else value)


def fact_label(row: Row) -> str:
    """What kind of fact it is, in a word or two."""
    predicate, detail = row.maybe("predicate"), row.maybe("detail")
    name = row.text("class").removeprefix(ONTOLOGY)
    if predicate is not None:
        return _PREDICATE_LABELS.get(predicate) or spaced(predicate.rpartition("#")[2].rpartition("/")[2])
    if name == "Contribution" and detail is not None:
        return detail
    return _CLASS_LABELS.get(name, capitalised(name))
