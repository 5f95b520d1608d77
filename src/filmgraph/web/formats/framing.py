"""Triples and the thing they are about in, compact JSON-LD out: a tree that begins with the thing, in our context.

What the thing refers to stands inside it, once, where it is first referred to; what only refers to it comes after it.
No triple is left out, so that the document means the same as the other formats.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from filmgraph.resources import resource

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_STRING = _XSD + "string"
_MOST_EMBEDDED = 6
"""How deep nodes stand inside each other at most."""

Json = str | int | bool | dict[str, "Json"] | list["Json"]


@dataclass(frozen=True, slots=True)
class Context:
    """Our JSON-LD context: terms by IRI with the type that their values are read with, and prefixes by IRI."""

    source: dict[str, Json]
    terms: dict[str, tuple[str, str | None]]
    prefixes: tuple[tuple[str, str], ...]

    def name(self, iri: str) -> str:
        """The IRI as a property or type is written."""
        return self.terms[iri][0] if iri in self.terms else self.shorten(iri)

    def shorten(self, iri: str) -> str:
        """The IRI by a prefix where one fits."""
        for namespace, prefix in self.prefixes:
            if iri.startswith(namespace) and len(iri) > len(namespace):
                return f"{prefix}:{iri[len(namespace) :]}"
        return iri


@cache
def our_context() -> Context:
    """The context in `ontology/context.jsonld`."""
    source = json.loads((resource("ontology") / "context.jsonld").read_text("utf-8"))["@context"]
    prefixes = {name: iri for name, iri in source.items() if isinstance(iri, str) and iri.endswith(("/", "#"))}

    def expand(compact: str) -> str:
        prefix, _, local = compact.partition(":")
        return prefixes[prefix] + local if prefix in prefixes else compact

    terms: dict[str, tuple[str, str | None]] = {}
    for name, definition in source.items():
        if isinstance(definition, dict):
            kind = definition.get("@type")
            terms[expand(definition["@id"])] = (name, kind if kind is None or kind == "@id" else expand(kind))
        elif ":" in str(definition) and name not in prefixes:
            terms[expand(str(definition))] = (name, None)
    ordered = sorted(((iri, name) for name, iri in prefixes.items()), key=lambda pair: -len(pair[0]))
    return Context(source, terms, tuple(ordered))


def framed(triples: Iterable[Triple], thing: NamedNode) -> str:
    """The document about `thing` as JSON text, the same for the same triples."""
    tree = _Tree(triples, our_context())
    nodes = [tree.node(thing, 0)] if thing in tree.facts else []
    nodes += [tree.node(subject, 0) for subject in sorted(tree.facts, key=str) if subject not in tree.shown]
    return json.dumps({"@context": tree.context.source, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n"


class _Tree:
    """Nodes by subject; remembers which were shown."""

    def __init__(self, triples: Iterable[Triple], context: Context) -> None:
        self.context = context
        self.shown: set[object] = set()
        self.facts: dict[object, dict[str, list[NamedNode | BlankNode | Literal]]] = {}
        for triple in sorted(triples, key=str):
            value = triple.object
            assert not isinstance(value, Triple)
            self.facts.setdefault(triple.subject, {}).setdefault(triple.predicate.value, []).append(value)

    def node(self, subject: object, depth: int) -> Json:
        """The subject with everything that is said of it."""
        self.shown.add(subject)
        facts = self.facts[subject]
        found: dict[str, Json] = {"id": _name(subject)}
        if _RDF_TYPE in facts:
            found["type"] = _one_or_all([self.context.name(_name(value)) for value in facts[_RDF_TYPE]])
        for predicate, values in facts.items():
            if predicate != _RDF_TYPE:
                name, kind = self.context.terms.get(predicate, (self.context.shorten(predicate), None))
                found[name] = _one_or_all([self._value(value, kind, depth) for value in values])
        return found

    def _value(self, value: NamedNode | BlankNode | Literal, kind: str | None, depth: int) -> Json:
        if isinstance(value, Literal):
            return _literal(value, kind)
        if value in self.facts and value not in self.shown and depth < _MOST_EMBEDDED:
            return self.node(value, depth + 1)
        short = self.context.shorten(_name(value))
        return short if kind == "@id" else {"id": short}


def _literal(value: Literal, kind: str | None) -> Json:
    datatype = value.datatype.value
    if value.language is not None:
        return {"@value": value.value, "@language": value.language}
    if datatype == _XSD + "integer" and kind in (None, datatype) and value.value == str(int(value.value)):
        return int(value.value)
    if datatype == kind or (datatype == _STRING and kind is None):
        return value.value
    return {"@value": value.value, "@type": datatype}


def _name(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _one_or_all(values: Sequence[Json]) -> Json:
    return values[0] if len(values) == 1 else list(values)
