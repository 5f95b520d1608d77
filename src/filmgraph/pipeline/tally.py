"""What the tasks of a build count and meet on their way."""

from collections import Counter
from dataclasses import dataclass, field

from filmgraph.model.claim import Thing
from filmgraph.rdf.census import Census
from filmgraph.resolution.content_keys import Present


@dataclass(slots=True)
class Tally:
    """The census, the controlled values in use, the things by kind, and the things whose keys their content makes."""

    census: Census = field(default_factory=Census)
    controlled: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    present: dict[Thing, Present] = field(default_factory=dict)

    def add(self, other: "Tally") -> None:
        """Add what another task met."""
        self.census.add(other.census)
        self.controlled |= other.controlled
        self.kinds.update(other.kinds)
        self.present.update(other.present)
