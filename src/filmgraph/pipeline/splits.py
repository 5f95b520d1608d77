"""A thing that was joined wrongly and which of its namings are another in, the judgements that part the two out."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from filmgraph.errors import DataError
from filmgraph.pipeline.namings import Namings
from filmgraph.resolution.judgements import Judgement, Verdict
from filmgraph.resolution.person_names import person_key
from filmgraph.resolution.pool import Candidate


def namings_under(address: str, namings: Namings) -> list[Candidate]:
    """All namings of the thing whose address is, or ends with, this key; in order of years. DataError if none."""
    key = address.rstrip("/").rsplit("/", 1)[-1]
    pool, clusters = namings.pool, namings.clusters
    found = pool.positions.get(key)
    if found is None:
        under = (at for at, one in enumerate(pool.candidates) if namings.published_key(one) == key)
        found = next(under, None)
    if found is None:
        raise DataError(
            f"No record names a thing with the key {key}.", remedy="Copy the key from the end of an address."
        )
    members = [at for at in pool.of(pool.candidates[found].thing.kind) if clusters.one(at, found)]
    return sorted((pool.candidates[at] for at in members), key=lambda one: (one.years, one.record))


def parting_judgements(
    stay: Sequence[Candidate], leave: Sequence[Candidate], by: str, day: date, reason: str
) -> Iterator[Judgement]:
    """One judgement tells the two apart. Where a name alone does not tell on which side it belongs, because both have
    it or one side has several, the namings of a side are also judged the same."""

    def judged(left: Candidate, right: Candidate, verdict: Verdict) -> Judgement:
        return Judgement(left.thing.kind, left.thing.key, right.thing.key, verdict, by, day, reason)

    names = [{person_key(one.name) for one in side} for side in (stay, leave)]
    if not names[0].isdisjoint(names[1]) or max(map(len, names)) > 1:
        for side in (stay, leave):
            yield from (judged(left, right, Verdict.SAME) for left, right in pairwise(side))
    yield judged(stay[0], leave[0], Verdict.DIFFERENT)
