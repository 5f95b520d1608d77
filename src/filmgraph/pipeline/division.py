"""Blocks in the order of their keys in, the parts of the dumps out: which blocks lie together in one file.

Which key begins a part is told by that key alone. So a block that comes or goes changes the part it lies in and no
other, and the next release can have all other parts by a second name.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import count, groupby
from typing import NamedTuple
from zlib import crc32

BLOCKS_A_PART = 512
"""How many blocks a part has, one part with another."""

FEW_BLOCKS = 8192
"""So many blocks are not divided: their dumps are single files."""


class Placed(NamedTuple):
    """A block by its key, the number of the file it is in, and its number there."""

    key: str
    file: int
    number: int


@dataclass(frozen=True, slots=True)
class Made:
    """A part that is written: its blocks in order."""

    placed: Sequence[Placed]


@dataclass(frozen=True, slots=True)
class Standing:
    """A part that is as it was in the release before: its number there."""

    number: int


Part = Made | Standing


def is_divided(blocks: int) -> bool:
    """Whether the dumps of so many blocks lie in parts."""
    return blocks > FEW_BLOCKS


def begins_part(key: str) -> bool:
    """Whether a part begins with the block of a key, wherever blocks are divided."""
    return crc32(key.encode()) % BLOCKS_A_PART == 0


def divide(placed: Iterable[Placed], *, divided: bool) -> list[Part]:
    """Blocks in the order of their keys as parts, as a single one where they are not `divided`."""
    parts: list[list[Placed]] = []
    for place in placed:
        if len(parts) == 0 or (divided and begins_part(place.key)):
            parts.append([])
        parts[-1].append(place)
    return [Made(part) for part in parts]


def renew(
    firsts: Sequence[str],
    blocks_of: Callable[[int], Sequence[Placed]],
    gone: Set[str],
    came: Sequence[Placed],
    *,
    divided: bool,
) -> list[Part]:
    """The same as `divide`, from the parts before.

    These are told by their first keys, and `blocks_of` gives the blocks of one. `gone` are the keys of blocks that are
    there no more or are different now, `came` the blocks, in order, that are new or different.
    """
    touched = _touched(firsts, gone, [place.key for place in came])
    while 0 < (end := _touched_at_start(touched)) < len(firsts):
        if len(_region(firsts, range(end), blocks_of, gone, came)) > 0:
            break
        touched.add(end)
    parts: list[Part] = []
    for is_touched, run in groupby(range(len(firsts)), lambda number: number in touched):
        numbers = list(run)
        if is_touched:
            parts += divide(_region(firsts, numbers, blocks_of, gone, came), divided=divided)
        else:
            parts += [Standing(number) for number in numbers]
    return parts


def _touched(firsts: Sequence[str], gone: Set[str], came: Sequence[str]) -> set[int]:
    """The parts that are not as they were. A part whose first block went falls to the one before it."""
    kept = set(came)
    touched: set[int] = set()
    for key in gone | kept:
        number = max(bisect_right(firsts, key) - 1, 0)
        touched.add(number)
        if number > 0 and key == firsts[number] and key not in kept:
            touched.add(number - 1)
    return touched


def _touched_at_start(touched: Set[int]) -> int:
    """How many parts were touched before the first that was not. What is first in a dump is written otherwise."""
    return next(number for number in count() if number not in touched)


def _region(
    firsts: Sequence[str],
    numbers: Sequence[int],
    blocks_of: Callable[[int], Sequence[Placed]],
    gone: Set[str],
    came: Sequence[Placed],
) -> list[Placed]:
    """The blocks now of parts that lay one behind the other, in order."""
    keys = [place.key for place in came]
    start = 0 if numbers[0] == 0 else bisect_left(keys, firsts[numbers[0]])
    end = len(came) if numbers[-1] + 1 == len(firsts) else bisect_left(keys, firsts[numbers[-1] + 1])
    kept = (place for number in numbers for place in blocks_of(number) if place.key not in gone)
    return sorted([*kept, *came[start:end]])
