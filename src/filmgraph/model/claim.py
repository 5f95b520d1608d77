"""A claim: the unit of knowledge. One value of one property of one thing, with the words it rests on.

Named tuples, because a catalogue has millions of them and they travel between processes. Values of two kinds with the
same content are equal as tuples: compare only values of one property, which are of one kind.
"""

from enum import StrEnum
from typing import NamedTuple

from filmgraph.model.properties import Property
from filmgraph.source import Column, Span


class Kind(StrEnum):
    """Kinds of things that claims are about. The value is the word that stands in IRIs."""

    FILM = "film"
    PERSON = "person"
    ORGANIZATION = "organization"
    AWARD = "award"
    CATEGORY = "category"
    EVENT = "event"
    EDITION = "edition"
    PLACE = "place"
    CONFERRAL = "conferral"
    SELECTION = "selection"
    TITLE = "title"
    VERSION = "version"
    CONTRIBUTION = "contribution"
    MENTION = "mention"
    RELATED = "related"
    RECORD = "record"
    SOURCE = "source"


class Origin(StrEnum):
    """Why a claim is held: the record says so, a lookup or a correction says so, or it follows from what is there."""

    RECORD = "record"
    LOOKUP = "lookup"
    CORRECTION = "correction"
    INFERRED = "inferred"


class Thing(NamedTuple):
    """A reference to a thing or part. Before resolution `key` is provisional: minted from record and name as stated."""

    kind: Kind
    key: str


class Text(NamedTuple):
    """A text with its language tag (BCP 47), None where the language is not known."""

    value: str
    language: str | None = None


class Year(NamedTuple):
    """A year of the Gregorian calendar."""

    value: int


class Edtf(NamedTuple):
    """A partial, uncertain or ranged date in the Extended Date/Time Format."""

    value: str


class Minutes(NamedTuple):
    """A running time in minutes."""

    value: int


class Number(NamedTuple):
    """A count or position."""

    value: int


class Concept(NamedTuple):
    """A controlled value: the name of its scheme (`role`, `outcome` …) and its notation there."""

    scheme: str
    notation: str


class Country(NamedTuple):
    """A country of the authority list, by alpha-3 or historic code."""

    code: str


class Language(NamedTuple):
    """A language of the authority list, by ISO 639-3 code."""

    code: str


class Iri(NamedTuple):
    """A thing of the outside world by its own IRI."""

    value: str


Value = Thing | Text | Year | Edtf | Minutes | Number | Concept | Country | Language | Iri


class Evidence(NamedTuple):
    """The place that a claim rests on, and the words there: `record.quote(at) == text`.

    `record` and `source` are keys. Both kinds of places count within the record, so that they hold when rows above it
    come and go.
    """

    record: str
    source: str
    at: Span | Column
    text: str


class Claim(NamedTuple):
    """`subject` has `value` for `property`, which the record states as `original`, on the words of `evidence`.

    `note` says who corrected a value and why.
    """

    subject: Thing
    property: Property
    value: Value
    original: str
    evidence: tuple[Evidence, ...]
    origin: Origin = Origin.RECORD
    note: str | None = None
