"""Entries of the search index in, what tells each from its like out, in the words of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from filmgraph.release.search_reader import Found
from filmgraph.uris import Uris
from filmgraph.web.pages.alike import films_of_namesakes
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.words import listed

DIRECTORS_SHOWN = 3
_MAY_SHARE_NAMES = ("person", "organization")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a release says of entries besides what its index says. With `directors`, films are told by theirs."""

    graph: PageGraph
    uris: Uris
    directors: bool = False

    def of(self, found: Sequence[Found]) -> dict[str, str]:
        """The detail of each entry, by its path: `cast, in Moonstruck (1987)` for one of several of a name."""
        names = {self.uris.at(one.path): f"{one.kind} {one.label}" for one in found if one.kind in _MAY_SHARE_NAMES}
        films = films_of_namesakes(self.graph, names)
        return {one.path: self._detail(one, films.get(self.uris.at(one.path))) for one in found}

    def _detail(self, one: Found, film: str | None) -> str:
        if self.directors and one.kind == "film":
            return ", ".join(filter(None, (_indexed(one), self._directors(one))))
        return ", ".join(filter(None, (_indexed(one), film and f"in {film}")))

    def _directors(self, film: Found) -> str:
        """`Ada Holm, Ida Noor and 2 more`; empty where none is known."""
        rows = self.graph.select("film-directors", film=self.uris.at(film.path))
        names = tuple(row.text("directorLabel") for row in rows)
        more = (f"{len(names) - DIRECTORS_SHOWN} more",) if len(names) > DIRECTORS_SHOWN else ()
        return listed((*names[:DIRECTORS_SHOWN], *more))


def certain_year(one: Found) -> int | None:
    """The year of an entry. None for one that the index only sorts by: its detail then tells in words what is known."""
    return one.year if one.detail == str(one.year) else None


def _indexed(one: Found) -> str:
    """The detail that the index keeps, but for a certain year, which has a place of its own."""
    return one.detail if certain_year(one) is None else ""
