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
from filmgraph.source import Span
from filmgraph.store import OxigraphStore
from filmgraph.uris import Uris
from filmgraph.validation import BytesSource, Result, check_graph

SHOWN_PLACES = 3
URL = re.compile(r"https?://[^\s<>]+\Z")
NOTHING = NamedNode("urn:filmgraph:nothing")


@dataclass(frozen=True, slots=True)
class Place:
    """Where to mend: the record's path, the line (None for a table or the whole record) and the words there."""

    path: str
    line: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of the shapes and the places of the records that it goes back to."""

    result: Result
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the shapes found. `stops` says that violations forbid publication; `quads` are the quality graph."""

    stops: bool = False
    found: Sequence[Finding] = ()
    quads: Sequence[Quad] = ()
    severities: Counter[str] = field(default_factory=Counter)


def check_release(default_graph: bytes, store: OxigraphStore, records: Path, uris: Uris, as_of: date) -> Findings:
    """Run the shapes over the default graph, given as N-Triples. `store` and `records` lead results to their words."""
    report = check_graph(BytesSource(default_graph), as_of=as_of)
    reader = RecordReader(records)
    try:
        found = [Finding(result, tuple(_places(result, store, reader, uris))) for result in report.results]
    finally:
        reader.close()
    severities = Counter(result.severity.value.lower() for result in report.results)
    return Findings(len(report.violations) > 0, found, (), severities)


def _places(result: Result, store: OxigraphStore, reader: RecordReader, uris: Uris) -> Iterator[Place]:
    """The places that the node of a result rests on: its own words, those of its parts and claims, else its record."""
    if not isinstance(result.focus, URIRef):
        return
    query = (resource("queries") / "commands" / "places.rq").read_text(encoding="utf-8")
    shown = 0
    for solution in store.select(query, _bindings(result)):
        place = _place(str(getattr(solution["place"], "value", "")), reader, uris)
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


def _place(iri: str, reader: RecordReader, uris: Uris) -> Place | None:
    path = uris.path_of(iri)
    if path is None or not path.startswith("/record/"):
        return None
    key, _, characters = path.removeprefix("/record/").partition("#char=")
    stored = reader.record(key)
    if stored is None:
        return None
    if characters == "":
        return Place(stored.record.path, None, "")
    start, end = (int(number) for number in characters.split(","))
    return Place(stored.record.path, stored.record.line_of(start), stored.record.quote(Span(start, end)))
