"""Sorted quads in, Turtle made to be read and diffed out: one predicate a line, one blank line per subject.

IRIs of the catalogue are relative to its base and never abbreviated by a prefix: with the `#` and `=` of fragments,
prefixed names become unreadable escapes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from filmgraph.rdf.facts import Span, spans_of
from filmgraph.rdf.namespaces import PREFIXES, TYPE
from filmgraph.rdf.terms import Fact

_LOCAL_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_WIDTH = 80
_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
_TYPED = re.compile(r'(".*")\^\^<([^>]*)>\Z', re.DOTALL)

_REMEMBERED = 100_000

Triple = tuple[str, str, str]


class TurtleWriter:
    """Writes the triples of one graph. `base` is the catalogue's base IRI, without a slash at its end."""

    def __init__(self, base: str, prefixes: Mapping[str, str] = PREFIXES) -> None:
        self._base = f"<{base}/"
        self._prefixes = dict(sorted(prefixes.items()))
        self._namespaces = sorted(((iri, name) for name, iri in prefixes.items()), key=lambda pair: -len(pair[0]))
        self._short: dict[str, str] = {}
        self._orders: dict[tuple[str, ...], list[Span]] = {}

    def header(self) -> str:
        """The base and prefix declarations."""
        lines = [f"@base {self._base}> ."]
        lines += [f"@prefix {name}: <{iri}> ." for name, iri in self._prefixes.items()]
        return "\n".join(lines) + "\n"

    def document(self, triples: Iterable[Triple]) -> Iterator[str]:
        """The header and one block per subject; triples must come sorted by subject."""
        yield self.header()
        for subject, group in groupby(triples, key=itemgetter(0)):
            stated = sorted(((predicate, value) for _, predicate, value in group), key=itemgetter(0))
            yield "\n" + self.block(subject, stated)

    def block(self, subject: str, stated: Sequence[Fact]) -> str:
        """One subject with its facts, `a` and the label first, the objects of one predicate together, as they have to
        come."""
        predicates = tuple([predicate for predicate, _ in stated])
        order = self._orders.get(predicates) or self._order(predicates)
        term = self.term
        terms = [term(value) for _, value in stated]
        lines = [
            f"    {name} {terms[start]}" if end - start == 1 else f"    {name}{_list(terms[start:end])}"
            for name, start, end in order
        ]
        return f"{term(subject)}\n" + " ;\n".join(lines) + " .\n"

    def _order(self, predicates: tuple[str, ...]) -> list[Span]:
        """The spans of facts in the order of a block, by the names of their predicates."""
        places = sorted((self._place(predicate), start, end) for predicate, start, end in spans_of(predicates))
        order = [(name, start, end) for (_, name), start, end in places]
        if len(self._orders) < _REMEMBERED:
            self._orders[predicates] = order
        return order

    def _place(self, predicate: str) -> tuple[int, str]:
        """Type, label and the parts of a claim come first, evidence comes last, the rest stands by the alphabet."""
        name = "a" if predicate == TYPE else self.term(predicate)
        rank = _FIRST.index(name) if name in _FIRST else len(_FIRST) + (name in _LAST)
        return rank, name

    def term(self, term: str) -> str:
        """A term as Turtle writes it: relative, prefixed, or a bare integer."""
        if term[-1] != ">":
            return term
        if term.startswith(self._base):
            return f"<{term[len(self._base) :]}"
        short = self._short.get(term)
        if short is None:
            short = self._shorten(term) if term[0] == "<" else self._typed(term)
            if len(self._short) < _REMEMBERED:
                self._short[term] = short
        return short

    def _typed(self, term: str) -> str:
        match = _TYPED.match(term)
        if match is None:
            return term
        lexical, datatype = match.groups()
        return lexical[1:-1] if datatype == _INTEGER else f"{lexical}^^{self.term(f'<{datatype}>')}"

    def _shorten(self, term: str) -> str:
        iri = term[1:-1]
        for namespace, name in self._namespaces:
            if iri.startswith(namespace) and _LOCAL_NAME.match(iri[len(namespace) :]):
                return f"{name}:{iri[len(namespace) :]}"
        return term


_FIRST = ("a", "rdfs:label", "rdf:subject", "rdf:predicate", "rdf:object")
_LAST = ("fg:evidence",)


def _list(values: list[str]) -> str:
    """Few short objects on the line of their predicate, others each on a line of its own."""
    if sum(len(value) for value in values) < _WIDTH:
        return f" {', '.join(values)}"
    return "".join(f"\n        {value}{' ,' if value is not values[-1] else ''}" for value in values)
