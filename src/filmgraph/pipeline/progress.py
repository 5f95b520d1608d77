"""How a build tells how far it is. The command line draws it; tests and libraries leave it silent."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Follows the stages of a build."""

    def stage(self, name: str, items: Iterable[T], total: int | None = None) -> Iterator[T]:
        """The items of one stage, counted as they pass."""
        ...

    def note(self, text: str) -> None:
        """Something worth saying between stages."""
        ...


class Silent:
    """Says nothing."""

    def stage(self, name: str, items: Iterable[T], total: int | None = None) -> Iterator[T]:  # noqa: ARG002
        """The items as they are."""
        yield from items

    def note(self, text: str) -> None:
        """Nothing."""
