"""Whether a line is running text: a sentence, rather than a name, a fact or an entry of a list."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import filterfalse
from operator import itemgetter

_ENDS = (".", "!", "?", "…")
_CLOSING = '"”’»“)'
_FEWEST, _FEWEST_ENDED = 15, 4
_SHORTEST, _SHORTEST_ENDED = 29, 8
"""Fewer characters do not hold so many words, with the sign that ends them."""
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STROKE = re.compile(r"\s[/|•]\s")
_FEWEST_STROKES = 2
"""So many strokes or dots between blanks part the entries of a list; no sentence has as many, unless it ends as one."""
_FIRST = itemgetter(0)


@lru_cache(maxsize=512)
def is_prose(text: str) -> bool:
    """Whether the line reads like a sentence or more: most words small, and long or ended like a sentence."""
    ended = ends_sentence(text)
    if len(text) < (_SHORTEST_ENDED if ended else _SHORTEST):
        return False
    if not ended and len(_STROKE.findall(text)) >= _FEWEST_STROKES:
        return False
    words = _words_in(text)
    if len(words) < (_FEWEST_ENDED if ended else _FEWEST):
        return False
    small = sum(map(str.islower, map(_FIRST, words)))
    return small >= (0.33 if ended and len(words) >= 8 else 0.45) * len(words)


def ends_sentence(text: str) -> bool:
    """Whether the text ends with the sign of a sentence."""
    return text.rstrip(_CLOSING).endswith(_ENDS)


def lower_words(text: str) -> int:
    """How many words begin with a small letter and are longer than a preposition."""
    return sum([len(word) > 4 and word[0].islower() for word in _words_in(text)])


def small_words(text: str) -> Iterator[str]:
    """The words of a text that begin with a small letter."""
    return (match[0] for match in _WORDS.finditer(text) if match[0][0].islower())


def word_count(text: str) -> int:
    """How many words of letters a text has."""
    return len(_words_in(text))


def _words_in(text: str) -> list[str]:
    """The words of a text, in no order: most are letters between blanks, and only for others a pattern is needed."""
    parts = text.split()
    plain = list(filter(str.isalpha, parts))
    if len(plain) == len(parts):
        return plain
    return plain + _WORDS.findall(" ".join(filterfalse(str.isalpha, parts)))
