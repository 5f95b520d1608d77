"""RDF terms in N-Triples syntax, which is how facts travel through the build: as tuples of strings."""

import re
from collections.abc import Iterable
from functools import lru_cache

Fact = tuple[str, str]
"""Predicate and object, as N-Triples terms."""

Node = tuple[str, Iterable[Fact]]
"""A subject, as an N-Triples term, and facts about it."""

Quad = tuple[str, str, str, str]
"""Subject, predicate, object and graph as N-Triples terms; the graph is empty for the default graph."""

DEFAULT_GRAPH = ""

_XSD = "http://www.w3.org/2001/XMLSchema#"
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f]')
_NAMED_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|\\^`]')


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _NAMED_ESCAPES.get(character) or f"\\u{ord(character):04X}"


@lru_cache(maxsize=65536)
def iri(value: str) -> str:
    """An IRI term. Characters that no IRI may hold are percent-encoded."""
    encoded = _NOT_IN_IRI.sub(lambda match: f"%{ord(match.group()):02X}", value)
    return f"<{encoded}>"


def string(value: str, language: str | None = None) -> str:
    """A plain string literal, or a language-tagged one."""
    escaped = value if _ESCAPED.search(value) is None else _ESCAPED.sub(_escape, value)
    return f'"{escaped}"' if language is None else f'"{escaped}"@{language}'


def typed(lexical: str, datatype: str) -> str:
    """A literal of the datatype whose IRI is given."""
    return f'"{_ESCAPED.sub(_escape, lexical)}"^^<{datatype}>'


def integer(value: int) -> str:
    """An xsd:integer literal."""
    return typed(str(value), _XSD + "integer")


def non_negative_integer(value: int) -> str:
    """An xsd:nonNegativeInteger literal, which is what NIF offsets are."""
    return typed(str(value), _XSD + "nonNegativeInteger")


def decimal(value: float) -> str:
    """An xsd:decimal literal with at most four digits behind the point."""
    shortened = f"{value:.4f}".rstrip("0")
    return typed(shortened + "0" if shortened.endswith(".") else shortened, _XSD + "decimal")


def year(value: int) -> str:
    """An xsd:gYear literal: a stated year keeps its precision."""
    return typed(f"{value:04d}", _XSD + "gYear")


def date(iso: str) -> str:
    """An xsd:date literal."""
    return typed(iso, _XSD + "date")


def duration(minutes: int) -> str:
    """An xsd:duration literal in canonical form, as stores give it back (PT1H32M, not PT92M)."""
    hours, rest = divmod(minutes, 60)
    text = "PT" + (f"{hours}H" if hours > 0 else "") + (f"{rest}M" if rest > 0 or hours == 0 else "")
    return typed(text.replace("PT0M", "PT0S"), _XSD + "duration")
