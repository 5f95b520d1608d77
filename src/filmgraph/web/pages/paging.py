"""A long list and a page number in, one part of it out, with the addresses of the parts around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from filmgraph.web.pages.links import page_number

PAGE_SIZE = 50
CREDITS, MENTIONS, WINNERS, PRIZES, PROGRAMME = LISTS = ("credits", "mentions", "winners", "prizes", "programme")
"""Lists that share a page with others, by the names of their parameters."""

Item = TypeVar("Item")
Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class Paged(Generic[Item]):
    """The items `first` to `last` (counted from 1) of `total`, and the parts before and after."""

    items: tuple[Item, ...]
    total: int
    number: int
    pages: int
    before: str | None
    after: str | None

    @property
    def first(self) -> int:
        """The place of the first item shown, counted from 1; 0 in an empty list."""
        return (self.number - 1) * PAGE_SIZE + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The place of the last item shown."""
        return self.first + len(self.items) - 1 if self.total else 0

    def showing(self, items: "tuple[Shown, ...]") -> "Paged[Shown]":
        """The same part with its items made into what is shown of each."""
        return Paged(items, self.total, self.number, self.pages, self.before, self.after)


@dataclass(frozen=True, slots=True)
class Parts:
    """Which part of each long list a page is asked for: `lists` by the list's name, where there are several.

    `page` is the part of an only list, and of every list that is not named: so one number once moved them all.
    """

    page: int = 1
    lists: Mapping[str, int] = field(default_factory=dict)

    def of(self, name: str) -> int:
        """The part of the list `name`."""
        return self.lists.get(name, self.page)

    def beside(self, address: str, name: str, others: Sequence[str]) -> str:
        """The address of the page with the `others` where they are, to which a part of the list `name` is added."""
        for other in others:
            if other != name:
                address = page_number(address, self.of(other), other)
        return address


FIRST_PARTS = Parts()
"""The beginning of every list."""


def part_of(items: Sequence[Item], parts: Parts, address: str, name: str, lists: Sequence[str]) -> Paged[Item]:
    """The part that is asked for of the list `name`, one of the `lists` of the page at `address`."""
    return page_of(items, parts.of(name), parts.beside(address, name, lists), name)


def page_of(items: Sequence[Item], number: int, address: str, name: str = "page") -> Paged[Item]:
    """The part `number` of a list held whole; a number past the end gives the last part."""
    number = bounded(number, len(items))
    start = (number - 1) * PAGE_SIZE
    return paged(tuple(items[start : start + PAGE_SIZE]), len(items), number, address, name)


def paged(items: tuple[Item, ...], total: int, number: int, address: str, name: str = "page") -> Paged[Item]:
    """A part that was selected elsewhere, framed with the addresses of its neighbours."""
    pages = page_count(total)
    before = page_number(address, number - 1, name) if number > 1 else None
    after = page_number(address, number + 1, name) if number < pages else None
    return Paged(items, total, number, pages, before, after)


def page_count(total: int) -> int:
    """How many parts a list of `total` items has; an empty list has one."""
    return max(1, -(-total // PAGE_SIZE))


def bounded(number: int, total: int) -> int:
    """A page number brought into the range of a list of `total` items."""
    return min(max(number, 1), page_count(total))
