"""A report and what changed since in, the report of now out: only what the change may concern is checked again."""

from collections.abc import Iterable

from filmgraph.errors import DataError
from filmgraph.validation.fast import FastPath, Table
from filmgraph.validation.fast.dependency import affected
from filmgraph.validation.fast.indexed import Index, IndexedTable
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.result import Result


def check_changed(
    before: Iterable[Result], fast: FastPath, now: Index, added: Iterable[Triple], removed: Iterable[Triple]
) -> list[Result]:
    """The results over what `now` finds triples in, given those from before `added` came and `removed` went.

    Nothing of the graph is read but the neighbourhood of what changed: `now` is the store of the release that is being
    built, with the ontology and the day of the check; of the release before, only the results and the triples that went
    are needed. The shapes, the ontology and the year of the check must be those of `before`. Raises DataError when
    pySHACL has to check some of the shapes, which takes the whole graph.
    """
    if fast.declined:
        raise DataError("These shapes can only be checked over the whole graph.", where=", ".join(fast.declined))
    return check_again(before, fast, IndexedTable(now), added, removed)


def check_again(
    before: Iterable[Result], fast: FastPath, now: Table, added: Iterable[Triple], removed: Iterable[Triple]
) -> list[Result]:
    """The results over `now`, given those from before `added` came and `removed` went.

    Shapes that the fast path does not vouch for are no part of this; a change that may concern every node, such as one
    of the class hierarchy or of the day of the check, checks all of them.
    """
    gone = list(removed)
    both = now.together_with(gone)
    focus = affected(fast, both, [*added, *gone])
    if focus is None:
        return list(fast.check(now))
    kept = [result for result in before if from_node(result.focus) not in focus]
    return [*kept, *fast.check(now, focus)]
