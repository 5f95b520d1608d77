"""Claims of one record with its things resolved: parts get the keys that their content makes, whoever states it.

What makes a part one: a contribution its film, agent and role; a title its very words and type; a conferral its
recipients, what they are honoured for (works, detail, citation), prize, event, year and outcome; a selection its film,
event and year. So two records that say the same thing share one node, supported by both their words.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

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
_TOLD_BY_CONTENT = frozenset({*_MADE_ONE_BY, Kind.EDITION})
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
    final = _Parts(listed, identity, held if corrected else None)
    return [
        Claim._make(
            (final[subject], prop, final[value] if isinstance(value, Thing) else value, original, at, origin, note)
        )
        for subject, prop, value, original, at, origin, note in listed
    ]


class _Parts(dict[Thing, Thing]):
    """The final thing of each thing of one record, found when it is asked for first."""

    def __init__(self, claims: list[Claim], identity: Callable[[Thing], Thing], held: Held | None) -> None:
        super().__init__()
        self._stated: dict[Thing, dict[Property, list[Value]]] = defaultdict(lambda: defaultdict(list))
        self._owners: dict[Thing, Thing] = {}
        self._identity = identity
        self._held = held
        for subject, prop, value, *_ in claims:
            if subject.kind in _TOLD_BY_CONTENT:
                self._stated[subject][prop].append(value)
                if _OWNED_THROUGH.get(subject.kind) == prop and isinstance(value, Thing):
                    self._owners[subject] = value
            elif prop in OWNERSHIP and isinstance(value, Thing):
                self._owners[value] = subject

    def __missing__(self, thing: Thing) -> Thing:
        found = self[thing] = self._find(thing)
        return found

    def _find(self, thing: Thing) -> Thing:
        if thing.kind is Kind.EDITION:
            return Thing(Kind.EDITION, f"{self[self._owners[thing]].key}/{self._edition_label(thing)}")
        if thing.kind not in _MADE_ONE_BY:
            return self._identity(thing)
        content = self._content(thing)
        if thing.kind in (Kind.CONFERRAL, Kind.SELECTION):
            return Thing(thing.kind, self._key_held(thing) or mint_key(thing.kind, *content))
        owner = self[self._owners[thing]]
        return Thing(thing.kind, f"{owner.key}#{mint_fragment(thing.kind, owner.key, *content)}")

    def _key_held(self, part: Thing) -> str | None:
        """The key that the part held before a correction; none where two parts of the record stand on equal words."""
        if self._held is None:
            return None
        words = self._stated[part].get(Property.NAME_AS_STATED)
        others = ((one.kind, of.get(Property.NAME_AS_STATED)) for one, of in self._stated.items())
        alike = [kind for kind, worded in others if kind is part.kind and worded == words]
        if len(alike) != 1 or words is None or not isinstance(words[0], Text):
            return None
        return self._held(part.kind, " ".join(words[0].value.split()))

    def _edition_label(self, edition: Thing) -> str:
        stated = self._stated[edition]
        for prop in (Property.YEAR, Property.DATE_EDTF):
            if prop in stated:
                return _token(stated[prop][0], self.__getitem__).replace("/", "-")
        return f"no-{_token(stated[Property.EDITION_NUMBER][0], self.__getitem__)}"

    def _content(self, part: Thing) -> list[str]:
        stated = self._stated[part]
        return [
            f"{prop}={token}"
            for prop in _MADE_ONE_BY[part.kind]
            for token in sorted(self._told(part, value) for value in stated.get(prop, ()))
        ]

    def _told(self, part: Thing, value: Value) -> str:
        """A value as far as it makes a part one. A title in other letters is another title: both spellings stay."""
        if part.kind is Kind.TITLE and isinstance(value, Text):
            return " ".join(value.value.split())
        return _token(value, self.__getitem__)


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
