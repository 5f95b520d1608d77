"""The IRI and text of a record in, what its page shows out: the text as received, and the facts read from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filmgraph.source import Issue
from filmgraph.source.record import CellText
from filmgraph.uris import ONTOLOGY, term
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.passages import ReadSpan, TextLine, parse_span, read_lines, share_read
from filmgraph.web.pages.words import capitalised, in_words, shortened, spaced

TEXT_SHOWN = 60_000
"""Characters of a record that its page shows; `/record/{key}.txt` has the rest."""

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
class RecordText:
    """The text that spans count in, or the cells of a table's row; the issues of its reading.

    `asked` is the span (`START,END`) or cell (`ROW,COLUMN`) to be highlighted.
    """

    text: str
    issues: Sequence[Issue] = ()
    asked: str | None = None
    cells: Sequence[CellText] = ()


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


@dataclass(frozen=True, slots=True)
class ReadFact:
    """A fact beside the text: what kind it is, what was understood, and the span it was read from."""

    span: ReadSpan
    value: Link
    words: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record with its text, marked. `asked` holds the words asked for; `issues` are by line, counted from 1.

    `name` is that of the film it describes, or what the source calls it (`identifier`) in words.
    """

    name: str
    identifier: str
    source: Link | None
    films: tuple[Link, ...]
    language: str | None
    lines: tuple[TextLine, ...]
    cells: tuple[CellLine, ...]
    issues: Mapping[int, Issue]
    loose_issues: tuple[Issue, ...]
    facts: tuple[ReadFact, ...]
    share: int
    asked: str | None
    cut: bool


def load_record(graph: PageGraph, links: Links, record: str, kept: RecordText) -> RecordView | None:
    """The page of a record, None when there is no such record."""
    text = kept.text
    row = graph.first("record", record=record)
    if row is None:
        return None
    films = {one.text("film"): one.text("filmLabel") for one in graph.select("record-films", record=record)}
    facts = _facts(graph, links, record, frozenset(films), text)
    spans = [fact.span for fact in facts]
    wanted = parse_span(kept.asked, len(text))
    source = row.maybe("source")
    identifier = row.maybe("identifier") or row.text("label")
    return RecordView(
        name=next(iter(films.values())) if len(films) == 1 else in_words(identifier),
        identifier=identifier,
        source=None if source is None else links.to(source, row.text("sourceLabel")),
        films=tuple(links.to(iri, label) for iri, label in films.items()),
        language=row.maybe("languageLabel"),
        lines=read_lines(text[:TEXT_SHOWN], spans, wanted),
        cells=_cells(graph, links, record, frozenset(films), kept),
        issues={issue.line: issue for issue in kept.issues if issue.line is not None},
        loose_issues=tuple(issue for issue in kept.issues if issue.line is None),
        facts=tuple(facts),
        share=round(100 * share_read(text, spans)),
        asked=None if wanted is None else text[wanted[0] : wanted[1]],
        cut=len(text) > TEXT_SHOWN,
    )


def _facts(graph: PageGraph, links: Links, record: str, films: frozenset[str], text: str) -> Sequence[ReadFact]:
    """Facts in the order of the text, each span and value once. `films` are those the record describes."""
    spans = [
        (row.number("begin"), -row.number("end"), row.text("evidence"))
        for row in graph.select("record-evidence", record=record)
        if row.maybe("begin") is not None
    ]
    found = [
        _fact(row, ReadSpan(begin, -end, _label(row)), graph, links, text)
        for begin, end, evidence in sorted(spans)
        for row in graph.select("evidence-facts", evidence=evidence)
        if _belongs(row, films)
    ]
    return tuple({(one.span, one.value): one for one in found}.values())


def _cells(
    graph: PageGraph, links: Links, record: str, films: frozenset[str], kept: RecordText
) -> tuple[CellLine, ...]:
    """The cells of a table's row in their order, each with the facts that rest on it."""
    if len(kept.cells) == 0:
        return ()
    evidence = {
        iri.rpartition("#cell=")[2]: iri
        for row in graph.select("record-evidence", record=record)
        if "#cell=" in (iri := row.text("evidence"))
    }
    lines = []
    for cell in kept.cells:
        place = f"{cell.at.row},{cell.at.column}"
        rows = graph.select("evidence-facts", evidence=evidence[place]) if place in evidence else ()
        facts = (CellFact(_label(row), _value(row, graph, links, cell.text)) for row in rows if _belongs(row, films))
        lines.append(CellLine(cell.header, cell.text, place == kept.asked, tuple(dict.fromkeys(facts))))
    return tuple(lines)


def _belongs(row: Row, films: frozenset[str]) -> bool:
    """Whether a fact is worth showing: not a title of a film only named, which another fact tells already."""
    titled = row.maybe("titled")
    return row.maybe("predicate") != term("outcome") and (titled is None or titled in films)


def _fact(row: Row, span: ReadSpan, graph: PageGraph, links: Links, text: str) -> ReadFact:
    words = text[span.start : span.end]
    return ReadFact(span, _value(row, graph, links, words), words)


def _value(row: Row, graph: PageGraph, links: Links, words: str) -> Link:
    """What was understood: a thing, a value, or the words themselves where they are the value."""
    thing, predicate = row.maybe("thing") or row.iri("object"), row.maybe("predicate")
    if thing is not None:
        return links.to(thing, graph.name_of(thing))
    if predicate is None:
        return links.to(row.text("node"), shortened(row.text("nodeLabel"), 120))
    value = shortened(row.maybe("object") or words, 90)
    return Link(f"{value} minutes" if predicate == term("runtimeMinutes") and value.isdigit() else value)


def _label(row: Row) -> str:
    predicate, detail = row.maybe("predicate"), row.maybe("detail")
    name = row.text("class").removeprefix(ONTOLOGY)
    if predicate is not None:
        return _PREDICATE_LABELS.get(predicate) or spaced(predicate.rpartition("#")[2].rpartition("/")[2])
    if name == "Contribution" and detail is not None:
        return detail
    return _CLASS_LABELS.get(name, capitalised(name))
