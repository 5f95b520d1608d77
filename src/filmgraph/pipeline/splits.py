"""A thing that was joined wrongly and which of its namings are another in, the judgements that part the two out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from filmgraph.errors import DataError
from filmgraph.pipeline.namings import Namings
from filmgraph.resolution.judged import judged_pairs
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


def judgements_across(stay: Sequence[Candidate], leave: Sequence[Candidate], namings: Namings) -> list[Judgement]:
    """The judgements made before that hold namings of the two sides for the same."""
    sides = [{namings.pool.positions[one.thing.key] for one in side} for side in (stay, leave)]
    made = judged_pairs(namings.pool, namings.ledger, namings.judgements)
    return [
        one.judgement
        for one in made
        if one.judgement.verdict is Verdict.SAME and not any(side.isdisjoint(one.sides) for side in sides)
    ]


def overruling(earlier: Iterable[Judgement], by: str, day: date, reason: str) -> Iterator[Judgement]:
    """Judgements that say of the pairs of earlier ones that they are different. The later line of a pair counts."""
    return (replace(one, verdict=Verdict.DIFFERENT, by=by, day=day, reason=reason) for one in earlier)


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
