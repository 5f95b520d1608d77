"""Rows of statements in, what is said of each thing out: by property, and by language. Knows no page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from filmgraph.web.pages.graph import Row

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
READ_IN = "en"
"""The language of the pages."""
_OTHERS = ("fr", "de")


@dataclass(frozen=True, slots=True)
class Described:
    """All that is said of one thing: the values of each property with their languages."""

    iri: str
    said: defaultdict[str, list[tuple[str, str | None]]] = field(default_factory=lambda: defaultdict(list))

    def values(self, predicate: str) -> tuple[str, ...]:
        """The values of a property, whatever their language."""
        return tuple(dict.fromkeys(value for value, _ in self.said.get(predicate, ())))

    def text(self, predicate: str) -> str | None:
        """The value in the language of the pages, or in none; None where nothing is said."""
        texts = (value for value, language in self.said.get(predicate, ()) if language in (None, READ_IN))
        return next(texts, None)

    @property
    def label(self) -> str:
        """What readers of the pages call it; the end of its IRI where it has no label."""
        return self.text(LABEL) or local_name(self.iri)

    @property
    def types(self) -> tuple[str, ...]:
        """Its classes."""
        return self.values(_TYPE)

    def other_names(self) -> tuple[tuple[str, str], ...]:
        """Its labels in other languages: the language and the label, French before German."""
        named = {language: value for value, language in self.said.get(LABEL, ())}
        return tuple((language, named[language]) for language in _OTHERS if language in named)


def described(rows: Iterable[Row], key: str) -> dict[str, Described]:
    """What the rows say of each `?{key}`, in the order in which they come."""
    things: dict[str, Described] = {}
    for row in rows:
        iri = row.text(key)
        thing = things.setdefault(iri, Described(iri))
        thing.said[row.text("predicate")].append((row.text("value"), row.language("value")))
    return things


def local_name(iri: str) -> str:
    """The end of an IRI, behind its last `#` or `/`."""
    return iri.rpartition("#")[2].rpartition("/")[2]
