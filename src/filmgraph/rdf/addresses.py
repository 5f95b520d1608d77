"""Things and values as RDF terms of one catalogue."""

from filmgraph.model.claim import (
    Concept,
    Country,
    Edtf,
    Evidence,
    Iri,
    Kind,
    Language,
    Minutes,
    Number,
    Text,
    Thing,
    Value,
    Year,
)
from filmgraph.rdf import terms
from filmgraph.source import Span
from filmgraph.uris import Uris, concept, country, language

EDTF_DATATYPE = "http://id.loc.gov/datatypes/edtf/EDTF"
_REMEMBERED = 200_000
_OWNER_OF_PART = {Kind.CATEGORY: Kind.AWARD}


class Addresses:
    """Makes terms for the things and values of one catalogue; remembers those that come again and again."""

    def __init__(self, uris: Uris) -> None:
        self.uris = uris
        self._things: dict[Thing, str] = {}
        self._values: dict[tuple[type, Value], str] = {}

    def thing(self, thing: Thing) -> str:
        """The IRI term of a resolved thing."""
        known = self._things.get(thing)
        if known is None:
            known = terms.iri(self._iri(thing))
            if len(self._things) < _REMEMBERED:
                self._things[thing] = known
        return known

    def _iri(self, thing: Thing) -> str:
        if thing.kind is Kind.EDITION:
            event, label = thing.key.split("/", 1)
            return self.uris.edition(event, label)
        if "#" in thing.key:
            owner, fragment = thing.key.split("#", 1)
            return self.uris.part(self.uris.thing(_OWNER_OF_PART.get(thing.kind, Kind.FILM), owner), fragment)
        return self.uris.thing(thing.kind, thing.key)

    def part(self, owner: Thing, fragment: str) -> str:
        """The IRI term of a fragment of a thing; fragments of a part are fragments of its owner."""
        return terms.iri(self.uris.part(self._iri(owner).split("#", 1)[0], fragment))

    def evidence(self, evidence: Evidence) -> str:
        """The IRI term of a span of a record, or of one of its cells. Keys and numbers need no encoding."""
        at = evidence.at
        if isinstance(at, Span):
            return f"<{self.uris.characters(evidence.record, at.start, at.end)}>"
        return f"<{self.uris.column(evidence.record, at.number)}>"

    def value(self, value: Value) -> str:
        """The term of a value."""
        if isinstance(value, Thing):
            return self.thing(value)
        if isinstance(value, Text):
            return terms.string(value.value, value.language)
        known = self._values.get((type(value), value))
        if known is None:
            known = _term(value)
            if len(self._values) < _REMEMBERED:
                self._values[type(value), value] = known
        return known


def _term(value: Value) -> str:
    """The term of a number, a date, or what has an IRI elsewhere."""
    match value:
        case Year():
            return terms.year(value.value)
        case Minutes() | Number():
            return terms.integer(value.value)
        case Concept():
            return terms.iri(concept(value.scheme, value.notation))
        case Country():
            return terms.iri(country(value.code))
        case Language():
            return terms.iri(language(value.code))
        case Edtf():
            return terms.typed(value.value, EDTF_DATATYPE)
        case Iri():
            return terms.iri(value.value)
        case _:
            raise TypeError(f"not a value with a term of its own: {value}")
