"""Rows of quoted words in, quotations by the fact they support out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from filmgraph.uris import term
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Links


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a record that a fact rests on; `href` shows them highlighted where they stand."""

    words: str
    record: str
    href: str | None
    note: str | None = None


_NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
_EVIDENCE, _WORDS, _RECORD = (
    NamedNode(term("evidence")),
    NamedNode(_NIF + "anchorOf"),
    NamedNode(_NIF + "referenceContext"),
)
_CLAIMED = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject")

Quotations = tuple[Quotation, ...]
_NOTES = {"inferred": "inferred", "lookup": "by a lookup", "correction": "corrected by hand"}


@dataclass(frozen=True, slots=True)
class EvidenceIndex:
    """The quotations of one film's page: of its nodes, asked for one by one, and of its plain attributes."""

    graph: PageGraph
    links: Links
    _by_attribute: Mapping[tuple[str, str | None], Quotations]
    _reasons: Mapping[tuple[str, str | None], str]

    def of(self, node: str) -> Quotations:
        """The words a node (a credit, a prize, a title) rests on."""
        return quotations_of(self.graph, self.links, node)

    def of_value(self, predicate: str, value: str | None = None) -> Quotations:
        """The words a plain attribute rests on; long texts are claimed without their value."""
        return self._by_attribute.get((predicate, value), ())

    def reason_of(self, predicate: str, value: str) -> str | None:
        """Why a value of a plain attribute gave way to another; None for one that did not."""
        return self._reasons.get((predicate, value))

    def values_of(self, predicate: str) -> list[tuple[str, Quotations]]:
        """The values that records state for a plain attribute, each with its words."""
        found = [(value, quotes) for (one, value), quotes in self._by_attribute.items() if one == predicate and value]
        return sorted(found)


def evidence_index(graph: PageGraph, links: Links, film: str) -> EvidenceIndex:
    """The quotations of a film."""
    found: dict[tuple[str, str | None], dict[Quotation, None]] = defaultdict(dict)
    reasons: dict[tuple[str, str | None], str] = {}
    for row in graph.select("film-claims", film=film):
        evidence, quote = row.maybe("evidence"), row.maybe("quote")
        if evidence is not None and quote is not None:
            record = row.maybe("record") or evidence.partition("#")[0]
            note = _NOTES.get((row.maybe("origin") or "").rpartition("/")[2])
            quotation = Quotation(quote, graph.name_of(record), links.quotation(evidence, record), note)
            found[row.text("predicate"), row.maybe("value")][quotation] = None
        reason = row.maybe("reason")
        if reason is not None:
            reasons[row.text("predicate"), row.maybe("value")] = reason
    return EvidenceIndex(graph, links, {key: tuple(quotations) for key, quotations in found.items()}, reasons)


def quotations_of(graph: PageGraph, links: Links, node: str) -> Quotations:
    """The words one node rests on, whichever way the store finds them sooner."""
    found = _looked_up(graph, links, node) if graph.store.embedded else _asked_for(graph, links, node)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.record, one.href or "")))


def _asked_for(graph: PageGraph, links: Links, node: str) -> Iterator[Quotation]:
    """By one query, as a page shows it to readers too."""
    for row in graph.select("evidence", node=node):
        if row.maybe("quote") is not None:
            href = links.quotation(row.text("evidence"), row.text("record"))
            yield Quotation(row.text("quote"), row.text("recordLabel"), href)


def _looked_up(graph: PageGraph, links: Links, node: str) -> Iterator[Quotation]:
    """The same by single patterns: of the node itself, and of the claims about it."""
    for one in (node, *graph.subjects(_CLAIMED, node)):
        for evidence in graph.objects(one, _EVIDENCE):
            said = {each.predicate: each.object for each in graph.store.about(evidence)}
            words, record = said.get(_WORDS), said.get(_RECORD)
            if isinstance(evidence, NamedNode) and isinstance(words, Literal) and isinstance(record, NamedNode):
                href = links.quotation(evidence.value, record.value)
                yield Quotation(words.value, graph.name_of(record.value), href)


def is_inferred(row: Row) -> bool:
    """Whether the row's `origin` says that no word states this."""
    return (row.maybe("origin") or "").endswith("/inferred")
