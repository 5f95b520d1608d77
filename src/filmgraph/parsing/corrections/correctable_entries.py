"""What can be corrected in the entries of a program record: parts of prizes, selections, credits and related films.

Each entry can also be taken away as a whole, by its own words or by those of one of its parts.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeAlias, TypeVar, cast

from filmgraph.model.program import Credit, FestivalSelection, Outcome, Prize, ProgramRecord, RelatedProgram, Stated
from filmgraph.source import Locator

E = TypeVar("E")

Value: TypeAlias = Stated[str] | Stated[int]
Put: TypeAlias = Callable[[E, Value | None], E | None]
"""The entry with another value for a part; None where the entry is none without it."""


@dataclass(frozen=True, slots=True)
class Part(Generic[E]):
    """One part of an entry: how to take it and put it back. `number` says that its value is one."""

    take: Callable[[E], Value | None]
    put: Put[E]
    number: bool = False


@dataclass(frozen=True, slots=True)
class Entries(Generic[E]):
    """The entries of one kind: where a record has them, where their words stand, and their parts by name."""

    take: Callable[[ProgramRecord], tuple[E, ...]]
    put: Callable[[ProgramRecord, tuple[E, ...]], ProgramRecord]
    text: Callable[[E], str]
    at: Callable[[E], Locator]
    parts: dict[str, Part[E]]


def _text(value: Value | None) -> Stated[str] | None:
    return cast("Stated[str] | None", value)


def _number(value: Value | None) -> Stated[int] | None:
    return cast("Stated[int] | None", value)


def _outcome(prize: Prize) -> Stated[str]:
    """The outcome with the words that decide it: those of the whole entry where none do."""
    words = prize.outcome_words
    return Stated(prize.outcome, *((prize.text, prize.at[0]) if words is None else (words.text, words.at)))


def _with_outcome(prize: Prize, new: Value | None) -> Prize:
    if new is None:
        return prize
    return replace(prize, outcome=cast(Outcome, new.value), outcome_words=_text(new))


PRIZES: Entries[Prize] = Entries(
    take=lambda read: read.prizes,
    put=lambda read, new: replace(read, prizes=new),
    text=lambda prize: prize.text,
    at=lambda prize: prize.at[0],
    parts={
        "award": Part(
            lambda prize: prize.award, lambda prize, new: None if new is None else replace(prize, award=_text(new))
        ),
        "event": Part(lambda prize: prize.event, lambda prize, new: replace(prize, event=_text(new))),
        "year": Part(lambda prize: prize.year, lambda prize, new: replace(prize, year=_number(new)), number=True),
        "place": Part(lambda prize: prize.place, lambda prize, new: replace(prize, place=_text(new))),
        "outcome": Part(_outcome, _with_outcome),
    },
)
SELECTIONS: Entries[FestivalSelection] = Entries(
    take=lambda read: read.festivals,
    put=lambda read, new: replace(read, festivals=new),
    text=lambda selection: selection.text,
    at=lambda selection: selection.at[0],
    parts={
        "event": Part(
            lambda one: one.event, lambda one, new: None if new is None else replace(one, event=cast(Stated[str], new))
        ),
        "year": Part(lambda one: one.year, lambda one, new: replace(one, year=_number(new)), number=True),
        "place": Part(lambda one: one.place, lambda one, new: replace(one, place=_text(new))),
        "section": Part(lambda one: one.section, lambda one, new: replace(one, section=_text(new))),
    },
)
CREDITS: Entries[Credit] = Entries(
    take=lambda read: read.other_credits,
    put=lambda read, new: replace(read, other_credits=new),
    text=lambda credit: f"{credit.role.value}: {credit.name.value}",
    at=lambda credit: credit.name.at,
    parts={
        "name": Part(
            lambda credit: credit.name,
            lambda credit, new: None if new is None else replace(credit, name=cast(Stated[str], new)),
        ),
        "role": Part(
            lambda credit: credit.role,
            lambda credit, new: None if new is None else replace(credit, role=cast(Stated[str], new), concept=None),
        ),
    },
)
RELATED: Entries[RelatedProgram] = Entries(
    take=lambda read: read.related,
    put=lambda read, new: replace(read, related=new),
    text=lambda entry: entry.title.value,
    at=lambda entry: entry.title.at,
    parts={
        "title": Part(
            lambda entry: entry.title,
            lambda entry, new: None if new is None else replace(entry, title=cast(Stated[str], new)),
        ),
        "teaser": Part(lambda entry: entry.teaser, lambda entry, new: replace(entry, teaser=_text(new))),
    },
)
