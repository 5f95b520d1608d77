"""A shapes graph in, the rules that it holds data to out: one for each shape that can report, in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import RDFS, SH, Graph, URIRef
from rdflib.term import Node

from filmgraph.validation.inputs import SHAPES
from filmgraph.validation.remedies import remedies_of
from filmgraph.validation.result import Severity

_NUMBER = re.compile(r"(S\d\d) (.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape: its IRI and short name, its number in the design (empty for those without one), its name in words,
    how grave a result of it is, what it says and what it advises."""

    shape: str
    short: str
    number: str
    name: str
    severity: Severity
    message: str
    remedy: str


READING = Rule(
    shape=f"{SHAPES}reading",
    short="reading",
    number="",
    name="What sources say is understood",
    severity=Severity.WARNING,
    message="Words, a record or a file were not understood.",
    remedy="Correct the words in the source, or add them to lookups/.",
)
"""The rule that reading holds sources to; no shape states it, because what is not understood is in no graph."""


def read_rules(shapes: Graph) -> tuple[Rule, ...]:
    """The rules, the gravest first, then by number and name. A shape that can report states what to do about it."""
    rules = [_rule(shapes, URIRef(shape), remedy) for shape, remedy in remedies_of(shapes).items()]
    order = tuple(Severity)
    return tuple(sorted(rules, key=lambda rule: (order.index(rule.severity), rule.number or "T", rule.short)))


def name_of_shape(shape: str, shapes: Graph) -> str:
    """The label of a shape, without the number it has in the design; its short name where it has no label."""
    return _numbered(URIRef(shape), shapes)[1]


def _rule(shapes: Graph, shape: URIRef, remedy: str) -> Rule:
    number, name = _numbered(shape, shapes)
    severity = str(shapes.value(shape, SH.severity) or SH.Violation).removeprefix(str(SH))
    message = next(_messages(shapes, shape), "")
    return Rule(str(shape), shape.rpartition("#")[2], number, name, Severity(severity), message, remedy)


def _numbered(shape: URIRef, shapes: Graph) -> tuple[str, str]:
    label = shapes.value(shape, RDFS.label)
    text = shape.rpartition("#")[2] if label is None else str(label)
    match = _NUMBER.fullmatch(text)
    return ("", text) if match is None else (match[1], match[2])


def _messages(shapes: Graph, shape: Node) -> Iterator[str]:
    yield from sorted(str(message) for message in shapes.objects(shape, SH.message))
    for constraint in shapes.objects(shape, SH.sparql):
        yield from _messages(shapes, constraint)
