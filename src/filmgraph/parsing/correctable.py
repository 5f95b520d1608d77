"""What can be corrected in a program record: how to take the values of a field, and how to put changed ones back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeAlias, TypeVar

from filmgraph.model.program import FestivalSelection, PersonMention, Prize, ProgramRecord, Stated, YearRange

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


TEXTS: dict[str, Lens[str]] = {
    "title": Lens(lambda read: _optional(read.title), lambda read, new: replace(read, title=_first(new)), str),
    "director": Lens(lambda read: read.directors, lambda read, new: replace(read, directors=new), str),
    "production": Lens(lambda read: read.production, lambda read, new: replace(read, production=new), str),
    "version": Lens(lambda read: read.versions, lambda read, new: replace(read, versions=new), str),
    "country": Lens(lambda read: read.countries, lambda read, new: replace(read, countries=new), str),
    "synopsis": Lens(lambda read: read.synopsis, lambda read, new: replace(read, synopsis=new), str),
    "person": Lens(lambda read: tuple(mention.name for mention in read.people_mentioned), _put_people, str),
}
YEAR = Lens(
    lambda read: _optional(read.year),
    lambda read, new: replace(read, year=_first(new)),
    lambda words: YearRange(int(words)),
)
DURATION: Lens[int] = Lens(lambda read: read.durations, lambda read, new: replace(read, durations=new), int)

PRIZE_TEXTS: dict[str, tuple[Callable[[Prize], Stated[str] | None], Callable[[Prize, Stated[str] | None], Prize]]] = {
    "prize.award": (lambda prize: prize.award, lambda prize, new: replace(prize, award=new)),
    "prize.event": (lambda prize: prize.event, lambda prize, new: replace(prize, event=new)),
    "prize.place": (lambda prize: prize.place, lambda prize, new: replace(prize, place=new)),
}

Put = Callable[[FestivalSelection, Stated[str] | None], FestivalSelection]
FESTIVAL_TEXTS: dict[str, tuple[Callable[[FestivalSelection], Stated[str] | None], Put]] = {
    "festival.event": (
        lambda selection: selection.event,
        lambda selection, new: replace(selection, event=new) if new is not None else selection,
    ),
    "festival.place": (lambda selection: selection.place, lambda selection, new: replace(selection, place=new)),
}
