"""The IRI and text of a record in, what its page shows out: the text as received, and the facts read from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filmgraph.source import Issue
from filmgraph.source.record import CellText
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.passages import ReadSpan, TextLine, parse_span, read_lines, share_read
from filmgraph.web.pages.record_facts import CellLine, fact_label, fact_rows, fact_value, read_cells
from filmgraph.web.pages.words import in_words

TEXT_SHOWN = 60_000
"""Characters of a record that its page shows; `/record/{key}.txt` has the rest."""


@dataclass(frozen=True, slots=True)
class RecordText:
    """The text that spans count in, or the cells of a table's row; the issues of its reading; the file it stands in.

    `asked` is the span (`START,END`) or the column (`COLUMN`) to be highlighted.
    """

    text: str
    issues: Sequence[Issue] = ()
    asked: str | None = None
    cells: Sequence[CellText] = ()
    path: str = ""

    @property
    def place(self) -> str:
        """The file, and the row of a table: `sources/films.csv, row 17`."""
        return f"{self.path}, row {self.cells[0].at.row}" if len(self.cells) > 0 else self.path


@dataclass(frozen=True, slots=True)
class ReadFact:
    """A fact beside the text: what kind it is, what was understood, and the span it was read from."""

    span: ReadSpan
    value: Link
    words: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record with its text, marked. `asked` holds the words asked for; `issues` are by line, counted from 1.

    `name` is that of the film it describes, or what the source calls it (`identifier`) in words. `place` is where the
    source has it: the file and, of a table, the row.
    """

    name: str
    identifier: str
    place: str
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
        place=kept.place,
        source=None if source is None else links.to(source, row.text("sourceLabel")),
        films=tuple(links.to(iri, label) for iri, label in films.items()),
        language=row.maybe("languageLabel"),
        lines=read_lines(text[:TEXT_SHOWN], spans, wanted),
        cells=read_cells(graph, links, record, frozenset(films), kept.cells, kept.asked),
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
        _fact(row, ReadSpan(begin, -end, fact_label(row)), graph, links, text)
        for begin, end, evidence in sorted(spans)
        for row in fact_rows(graph, evidence, films)
    ]
    return tuple({(one.span, one.value): one for one in found}.values())


def _fact(row: Row, span: ReadSpan, graph: PageGraph, links: Links, text: str) -> ReadFact:
    words = text[span.start : span.end]
    return ReadFact(span, fact_value(row, graph, links, words), words)
