"""Which value the default graph shows where claims differ. The others stay, as claims with their words."""

from collections.abc import Iterable, Mapping

from filmgraph.model.claim import Claim, Concept, Kind, Origin, Text, Thing, Value
from filmgraph.model.properties import SINGLE_VALUED, Property


def in_order_of_preference(claims: Iterable[Claim], rank: Mapping[str, int]) -> list[Claim]:
    """Claims with the preferred first: corrections before what they correct, then the sources as the catalogue lists
    them (`rank` of each source key), then records by key, then as the record has them."""
    return sorted(
        claims,
        key=lambda claim: (
            claim.origin is not Origin.CORRECTION,
            rank.get(claim.evidence[0].source, len(rank)) if len(claim.evidence) > 0 else 0,
            claim.evidence[0].record if len(claim.evidence) > 0 else "",
        ),
    )


def shown_values(prop: Property, claims: Iterable[Claim]) -> list[Value]:
    """The values of one property of one thing that the default graph holds, preferred first."""
    values = list(dict.fromkeys(claim.value for claim in claims))
    return values[:1] if prop in SINGLE_VALUED else values


def one_preferred_title(claims: Iterable[Claim]) -> dict[Thing, Concept]:
    """The type of each title of a film: the first preferred title stays so, further ones become alternative."""
    types: dict[Thing, Concept] = {}
    for claim in claims:
        if claim.property is Property.TITLE_TYPE and isinstance(claim.value, Concept):
            taken = any(known.notation == "preferred" for known in types.values())
            second = claim.value.notation == "preferred" and taken and claim.subject not in types
            types.setdefault(claim.subject, Concept("title-type", "alternative") if second else claim.value)
    return types


def preferred_name(thing: Thing, claims: Iterable[Claim]) -> str | None:
    """The name most claims give a thing; of equally frequent ones the preferred claim's. None where none is stated."""
    counts: dict[str, int] = {}
    for claim in claims:
        if claim.subject == thing and claim.property is Property.NAME and isinstance(claim.value, Text):
            counts[claim.value.value] = counts.get(claim.value.value, 0) + 1
    return max(counts, key=lambda name: counts[name]) if len(counts) > 0 else None


def preferred_title(film: Thing, claims: Iterable[Claim]) -> str | None:
    """The whole preferred title of a film, None where no claim gives one."""
    listed = list(claims)
    types = one_preferred_title(listed)
    for claim in listed:
        if claim.subject.kind is Kind.TITLE and claim.property is Property.NAME and isinstance(claim.value, Text):
            kind = types.get(claim.subject)
            if kind is not None and kind.notation == "preferred":
                return claim.value.value
    return preferred_name(film, listed)
