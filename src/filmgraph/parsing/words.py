"""Phrases of the lookup files found in a text: at its beginning, at its end, or anywhere."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import NamedTuple

from filmgraph.lookups import Lookups, fold

WORD = re.compile(r"[^\W_]+(?:['’.·*-][^\W_]+)*\.?", re.UNICODE)
_MAX_PHRASE = 8


class _Word(NamedTuple):
    """A word of a text: where it stands, its folded form, and what a phrase that begins with it begins with."""

    start: int
    end: int
    folded: str
    first: str


class _Words(NamedTuple):
    """The words of a text, and all that phrases in it can begin with."""

    words: tuple[_Word, ...]
    firsts: frozenset[str]


@lru_cache(maxsize=8192)
def _words_of(text: str) -> _Words:
    words = tuple(_word(match) for match in WORD.finditer(text))
    return _Words(words, frozenset(word.first for word in words))


def _word(match: re.Match[str]) -> _Word:
    folded = fold(match[0])
    return _Word(match.start(), match.end(), folded, folded.partition(" ")[0])


def leading_phrase(lookups: Lookups, table: str, text: str) -> int:
    """How many characters of `text` the longest phrase of a table that begins it takes; 0 when none does."""
    words = _words_of(text).words
    if len(words) == 0 or words[0].start > 3 or words[0].first not in lookups.starts[table]:
        return 0
    return _longest(lookups.words[table], words, 0)[0]


def phrases_in(lookups: Lookups, table: str, text: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a table stand in `text`, the longest at each place, from left to right."""
    words, firsts = _words_of(text)
    starts, phrases = lookups.starts[table], lookups.words[table]
    if starts.isdisjoint(firsts):
        return
    index = 0
    while index < len(words):
        taken = 0
        if words[index].first in starts:
            end, taken = _longest(phrases, words, index)
            if taken > 0:
                yield words[index].start, end
        index += max(taken, 1)


def has_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether a phrase of a table stands anywhere in `text`."""
    return next(phrases_in(lookups, table, text), None) is not None


def is_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether `text` as a whole is a phrase of a table."""
    return fold(text) in lookups.words[table]


def _longest(phrases: Container[str], words: tuple[_Word, ...], index: int) -> tuple[int, int]:
    """The end of the longest phrase that begins at a word, and how many words it takes; 0 and 0 when none does."""
    found, taken, phrase = 0, 0, ""
    for count, word in enumerate(words[index : index + _MAX_PHRASE], start=1):
        phrase = f"{phrase} {word.folded}" if phrase != "" else word.folded
        if phrase in phrases:
            found, taken = word.end, count
    return found, taken
