"""A query with GROUP BY, ORDER BY and LIMIT or OFFSET in, the same query with an order that leaves no ties out.

What such a query takes of a longer list then no longer hangs on the order in which a store lists rows.

Only groups: the engine reads the terms anew for each two rows that it compares, which costs more than it saves where
all that matches is ordered.
"""

import re
from itertools import pairwise

from filmgraph.query.outline import Token, outline, tokens

_KEYS = r"(?:\? |(?:(?:[A-Z_0-9]+|<>|:) )?\(\) )+"
_ORDERED_PART = re.compile(
    r"(?:PREFIX : <> |BASE <> )*SELECT (?:DISTINCT )?(?:\? |\(\) )+(?:FROM (?:NAMED )?(?:<>|:) )*(?:WHERE )?\{\} "
    rf"GROUP BY {_KEYS}(?:HAVING {_KEYS})?ORDER BY {_KEYS}(?:LIMIT 0 (?:OFFSET 0 )?|OFFSET 0 (?:LIMIT 0 )?)"
)
_PARTS = ("LIMIT", "OFFSET")
_UNSTEADY = re.compile(
    r".*(?:REDUCED|SAMPLE|GROUP_CONCAT|SUM|AVG|MIN|MAX|NOW|RAND|UUID|BNODE|TRIPLE|STRDT|STRLANGDIR|SERVICE)"
)
"""Words for what hangs on the order in which rows come (a sum of binary fractions does, and the first of equal values),
for what differs every time, and for what makes terms that the added keys do not tell apart. The parser wants no blank
before them."""

_BINARY_FRACTIONS = re.compile("double|float", re.IGNORECASE)


def in_total_order(query: str) -> str | None:
    """`query` with all that it selects as further keys of its outermost ORDER BY; None where it is not certain that
    this can be done, and that nothing else in it hangs on the order of rows.

    Rows that compare equal then are rows of the same terms, if no term is a blank node, a triple, or a number that is
    compared as a binary fraction. What is added stands before LIMIT and OFFSET, without a line end: places before it
    stay as they are.
    """
    found = tokens(query)
    if found is None or _ORDERED_PART.fullmatch(outline(found)) is None or not all(map(_is_steady, found)):
        return None
    selected = _selected(found)
    if selected is None:
        return None
    part = next(token.start for token in found if token.depth == 0 and token.text.upper() in _PARTS)
    keys = "".join(f"{name} STR({name}) DATATYPE({name}) " for name in selected)
    return f"{query[:part]} {keys}{query[part:]}"


def _is_steady(token: Token) -> bool:
    """Whether nothing that the token stands for hangs on the order of rows."""
    if token.kind == "word":
        word = token.text.upper()
        return _UNSTEADY.fullmatch(word) is None and (token.depth == 0 or not any(part in word for part in _PARTS))
    return token.kind not in ("iri", "name") or _BINARY_FRACTIONS.search(token.text) is None


def _selected(found: list[Token]) -> list[str] | None:
    """The variables that the outermost SELECT names: by themselves, or behind AS in parentheses. None where one of the
    things that it selects has no name that is found."""
    end = next(place for place, token in enumerate(found) if token.depth == 0 and token.text == "{")
    head = found[:end]
    named = [
        token.text
        for before, token in pairwise(head)
        if token.kind == "variable" and (token.depth == 0 or (token.depth == 1 and before.text.upper() == "AS"))
    ]
    things = sum(token.depth == 0 and (token.kind == "variable" or token.text == "(") for token in head)
    return named if len(named) == things else None
