"""Phrases of the lookup files found in a text: at its beginning, at its end, or anywhere."""

import re
from collections.abc import Container, Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain, compress, count

from filmgraph.lookups import Lookups, fold

WORD = re.compile(r"[^\W_]+(?:['’.·*-][^\W_]+)*\.?", re.UNICODE)
_MAX_PHRASE = 8
_MAX_INDENT = 3
_MOST_LEARNT = 32_768
_NO_TABLES: frozenset[str] = frozenset()
_LONGEST_PHRASE = 120
"""No phrase of a lookup file has as many characters, signs around it included."""
_LONGEST_BEGINNING = 200
"""Of so many characters the first are looked at where a phrase may begin a text."""


class _Folded(dict[str, Sequence[str]]):
    """What stands between blanks, and the folded words of each, learnt in the same way."""

    def __missing__(self, part: str) -> Sequence[str]:
        if len(self) >= _MOST_LEARNT:
            self.clear()
        found = self[part] = tuple(map(fold, WORD.findall(part)))
        return found


_FOLDED = _Folded()


class _Openings(dict[str, Set[str]]):
    """What stands between blanks, signs and all, and for each the tables with phrases that begin with a word of it. It
    learns each when that first comes, and begins anew when it has learnt too many: so that of a text whose words have
    come before none is looked for."""

    def __init__(self, lookups: Lookups) -> None:
        self._tables = lookups.openings

    def __missing__(self, part: str) -> Set[str]:
        if len(self) >= _MOST_LEARNT:
            self.clear()
        firsts = [word.partition(" ")[0] for word in _FOLDED[part]]
        found = self[part] = _NO_TABLES.union(*[self._tables.get(first, _NO_TABLES) for first in firsts])
        return found


@lru_cache(maxsize=8)
def _openings(lookups: Lookups) -> _Openings:
    return _Openings(lookups)


@lru_cache(maxsize=1024)
def tables_in(lookups: Lookups, text: str) -> Set[str]:
    """The tables that have phrases beginning with a word of `text`: it has phrases of no other table."""
    return _NO_TABLES.union(*map(_openings(lookups).__getitem__, text.split()))


@lru_cache(maxsize=512)
def _words_of(text: str) -> tuple[Sequence[str], Sequence[str]]:
    """The folded words of a text, and what a phrase that begins with each begins with: asked for only in a text that a
    phrase may stand in."""
    words = list(chain.from_iterable(map(_FOLDED.__getitem__, text.split())))
    return words, [word.partition(" ")[0] for word in words]


@lru_cache(maxsize=512)
def _spans_of(text: str) -> Sequence[tuple[int, int]]:
    """Where the words of a text stand: asked for only when a phrase was found among them."""
    return [match.span() for match in WORD.finditer(text)]


def may_hold(lookups: Lookups, tables: Set[str], text: str) -> bool:
    """Whether a word of `text` opens a phrase of one of the tables: a quick look before a search in each."""
    return not tables.isdisjoint(tables_in(lookups, text))


@lru_cache(maxsize=1024)
def opened_by(lookups: Lookups, text: str) -> Set[str]:
    """The tables that have phrases beginning with the first word of `text`: `leading_phrase` finds none of others."""
    word = text.partition(" ")[0]
    if not word.isalnum():
        first = WORD.search(text)
        if first is None or first.start() > _MAX_INDENT:
            return _NO_TABLES
        word = first[0]
    return _openings(lookups)[word]


def leading_phrase(lookups: Lookups, table: str, text: str) -> int:
    """How many characters of `text` the longest phrase of a table that begins it takes; 0 when none does.

    Looks at no more of the text than its first words, and at the first alone where no phrase begins with it.
    """
    if table not in opened_by(lookups, text):
        return 0
    text = text[:_LONGEST_BEGINNING]
    taken = _longest(lookups.words[table], _words_of(text)[0], 0)
    return _spans_of(text)[taken - 1][1] if taken > 0 else 0


def phrases_in(lookups: Lookups, table: str, text: str) -> Sequence[tuple[int, int]]:
    """Where phrases of a table stand in `text`, the longest at each place, from left to right."""
    if table not in tables_in(lookups, text):
        return ()
    words, firsts = _words_of(text)
    phrases, starts, free = lookups.words[table], lookups.starts[table], 0
    found: list[tuple[int, int]] = []
    for index in _openers(firsts, starts):
        if index >= free:
            taken = _longest(phrases, words, index)
            if taken > 0:
                spans = _spans_of(text)
                free = index + taken
                found.append((spans[index][0], spans[free - 1][1]))
    return found


def first_phrase(lookups: Lookups, table: str, text: str) -> tuple[int, int] | None:
    """Where the first phrase of a table stands in `text`, None when none does."""
    return next(iter(phrases_in(lookups, table, text)), None)


def has_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether a phrase of a table stands anywhere in `text`."""
    if table not in tables_in(lookups, text):
        return False
    words, firsts = _words_of(text)
    phrases, starts = lookups.words[table], lookups.starts[table]
    return any(_longest(phrases, words, index) > 0 for index in _openers(firsts, starts))


def _openers(firsts: Sequence[str], starts: Container[str]) -> Iterator[int]:
    """Which words of a text may begin a phrase. Hardly any of running text does, so that no loop of Python's asks."""
    return compress(count(), map(starts.__contains__, firsts))


@lru_cache(maxsize=64)
def _last_words(phrases: Set[str]) -> Set[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def may_end(lookups: Lookups, table: str, text: str) -> bool:
    """Whether the last word of `text` ends a phrase of a table: a quick look before a search for phrases at the end."""
    return fold(text.rpartition(" ")[2]).rpartition(" ")[2] in _last_words(lookups.words[table])


def is_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether `text` as a whole is a phrase of a table."""
    return len(text) <= _LONGEST_PHRASE and fold(text) in lookups.words[table]


def _longest(phrases: Container[str], words: Sequence[str], index: int) -> int:
    """How many words the longest phrase that begins at a word takes; 0 when none does."""
    phrase = words[index]
    taken = 1 if phrase in phrases else 0
    for length, word in enumerate(words[index + 1 : index + _MAX_PHRASE], start=2):
        phrase = f"{phrase} {word}"
        if phrase in phrases:
            taken = length
    return taken
