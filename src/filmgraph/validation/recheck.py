"""A report and what changed since in, the report of now out: only what the change may concern is checked again."""

from collections.abc import Iterable

from filmgraph.validation.fast import FastPath, Table
from filmgraph.validation.fast.dependency import affected
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.result import Result


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
