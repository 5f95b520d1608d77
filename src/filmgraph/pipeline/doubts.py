"""The namings of a catalogue in; the pairs that a curator should judge out, with what is known of either side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from filmgraph.model.claim import Kind, Thing
from filmgraph.pipeline.namings import Namings
from filmgraph.pipeline.witnesses import Witness
from filmgraph.resolution.doubtful import doubtful_pairs
from filmgraph.resolution.judged import judged_pairs
from filmgraph.resolution.pool import Candidate


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things of a doubt: what is known of it. `thing` is as its first record names it, `key` what its
    address ends with since the last build. `years` of a film that none are stated of are those it was shown in."""

    thing: Thing
    key: str
    names: Sequence[str]
    roles: Sequence[str]
    years: Sequence[int]
    films: Sequence[str]
    namings: Sequence[Candidate]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two things that may be one, and why that is asked."""

    left: Side
    right: Side
    reason: str


def find_doubts(namings: Namings, kinds: Sequence[Kind]) -> list[Doubt]:
    """The pairs of these kinds that no rule joined and nobody judged, those named most often first."""
    pool = namings.pool
    sides = [one.sides for one in judged_pairs(pool, namings.ledger, namings.judgements)]
    judged = [(pool.candidates[left].thing, pool.candidates[right].thing) for left, right in sides]
    return [
        _doubt(_side(pair.left, namings), _side(pair.right, namings), pair.reason)
        for pair in doubtful_pairs(pool, namings.clusters, judged, kinds)
    ]


def _doubt(left: Side, right: Side, reason: str) -> Doubt:
    """Two that were one in the last build share its key: they are told by the keys of their own."""
    if left.key == right.key:
        left, right = (replace(side, key=side.thing.key) for side in (left, right))
    return Doubt(left, right, reason)


def witnesses_of(side: Side, namings: Namings) -> Iterator[Witness]:
    """Where the records name one side, each read when it is asked for."""
    return (witness for naming in side.namings if (witness := namings.witness(naming)) is not None)


def _side(members: Sequence[int], namings: Namings) -> Side:
    candidates = [namings.pool.candidates[at] for at in members]
    years = {year for candidate in candidates for year in candidate.years}
    film = candidates[0].thing.kind is Kind.FILM
    titles = [] if film else [title for candidate in candidates for title in namings.films_of(candidate)]
    return Side(
        candidates[0].thing,
        namings.published_key(candidates[0]),
        tuple(dict.fromkeys(name for candidate in candidates for name in candidate.names)),
        tuple(sorted({role for candidate in candidates for role in candidate.roles})),
        tuple(sorted(years or {candidate.seen for candidate in candidates if candidate.seen is not None})),
        tuple(dict.fromkeys(titles)),
        candidates,
    )
