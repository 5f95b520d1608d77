"""Query text in, its tokens and an outline of its outermost clauses out; None where it is not read with certainty.

No parser: the engine has one, and tells what is wrong with a query. What this reads it reads as that parser does; it
leaves alone SPARQL 1.2, escapes in names, and letters beyond ASCII outside of strings, IRIs and comments.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<blank>[ \t\r\n]+ | \#[^\n\r]*)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<beyond><< | -- | [0-9][0-9.]*[eE][+-]?[0-9])
  | (?P<variable>[?$][A-Za-z0-9_]+)
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<name>(?:[A-Za-z_][A-Za-z0-9_.-]*)?:[A-Za-z0-9_.:%-]*)
  | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
  | (?P<number>[0-9][0-9.]*)
  | (?P<open>[({\[])
  | (?P<close>[)}\]])
  | (?P<sign>[!&*+,./;<=>?^|-])
    """,
    re.VERBOSE | re.DOTALL,
)
_PAIRS = {"(": ")", "{": "}", "[": "]"}
_OUTLINES = {"variable": "?", "iri": "<>", "name": ":", "number": "0", "string": '""', "language": "@"}
_OPERANDS = frozenset({"variable", "close", "name", "number", "string", "language", "iri", "word"})
"""What may stand before `<` where that means "less than"."""

_STRUCTURE = re.compile(r"['#()\[\]]")


@dataclass(frozen=True, slots=True)
class Token:
    """A token of kind `kind`, a group of the pattern. `start` is its place in the query, `depth` the number of brackets
    around it; a bracket has the depth of what is outside."""

    kind: str
    text: str
    start: int
    depth: int


def tokens(query: str) -> list[Token] | None:
    """The tokens of the query, without blanks and comments; None where one is not known or brackets do not match."""
    found: list[Token] = []
    brackets: list[str] = []
    end = 0
    for match in _TOKEN.finditer(query):
        kind, text = str(match.lastgroup), match[0]
        if match.start() != end or kind == "beyond" or (kind == "iri" and _is_ambiguous(text, found, brackets)):
            return None
        end = match.end()
        if kind == "close" and (len(brackets) == 0 or _PAIRS[brackets.pop()] != text):
            return None
        if kind != "blank":
            found.append(Token(kind, text, match.start(), len(brackets)))
        if kind == "open":
            brackets.append(text)
    return found if end == len(query) and len(brackets) == 0 else None


def outline(of: list[Token]) -> str:
    """The outermost tokens, a blank behind each: words in capitals, `?` for a variable, `<>` for an IRI, `:` for a
    name, `0` for a number, `()`, `{}` and `[]` for what is in brackets."""
    return "".join(f"{part} " for part in _parts(of))


def _parts(of: list[Token]) -> Iterator[str]:
    for token in of:
        if token.depth > 0 or token.kind == "close":
            continue
        if token.kind == "open":
            yield token.text + _PAIRS[token.text]
        else:
            yield _OUTLINES.get(token.kind, token.text.upper())


def _is_ambiguous(iri: str, before: list[Token], brackets: list[str]) -> bool:
    """Whether what looks like an IRI may be `<` and `>` in an expression, and the brackets of the query hang on it.

    Expressions stand in parentheses, where an IRI follows something else than an operand, but for lists and VALUES.
    """
    in_expression = len(brackets) > 0 and brackets[-1] == "("
    return in_expression and before[-1].kind in _OPERANDS and _STRUCTURE.search(iri) is not None
