"""Nodes in, the facts of one graph by subject out, each once: what blocks and counts are made of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from filmgraph.rdf.terms import Fact, Node

Facts = Mapping[str, set[Fact]]
"""All that is said of each subject in one graph."""

Span = tuple[str, int, int]
"""A predicate, and where among the facts of a subject its values begin and end. Few series of predicates come again and
again, so writers remember what they work out of one."""


def gather(nodes: Iterable[Node]) -> Facts:
    """The facts by subject; what several nodes say of one subject comes together. Nodes that say nothing are none."""
    facts: defaultdict[str, set[Fact]] = defaultdict(set)
    for subject, stated in nodes:
        facts[subject].update(stated)
    return {subject: stated for subject, stated in facts.items() if len(stated) > 0}


def spans_of(predicates: Sequence[str]) -> Iterator[Span]:
    """The spans of facts whose predicates these are, those of one predicate one behind the other."""
    start = 0
    for predicate, alike in groupby(predicates):
        end = start + len(list(alike))
        yield predicate, start, end
        start = end
