"""The parser's message in, a malformed-query fault with line, column and what was expected out."""

import re

from filmgraph.query.faults import MalformedQueryError

_AT = re.compile(r"^error at (\d+):(\d+): expected (?:one of )?(.*)$", re.DOTALL)
_RANGE = re.compile(r"\[(?:'[^']*'\s*\.\.=\s*'[^']*'\s*\|?\s*)+\]|\[_\]", re.DOTALL)
_MOST = 12


def malformed(message: str) -> MalformedQueryError:
    """The fault that Oxigraph's `message` tells; character ranges are said as words, long lists shortened."""
    match = _AT.match(message)
    if match is None:
        return MalformedQueryError(f"This is not a SPARQL query: {message}")
    line, column = int(match[1]), int(match[2])
    expected = _readable(match[3])
    return MalformedQueryError(
        f"The query breaks off the grammar at line {line}, column {column}; expected {expected}.",
        line,
        column,
        expected,
    )


def _readable(expected: str) -> str:
    words = [word.strip() for word in _RANGE.sub("", expected).split(", ")]
    named = [word for word in words if word != ""]
    if len(named) < len(words):
        named.append("a name or character")
    return ", ".join(named[:_MOST]) + (" …" if len(named) > _MOST else "")
