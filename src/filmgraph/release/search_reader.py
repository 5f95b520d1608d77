"""What a reader typed or chose in, entries of the search index out. One reader per request or thread.

Words may come in any order, without accents, the last one unfinished.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from filmgraph.errors import DataError
from filmgraph.release import search_sql
from filmgraph.release.folding import fold
from filmgraph.release.sqlite_reader import SqliteReader

_LEAST_LIKENESS = 65


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was found."""

    kind: str
    path: str
    label: str
    year: int | None
    detail: str
    weight: int


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the chosen entries have a value of a facet."""

    facet: str
    value: str
    label: str
    entries: int


Wanted = Sequence[tuple[str, str]]


class SearchReader(SqliteReader):
    """Reads the search index of one release. Raises DataError when the index is not there."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise DataError(
                "The search index of this release is not on this machine.",
                where=str(path),
                remedy="Serve the folder of the catalogue that the release was built in, with its releases.",
            )
        super().__init__(path)

    def search(self, text: str, kind: str | None = None, limit: int = 50, offset: int = 0) -> list[Found]:
        """Entries all words of which the text begins, best first; none for a text without words."""
        words = _prefixes(text)
        if words == "":
            return []
        given = {"words": words, "kind": kind, "folded": fold(text), "limit": limit, "offset": offset}
        return [Found(*row) for row in self._all(search_sql.SEARCH, given)]

    def count(self, text: str) -> dict[str, int]:
        """How many entries of each kind `search` finds."""
        words = _prefixes(text)
        return dict(self._all(search_sql.SEARCH_COUNT, {"words": words})) if words else {}

    def near(self, text: str, limit: int = 6) -> list[Found]:
        """Entries whose name looks like the text, for when nothing was found."""
        folded = fold(text)
        shapes = " OR ".join(f'"{folded[at : at + 3]}"' for at in range(len(folded) - 2))
        if shapes == "":
            return []
        found = [Found(*row) for row in self._all(search_sql.NEAR, {"shapes": shapes, "limit": limit * 5})]
        likeness = [(*_likeness(folded, fold(one.label)), one) for one in found]
        likeness.sort(key=lambda each: (-each[0] - each[1], each[2].label))
        return [one for part, _, one in likeness if part >= _LEAST_LIKENESS][:limit]

    def entries(self, kind: str, wanted: Wanted, newest: bool, limit: int, offset: int) -> list[Found]:
        """Entries of a kind that have every wanted pair of facet and value, by name or by year."""
        given = {"kind": kind, "wanted": json.dumps(wanted), "newest": newest, "limit": limit, "offset": offset}
        return [Found(*row) for row in self._all(search_sql.LIST, given)]

    def total(self, kind: str, wanted: Wanted) -> int:
        """How many entries `entries` has in all."""
        return int(next(iter(self._all(search_sql.LIST_COUNT, {"kind": kind, "wanted": json.dumps(wanted)})))[0])

    def members(self, facet: str, value: str, limit: int, offset: int) -> list[Found]:
        """Entries that have one value of a facet, by name: such as the films of a festival's programme."""
        given = {"facet": facet, "value": value, "limit": limit, "offset": offset}
        return [Found(*row) for row in self._all(search_sql.MEMBERS, given)]

    def member_count(self, facet: str, value: str) -> int:
        """How many entries `members` has in all."""
        return int(next(iter(self._all(search_sql.MEMBER_COUNT, {"facet": facet, "value": value})))[0])

    def facets(self, kind: str, wanted: Wanted) -> list[FacetCount]:
        """The values that the chosen entries have, by facet, most frequent first."""
        query = search_sql.FACETS if wanted else search_sql.ALL_FACETS
        return [FacetCount(*row) for row in self._all(query, {"kind": kind, "wanted": json.dumps(wanted)})]

    def _all(self, query: str, given: Mapping[str, object]) -> Iterable[tuple]:  # type: ignore[type-arg]
        with closing(self._connection.execute(query, given)) as cursor:
            return cursor.fetchall()


def _likeness(typed: str, name: str) -> tuple[float, float]:
    """How far what was typed is like a part of a name, and like all of it, out of 100. The first says whether a name is
    near, both which is nearest: a short name is like part of much that people type."""
    return fuzz.partial_token_sort_ratio(typed, name), fuzz.token_sort_ratio(typed, name)


def _prefixes(text: str) -> str:
    """The words of the text as an FTS5 expression: each the beginning of a word, in any order."""
    return " ".join(f'"{word}"*' for word in fold(text).split())
