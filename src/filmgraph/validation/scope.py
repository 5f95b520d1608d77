"""What changed in a graph in, the nodes to check again out, each with the shapes that are to check it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from filmgraph.validation.fast import FastPath, Table
from filmgraph.validation.fast.dependency import affected
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.result import Result

Focus = Mapping[str, frozenset[str]]
"""The nodes to check again, by the name of the shape with targets that is to check them."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a check has to look at again. `owners` names, for each shape, those with targets that its results may come
    from. Results of before that the scope does not cover hold still."""

    focus: Focus
    owners: Mapping[str, list[str]]

    def nodes(self) -> frozenset[str]:
        """All nodes to check again, by whatever shape."""
        return frozenset[str]().union(*self.focus.values())

    def covers(self, result: Result) -> bool:
        """Whether a result of before is found again if it still holds."""
        node = from_node(result.focus)
        return any(node in self.focus[name] for name in self.owners.get(result.shape, ()))


def scope_of(fast: FastPath, both: Table, changed: Iterable[Triple]) -> Scope | None:
    """What triples that came or went may concern; None for all nodes, as a change of the class hierarchy or of the day
    of the check does. `both` has the triples of before and after."""
    found = affected(fast, both, changed)
    if found is None:
        return None
    owners = _owners(fast)
    return Scope(_with_those_that_share(found, owners), owners)


def _owners(fast: FastPath) -> Mapping[str, list[str]]:
    owners: dict[str, list[str]] = defaultdict(list)
    for shape in fast.targeted():
        for part in fast.parts(shape.name):
            owners[part].append(shape.name)
    return owners


def _with_those_that_share(found: Focus, owners: Mapping[str, list[str]]) -> Focus:
    """The same focus nodes for shapes whose results cannot be told apart, because they share a property shape."""
    focus = dict(found)
    for names in owners.values():
        if len(names) > 1:
            shared = frozenset[str]().union(*(focus[name] for name in names))
            focus.update(dict.fromkeys(names, shared))
    return focus if focus == found else _with_those_that_share(focus, owners)
