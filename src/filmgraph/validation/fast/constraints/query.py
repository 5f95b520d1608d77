"""SPARQL-based constraints: one finding per distinct solution with the focus node as `$this` (SHACL section 5.3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import SH

from filmgraph.validation.fast.finding import Context, Finding, Values
from filmgraph.validation.fast.plan import Plan, Runner
from filmgraph.validation.fast.scan import Row
from filmgraph.validation.fast.term import text_of

_PLACE = re.compile(r"\{[?$](\w+)\}")


@dataclass(frozen=True, slots=True)
class Query:
    """A compiled SELECT. `messages` may hold `{?variable}`; `of_property` says that the shape has a path."""

    plan: Plan
    run: Runner
    variables: tuple[str, ...]
    messages: tuple[str, ...]
    of_property: bool

    def findings(self, context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        places = [(name, self.plan.slot(name)) for name in self.variables]
        solutions: dict[tuple[str | None, ...], None] = {}

        def keep(row: Row) -> bool:
            solutions[tuple([row[slot] for _, slot in places])] = None
            return False

        step = self.run(context.table, keep)
        row: Row = [None] * self.plan.width
        for node in values.focus:
            row[0] = node
            step(row)
            if solutions:
                for solution in solutions:
                    bound = {name: term for (name, _), term in zip(places, solution, strict=True) if term is not None}
                    if not bound.keys().isdisjoint(("this", "path", "value")):
                        yield self._finding(node, bound)
                solutions.clear()

    def _finding(self, node: str, bound: dict[str, str]) -> Finding:
        value = bound.get("value", None if self.of_property else node)
        path = bound.get("path")
        if value is not None:
            bound = {**bound, "value": value}
        return Finding(
            bound.get("this", node),
            value,
            str(SH.SPARQLConstraintComponent),
            path=None if path is None else text_of(path),
            messages=tuple(sorted(_fill(message, bound) for message in self.messages)),
        )

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from self.plan.predicates


def _fill(message: str, bound: dict[str, str]) -> str:
    def text(place: re.Match[str]) -> str:
        term = bound.get(place[1])
        return place[0] if term is None else text_of(term)

    return _PLACE.sub(text, message)
