"""Query text in, the bare words in it out: what is asked for can be told before anything is evaluated.

Strings, IRIs and comments are left out. Where `<` may open an IRI or mean "less than", both readings are taken, so
that no word is missed; a worker process cannot open a connection in any case.
"""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
    (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<comment>\#[^\n\r]*)
  | (?P<name>[?$@][A-Za-z_0-9]+ | [\w.-]*:[\w.:%\\-]*)
  | (?P<word>[A-Za-z_][A-Za-z_0-9]*)
    """,
    re.VERBOSE | re.DOTALL,
)
_ANY_WORD = re.compile(r"[A-Za-z_]+")
_AMBIGUOUS = re.compile(r"<[^<>\s]*['\"#]")
_SERVICE = frozenset({"SERVICE"})
_VOLATILE = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE", "SERVICE"})
_PARTS = frozenset({"LIMIT", "OFFSET", "REDUCED", "SAMPLE", "GROUP_CONCAT"})
_UPDATES = frozenset({"LOAD", "CLEAR", "DROP", "ADD", "MOVE", "COPY", "CREATE", "INSERT", "DELETE", "WITH"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


def bare_words(query: str) -> list[str]:
    """The words of the query that are not in a string, an IRI, a name or a comment, in capitals, in order."""
    return list(_bare_words(query))


def iris_in(query: str) -> list[str]:
    """The IRIs that the query writes out, without their brackets, in order."""
    return [match["iri"][1:-1] for match in _TOKEN.finditer(query) if match["iri"] is not None]


def asks_service(query: str) -> bool:
    """Whether the query holds a SERVICE clause, or may hold one."""
    if not _may_hold(query, _SERVICE):
        return False
    return "SERVICE" in bare_words(query) or _AMBIGUOUS.search(query) is not None


def is_update(query: str) -> bool:
    """Whether the text is a SPARQL update rather than a query."""
    for word in _bare_words(query):
        if word in _FORMS:
            return False
        if word in _UPDATES:
            return True
    return False


def is_volatile(query: str) -> bool:
    """Whether the same query may have another answer next time, though the data are the same."""
    return _may_hold(query, _VOLATILE)


def takes_a_part(query: str) -> bool:
    """Whether what the answer holds, and not only its order, may hang on the order in which a store lists rows.

    The engine wants no blank around words (`SELECTREDUCED?x`), so they count as parts of others, too.
    """
    capitals = query.upper()
    return any(word in capitals for word in _PARTS)


def _may_hold(query: str, words: frozenset[str]) -> bool:
    """Whether one of some words, in capitals, is a word anywhere in the query, be it in a string.

    Most queries hold none of them even as a part of another word, which is told much faster than words are.
    """
    capitals = query.upper()
    if not any(word in capitals for word in words):
        return False
    return not words.isdisjoint(word.upper() for word in _ANY_WORD.findall(query))


def _bare_words(query: str) -> Iterator[str]:
    return (match["word"].upper() for match in _TOKEN.finditer(query) if match["word"] is not None)
