"""What changed in, the nodes out whose results may be led to other words, or be told in another sentence.

The way back of `places` and `telling`: whatever they ask of a result's neighbourhood is walked here from what changed
to the nodes of results. More nodes than needed cost time; fewer would leave a result with the words of yesterday.
"""

from collections.abc import Iterable, Iterator, Set
from typing import Protocol

from filmgraph.validation.fast import Table
from filmgraph.validation.fast.table import Triple
from filmgraph.validation.places import CONTEXT, DESCRIBES, EVIDENCE, PARTS, SUBJECT
from filmgraph.validation.telling import LABEL


class Told(Protocol):
    """How the results from before a change were told."""

    def paths(self) -> Iterable[str]:
        """The predicates that results are about, as terms."""

    def mentioning(self, things: Set[str]) -> Iterable[str]:
        """The nodes of the results whose value or message is one of some things; all of them as terms."""


def told_otherwise(both: Table, changed: Iterable[Triple], records: Iterable[str], before: Told) -> set[str]:
    """The nodes whose results may be told otherwise. `both` has the triples of before and after the change; `records`
    are the records of which anything is different."""
    triples = list(changed)
    touched = {subject for subject, _, _ in triples}
    touched.update(value for _, predicate, value in triples if predicate in (SUBJECT, DESCRIBES))
    for record in records:
        touched |= {record, *both.column(CONTEXT).subjects(record), *both.column(DESCRIBES).values(record)}
    touched.update([stated for place in touched for stated in both.column(EVIDENCE).subjects(place)])
    owners = {owner for node in touched for owner in _owners(both, node)}
    renamed = {subject for subject, predicate, _ in triples if predicate == LABEL}
    return touched | owners | set(_naming(both, renamed, before))


def _owners(both: Table, node: str) -> Iterator[str]:
    """What a node speaks of where it is a claim, and what it belongs to where it is a part."""
    yield from both.column(SUBJECT).values(node)
    for predicate in PARTS:
        yield from both.column(predicate).subjects(node)


def _naming(both: Table, renamed: Set[str], before: Told) -> Iterator[str]:
    """The nodes whose results are told with the name of something."""
    if len(renamed) == 0:
        return
    yield from before.mentioning(renamed)
    for path in before.paths():
        for thing in renamed:
            yield from both.column(path).subjects(thing)
