"""Phrases of the lookup files found in a text: at its beginning, at its end, or anywhere."""

import re
from collections.abc import Iterator

from filmgraph.lookups import Lookups, fold

WORD = re.compile(r"[^\W_]+(?:['’.·*-][^\W_]+)*\.?", re.UNICODE)
_MAX_PHRASE = 8


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand."""
    return [match.span() for match in WORD.finditer(text)]


def leading_phrase(lookups: Lookups, table: str, text: str) -> int:
    """How many characters of `text` the longest phrase of a table that begins it takes; 0 when none does."""
    phrases = lookups.words[table]
    taken = 0
    for match, count in zip(WORD.finditer(text), range(_MAX_PHRASE), strict=False):
        if count == 0 and match.start() > 3:
            break
        if fold(text[: match.end()]) in phrases:
            taken = match.end()
    return taken


def phrases_in(lookups: Lookups, table: str, text: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a table stand in `text`, the longest at each place, from left to right."""
    phrases = lookups.words[table]
    spans = word_spans(text)
    index = 0
    while index < len(spans):
        for last in range(min(index + _MAX_PHRASE, len(spans)) - 1, index - 1, -1):
            if fold(text[spans[index][0] : spans[last][1]]) in phrases:
                yield spans[index][0], spans[last][1]
                index = last
                break
        index += 1


def has_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether a phrase of a table stands anywhere in `text`."""
    return next(phrases_in(lookups, table, text), None) is not None


def is_phrase(lookups: Lookups, table: str, text: str) -> bool:
    """Whether `text` as a whole is a phrase of a table."""
    return fold(text) in lookups.words[table]
