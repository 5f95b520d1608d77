"""What a graph holds in numbers: triples, subjects, and the sizes of the partitions by class and by property."""

from collections import Counter
from dataclasses import dataclass, field

from filmgraph.rdf.facts import Facts
from filmgraph.rdf.namespaces import TYPE


@dataclass(slots=True)
class Census:
    """Counts of the default graph. Counts of graphs that share no subject may be added."""

    triples: int = 0
    subjects: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)

    def count(self, facts: Facts) -> None:
        """Count facts of the default graph. No subject may be counted twice."""
        stated = [fact for about in facts.values() for fact in about]
        self.triples += len(stated)
        self.subjects += len(facts)
        self.properties.update([predicate for predicate, _ in stated])
        self.classes.update([value for predicate, value in stated if predicate == TYPE])

    def add(self, other: "Census") -> None:
        """Add the counts of a graph that shares no subject with this one."""
        self.triples += other.triples
        self.subjects += other.subjects
        self.classes.update(other.classes)
        self.properties.update(other.properties)
