"""Values of a query's variables, for servers that take text only: query and terms in, query out.

The terms join the query as inline data (SPARQL 1.1, section 10) at the beginning of its pattern, written by the RDF
library; from there an engine starts with them. Embedded stores bind terms without this.
"""

import re
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from filmgraph.store.protocol import StoreError

_TOKEN = re.compile(
    r"""
    (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<comment>\#[^\n\r]*)
  | (?P<brace>[{}])
  | (?P<construct>\bCONSTRUCT\b)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


def bind(query: str, bindings: Mapping[str, NamedNode | Literal]) -> str:
    """The query with each variable named in `bindings` held to its term. Raises StoreError when it has no pattern."""
    if len(bindings) == 0:
        return query
    start = _start_of_pattern(query)
    names = " ".join(f"?{name}" for name in bindings)
    terms = " ".join(str(term) for term in bindings.values())
    return f"{query[:start]} VALUES ({names}) {{ ({terms}) }}{query[start:]}"


def _start_of_pattern(query: str) -> int:
    """Where the inside of the query's own group pattern begins; the template of a CONSTRUCT is passed by."""
    templates = 1 if any(match["construct"] for match in _TOKEN.finditer(query)) else 0
    depth = 0
    for start, brace in _braces(query):
        if brace == "{" and depth == 0:
            if templates == 0:
                return start
            templates -= 1
        depth += 1 if brace == "{" else -1
    raise StoreError("The query has no pattern in which values could be bound.")


def _braces(query: str) -> Iterator[tuple[int, str]]:
    """The offset behind each brace that is not inside a string, an IRI or a comment."""
    for match in _TOKEN.finditer(query):
        if match["brace"] is not None:
            yield match.end(), match["brace"]
