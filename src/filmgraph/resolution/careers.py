"""How long people work: namesakes in, careers out. Knows no cluster; the numbers are about careers, not about names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from filmgraph.resolution.pool import Pool

CAREER_YEARS = 60
"""No career has a gap longer than this."""

COMMON_NAME_YEARS = 35
"""Nor one longer than this where the name is such that another person may be expected to bear it, too."""

COMBINED_YEARS = 30
"""Nor one longer than this between two crafts."""

SINGLE_NAME_YEARS = 20
"""Nor one longer than this where the name is a single word."""


@dataclass(frozen=True, slots=True)
class Career:
    """The work of one name in one craft, with its years."""

    craft: str
    members: tuple[int, ...]
    years: tuple[int, ...]


def careers_in(craft: str, members: Sequence[int], pool: Pool, longest_gap: int) -> Iterator[Career]:
    """The members parted where more than `longest_gap` years lie between one and the next. The undated go with the
    first."""
    career = [at for at in members if not pool.candidates[at].years]
    dated = sorted((at for at in members if pool.candidates[at].years), key=lambda at: pool.candidates[at].years)
    last: int | None = None
    for at in dated:
        years = pool.candidates[at].years
        if last is not None and years[0] - last > longest_gap:
            yield _career(craft, career, pool)
            career = []
        career.append(at)
        last = max(years[-1], last or years[-1])
    yield _career(craft, career, pool)


def years_between(left: Sequence[int], right: Sequence[int]) -> int:
    """How many years lie between the nearest of each; 0 where one is undated."""
    return min((abs(mine - other) for mine in left for other in right), default=0)


def _career(craft: str, members: Iterable[int], pool: Pool) -> Career:
    ordered = tuple(sorted(members))
    return Career(craft, ordered, tuple(sorted({year for at in ordered for year in pool.candidates[at].years})))
