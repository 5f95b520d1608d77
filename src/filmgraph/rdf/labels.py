"""The `rdfs:label` of everything: short, in the words of the records wherever they have some."""

from collections.abc import Callable, Sequence

from filmgraph.model import edtf
from filmgraph.model.claim import Claim, Concept, Edtf, Kind, Language, Text, Thing, Value
from filmgraph.model.properties import Property
from filmgraph.rdf.preference import preferred_name, preferred_title

Wording = Callable[[Value], str]
"""Gives the words for a value: the label of a country, language or concept, the name of a thing."""

LONGEST_QUOTE = 60


def label_of(thing: Thing, about: Sequence[Claim], of_owner: Sequence[Claim], wording: Wording) -> str:
    """The label of a thing or part. `about` are the claims with it as subject, `of_owner` those about its owner and all
    parts of that; both preferred first."""
    stated = {claim.property: claim.value for claim in reversed(about)}
    match thing.kind:
        case Kind.FILM:
            label = preferred_title(thing, of_owner)
        case Kind.VERSION:
            label = _version(stated, wording)
        case Kind.CONTRIBUTION:
            label = f"{_text(stated[Property.NAME_AS_STATED])}, {wording(stated[Property.ROLE])}"
        case Kind.EDITION:
            label = f"{wording(stated[Property.EDITION_OF])} {_edition(thing)}"
        case Kind.AWARD if Property.PRESENTED_AT in stated:
            label = _award(preferred_name(thing, about) or "", wording(stated[Property.PRESENTED_AT]))
        case Kind.CONFERRAL | Kind.SELECTION | Kind.MENTION | Kind.RELATED:
            label = _text(stated[Property.NAME_AS_STATED])
        case _:
            label = preferred_name(thing, about)
    return " ".join((label or thing.key).split())


def quoted(text: str) -> str:
    """The words of a piece of evidence, shortened, in quotation marks."""
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= LONGEST_QUOTE else f"“{words[: LONGEST_QUOTE - 1].rstrip()}…”"


def claim_label(claim: Claim, wording: Wording) -> str:
    """What a claim says, such as “year: 2014”."""
    name = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in claim.property.value)
    if isinstance(claim.value, Edtf):
        return f"date: {edtf.in_words(claim.value.value)}"
    if isinstance(claim.value, Text):
        return f"{name}: {quoted(claim.value.value)[1:-1]}"
    return f"{name}: {wording(claim.value)}"


def _text(value: Value) -> str:
    if not isinstance(value, Text):
        raise TypeError(f"not a text: {value}")
    return value.value


def _award(name: str, event: str) -> str:
    return name if name.casefold() == event.casefold() else f"{name} ({event})"


def _edition(thing: Thing) -> str:
    label = thing.key.split("/", 1)[1]
    return f"no. {label.removeprefix('no-')}" if label.startswith("no-") else label


def _version(stated: dict[Property, Value], wording: Wording) -> str:
    language = stated.get(Property.VERSION_LANGUAGE)
    if isinstance(language, Language):
        usage = stated.get(Property.LANGUAGE_USAGE)
        kind = usage.notation if isinstance(usage, Concept) and usage.notation != "unspecified" else ""
        return " ".join(f"{wording(language)} {kind} version".split())
    return f"{wording(stated[Property.RUNTIME])}-minute version"
