"""Short ways to name things as records do."""

from collections.abc import Iterable
from datetime import date

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution import Identities, Judgements, Ledger, NamedThing, resolve_identities
from filmgraph.uris import mint_key

DAY = date(2026, 3, 1)


def film(
    record: str, title: str, year: int | None = None, *, source: str = "shelf", imdb: str | None = None
) -> NamedThing:
    thing = described(record)
    identifiers = (("imdb", imdb),) if imdb is not None else ()
    return NamedThing(thing, record, source, title, year=year, film=thing, identifiers=identifiers, described=True)


def described(record: str) -> Thing:
    return Thing(Kind.FILM, mint_key("film", "source", record))


def stub(record: str, title: str, *, source: str = "shelf") -> NamedThing:
    return NamedThing(anchor(Kind.FILM, record, title), record, source, title)


def person(
    record: str, name: str, role: str | None = "director", year: int | None = None, *, source: str = "shelf"
) -> NamedThing:
    return NamedThing(
        anchor(Kind.PERSON, record, name), record, source, name, role=role, film=described(record), year=year
    )


def named(kind: Kind, record: str, name: str, *, event: Thing | None = None) -> NamedThing:
    return NamedThing(anchor(kind, record, name), record, "shelf", name, event=event)


def anchor(kind: Kind, record: str, name: str) -> Thing:
    return Thing(kind, mint_key(kind, record, name))


def resolve(
    things: Iterable[NamedThing], ledger: Ledger | None = None, judgements: Judgements | None = None, day: date = DAY
) -> Identities:
    return resolve_identities(things, ledger or Ledger(), judgements or Judgements(), as_of=day)


def one(found: Identities, *things: NamedThing) -> bool:
    """Whether all these are one thing."""
    return len({found.of(thing.thing) for thing in things}) == 1
