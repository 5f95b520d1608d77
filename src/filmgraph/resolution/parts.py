"""Claims of one record with its things resolved: parts get the keys that their content makes, whoever states it.

What makes a part one: a contribution its film, agent and role; a title its very words and type; a conferral its
recipients, what they are honoured for (works, detail, citation), prize, event, year and outcome; a selection its film,
event and year. So two records that say the same thing share one node, supported by both their words.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from filmgraph.model.claim import Claim, Concept, Country, Kind, Language, Origin, Text, Thing, Value
from filmgraph.model.properties import Property
from filmgraph.uris import mint_fragment, mint_key

OWNERSHIP = frozenset(
    {Property.HAS_TITLE, Property.HAS_VERSION, Property.HAS_CONTRIBUTION, Property.HAS_MENTION, Property.HAS_RELATED}
)
"""Properties that tie a part to the film that owns it."""

_MADE_ONE_BY: dict[Kind, tuple[Property, ...]] = {
    Kind.TITLE: (Property.NAME, Property.TITLE_TYPE),
    Kind.VERSION: (Property.VERSION_LANGUAGE, Property.LANGUAGE_USAGE, Property.RUNTIME),
    Kind.CONTRIBUTION: (Property.CONTRIBUTOR, Property.ROLE),
    Kind.MENTION: (Property.MENTIONED_ENTITY,),
    Kind.RELATED: (Property.TARGET,),
    Kind.CATEGORY: (Property.NAME,),
    Kind.CONFERRAL: (
        Property.RECIPIENT,
        Property.FOR_WORK,
        Property.FOR_DETAIL,
        Property.RATIONALE,
        Property.AWARD,
        Property.CATEGORY,
        Property.AT_EDITION,
        Property.IN_SERIES,
        Property.YEAR,
        Property.OUTCOME,
    ),
    Kind.SELECTION: (Property.SELECTED_WORK, Property.AT_EDITION, Property.IN_SERIES, Property.YEAR),
}
_OWNED_THROUGH = {Kind.EDITION: Property.EDITION_OF, Kind.CATEGORY: Property.CATEGORY_OF}


def owner_of(thing: Thing) -> Thing:
    """The thing with a page that a resolved thing belongs to: itself, or the film, award or event that owns it."""
    if thing.kind is Kind.EDITION:
        return Thing(Kind.EVENT, thing.key.split("/", 1)[0])
    if "#" in thing.key:
        return Thing(Kind.AWARD if thing.kind is Kind.CATEGORY else Kind.FILM, thing.key.split("#", 1)[0])
    return thing


Held = Callable[[Kind, str], str | None]
"""The key that a conferral or selection was first given, by its kind and its words; None for a new one."""


def resolve_claims(
    claims: Iterable[Claim], identity: Callable[[Thing], Thing], held: Held | None = None
) -> list[Claim]:
    """The claims of one record with final keys. `identity` gives the final thing for each named or described one.

    Where a curator corrected values of the record, its conferrals and selections keep the keys that they `held`.
    """
    listed = list(claims)
    corrected = held is not None and any(claim.origin is Origin.CORRECTION for claim in listed)
    parts = _Parts.of(listed, identity, held if corrected else None)
    return [_resolved(claim, parts) for claim in listed]


def _resolved(claim: Claim, parts: "_Parts") -> Claim:
    subject = parts.final(claim.subject)
    value = parts.final(claim.value) if isinstance(claim.value, Thing) else claim.value
    return Claim(subject, claim.property, value, claim.original, claim.evidence, claim.origin, claim.note)


@dataclass(slots=True)
class _Parts:
    """The parts of one record, and the final key of each once it was asked for."""

    stated: dict[Thing, dict[Property, list[Value]]]
    owners: dict[Thing, Thing]
    identity: Callable[[Thing], Thing]
    held: Held | None
    known: dict[Thing, Thing]

    @classmethod
    def of(cls, claims: list[Claim], identity: Callable[[Thing], Thing], held: Held | None) -> "_Parts":
        stated: dict[Thing, dict[Property, list[Value]]] = defaultdict(lambda: defaultdict(list))
        owners: dict[Thing, Thing] = {}
        for claim in claims:
            stated[claim.subject][claim.property].append(claim.value)
            if claim.property in OWNERSHIP and isinstance(claim.value, Thing):
                owners[claim.value] = claim.subject
            elif _OWNED_THROUGH.get(claim.subject.kind) == claim.property and isinstance(claim.value, Thing):
                owners[claim.subject] = claim.value
        return cls(stated, owners, identity, held, {})

    def final(self, thing: Thing) -> Thing:
        """The thing under its final key."""
        found = self.known.get(thing)
        if found is None:
            found = self._find(thing)
            self.known[thing] = found
        return found

    def _find(self, thing: Thing) -> Thing:
        if thing.kind is Kind.EDITION:
            return Thing(Kind.EDITION, f"{self.final(self.owners[thing]).key}/{self._edition_label(thing)}")
        if thing.kind not in _MADE_ONE_BY:
            return self.identity(thing)
        content = self._content(thing)
        if thing.kind in (Kind.CONFERRAL, Kind.SELECTION):
            return Thing(thing.kind, self._key_held(thing) or mint_key(thing.kind, *content))
        owner = self.final(self.owners[thing])
        return Thing(thing.kind, f"{owner.key}#{mint_fragment(thing.kind, owner.key, *content)}")

    def _key_held(self, part: Thing) -> str | None:
        """The key that the part held before a correction; none where two parts of the record stand on equal words."""
        if self.held is None:
            return None
        words = self.stated[part].get(Property.NAME_AS_STATED)
        alike = [
            one for one, of in self.stated.items() if one.kind is part.kind and of.get(Property.NAME_AS_STATED) == words
        ]
        if len(alike) != 1 or words is None or not isinstance(words[0], Text):
            return None
        return self.held(part.kind, " ".join(words[0].value.split()))

    def _edition_label(self, edition: Thing) -> str:
        stated = self.stated[edition]
        for prop in (Property.YEAR, Property.DATE_EDTF):
            if prop in stated:
                return _token(stated[prop][0], self.final).replace("/", "-")
        return f"no-{_token(stated[Property.EDITION_NUMBER][0], self.final)}"

    def _content(self, part: Thing) -> list[str]:
        stated = self.stated[part]
        return [
            f"{prop}={token}"
            for prop in _MADE_ONE_BY[part.kind]
            for token in sorted(self._told(part, value) for value in stated.get(prop, ()))
        ]

    def _told(self, part: Thing, value: Value) -> str:
        """A value as far as it makes a part one. A title in other letters is another title: both spellings stay."""
        if part.kind is Kind.TITLE and isinstance(value, Text):
            return " ".join(value.value.split())
        return _token(value, self.final)


def _token(value: Value, final: Callable[[Thing], Thing]) -> str:
    """A value as a string that is equal for equal values; words count without case and extra space."""
    if isinstance(value, Thing):
        resolved = final(value)
        return f"{resolved.kind}:{resolved.key}"
    if isinstance(value, Text):
        return " ".join(value.value.casefold().split())
    if isinstance(value, Concept):
        return value.notation
    if isinstance(value, Country | Language):
        return value.code
    return str(value.value)
