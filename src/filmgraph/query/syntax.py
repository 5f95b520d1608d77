"""A query and the parser's message in, a malformed-query fault with line, column and what was expected out."""

import re

from filmgraph.query.faults import MalformedQueryError
from filmgraph.query.outline import Token, tokens

_AT = re.compile(r"^error at (\d+):(\d+): expected (?:one of )?(.*)$", re.DOTALL)
_RANGE = re.compile(r"\[(?:'[^']*'\s*\.\.=\s*'[^']*'\s*\|?\s*)+\]|\[_\]", re.DOTALL)
_MOST = 12
_FORMS = ("SELECT", "CONSTRUCT", "DESCRIBE", "ASK")
_PROLOGUE = {"PREFIX": 3, "BASE": 2, "VERSION": 2}
"""How many tokens a declaration before the query proper has, by its word."""


def malformed(message: str, query: str) -> MalformedQueryError:
    """The fault that Oxigraph's `message` tells of `query`; character ranges are said as words, long lists shortened.

    Where the word is misspelt with which the query proper begins, that is told: the parser, which knows of updates as
    well, reads on behind it.
    """
    opening = _misspelt_opening(query)
    if opening is not None:
        before = query[: opening.start]
        return _broken_at(before.count("\n") + 1, opening.start - before.rfind("\n"), ", ".join(_FORMS))
    match = _AT.match(message)
    if match is None:
        return MalformedQueryError(f"This is not a SPARQL query: {message}")
    return _broken_at(int(match[1]), int(match[2]), _readable(match[3]))


def _broken_at(line: int, column: int, expected: str) -> MalformedQueryError:
    return MalformedQueryError(
        f"The query breaks off the grammar at line {line}, column {column}; expected {expected}.",
        line,
        column,
        expected,
    )


def _misspelt_opening(query: str) -> Token | None:
    """The word after the prologue, where it is none with which a query begins; None where that is not certain."""
    found = tokens(query) or []
    place = 0
    while place < len(found) and (step := _PROLOGUE.get(found[place].text.upper(), 0)) > 0:
        place += step
        if place > len(found) or found[place - 1].kind not in ("iri", "string"):
            return None
    opening = found[place] if place < len(found) else None
    if opening is None or opening.kind != "word":
        return None
    return None if opening.text.upper().startswith(_FORMS) else opening


def _readable(expected: str) -> str:
    words = [word.strip() for word in _RANGE.sub("", expected).split(", ")]
    named = [word for word in words if word != ""]
    if len(named) < len(words):
        named.append("a name or character")
    return ", ".join(named[:_MOST]) + (" …" if len(named) > _MOST else "")
