"""The content of a release in, what the shapes find out: whether it may be published, and what to mend where."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rdflib import Graph

from filmgraph.pipeline.reading import ReadRecord
from filmgraph.rdf import nquads, terms
from filmgraph.rdf.namespaces import EVIDENCE, PROPERTY_IRIS, RDF
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad
from filmgraph.source import Span
from filmgraph.uris import Uris, term
from filmgraph.validation import Result, ValidationReport, check_graph

_SUBJECT = terms.iri(RDF + "subject")
_DESCRIBES = terms.iri(term("describes"))


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


def check_content(quads: Sequence[Quad], uris: Uris, read: Sequence[ReadRecord], as_of: date) -> Findings:
    """Run the shapes over the default graph."""
    graph = Graph()
    graph.parse(data="".join(nquads.to_lines(quad for quad in quads if quad[3] == DEFAULT_GRAPH)), format="nt")
    report: ValidationReport = check_graph(graph, as_of=as_of)
    locator = _Locator.of(report.results, quads, uris, read)
    return Findings(
        stops=len(report.violations) > 0,
        found=[Finding(result, tuple(locator.places(result))) for result in report.results],
        severities=Counter(result.severity.value.lower() for result in report.results),
    )


@dataclass(frozen=True, slots=True)
class _Locator:
    """Follows the node of a result to evidence: its own, that of the claims about it, else the record itself."""

    evidence: Mapping[str, Sequence[str]]
    claims: Mapping[str, Sequence[str]]
    records: Mapping[str, str]
    read: Mapping[str, ReadRecord]
    uris: Uris

    @classmethod
    def of(cls, results: Sequence[Result], quads: Iterable[Quad], uris: Uris, read: Iterable[ReadRecord]) -> "_Locator":
        foci = {result.focus.n3() for result in results}
        evidence: dict[str, list[str]] = defaultdict(list)
        claims: dict[str, list[str]] = defaultdict(list)
        records: dict[str, str] = {}
        parts = {PROPERTY_IRIS[prop] for prop in PROPERTY_IRIS if prop.value.startswith("has")}
        if len(foci) > 0:
            for subject, predicate, value, graph in quads:
                if graph != DEFAULT_GRAPH:
                    continue
                if predicate == EVIDENCE:
                    evidence[subject].append(value)
                elif predicate == _SUBJECT and value in foci:
                    claims[value].append(subject)
                elif predicate == _DESCRIBES and value in foci:
                    records[value] = subject
                elif predicate in parts and subject in foci:
                    claims[subject].append(value)
        return cls(evidence, claims, records, {entry.mapped.key: entry for entry in read}, uris)

    def places(self, result: Result) -> Iterator[Place]:
        """The places that the node of a result rests on; at most three."""
        focus = result.focus.n3()
        nodes = self.evidence.get(focus) or [
            node for claim in self.claims.get(focus, ()) for node in self.evidence.get(claim, ())
        ]
        if len(nodes) == 0 and focus in self.records:
            nodes = [self.records[focus]]
        for node in nodes[:3]:
            place = self._place(node[1:-1])
            if place is not None:
                yield place

    def _place(self, iri: str) -> Place | None:
        path = self.uris.path_of(iri)
        if path is None or not path.startswith("/record/"):
            return None
        key, _, characters = path.removeprefix("/record/").partition("#char=")
        entry = self.read.get(key)
        if entry is None:
            return None
        record = entry.stored.record
        if characters == "":
            return Place(record.path, None, "")
        start, end = (int(number) for number in characters.split(","))
        return Place(record.path, record.line_of(start), record.quote(Span(start, end)))
