"""Comparisons of whole numbers, texts and IRIs, done without rdflib; anything else is handed to it."""

import operator
from collections.abc import Callable
from typing import Any

from rdflib import XSD, Literal, URIRef
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Variable

from filmgraph.validation.fast.term import is_literal, text_of

Row = list[str | None]
Condition = Callable[[Row], bool]
Slot = Callable[[str], int]
Value = Callable[[Row], int | str]
Number = Callable[[Row], int]
Text = Callable[[Row], str]

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
_INTEGER_SUFFIX = f'"^^<{XSD.integer}>'


class NotNative(Exception):  # noqa: N818 - not an error: rdflib evaluates this row
    """The operands of this row are of other kinds."""


def compile_comparison(expression: CompValue, slot: Slot, ask: Condition) -> Condition:
    """A comparison that knows whole numbers, texts and IRIs; `ask` decides rows and expressions of other kinds."""
    if expression.name != "RelationalExpression" or expression.op not in _COMPARE:
        return ask
    left, right, compare = expression.expr, expression.other, _COMPARE[expression.op]
    if isinstance(left, Variable) and isinstance(right, Variable) and expression.op in ("=", "!="):
        return _compare_nodes(slot(str(left)), slot(str(right)), expression.op == "=", ask)
    texts = _text(left, slot), _text(right, slot)
    if texts[0] is not None and texts[1] is not None:
        return _compare_with(texts[0], texts[1], compare, ask)
    numbers = _number(left, slot), _number(right, slot)
    if numbers[0] is not None and numbers[1] is not None:
        return _compare_with(numbers[0], numbers[1], compare, ask)
    return ask


def _compare_nodes(left: int, right: int, equal: bool, ask: Condition) -> Condition:
    def holds(row: Row) -> bool:
        one, other = row[left], row[right]
        if one is None or other is None or (is_literal(one) and is_literal(other)):
            return ask(row)
        return (one == other) is equal

    return holds


def _compare_with(
    left: Callable[[Row], object],
    right: Callable[[Row], object],
    compare: Callable[[object, object], bool],
    ask: Condition,
) -> Condition:
    def holds(row: Row) -> bool:
        try:
            return compare(left(row), right(row))
        except NotNative:
            return ask(row)

    return holds


def _text(part: object, slot: Slot) -> Text | None:
    """STR of a variable."""
    if not (isinstance(part, CompValue) and part.name == "Builtin_STR" and isinstance(part.arg, Variable)):
        return None
    place = slot(str(part.arg))
    return lambda row: text_of(_bound(row[place]))


def _number(part: object, slot: Slot) -> Number | None:
    """A whole number: a constant, a variable, a length, a cast of a text, or a sum, difference or product of these."""
    if isinstance(part, Literal) and part.datatype == XSD.integer and isinstance(part.value, int):
        constant = part.value
        return lambda _row: constant
    if isinstance(part, Variable):
        place = slot(str(part))
        return lambda row: _integer(_bound(row[place]))
    if not isinstance(part, CompValue):
        return None
    if part.name == "Builtin_STRLEN":
        return _length(part.arg, slot)
    if part.name == "Function" and part.iri == URIRef(XSD.integer) and len(part.expr) == 1:
        text = _text(part.expr[0], slot)
        return None if text is None else lambda row: _cast(text(row))
    if part.name in ("AdditiveExpression", "MultiplicativeExpression"):
        return _arithmetic(part, slot)
    return None


def _length(argument: object, slot: Slot) -> Number | None:
    if not isinstance(argument, Variable):
        return None
    place = slot(str(argument))

    def length(row: Row) -> int:
        term = _bound(row[place])
        if not is_literal(term):
            raise NotNative
        return len(text_of(term))

    return length


def _arithmetic(part: CompValue, slot: Slot) -> Number | None:
    operations = {"+": operator.add, "-": operator.sub, "*": operator.mul}
    first = _number(part.expr, slot)
    others = [
        (operations.get(str(op)), _number(term, slot)) for op, term in zip(part.op or [], part.other or [], strict=True)
    ]
    if first is None or any(operation is None or term is None for operation, term in others):
        return None

    def total(row: Row) -> int:
        result = first(row)
        for operation, term in others:
            if operation is not None and term is not None:
                result = operation(result, term(row))
        return result

    return total


def _bound(term: str | None) -> str:
    if term is None:
        raise NotNative
    return term


def _integer(term: str) -> int:
    if not term.endswith(_INTEGER_SUFFIX):
        raise NotNative
    return _cast(text_of(term))


def _cast(text: str) -> int:
    if not (text.isascii() and text.lstrip("-").isdigit()):
        raise NotNative
    return int(text)
