"""Named things in, one candidate per anchor out, in an order that does not depend on the order of the input."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution.named import NamedThing

T = TypeVar("T")


class Candidate(NamedTuple):
    """All that the records say of one anchor. `roles` leaves out mentions; `mentioned` says that there was one.

    A named tuple that sorts by record and key, because there are as many as there are names.
    """

    record: str
    thing: Thing
    source: str
    names: tuple[str, ...]
    roles: frozenset[str]
    mentioned: bool
    films: tuple[Thing, ...]
    years: tuple[int, ...]
    identifiers: tuple[tuple[str, str], ...]
    described: bool
    event: Thing | None
    seen: int | None
    was: str | None

    @property
    def name(self) -> str:
        """The name as first stated."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Pool:
    """The candidates, ordered by record and key, where each key and kind stands. Rules speak of positions."""

    candidates: Sequence[Candidate]
    positions: Mapping[str, int]
    by_kind: Mapping[Kind, Sequence[int]]

    def of(self, kind: Kind) -> Sequence[int]:
        """The positions of all candidates of a kind, in order."""
        return self.by_kind.get(kind, ())


def gather(named: Iterable[NamedThing]) -> Pool:
    """One candidate per anchor."""
    return to_pool(to_candidates(named))


def to_candidates(named: Iterable[NamedThing]) -> list[Candidate]:
    """The candidates of some records. An anchor is minted from the record that names it, so that those of all records
    are those of parts of them together."""
    namings: dict[str, list[NamedThing]] = {}
    for naming in named:
        namings.setdefault(naming.thing.key, []).append(naming)
    return [_candidate(group[0]) if len(group) == 1 else _combined(group) for group in namings.values()]


def to_pool(candidates: Iterable[Candidate]) -> Pool:
    """The pool of all candidates."""
    ordered = sorted(candidates, key=lambda candidate: (candidate.record, candidate.thing.key))
    by_kind: defaultdict[Kind, list[int]] = defaultdict(list)
    for position, candidate in enumerate(ordered):
        by_kind[candidate.thing.kind].append(position)
    return Pool(ordered, {candidate.thing.key: at for at, candidate in enumerate(ordered)}, by_kind)


def _candidate(naming: NamedThing) -> Candidate:
    role, film, year = naming.role, naming.film, naming.year
    return Candidate(
        record=naming.record,
        thing=naming.thing,
        source=naming.source,
        names=_distinct((naming.name, *naming.names)) if naming.names else (naming.name,),
        roles=frozenset((role,)) if role is not None else frozenset(),
        mentioned=role is None,
        films=(film,) if film is not None else (),
        years=(year,) if year is not None else (),
        identifiers=naming.identifiers,
        described=naming.described,
        event=naming.event,
        seen=naming.seen,
        was=naming.was,
    )


def _combined(namings: list[NamedThing]) -> Candidate:
    parts = [_candidate(naming) for naming in sorted(namings, key=_order)]
    return parts[0]._replace(
        names=_distinct(name for part in parts for name in part.names),
        roles=frozenset(role for part in parts for role in part.roles),
        mentioned=any(part.mentioned for part in parts),
        films=_distinct(film for part in parts for film in part.films),
        years=tuple(sorted({year for part in parts for year in part.years})),
        identifiers=_distinct(identifier for part in parts for identifier in part.identifiers),
        described=any(part.described for part in parts),
        event=next((part.event for part in parts if part.event is not None), None),
        seen=min((part.seen for part in parts if part.seen is not None), default=None),
        was=next((part.was for part in parts if part.was is not None), None),
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
