"""SPARQL algebra in, a program over columns out: solutions are found one focus node at a time, depth first.

A step takes a row of bindings, extends it in place, hands it on, and takes back what it bound. It returns True when
whoever stands behind it wants no more. Bindings flow from left to right as they do in rdflib, which pySHACL asks.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rdflib import URIRef
from rdflib.paths import Path as AlgebraPath
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import BNode, Identifier, Variable

from filmgraph.validation.fast.declined import Declined
from filmgraph.validation.fast.expression import compile_condition, compile_value, split_condition, variables_of
from filmgraph.validation.fast.path_reading import translate_path
from filmgraph.validation.fast.scan import Grouped, Place, Row, Scan, Step, in_good_order
from filmgraph.validation.fast.table import Table
from filmgraph.validation.fast.term import from_node

Runner = Callable[[Table, Step], Step]
"""Given the triples and the next step, the step that does the work."""


@dataclass(slots=True)
class Plan:
    """Which variable stands where in a row, and the predicates that are read."""

    slots: dict[str, int]
    predicates: set[str] = field(default_factory=set)
    patterns: list[Grouped] = field(default_factory=list)
    group: tuple[int, ...] = ()
    _groups: int = 0

    @classmethod
    def of(cls, names: tuple[str, ...]) -> "Plan":
        """A plan whose first slots are those of `names`."""
        return cls({name: slot for slot, name in enumerate(dict.fromkeys(names))})

    def slot(self, name: str) -> int:
        """The place of a variable in a row; a new one for a new variable."""
        return self.slots.setdefault(name, len(self.slots))

    @contextmanager
    def within(self) -> Iterator[None]:
        """Patterns that are compiled meanwhile need not match for the whole to have a solution."""
        outer, self._groups = self.group, self._groups + 1
        self.group = (*outer, self._groups)
        try:
            yield
        finally:
            self.group = outer

    @property
    def width(self) -> int:
        """How long a row is."""
        return len(self.slots)


def compile_pattern(part: CompValue, plan: Plan, bound: frozenset[str] = frozenset(("this",))) -> Runner:
    """The program of a graph pattern; `bound` names the variables that have a value when it starts.

    Raises Declined for what rdflib and the fast path might see differently.
    """
    compiler = _COMPILERS.get(part.name)
    if compiler is None:
        raise Declined(f"its query uses {part.name}")
    return compiler(part, plan, bound)


def _triples(part: CompValue, plan: Plan, bound: frozenset[str]) -> Runner:
    scans = []
    for subject, predicate, value in part.triples:
        if not isinstance(predicate, (URIRef, AlgebraPath)):
            raise Declined("its query has a variable for a predicate")
        path = translate_path(predicate)
        plan.predicates.update(path.predicates())
        scans.append(Scan(_place(subject, plan), path, _place(value, plan)))
    plan.patterns.extend(Grouped(scan, plan.group) for scan in scans)
    known = frozenset(plan.slot(name) for name in bound)

    def run(table: Table, then: Step) -> Step:
        for scan in reversed(in_good_order(scans, known, table)):
            then = scan.over(table, then)
        return then

    return run


def _place(term: Identifier, plan: Plan) -> Place:
    if isinstance(term, (Variable, BNode)):
        return Place(plan.slot(str(term)), None)
    return Place(-1, from_node(term))


def _join(part: CompValue, plan: Plan, bound: frozenset[str]) -> Runner:
    first = compile_pattern(part.p1, plan, bound)
    second = compile_pattern(part.p2, plan, bound | variables_of(part.p1))
    return lambda table, then: first(table, second(table, then))


def _optional(part: CompValue, plan: Plan, bound: frozenset[str]) -> Runner:
    if part.expr.name != "TrueFilter":
        raise Declined("its query has a filter of an optional part")
    first = compile_pattern(part.p1, plan, bound)
    with plan.within():
        second = compile_pattern(part.p2, plan, bound | variables_of(part.p1))

    def run(table: Table, then: Step) -> Step:
        met = [False]

        def note(row: Row) -> bool:
            met[0] = True
            return then(row)

        inner = second(table, note)

        def step(row: Row) -> bool:
            before, met[0] = met[0], False
            enough = inner(row)
            missed, met[0] = not met[0], before
            return then(row) if missed else enough

        return first(table, step)

    return run


def _union(part: CompValue, plan: Plan, bound: frozenset[str]) -> Runner:
    with plan.within():
        first = compile_pattern(part.p1, plan, bound)
    with plan.within():
        second = compile_pattern(part.p2, plan, bound)

    def run(table: Table, then: Step) -> Step:
        one, two = first(table, then), second(table, then)
        return lambda row: one(row) or two(row)

    return run


def _filter(part: CompValue, plan: Plan, bound: frozenset[str]) -> Runner:
    pattern = compile_pattern(part.p, plan, bound)
    for condition in split_condition(part.expr):
        if condition.name in ("Builtin_EXISTS", "Builtin_NOTEXISTS"):
            with plan.within():
                inner = compile_pattern(condition.graph, plan, bound | variables_of(part.p))
            pattern = _exists(inner, pattern, wanted=condition.name == "Builtin_EXISTS")
        else:
            _check_scope(condition, part.p)
            pattern = _tested(compile_condition(condition, plan.slot), pattern)
    return pattern


def _tested(holds: Step, pattern: Runner) -> Runner:
    return lambda table, then: pattern(table, lambda row: holds(row) and then(row))


def _exists(inner: Runner, pattern: Runner, *, wanted: bool) -> Runner:
    def run(table: Table, then: Step) -> Step:
        probe = inner(table, lambda _row: True)
        return pattern(table, lambda row: probe(row) is wanted and then(row))

    return run


def _extend(part: CompValue, plan: Plan, bound: frozenset[str]) -> Runner:
    _check_scope(part.expr, part.p)
    if str(part.var) == "this":
        raise Declined("its query gives the focus node another value")
    pattern, slot = compile_pattern(part.p, plan, bound), plan.slot(str(part.var))
    value = compile_value(part.expr, plan.slot)

    def run(table: Table, then: Step) -> Step:
        def step(row: Row) -> bool:
            before, row[slot] = row[slot], value(row)
            enough = then(row)
            row[slot] = before
            return enough

        return pattern(table, step)

    return run


def _check_scope(expression: CompValue, pattern: CompValue) -> None:
    """Variables of an expression must be bound beside it: rdflib forgets those of other groups."""
    if not variables_of(expression) <= variables_of(pattern) | {"this"}:
        raise Declined("its query tests a variable of another group")


_COMPILERS: dict[str, Callable[[CompValue, Plan, frozenset[str]], Runner]] = {
    "BGP": _triples,
    "Join": _join,
    "LeftJoin": _optional,
    "Union": _union,
    "Filter": _filter,
    "Extend": _extend,
}
