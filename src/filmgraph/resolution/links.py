"""An identity link: the things that a decision is about, whether they are one, why in words, and when."""

from dataclasses import dataclass
from datetime import date

from filmgraph.model.claim import Thing
from filmgraph.resolution.judgements import Verdict


@dataclass(frozen=True, slots=True)
class IdentityLink:
    """`things` (anchors, in the order of their records) were found to be one, or were judged; they are now `resolved`:
    one thing where they are the same, two where they are not, or where somebody was unsure.

    `method` is the name of the rule, `score` from 0 to 1 how sure the verdict is (None: unsure), `reason` says it in
    words. `day` is when the youngest of the anchors entered the ledger, or when the curator `by` judged, so that a
    rebuild repeats it.
    """

    things: tuple[Thing, ...]
    resolved: tuple[Thing, ...]
    verdict: Verdict
    method: str
    score: float | None
    reason: str
    day: date
    by: str | None = None
