"""Nodes in, the facts of one graph by subject out, each once: what blocks and counts are made of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from filmgraph.rdf.terms import Fact, Node

Facts = Mapping[str, set[Fact]]
"""All that is said of each subject in one graph."""

Values = Mapping[str, Sequence[str]]
"""What is said of one subject: the values of each predicate, both in the order of their terms."""


def gather(nodes: Iterable[Node]) -> Facts:
    """The facts by subject; what several nodes say of one subject comes together. Nodes that say nothing are none."""
    facts: defaultdict[str, set[Fact]] = defaultdict(set)
    for subject, stated in nodes:
        facts[subject].update(stated)
    return {subject: stated for subject, stated in facts.items() if len(stated) > 0}


def by_predicate(facts: Iterable[Fact]) -> dict[str, list[str]]:
    """The values of each predicate, in the order they come."""
    values: dict[str, list[str]] = {}
    for predicate, value in facts:
        listed = values.get(predicate)
        if listed is None:
            values[predicate] = [value]
        else:
            listed.append(value)
    return values
