"""What a graph holds in numbers: triples, subjects, and the sizes of the partitions by class and by property."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from filmgraph.rdf.namespaces import TYPE
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad


@dataclass(slots=True)
class Census:
    """Counts of the default graph. Counts of graphs that share no subject may be added."""

    triples: int = 0
    subjects: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)

    def count(self, quads: Iterable[Quad]) -> None:
        """Count the default graph among quads without repetition."""
        subjects: set[str] = set()
        for subject, predicate, value, graph in quads:
            if graph != DEFAULT_GRAPH:
                continue
            self.triples += 1
            subjects.add(subject)
            self.properties[predicate] += 1
            if predicate == TYPE:
                self.classes[value] += 1
        self.subjects += len(subjects)

    def add(self, other: "Census") -> None:
        """Add the counts of a graph that shares no subject with this one."""
        self.triples += other.triples
        self.subjects += other.subjects
        self.classes.update(other.classes)
        self.properties.update(other.properties)
