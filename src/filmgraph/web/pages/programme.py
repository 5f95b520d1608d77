"""A festival or edition in, the films it selected out, a part of the list at a time and however long it is.

The list stands in the release's search index, in the order of the titles, so that a part costs the same at any length.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from filmgraph.release.search_reader import Found, SearchReader
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import PAGE_SIZE, PROGRAMME, Paged, Parts, bounded, paged
from filmgraph.web.pages.particulars import certain_year

_FACET = "programme"


@dataclass(frozen=True, slots=True)
class Shown:
    """A film that was selected, with the year of the film."""

    film: Link
    year: int | None


@dataclass(frozen=True, slots=True)
class Programmes:
    """The programmes of one release. `index` is its search index; without one, every programme is empty."""

    index: Path
    links: Links

    def films(self, event: str, parts: Parts, lists: Sequence[str]) -> Paged[Shown]:
        """The films that an event (in no stated year) or an edition selected; `lists` are all those of its page."""
        total = self.count(event)
        address = parts.beside(self.links.href(event) or "", PROGRAMME, lists)
        number = bounded(parts.of(PROGRAMME), total)
        if total == 0:
            return paged((), 0, 1, address)
        with SearchReader(self.index) as reader:
            found = reader.members(_FACET, self._value(event), PAGE_SIZE, (number - 1) * PAGE_SIZE)
        return paged(tuple(map(_shown, found)), total, number, address, PROGRAMME)

    def count(self, event: str) -> int:
        """How many films an event (in no stated year) or one of its editions selected."""
        if not self.index.is_file():
            return 0
        with SearchReader(self.index) as reader:
            return reader.member_count(_FACET, self._value(event))

    def _value(self, event: str) -> str:
        return (self.links.uris.path_of(event) or "").removeprefix("/event/")


def _shown(found: Found) -> Shown:
    return Shown(Link(found.label, f"{found.path}.html"), certain_year(found))
