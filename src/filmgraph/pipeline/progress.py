"""How a build tells how far it is. The command line draws it; tests and libraries leave it silent."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")
Size = Callable[[T], int]


def one(item: object) -> int:  # noqa: ARG001
    """An item that stands for itself."""
    return 1


class Progress(Protocol):
    """Follows the stages of a build."""

    def stage(self, name: str, items: Iterable[T], total: int | None = None, size: Size[T] = one) -> Iterator[T]:
        """The items of one stage, counted as they pass: `size` says how many each of them stands for."""
        ...

    def note(self, text: str) -> None:
        """Something worth saying between stages."""
        ...


class Silent:
    """Says nothing."""

    def stage(self, name: str, items: Iterable[T], total: int | None = None, size: Size[T] = one) -> Iterator[T]:  # noqa: ARG002
        """The items as they are."""
        yield from items

    def note(self, text: str) -> None:
        """Nothing."""
