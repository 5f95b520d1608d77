"""SPARQL expressions in, functions of a row out. rdflib evaluates them, once per distinct operands; comparisons of
whole numbers and of texts are done here, because they come by the hundred thousand."""

from collections.abc import Callable, Iterator

from rdflib import Graph
from rdflib.plugins.sparql.evalutils import _ebv, _eval
from rdflib.plugins.sparql.parserutils import CompValue, Expr
from rdflib.plugins.sparql.sparql import FrozenBindings, QueryContext, SPARQLError
from rdflib.term import Identifier, Variable

from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.native import compile_comparison
from filmgraph.validation.fast.term import from_node, to_node

Row = list[str | None]
Slot = Callable[[str], int]
Condition = Callable[[Row], bool]
Value = Callable[[Row], str | None]

_CHANGING = {"Builtin_NOW", "Builtin_RAND", "Builtin_UUID", "Builtin_STRUUID", "Builtin_BNODE", "Function"}
_CASTS = "http://www.w3.org/2001/XMLSchema#"


def split_condition(expression: object) -> Iterator[Expr]:
    """The conditions that must all hold."""
    if not isinstance(expression, Expr):
        raise Declined("its query has a bare term for a condition")
    if expression.name != "ConditionalAndExpression":
        yield expression
        return
    for part in (expression.expr, *expression.other):
        yield from split_condition(part)


def variables_of(part: object) -> set[str]:
    """The names of all variables that a part of the algebra mentions."""
    if isinstance(part, Variable):
        return {str(part)}
    if isinstance(part, CompValue):
        return {name for key, value in part.items() if key != "_vars" for name in variables_of(value)}
    if isinstance(part, (list, tuple, set)):
        return {name for member in part for name in variables_of(member)}
    return set()


def compile_condition(expression: Expr, slot: Slot) -> Condition:
    """Whether an expression holds for a row; an error counts as no (SPARQL 1.1 section 17.2)."""
    refuse_changing(expression)
    slots = [(name, slot(name)) for name in sorted(variables_of(expression))]
    known: dict[tuple[str | None, ...], bool] = {}

    def ask(row: Row) -> bool:
        operands = tuple([row[place] for _, place in slots])
        held = known.get(operands)
        if held is None:
            held = known[operands] = _holds(expression, zip((name for name, _ in slots), operands, strict=True))
        return held

    return compile_comparison(expression, slot, ask)


def compile_value(expression: Expr | Variable, slot: Slot) -> Value:
    """The value of an expression for a row, None where it has an error."""
    refuse_changing(expression)
    slots = [(name, slot(name)) for name in sorted(variables_of(expression))]
    known: dict[tuple[str | None, ...], str | None] = {}

    def value(row: Row) -> str | None:
        operands = tuple([row[place] for _, place in slots])
        if operands not in known:
            bindings = _bindings(zip((name for name, _ in slots), operands, strict=True))
            found = _eval(expression, bindings, raise_not_bound_error=False)
            known[operands] = from_node(found) if isinstance(found, Identifier) else None
        return known[operands]

    return value


def refuse_changing(part: object) -> None:
    """Raises Declined for functions that change with each call, for inner EXISTS and unknown functions."""
    if isinstance(part, CompValue):
        if part.name in ("Builtin_EXISTS", "Builtin_NOTEXISTS"):
            raise Declined("its query has EXISTS inside an expression")
        if part.name in _CHANGING and not str(part.iri).startswith(_CASTS):
            raise Declined(f"its query uses {part.name}")
        for key, value in part.items():
            if key != "_vars":
                refuse_changing(value)
    elif isinstance(part, (list, tuple)):
        for member in part:
            refuse_changing(member)


def _holds(expression: Expr, operands: Iterator[tuple[str, str | None]]) -> bool:
    try:
        return bool(_ebv(expression, _bindings(operands)))
    except (SPARQLError, TypeError, ValueError):
        return False


def _bindings(operands: Iterator[tuple[str, str | None]]) -> FrozenBindings:
    terms = {Variable(name): to_node(term) for name, term in operands if term is not None}
    return FrozenBindings(QueryContext(Graph(), initBindings={}), terms)
