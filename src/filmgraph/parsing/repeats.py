"""A draft in, the same draft without what the record says twice out: a page often prints what it embeds, too.

Prizes and selections that say the same rest on both their words; of other values the first stays.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import TypeVar

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import FestivalSelection, Prize, Stated
from filmgraph.parsing.text.draft import Draft
from filmgraph.source import Locator

T = TypeVar("T")
Listed = TypeVar("Listed", Prize, FestivalSelection)


def merge_repeats(draft: Draft, lookups: Lookups) -> None:
    """Leaves each paragraph, country, language, prize and selection once. Countries and languages go by their codes."""
    draft.synopsis = _first_of_each(draft.synopsis, lambda paragraph: fold(paragraph.value))
    draft.countries = _first_of_each(draft.countries, lambda one: lookups.country(one.value) or one.value)
    draft.languages = _first_of_each(
        draft.languages, lambda said: (lookups.language(said.language.value) or said.language.value, said.usage)
    )
    draft.prizes = _merged(
        draft.prizes,
        lambda prize: (
            *map(_words, (prize.award, prize.event, prize.place)),
            _number(prize.year),
            prize.outcome,
            tuple(fold(recipient.name.value) for recipient in prize.recipients),
        ),
    )
    draft.festivals = _merged(
        draft.festivals, lambda one: (*map(_words, (one.event, one.place, one.section)), _number(one.year))
    )


def _words(stated: Stated[str] | None) -> str | None:
    return fold(stated.value) if stated is not None else None


def _number(stated: Stated[int] | None) -> int | None:
    return stated.value if stated is not None else None


def _first_of_each(values: list[T], key: Callable[[T], Hashable]) -> list[T]:
    if len(values) < 2:
        return values
    first: dict[Hashable, T] = {}
    for value in values:
        first.setdefault(key(value), value)
    return list(first.values())


def _merged(values: list[Listed], key: Callable[[Listed], Hashable]) -> list[Listed]:
    """The values with equal keys as one, which rests on the words of all."""
    if len(values) < 2:
        return values
    alike: dict[Hashable, list[Listed]] = defaultdict(list)
    for value in values:
        alike[key(value)].append(value)
    return [same[0] if len(same) == 1 else _on_all(same) for same in alike.values()]


def _on_all(same: Sequence[Listed]) -> Listed:
    places: dict[Locator, None] = dict.fromkeys(place for one in same for place in one.at)
    return replace(same[0], at=tuple(places))
