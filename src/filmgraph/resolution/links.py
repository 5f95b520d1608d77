"""An identity link: the things that a decision joined, why in words, and when."""

from dataclasses import dataclass
from datetime import date

from filmgraph.model.claim import Thing


@dataclass(frozen=True, slots=True)
class IdentityLink:
    """`things` (anchors, in the order of their records) are one thing, now `resolved`.

    `method` is the name of the rule, `score` from 0 to 1 how sure it is, `reason` says it in words. `day` is when the
    youngest of the anchors entered the ledger, or when the curator judged, so that a rebuild repeats it.
    """

    things: tuple[Thing, ...]
    resolved: Thing
    method: str
    score: float
    reason: str
    day: date
