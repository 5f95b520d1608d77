"""Which value the default graph shows where claims differ. The others stay, as claims with their words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from filmgraph.model.claim import Claim, Concept, Kind, Origin, Text, Thing, Value
from filmgraph.model.properties import SINGLE_VALUED, Property

_GAVE_WAY = (
    "It gave way to a correction.",
    "It gave way to a record that describes the film; its own record only names it.",
    "It gave way to a source that stands before its own in the catalogue.",
    "Nothing but their keys tells the two records apart; it gave way to the one whose key comes first.",
)
"""One reason for each rule of the order, in its order."""
_SAME_RECORD = "It gave way to what the same record states first."


@dataclass(frozen=True, slots=True)
class Preference:
    """Which claim counts for more. `ranks` gives the place of each source in the catalogue, `films` the film that each
    record describes; both by key."""

    ranks: Mapping[str, int]
    films: Mapping[str, Thing]

    def order(self, owner: Thing, claims: Iterable[Claim]) -> list[Claim]:
        """The claims about `owner`, preferred first: corrections before what they correct; records that describe the
        film before those that only name it; sources as the catalogue lists them; records by key; as the record has
        them."""
        listed = list(claims)
        told = {(claim.origin is Origin.CORRECTION, claim.evidence[0].record) for claim in listed}
        if len(told) == 1:
            return listed
        return sorted(listed, key=lambda claim: self._place(owner, claim))

    def why(self, owner: Thing, preferred: Claim, other: Claim) -> str:
        """Why `other` gave way to `preferred`, in words: the first rule by which they differ."""
        places = zip(self._place(owner, preferred), self._place(owner, other), _GAVE_WAY, strict=True)
        return next((reason for one, two, reason in places if one != two), _SAME_RECORD)

    def _place(self, owner: Thing, claim: Claim) -> tuple[bool, bool, int, str]:
        evidence = claim.evidence[0]
        return (
            claim.origin is not Origin.CORRECTION,
            self.films.get(evidence.record) != owner,
            self.ranks.get(evidence.source, len(self.ranks)),
            evidence.record,
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
    """The name that a lookup file keeps for a thing; else the one most claims give it, and of equally frequent ones the
    preferred claim's. None where none is stated."""
    stated, kept = Counter[str](), Counter[str]()
    for claim in claims:
        if claim.subject == thing and claim.property is Property.NAME and isinstance(claim.value, Text):
            counts = kept if claim.origin is Origin.LOOKUP else stated
            counts[claim.value.value] += 1
    names = kept if len(kept) > 0 else stated
    return max(names, key=lambda name: names[name]) if len(names) > 0 else None


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
