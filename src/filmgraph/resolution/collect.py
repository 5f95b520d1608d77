"""Claims of one record in, what resolution needs to know of the things they name out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from filmgraph.model.claim import Claim, Concept, Kind, Text, Thing, Year
from filmgraph.model.properties import Property
from filmgraph.resolution.named import NamedThing

_NAMED_KINDS = frozenset({Kind.FILM, Kind.PERSON, Kind.ORGANIZATION, Kind.AWARD, Kind.EVENT, Kind.PLACE})


def collect_named(record: str, source: str, film: Thing, claims: Sequence[Claim]) -> Iterator[NamedThing]:
    """The film that the record describes, then each thing it names, once per role that it is named in.

    `record` is the key of the record, `source` the id of its source.
    """
    names: dict[Thing, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.NAME and isinstance(claim.value, Text):
            names[claim.subject].append(claim.value.value)
    year = next((c.value.value for c in claims if c.subject == film and isinstance(c.value, Year)), None)
    identifiers = _identifiers(claims)
    titles = _titles(claims, names)
    if film in titles:
        yield _named(film, record, source, titles[film], None, film, year, identifiers, described=True)
    roles, events = _roles(claims), _events(claims)
    for thing, stated in names.items():
        if thing.kind not in _NAMED_KINDS:
            continue
        with_film, at_year = (None, None) if thing.kind is Kind.FILM else (film, year)
        for role in roles.get(thing, [None]):
            yield _named(thing, record, source, stated, role, with_film, at_year, identifiers, event=events.get(thing))


def _named(
    thing: Thing,
    record: str,
    source: str,
    names: Sequence[str],
    role: str | None,
    film: Thing | None,
    year: int | None,
    identifiers: dict[Thing, list[tuple[str, str]]],
    *,
    described: bool = False,
    event: Thing | None = None,
) -> NamedThing:
    unique = tuple(dict.fromkeys(names))
    known = tuple(identifiers.get(thing, ()))
    return NamedThing(thing, record, source, unique[0], unique, role, film, year, known, described, event)


def _titles(claims: Sequence[Claim], names: dict[Thing, list[str]]) -> dict[Thing, list[str]]:
    titles: dict[Thing, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.HAS_TITLE and isinstance(claim.value, Thing):
            titles[claim.subject] += names[claim.value]
    return titles


def _roles(claims: Sequence[Claim]) -> dict[Thing, list[str | None]]:
    agents = {c.subject: c.value for c in claims if c.property is Property.CONTRIBUTOR and isinstance(c.value, Thing)}
    roles: dict[Thing, list[str | None]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.ROLE and claim.subject in agents and isinstance(claim.value, Concept):
            roles[agents[claim.subject]].append(claim.value.notation)
        elif claim.property is Property.MENTIONED_ENTITY and isinstance(claim.value, Thing):
            roles[claim.value].append(None)
    return roles


def _events(claims: Sequence[Claim]) -> dict[Thing, Thing]:
    return {c.subject: c.value for c in claims if c.property is Property.PRESENTED_AT and isinstance(c.value, Thing)}


def _identifiers(claims: Sequence[Claim]) -> dict[Thing, list[tuple[str, str]]]:
    found: dict[Thing, list[tuple[str, str]]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.IDENTIFIER and isinstance(claim.value, Text):
            authority, _, value = claim.value.value.partition(":")
            found[claim.subject].append((authority, value))
    return found
