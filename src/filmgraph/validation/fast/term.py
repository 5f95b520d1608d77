"""Terms as the strings N-Triples writes for them, which is all the fast path compares. Knows no graph."""

import re
from functools import lru_cache

import pyoxigraph
from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Identifier

_ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
_UNREADABLE = "neither true nor false"
"""For a boolean it cannot read, rdflib keeps "false": these words keep it unreadable."""
_CHARACTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def is_literal(term: str) -> bool:
    """Whether the term is a literal."""
    return term[0] == '"'


def is_blank(term: str) -> bool:
    """Whether the term is a blank node."""
    return term[0] == "_"


def is_iri(term: str) -> bool:
    """Whether the term is an IRI."""
    return term[0] == "<"


def from_node(node: Identifier) -> str:
    """An rdflib term as the string that pyoxigraph writes for it. Raises TypeError for anything else."""
    if isinstance(node, URIRef):
        return f"<{node}>"
    if isinstance(node, BNode):
        return f"_:{node}"
    if not isinstance(node, Literal):
        raise TypeError(f"not a term: {node!r}")
    if node.language is not None:
        return str(pyoxigraph.Literal(str(node), language=node.language))
    if node.datatype is None:
        return str(pyoxigraph.Literal(str(node)))
    unreadable = node.datatype == XSD.boolean and node.ill_typed
    lexical = _UNREADABLE if unreadable else str(node)
    return str(pyoxigraph.Literal(lexical, datatype=pyoxigraph.NamedNode(str(node.datatype))))


@lru_cache(maxsize=1 << 16)
def to_node(term: str) -> Identifier:
    """The rdflib term that a string stands for, a typed literal in rdflib's canonical form."""
    if is_iri(term):
        return URIRef(term[1:-1])
    if is_blank(term):
        return BNode(term[2:])
    lexical, suffix = _split(term)
    if suffix.startswith("@"):
        return Literal(_unescape(lexical), lang=suffix[1:])
    return Literal(_unescape(lexical), datatype=URIRef(suffix[3:-1]) if suffix else None)


def text_of(term: str) -> str:
    """The IRI itself, or the characters of a literal: what SPARQL's STR gives."""
    return term[1:-1] if term[0] == "<" else _unescape(_split(term)[0])


def language_of(term: str) -> str | None:
    """The language tag of a literal, None where it has none."""
    suffix = _split(term)[1]
    return suffix[1:] if suffix.startswith("@") else None


def canonical(term: str) -> str:
    """A literal the way rdflib holds it: `"052"` of type integer is `"52"`."""
    node = to_node(term)
    return term if isinstance(node, Literal) and node.ill_typed else from_node(node)


def _split(literal: str) -> tuple[str, str]:
    end = literal.rindex('"')
    return literal[1:end], literal[end + 1 :]


def _unescape(lexical: str) -> str:
    return _ESCAPE.sub(_character, lexical) if "\\" in lexical else lexical


def _character(match: re.Match[str]) -> str:
    short, long, name = match.groups()
    return _CHARACTERS.get(name, name) if name is not None else chr(int(short or long, 16))
