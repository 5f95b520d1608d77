"""A program record: what one source record says of one film, each value with the words it was read from.

Values stay as the record states them ("ESP", "Slovak Republic"); codes and IRIs come with the claims. What a record
does not state is None or empty, never guessed.
"""

from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

from filmgraph.model import edtf
from filmgraph.source import Issue, Locator, SourceRecord, Span

T_co = TypeVar("T_co", covariant=True)

Outcome = Literal["won", "nominated", "shortlisted", "finalist", "placed", "special mention"]
TitleType = Literal["preferred", "original", "alternative", "translated", "working", "supplied"]
LanguageUsage = Literal["spoken", "subtitles", "dubbed", "voice-over"]


@dataclass(frozen=True, slots=True)
class Stated(Generic[T_co]):
    """A value and the words it rests on: `record.quote(at)` contains or equals `text`; for spans it equals it.

    `declared` says that the declaration of the source gives the value for every record of it; the words are then those
    that it goes with.
    """

    value: T_co
    text: str
    at: Locator
    declared: bool = False


@dataclass(frozen=True, slots=True)
class YearRange:
    """A year, or a range or uncertain year that is kept as EDTF (`first` is then its first year)."""

    first: int
    edtf: str | None = None

    @property
    def known(self) -> int | None:
        """The year, or the first of several; None where only its decade or century is known."""
        return self.first if self.edtf is None else edtf.first_year(self.edtf)


@dataclass(frozen=True, slots=True)
class OtherTitle:
    """A title beside the preferred one, with its type and, where the record names it, its language (as worded)."""

    title: Stated[str]
    type: TitleType
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """One agent in one role. `role` is the wording; `concept` the notation in the role scheme, None when unknown."""

    role: Stated[str]
    concept: str | None
    name: Stated[str]
    agent: Literal["person", "organization"] = "person"


@dataclass(frozen=True, slots=True)
class LanguageStatement:
    """A language spoken in the film or given as subtitles, as worded."""

    language: Stated[str]
    usage: LanguageUsage


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier given by an authority such as `imdb`, `wikidata`, `eidr`, `isan`, `viaf`."""

    authority: str
    value: Stated[str]


@dataclass(frozen=True, slots=True)
class StatedName(Stated[str]):
    """The name of a person or organization to whom the record gives identifiers beside it."""

    identifiers: tuple[Identifier, ...] = ()


def identifiers_with(name: Stated[str]) -> tuple[Identifier, ...]:
    """The identifiers that a record gives with a name."""
    return name.identifiers if isinstance(name, StatedName) else ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who a prize is given to. `role` is the notation of the job it honours, None when the record does not tell."""

    name: Stated[str]
    agent: Literal["person", "organization"] = "person"
    role: str | None = None
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class HonouredWork:
    """A film that a prize names, where the record does not describe that film."""

    title: Stated[str]
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize, nomination or mention of the film. `at` is the whole entry, in more than one piece where lines split it.

    `outcome_words` are the words that decide the outcome; None means that no word does and `won` is inferred.
    Tables tell more: the `category` as worded then and its `canonical_category`, the number of the edition, the
    recipients together, the words of the jury. `honours` says whether the prize is given for a film to its recipients
    ("people") or to the film, and to the recipients with it ("work"). `works` are the films when the record describes
    none of them, because it names several; else it is the film of the record. Joint winners for films of their own have
    a prize each. `details` are what was honoured within
    the work or field: a song, a part, a technique.
    """

    text: str
    at: tuple[Locator, ...]
    award: Stated[str] | None
    event: Stated[str] | None
    year: Stated[int] | None
    place: Stated[str] | None
    outcome: Outcome
    outcome_words: Stated[str] | None = None
    category: Stated[str] | None = None
    canonical_category: Stated[str] | None = None
    edition_number: Stated[int] | None = None
    honours: Literal["work", "people"] = "work"
    recipients: tuple[Recipient, ...] = ()
    works: tuple[HonouredWork, ...] = ()
    rationale: Stated[str] | None = None
    details: tuple[Stated[str], ...] = ()


@dataclass(frozen=True, slots=True)
class FestivalSelection:
    """The film in the programme of a festival."""

    text: str
    at: tuple[Locator, ...]
    event: Stated[str]
    year: Stated[int] | None
    place: Stated[str] | None
    section: Stated[str] | None = None


@dataclass(frozen=True, slots=True)
class Honour:
    """A prize or nomination of people, which the text mentions and which is not the film's."""

    text: str
    at: tuple[Locator, ...]
    recipients: tuple[Stated[str], ...]
    award: Stated[str]
    year: Stated[int] | None
    outcome: Outcome
    outcome_words: Stated[str] | None = None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person the text names without crediting, with the role the text gives, as worded."""

    name: Stated[str]
    role: Stated[str] | None = None


@dataclass(frozen=True, slots=True)
class RelatedProgram:
    """Another film that the record points at, with its teaser."""

    title: Stated[str]
    teaser: Stated[str] | None


class Passage(NamedTuple):
    """A stretch of the record and what became of it: the field it was read as, or why it was ignored."""

    at: Span
    kind: str
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """A value that a curator corrected: its field, where the words stand that were misread, who did it and why.

    `old` is the value as it was read, None where it was added; `new` is "" where it was taken away.
    """

    field: str
    at: Locator | None
    new: str
    who: str
    why: str
    old: str | None = None


@dataclass(frozen=True, slots=True)
class ProgramRecord:
    """What one source record says of one film. `synopsis` holds one entry per paragraph, in order.

    `other_years` are years that the record states beside `year` and that differ from it.
    """

    record: SourceRecord
    title: Stated[str] | None = None
    other_titles: tuple[OtherTitle, ...] = ()
    year: Stated[YearRange] | None = None
    other_years: tuple[Stated[YearRange], ...] = ()
    durations: tuple[Stated[int], ...] = ()
    production: tuple[Stated[str], ...] = ()
    directors: tuple[Stated[str], ...] = ()
    other_credits: tuple[Credit, ...] = ()
    versions: tuple[Stated[str], ...] = ()
    languages: tuple[LanguageStatement, ...] = ()
    countries: tuple[Stated[str], ...] = ()
    prizes: tuple[Prize, ...] = ()
    festivals: tuple[FestivalSelection, ...] = ()
    honours: tuple[Honour, ...] = ()
    people_mentioned: tuple[PersonMention, ...] = ()
    related: tuple[RelatedProgram, ...] = ()
    synopsis: tuple[Stated[str], ...] = ()
    genres: tuple[Stated[str], ...] = ()
    topics: tuple[Stated[str], ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    passages: tuple[Passage, ...] = ()
    corrections: tuple[Corrected, ...] = ()
    issues: tuple[Issue, ...] = field(default=())
