"""A program record in the making: values as they are found, and what became of each stretch of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from filmgraph.model.program import (
    Credit,
    FestivalSelection,
    Honour,
    Identifier,
    LanguageStatement,
    OtherTitle,
    Passage,
    PersonMention,
    Prize,
    ProgramRecord,
    RelatedProgram,
    Stated,
    YearRange,
)
from filmgraph.parsing.text.piece import Piece
from filmgraph.source import Issue, SourceRecord


@dataclass(slots=True)
class Draft:
    """What has been read so far of one record. Becomes a ProgramRecord with `finish`."""

    record: SourceRecord
    title: Stated[str] | None = None
    other_titles: list[OtherTitle] = field(default_factory=list)
    year: Stated[YearRange] | None = None
    other_years: list[Stated[YearRange]] = field(default_factory=list)
    weak_year: Stated[YearRange] | None = None
    release_year: Stated[YearRange] | None = None
    durations: list[Stated[int]] = field(default_factory=list)
    production: list[Stated[str]] = field(default_factory=list)
    directors: list[Stated[str]] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    versions: list[Stated[str]] = field(default_factory=list)
    languages: list[LanguageStatement] = field(default_factory=list)
    countries: list[Stated[str]] = field(default_factory=list)
    prizes: list[Prize] = field(default_factory=list)
    festivals: list[FestivalSelection] = field(default_factory=list)
    honours: list[Honour] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    related: list[RelatedProgram] = field(default_factory=list)
    synopsis: list[Stated[str]] = field(default_factory=list)
    genres: list[Stated[str]] = field(default_factory=list)
    topics: list[Stated[str]] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    credited: set[tuple[str, str]] = field(default_factory=set)

    def mark(self, piece: Piece, kind: str) -> None:
        """Notes that a piece was read as `kind`."""
        if piece.text != "":
            self.passages.append(Passage(piece.span, kind))

    def ignore(self, piece: Piece, reason: str) -> None:
        """Notes that a piece was left out, and why."""
        if piece.text != "":
            self.passages.append(Passage(piece.span, reason, ignored=True))

    def complain(self, piece: Piece, message: str, remedy: str) -> None:
        """Notes an issue with the words of a piece."""
        line = self.record.line_of(piece.start)
        self.issues.append(Issue(self.record.path, line, piece.text[:200], message, remedy))

    def add_names(self, names: Sequence[Piece], into: list[Stated[str]]) -> None:
        """Adds names that are not there yet."""
        known = {stated.value.casefold() for stated in into}
        for name in names:
            if name.said.casefold() not in known:
                known.add(name.said.casefold())
                into.append(name.as_stated())

    def add_credit(self, credit: Credit) -> None:
        """Adds a credit, unless the name is there in that role: by its concept, or by its wording where it has none."""
        role = credit.concept or credit.role.value.casefold()
        key = (role, credit.name.value.casefold())
        if key not in self.credited:
            self.credited.add(key)
            self.credits.append(credit)

    def finish(self) -> ProgramRecord:
        """The record as it was read."""
        return ProgramRecord(
            record=self.record,
            title=self.title,
            other_titles=tuple(self.other_titles),
            year=self.year or self.weak_year or self.release_year,
            other_years=tuple(self.other_years),
            durations=tuple(self.durations),
            production=tuple(self.production),
            directors=tuple(self.directors),
            other_credits=tuple(self.credits),
            versions=tuple(self.versions),
            languages=tuple(self.languages),
            countries=tuple(self.countries),
            prizes=tuple(self.prizes),
            festivals=tuple(self.festivals),
            honours=tuple(self.honours),
            people_mentioned=tuple(self.people),
            related=tuple(self.related),
            synopsis=tuple(self.synopsis),
            genres=tuple(self.genres),
            topics=tuple(self.topics),
            identifiers=tuple(self.identifiers),
            passages=tuple(sorted(self.passages, key=attrgetter("at"))),
            issues=tuple(self.issues),
        )
