"""The content of a release in, what the shapes find out: whether it may be published, and what to mend where."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from filmgraph.pipeline.reading import ReadRecord
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.terms import Quad


@dataclass(frozen=True, slots=True)
class Findings:
    """What the shapes found. `stops` says that violations forbid publication; `quads` are the quality graph."""

    stops: bool = False
    quads: Sequence[Quad] = ()
    severities: Counter[str] = field(default_factory=Counter)


def check_content(quads: Sequence[Quad], addresses: Addresses, read: Sequence[ReadRecord], as_of: date) -> Findings:
    """Run the shapes over the default graph."""
    return Findings()
