"""Rows of quoted words in, quotations by the fact they support out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Links


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a record that a fact rests on; `href` shows them highlighted where they stand."""

    words: str
    record: str
    href: str | None
    note: str | None = None


Quotations = tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class EvidenceIndex:
    """The quotations of one page, by node, or by property and value of its subject."""

    _by_fact: Mapping[tuple[str, str | None], Quotations] = field(default_factory=dict)

    def of(self, node: str) -> Quotations:
        """The words a node (a credit, a prize, a title) rests on."""
        return self._by_fact.get((node, None), ())

    def of_value(self, predicate: str, value: str | None = None) -> Quotations:
        """The words a plain attribute rests on; long texts are claimed without their value."""
        return self._by_fact.get((predicate, value), ())

    def values_of(self, predicate: str) -> list[tuple[str, Quotations]]:
        """The values that records state for a plain attribute, each with its words."""
        found = [(value, quotes) for (one, value), quotes in self._by_fact.items() if one == predicate and value]
        return sorted(found)


def evidence_index(rows: Iterable[Row], links: Links) -> EvidenceIndex:
    """Collect quotations; rows bind node, evidence, quote, recordLabel, and for claims predicate and value."""
    found: dict[tuple[str, str | None], list[Quotation]] = defaultdict(list)
    for row in rows:
        predicate = row.maybe("predicate")
        key = (row.text("node"), None) if predicate is None else (predicate, row.maybe("value"))
        quotation = _quotation(row, links, row.maybe("origin"))
        if quotation not in found[key]:
            found[key].append(quotation)
    return EvidenceIndex({key: tuple(quotations) for key, quotations in found.items()})


def quotations_of(graph: PageGraph, links: Links, node: str) -> Quotations:
    """The words one node rests on, asked for alone: for lists that show a part of many."""
    return tuple(dict.fromkeys(_quotation(row, links, None) for row in graph.select("evidence", node=node)))


def _quotation(row: Row, links: Links, note: str | None) -> Quotation:
    return Quotation(row.text("quote"), row.text("recordLabel"), links.quotation(row.text("evidence")), note)
