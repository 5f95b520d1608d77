"""Sorted facts in, JSON-LD out: a context of the prefixes and one node object per line."""

import json
import re
from collections.abc import Sequence
from functools import lru_cache

from filmgraph.rdf.facts import Span, spans_of
from filmgraph.rdf.namespaces import PREFIXES, TYPE
from filmgraph.rdf.terms import Fact

_REMEMBERED = 100_000
_string = json.JSONEncoder(ensure_ascii=False).encode
_LITERAL = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)\Z', re.DOTALL)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_UNESCAPED = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_NAMESPACES = sorted(((iri, name) for name, iri in PREFIXES.items()), key=lambda pair: -len(pair[0]))


def header(base: str) -> str:
    """What stands before the node objects: the base and the prefixes."""
    context = {"@base": f"{base}/", **dict(sorted(PREFIXES.items()))}
    return '{"@context": ' + json.dumps(context, indent=1) + ',\n"@graph": ['


SEPARATOR = ",\n"
FOOTER = "\n]}\n"


class NodeWriter:
    """Writes node objects of one catalogue. `base` has no slash at its end."""

    def __init__(self, base: str) -> None:
        self._base = f"<{base}/"
        self._keys: dict[tuple[str, ...], list[Span]] = {}
        self._values: dict[str, str] = {}

    def node(self, subject: str, stated: Sequence[Fact]) -> str:
        """One subject with its facts, those of one predicate together, as a node object: compact predicates, lists
        where there are several values."""
        predicates = tuple([predicate for predicate, _ in stated])
        keys = self._keys.get(predicates) or self._spans(predicates)
        value = self._value
        terms = [value(term) if predicate != TYPE else _class(term) for predicate, term in stated]
        members = [
            f"{key}: {terms[start]}" if end - start == 1 else f"{key}: [{', '.join(terms[start:end])}]"
            for key, start, end in keys
        ]
        return f'{{"@id": {self._iri(subject)}, {", ".join(members)}}}'

    def _spans(self, predicates: tuple[str, ...]) -> list[Span]:
        """The spans of facts by the keys that members have."""
        spans = spans_of(predicates)
        keys = [(_string("@type" if of == TYPE else _compact(of[1:-1])), start, end) for of, start, end in spans]
        if len(self._keys) < _REMEMBERED:
            self._keys[predicates] = keys
        return keys

    def _value(self, term: str) -> str:
        if term[-1] == '"':
            return term if "\\" not in term else _string(_text(term[1:-1]))
        if term.startswith(self._base):
            return f'{{"@id": {self._iri(term)}}}'
        known = self._values.get(term)
        if known is None:
            known = f'{{"@id": {self._iri(term)}}}' if term[0] == "<" else _literal(term)
            if len(self._values) < _REMEMBERED:
                self._values[term] = known
        return known

    def _iri(self, term: str) -> str:
        """An IRI relative to the base, or compact. It holds nothing that JSON would escape: see `terms.iri`."""
        relative = term.startswith(self._base)
        return f'"{term[len(self._base) : -1] if relative else _compact(term[1:-1])}"'


def _class(term: str) -> str:
    return f'"{_compact(term[1:-1])}"'


def _literal(term: str) -> str:
    """A literal with a language or a datatype."""
    match = _LITERAL.match(term)
    if match is None:
        raise ValueError(f"not an RDF term: {term}")
    lexical, language, datatype = match.groups()
    text = _text(lexical)
    if language is not None:
        return f'{{"@value": {_string(text)}, "@language": {_string(language)}}}'
    if datatype == PREFIXES["xsd"] + "integer":
        return str(int(text))
    return f'{{"@value": {_string(text)}, "@type": {_string(_compact(datatype))}}}'


def _text(lexical: str) -> str:
    return _ESCAPE.sub(_unescape, lexical) if "\\" in lexical else lexical


def _unescape(match: re.Match[str]) -> str:
    escaped = match.group(1)
    return chr(int(escaped[1:], 16)) if escaped[0] == "u" and len(escaped) == 5 else _UNESCAPED[escaped]


@lru_cache(maxsize=4096)
def _compact(iri: str) -> str:
    for namespace, name in _NAMESPACES:
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{name}:{iri[len(namespace) :]}"
    return iri
