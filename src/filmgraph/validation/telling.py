"""A result and the table it was found in; out, the sentence that people read: names for addresses, and what was found.

The message of a result is left as pySHACL gives it, so that both validators stay comparable. pySHACL puts values into
the messages of queries only (SHACL section 5.3.2), and there it writes IRIs. So the sentence is made here, once: IRIs
that have a name give way to it, and results of other constraints say behind their message what was found. Knows no
record.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rdflib import RDFS, SH
from rdflib.term import Identifier

from filmgraph import uris
from filmgraph.validation.fast import Table
from filmgraph.validation.fast.term import from_node, is_iri, is_literal, language_of, text_of
from filmgraph.validation.result import Result

LABEL = f"<{RDFS.label}>"
SHOWN_VALUES = 3
_LANGUAGES = (None, "en")
_IRI = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?…]")


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells the results of the check that was made of `table`, which has the columns of their paths."""

    table: Table

    def name(self, term: str) -> str | None:
        """The name of a thing, in English where it has several; None when it has none."""
        labels = [label for label in self.table.column(LABEL).values(term) if is_literal(label)]
        for language in _LANGUAGES:
            named = min((text_of(label) for label in labels if language_of(label) == language), default=None)
            if named is not None:
                return named
        return min((text_of(label) for label in labels), default=None)

    def name_of(self, node: Identifier) -> str | None:
        """The name of the thing that a node stands for."""
        return self.name(from_node(node))

    def told(self, result: Result) -> str:
        """The sentence on a result."""
        focus = from_node(result.focus)
        message = _IRI.sub(lambda iri: self._named(f"<{iri[0]}>", focus), result.message)
        found = () if result.component == str(SH.SPARQLConstraintComponent) else self._found(result, focus)
        return message if len(found) == 0 else f"{message} Found: {', '.join(found)}."

    def _found(self, result: Result, focus: str) -> Sequence[str]:
        """The value at fault; where it is their number that is at fault, all values of the path."""
        if result.value is not None:
            return () if result.value == result.focus else (f"“{self._named(from_node(result.value), focus)}”",)
        values = () if result.path is None else sorted(self.table.column(f"<{result.path}>").values(focus))
        shown = [f"“{self._named(value, focus)}”" for value in values[:SHOWN_VALUES]]
        more = len(values) - len(shown)
        return [*shown, f"{more} more"] if more > 0 else shown

    def _named(self, term: str, focus: str) -> str:
        """A literal by its words, a thing by its name; by its address, too, where that is the name of `focus`."""
        if not is_iri(term):
            return text_of(term) if is_literal(term) else term
        name = self.name(term)
        if name is None:
            return uris.address(text_of(term))
        return f"{name} ({uris.address(text_of(term))})" if term != focus and name == self.name(focus) else name
