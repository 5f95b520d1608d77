"""Named things in, one candidate per anchor out, in an order that does not depend on the order of the input."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution.named import NamedThing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Candidate:
    """All that the records say of one anchor. `roles` leaves out mentions; `mentioned` says that there was one."""

    thing: Thing
    record: str
    source: str
    names: tuple[str, ...]
    roles: frozenset[str]
    mentioned: bool
    films: tuple[Thing, ...]
    years: tuple[int, ...]
    identifiers: tuple[tuple[str, str], ...]
    described: bool
    event: Thing | None

    @property
    def name(self) -> str:
        """The name as first stated."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Pool:
    """The candidates, ordered by record and key, and where each thing and kind stands. Rules speak of positions."""

    candidates: Sequence[Candidate]
    positions: Mapping[Thing, int]
    by_kind: Mapping[Kind, Sequence[int]]

    def of(self, kind: Kind) -> Sequence[int]:
        """The positions of all candidates of a kind, in order."""
        return self.by_kind.get(kind, ())


def gather(named: Iterable[NamedThing]) -> Pool:
    """One candidate per anchor."""
    namings: defaultdict[Thing, list[NamedThing]] = defaultdict(list)
    for naming in named:
        namings[naming.thing].append(naming)
    candidates = [_candidate(group) for group in namings.values()]
    candidates.sort(key=lambda candidate: (candidate.record, candidate.thing.kind, candidate.thing.key))
    by_kind: defaultdict[Kind, list[int]] = defaultdict(list)
    for position, candidate in enumerate(candidates):
        by_kind[candidate.thing.kind].append(position)
    return Pool(candidates, {candidate.thing: at for at, candidate in enumerate(candidates)}, by_kind)


def _candidate(namings: list[NamedThing]) -> Candidate:
    if len(namings) > 1:
        namings.sort(key=_order)
    first = namings[0]
    return Candidate(
        thing=first.thing,
        record=first.record,
        source=first.source,
        names=_distinct(name for naming in namings for name in (naming.name, *naming.names)),
        roles=frozenset(naming.role for naming in namings if naming.role is not None),
        mentioned=any(naming.role is None for naming in namings),
        films=_distinct(naming.film for naming in namings if naming.film is not None),
        years=tuple(sorted({naming.year for naming in namings if naming.year is not None})),
        identifiers=_distinct(identifier for naming in namings for identifier in naming.identifiers),
        described=any(naming.described for naming in namings),
        event=next((naming.event for naming in namings if naming.event is not None), None),
    )


def _order(naming: NamedThing) -> tuple[str, bool, str, str, str, int, tuple[str, ...]]:
    film = naming.film.key if naming.film is not None else ""
    return (
        naming.record,
        not naming.described,
        naming.name,
        naming.role or "",
        film,
        naming.year or 0,
        naming.names,
    )


def _distinct(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
