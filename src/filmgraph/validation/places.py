"""A table of triples in; out, for each result, where records state the node at fault, and which things it is about.

Everything is asked of columns that were read with those of the shapes, so that all results are led to their words, be
they three or half a million. Knows no record's text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import RDF

from filmgraph import uris
from filmgraph.validation.fast import Table
from filmgraph.validation.fast.table import TYPE
from filmgraph.validation.fast.term import from_node, text_of
from filmgraph.validation.result import Result
from filmgraph.validation.telling import LABEL

CONTEXT = "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext>"
SUBJECT, _PREDICATE, _OBJECT = (f"<{term}>" for term in (RDF.subject, RDF.predicate, RDF.object))


def _fg(name: str) -> str:
    return f"<{uris.term(name)}>"


EVIDENCE, DESCRIBES, _FILM, _SOURCE_RECORD = (_fg(name) for name in ("evidence", "describes", "Film", "SourceRecord"))
_NUMBER = re.compile(r"\d+")
PARTS = tuple(_fg(name) for name in ("hasTitle", "hasVersion", "hasContribution", "hasMention", "hasRelated"))
_ABOUT = tuple(_fg(name) for name in ("recipient", "forWork", "selectedWork"))

PLACE_PREDICATES = frozenset((TYPE, LABEL, CONTEXT, SUBJECT, _PREDICATE, _OBJECT, EVIDENCE, DESCRIBES, *PARTS, *_ABOUT))
"""What must be in the table beside the columns of the shapes."""

_EXACT, _SAME_PROPERTY, _OWN, _OTHER, _RECORD = range(5)
"""How near a place is to what is at fault: it states that very value, that property, the node itself, something else
of the node; or it is the whole record that describes the node."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place by its IRIs: the evidence (a span or a cell, or the record where all of it is meant) and its record."""

    evidence: str
    record: str


@dataclass(frozen=True, slots=True)
class Places:
    """Answers about the results of the check that was made of `table`."""

    table: Table

    def marks(self, result: Result) -> list[Mark]:
        """Where the node is stated, nearest first; further places only where no word states what is at fault."""
        focus = from_node(result.focus)
        path = "" if result.path is None else f"<{result.path}>"
        value = None if result.value is None else str(result.value)
        found: dict[str, int] = {}
        for place, near in self._ranked(focus, path, value):
            found[place] = min(near, found.get(place, near))
        nearest = min(found.values(), default=_RECORD)
        limit = max(nearest, _SAME_PROPERTY) if nearest <= _SAME_PROPERTY else nearest
        kept = sorted((near, _in_order(place), place) for place, near in found.items() if near <= limit)
        return [Mark(place[1:-1], self._record_of(place)) for _, _, place in kept]

    def about(self, result: Result) -> list[str]:
        """The IRIs of the things with pages that a result is about: the owner of its node, and whom or what a prize or
        a selection honours."""
        focus = from_node(result.focus)
        if not focus.startswith("<"):
            return []
        honoured = (thing for predicate in _ABOUT for thing in self.table.column(predicate).values(focus))
        things = (text_of(term).partition("#")[0] for term in (focus, *honoured))
        return list(dict.fromkeys(things))

    def _ranked(self, focus: str, path: str, value: str | None) -> Iterator[tuple[str, int]]:
        evidence = self.table.column(EVIDENCE)
        for claim in self.table.column(SUBJECT).subjects(focus):
            near = self._nearness_of_claim(claim, path, value)
            yield from ((place, near) for place in evidence.values(claim))
        is_film = self.table.column(TYPE).has(focus, _FILM)
        yield from ((place, _OTHER if is_film else _OWN) for place in evidence.values(focus))
        for predicate in PARTS:
            for part in self.table.column(predicate).values(focus):
                near = _EXACT if predicate == path else _OTHER
                yield from ((place, near) for place in evidence.values(part))
        if self.table.column(TYPE).has(focus, _SOURCE_RECORD):
            yield focus, _OWN
        if len(self.table.column(CONTEXT).values(focus)) > 0:
            yield focus, _EXACT
        yield from ((record, _RECORD) for record in self.table.column(DESCRIBES).subjects(focus))

    def _nearness_of_claim(self, claim: str, path: str, value: str | None) -> int:
        if not self.table.column(_PREDICATE).has(claim, path):
            return _OTHER
        objects = self.table.column(_OBJECT).values(claim)
        return _EXACT if any(text_of(one) == value for one in objects) else _SAME_PROPERTY

    def _record_of(self, place: str) -> str:
        return next((record[1:-1] for record in self.table.column(CONTEXT).values(place)), place[1:-1])


def _in_order(place: str) -> tuple[str, list[int]]:
    """What sorts the places of a record by where they are in it."""
    record, _, fragment = place.partition("#")
    return record, [int(number) for number in _NUMBER.findall(fragment)]
