"""Sorted triples in, JSON-LD out: a context of the prefixes and one node object per line."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from filmgraph.rdf.namespaces import PREFIXES, TYPE
from filmgraph.rdf.turtle import Triple

_LITERAL = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?\Z', re.DOTALL)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_UNESCAPED = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_NAMESPACES = sorted(((iri, name) for name, iri in PREFIXES.items()), key=lambda pair: -len(pair[0]))


def header(base: str) -> str:
    """What stands before the node objects: the base and the prefixes."""
    context = {"@base": f"{base}/", **dict(sorted(PREFIXES.items()))}
    return '{"@context": ' + json.dumps(context, indent=1) + ',\n"@graph": ['


SEPARATOR = ",\n"
FOOTER = "\n]}\n"


def node(subject: str, triples: Iterable[Triple], base: str) -> dict[str, object]:
    """One subject as a node object: compact predicates, lists where there are several values."""
    values: dict[str, list[object]] = {}
    for _, predicate, value in triples:
        if predicate == TYPE:
            values.setdefault("@type", []).append(_compact(value[1:-1]))
        else:
            values.setdefault(_compact(predicate[1:-1]), []).append(_value(value, base))
    found: dict[str, object] = {"@id": _relative(subject[1:-1], base)}
    found.update({key: listed[0] if len(listed) == 1 else listed for key, listed in values.items()})
    return found


def _value(term: str, base: str) -> object:
    if term[0] == "<":
        return {"@id": _relative(term[1:-1], base)}
    match = _LITERAL.match(term)
    if match is None:
        raise ValueError(f"not an RDF term: {term}")
    lexical, language, datatype = match.groups()
    text = _ESCAPE.sub(_unescape, lexical) if "\\" in lexical else lexical
    if language is not None:
        return {"@value": text, "@language": language}
    if datatype is None:
        return text
    return int(text) if datatype == PREFIXES["xsd"] + "integer" else {"@value": text, "@type": _compact(datatype)}


def _unescape(match: re.Match[str]) -> str:
    escaped = match.group(1)
    return chr(int(escaped[1:], 16)) if escaped[0] == "u" and len(escaped) == 5 else _UNESCAPED[escaped]


@lru_cache(maxsize=4096)
def _compact(iri: str) -> str:
    for namespace, name in _NAMESPACES:
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{name}:{iri[len(namespace) :]}"
    return iri


def _relative(iri: str, base: str) -> str:
    return iri[len(base) + 1 :] if iri.startswith(base + "/") else _compact(iri)
