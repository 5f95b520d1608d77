"""What can be corrected in a program record: how to take the values of a field, and how to put changed ones back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeAlias, TypeVar

from filmgraph.model.program import (
    LanguageStatement,
    OtherTitle,
    PersonMention,
    ProgramRecord,
    Stated,
    TitleType,
    YearRange,
)

T = TypeVar("T")

Values: TypeAlias = tuple[Stated[T], ...]


class Lens(Generic[T]):
    """A way to one field: `take` gives its values, `put` a record with others, `convert` a value from its words."""

    def __init__(
        self,
        take: Callable[[ProgramRecord], Values[T]],
        put: Callable[[ProgramRecord, Values[T]], ProgramRecord],
        convert: Callable[[str], T],
    ) -> None:
        self.take = take
        self.put = put
        self.convert = convert


def _optional(stated: Stated[T] | None) -> Values[T]:
    return (stated,) if stated is not None else ()


def _first(values: Values[T]) -> Stated[T] | None:
    return values[-1] if len(values) > 0 else None


def _put_people(read: ProgramRecord, names: Values[str]) -> ProgramRecord:
    roles = {mention.name.at: mention.role for mention in read.people_mentioned}
    return replace(read, people_mentioned=tuple(PersonMention(name, roles.get(name.at)) for name in names))


def _put_languages(read: ProgramRecord, languages: Values[str]) -> ProgramRecord:
    usages = {statement.language.at: statement.usage for statement in read.languages}
    told = tuple(LanguageStatement(language, usages.get(language.at, "spoken")) for language in languages)
    return replace(read, languages=told)


def _titles(kind: TitleType) -> Lens[str]:
    """The titles of one type beside the preferred one."""

    def put(read: ProgramRecord, titles: Values[str]) -> ProgramRecord:
        others = tuple(other for other in read.other_titles if other.type != kind)
        languages = {other.title.at: other.language for other in read.other_titles}
        of_kind = tuple(OtherTitle(title, kind, languages.get(title.at)) for title in titles)
        return replace(read, other_titles=others + of_kind)

    return Lens(lambda read: tuple(other.title for other in read.other_titles if other.type == kind), put, str)


TEXTS: dict[str, Lens[str]] = {
    "title": Lens(lambda read: _optional(read.title), lambda read, new: replace(read, title=_first(new)), str),
    "original-title": _titles("original"),
    "other-title": _titles("alternative"),
    "director": Lens(lambda read: read.directors, lambda read, new: replace(read, directors=new), str),
    "production": Lens(lambda read: read.production, lambda read, new: replace(read, production=new), str),
    "version": Lens(lambda read: read.versions, lambda read, new: replace(read, versions=new), str),
    "language": Lens(lambda read: tuple(one.language for one in read.languages), _put_languages, str),
    "country": Lens(lambda read: read.countries, lambda read, new: replace(read, countries=new), str),
    "synopsis": Lens(lambda read: read.synopsis, lambda read, new: replace(read, synopsis=new), str),
    "genre": Lens(lambda read: read.genres, lambda read, new: replace(read, genres=new), str),
    "topic": Lens(lambda read: read.topics, lambda read, new: replace(read, topics=new), str),
    "person": Lens(lambda read: tuple(mention.name for mention in read.people_mentioned), _put_people, str),
}
YEAR = Lens(
    lambda read: _optional(read.year),
    lambda read, new: replace(read, year=_first(new)),
    lambda words: YearRange(int(words)),
)
DURATION: Lens[int] = Lens(lambda read: read.durations, lambda read, new: replace(read, durations=new), int)
