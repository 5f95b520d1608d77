"""A staged release in, what the shapes find out: whether it may be published, and what to mend where."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode
from rdflib.term import URIRef

from filmgraph.rdf.terms import Quad
from filmgraph.release.records import RecordReader
from filmgraph.resources import resource
from filmgraph.source import Cell, Span
from filmgraph.store import OxigraphStore, Solution
from filmgraph.uris import Uris
from filmgraph.validation import BytesSource, Result, Severity, ValidationReport, check_graph
from filmgraph.validation.located import Located, Place, waive
from filmgraph.validation.report_rdf import report_quads
from filmgraph.validation.waivers import Waiver

SHOWN_PLACES = 3
LOCATED = 5000
"""So many results are led back to their words; of more than that nobody reads all, and each takes a query."""

URL = re.compile(r"https?://[^\s<>]+\Z")
_CELL = re.compile(r"#cell=(\d+),(\d+)\Z")
NOTHING = NamedNode("urn:filmgraph:nothing")


@dataclass(frozen=True, slots=True)
class Findings:
    """What the shapes found. `stops` says that violations forbid publication; `quads` are the quality graph."""

    stops: bool = False
    found: Sequence[Located] = ()
    quads: Sequence[Quad] = ()
    severities: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looks at beside the triples: `store` and `records` lead results to their words."""

    store: OxigraphStore
    records: Path
    uris: Uris
    waivers: tuple[Waiver, ...] = ()


def check_release(default_graph: bytes, checked: Checked, as_of: date) -> Findings:
    """Run the shapes over the default graph, given as N-Triples."""
    report = check_graph(BytesSource(default_graph), as_of=as_of)
    located = locate_in_records(report, checked)
    found = list(waive(located, checked.waivers, as_of))
    severities = Counter(each.result.severity.value.lower() for each in found if each.waiver is None)
    quads = sorted(set(report_quads(found, checked.uris)))
    return Findings(any(each.blocks for each in found), found, quads, severities)


def locate_in_records(report: ValidationReport, checked: Checked) -> list[Located]:
    """Every result; the gravest ones, up to a limit, with the places they go back to."""
    order = list(Severity)
    gravest = sorted(report.results, key=lambda result: (order.index(result.severity), result.sort_key))
    reader = RecordReader(checked.records)
    try:
        return [
            Located(result, tuple(_places(result, checked.store, reader, checked.uris)) if place else ())
            for result, place in zip(gravest, _up_to_limit(), strict=False)
        ]
    finally:
        reader.close()


def _up_to_limit() -> Iterator[bool]:
    yield from (True for _ in range(LOCATED))
    while True:
        yield False


def _places(result: Result, store: OxigraphStore, reader: RecordReader, uris: Uris) -> Iterator[Place]:
    """The places that the node of a result rests on: its own words, those of its parts and claims, else its record."""
    if not isinstance(result.focus, URIRef):
        return
    query = (resource("queries") / "commands" / "places.rq").read_text(encoding="utf-8")
    shown = 0
    for solution in store.select(query, _bindings(result)):
        place = _place(_iri(solution, "place"), _iri(solution, "record"), reader, uris)
        if place is not None and shown < SHOWN_PLACES:
            shown += 1
            yield place


def _bindings(result: Result) -> dict[str, NamedNode | Literal]:
    """The node, property and value at fault; what a result does not name is bound to a word that nothing equals."""
    path = NamedNode(result.path) if result.path is not None and URL.match(result.path) else NOTHING
    return {
        "focus": NamedNode(str(result.focus)),
        "path": path,
        "value": NOTHING if result.value is None else Literal(str(result.value)),
    }


def _iri(solution: Solution, name: str) -> str:
    return str(getattr(solution.get(name), "value", ""))


def _place(evidence: str, record: str, reader: RecordReader, uris: Uris) -> Place | None:
    """The place that evidence is: a span of a text, a row of a table, or the whole of a record."""
    key = (uris.path_of(record) or "").removeprefix("/record/")
    stored = reader.record(key)
    if stored is None:
        return None
    path = stored.record.path
    if evidence == record:
        return Place(path, None, "", evidence, key)
    cell = _CELL.search(evidence)
    if cell is not None:
        at = Cell(int(cell.group(1)), int(cell.group(2)))
        return Place(path, at.row, stored.record.quote(at), evidence, key)
    start, end = (int(number) for number in evidence.rpartition("#char=")[2].split(","))
    return Place(path, stored.record.line_of(start), stored.record.quote(Span(start, end)), evidence, key)
