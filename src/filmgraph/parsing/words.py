"""Phrases of the lookup files found in a text: at its beginning, at its end, or anywhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from filmgraph.lookups import Lookups, fold

WORD = re.compile(r"[^\W_]+(?:['’.·*-][^\W_]+)*\.?", re.UNICODE)
_MAX_PHRASE = 8


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text: where it stands, and its folded form."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=8192)
def _words_of(text: str) -> tuple[_Word, ...]:
    return tuple(_Word(match.start(), match.end(), fold(match[0])) for match in WORD.finditer(text))


def leading_phrase(lookups: Lookups, table: str, text: str) -> int:
    """How many characters of `text` the longest phrase of a table that begins it takes; 0 when none does."""
    words = _words_of(text)
    if len(words) == 0 or words[0].start > 3:
        return 0
    return _longest(lookups, table, words, 0)[0]


def phrases_in(lookups: Lookups, table: str, text: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a table stand in `text`, the longest at each place, from left to right."""
    words = _words_of(text)
    index = 0
    while index < len(words):
        end, taken = _longest(lookups, table, words, index)
        if taken > 0:
            yield words[index].start, end
        index += max(taken, 1)


def has_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether a phrase of a table stands anywhere in `text`."""
    return next(phrases_in(lookups, table, text), None) is not None


def is_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether `text` as a whole is a phrase of a table."""
    return fold(text) in lookups.words[table]


def _longest(lookups: Lookups, table: str, words: tuple[_Word, ...], index: int) -> tuple[int, int]:
    """The end of the longest phrase that begins at a word, and how many words it takes; 0 and 0 when none does."""
    phrases = lookups.words[table]
    if words[index].folded.partition(" ")[0] not in lookups.starts[table]:
        return 0, 0
    found, taken, phrase = 0, 0, ""
    for count, word in enumerate(words[index : index + _MAX_PHRASE], start=1):
        phrase = f"{phrase} {word.folded}" if phrase != "" else word.folded
        if phrase in phrases:
            found, taken = word.end, count
    return found, taken
