"""Claims of one record in, what resolution needs to know of the things they name out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filmgraph.model import edtf
from filmgraph.model.claim import Claim, Concept, Edtf, Kind, Origin, Text, Thing, Year
from filmgraph.model.properties import Property
from filmgraph.resolution.named import NamedThing
from filmgraph.resolution.people import HONOUR
from filmgraph.uris import mint_key

_NAMED_KINDS = frozenset({Kind.FILM, Kind.PERSON, Kind.ORGANIZATION, Kind.AWARD, Kind.EVENT, Kind.PLACE})


@dataclass(frozen=True, slots=True)
class Part:
    """The part somebody has in a film: the role, None for a mention, and the film, None where there is none."""

    role: str | None
    film: Thing | None


def collect_named(record: str, source: str, film: Thing, claims: Sequence[Claim]) -> Iterator[NamedThing]:
    """The film that the record describes, then each thing it names, once per part that it has.

    `record` is the key of the record, `source` the id of its source. Who is given a prize for no certain job has the
    part of somebody honoured.
    """
    names: dict[Thing, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.NAME and isinstance(claim.value, Text):
            names[claim.subject].append(claim.value.value)
    identifiers, titles = _identifiers(claims), _titles(claims, names)
    seen = min((c.value.value for c in claims if c.subject.kind in _ACTS and isinstance(c.value, Year)), default=None)
    year = _year(film, claims)
    described = film if film in titles else None
    if described is not None:
        stated = _stated(film, record, source, titles[film], identifiers)
        yield stated._replace(film=film, year=year, described=True, seen=seen)
    parts, events = _parts(claims, described), _events(claims)
    before, honoured = _anchors_before(record, claims), _honoured_in(claims)
    at_year = year if year is not None else seen
    for thing, stated_names in names.items():
        if thing.kind not in _NAMED_KINDS:
            continue
        stated = _stated(thing, record, source, stated_names, identifiers)
        if thing.kind is Kind.FILM:
            yield stated._replace(seen=honoured.get(thing))
        else:
            if thing in before:
                stated = stated._replace(was=before[thing])
            for part in parts.get(thing, (Part(None, described),)):
                yield stated._replace(role=part.role, film=part.film, year=at_year, event=events.get(thing))


def _year(film: Thing, claims: Sequence[Claim]) -> int | None:
    """The year of a film; where none is certain the one that is meant, since films are compared within a year."""
    years = [claim.value for claim in claims if claim.subject == film and isinstance(claim.value, Year | Edtf)]
    certain = next((year.value for year in years if isinstance(year, Year)), None)
    meant = (edtf.first_year(year.value) for year in years if isinstance(year, Edtf))
    return certain if certain is not None else next((year for year in meant if year is not None), None)


def _anchors_before(record: str, claims: Sequence[Claim]) -> dict[Thing, str]:
    """The anchors that things had whose names a curator corrected, made from the names as they were read."""
    return {
        claim.subject: mint_key(claim.subject.kind, record, claim.original)
        for claim in claims
        if claim.origin is Origin.CORRECTION and claim.property is Property.NAME and claim.original != ""
    }


def _honoured_in(claims: Sequence[Claim]) -> dict[Thing, int]:
    """The first year in which each work was honoured or shown by an act of its own, not by one of the record's film."""
    years = {c.subject: c.value.value for c in claims if c.subject.kind in _ACTS and isinstance(c.value, Year)}
    honoured: dict[Thing, int] = {}
    for claim in claims:
        if claim.property in _HONOURS and isinstance(claim.value, Thing) and claim.subject in years:
            year = years[claim.subject]
            honoured[claim.value] = min(year, honoured.get(claim.value, year))
    return honoured


_HONOURS = frozenset({Property.RECIPIENT, Property.FOR_WORK, Property.SELECTED_WORK})
_ACTS = frozenset({Kind.CONFERRAL, Kind.SELECTION})


def _stated(
    thing: Thing, record: str, source: str, names: Sequence[str], identifiers: dict[Thing, list[tuple[str, str]]]
) -> NamedThing:
    unique = tuple(dict.fromkeys(names))
    return NamedThing(thing, record, source, unique[0], unique, identifiers=tuple(identifiers.get(thing, ())))


def _titles(claims: Sequence[Claim], names: dict[Thing, list[str]]) -> dict[Thing, list[str]]:
    titles: dict[Thing, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.HAS_TITLE and isinstance(claim.value, Thing):
            titles[claim.subject] += names[claim.value]
    return titles


def _parts(claims: Sequence[Claim], described: Thing | None) -> dict[Thing, list[Part]]:
    """Each agent's parts in films. Of a part in no film only the honour is told."""
    agents = {c.subject: c.value for c in claims if c.property is Property.CONTRIBUTOR and isinstance(c.value, Thing)}
    films = {c.value: c.subject for c in claims if c.property is Property.HAS_CONTRIBUTION}
    parts: dict[Thing, list[Part]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.ROLE and claim.subject in agents and isinstance(claim.value, Concept):
            parts[agents[claim.subject]].append(Part(claim.value.notation, films.get(claim.subject)))
        elif claim.property is Property.MENTIONED_ENTITY and isinstance(claim.value, Thing):
            parts[claim.value].append(Part(None, described))
    for claim in claims:
        if claim.property is Property.RECIPIENT and isinstance(claim.value, Thing) and claim.value not in parts:
            parts[claim.value].append(Part(HONOUR, described))
    return parts


def _events(claims: Sequence[Claim]) -> dict[Thing, Thing]:
    return {c.subject: c.value for c in claims if c.property is Property.PRESENTED_AT and isinstance(c.value, Thing)}


def _identifiers(claims: Sequence[Claim]) -> dict[Thing, list[tuple[str, str]]]:
    found: dict[Thing, list[tuple[str, str]]] = defaultdict(list)
    for claim in claims:
        if claim.property is Property.IDENTIFIER and isinstance(claim.value, Text):
            authority, _, value = claim.value.value.partition(":")
            found[claim.subject].append((authority, value))
    return found
