"""The name of a record in, whether words are the title that it is called by out: files are saved under titles.

The name never gives the title, for it is no words of the record; it tells which of the lines that may be one is.
"""

from itertools import accumulate

from filmgraph.lookups import fold

_SHARE = 0.6
"""So much of a name the title has to be: the rest is a language, a number, a year or a site."""
_SHORTEST = 4
_CUT_SHORT = 10
"""A name of so many letters may be the beginning of a longer title."""
_BEGINNING = 40
_PREFIX = 3
"""A first word of so many letters may be the language of the record: `fr-…`."""


class RecordName:
    """The words of a record's name, ready to be compared with lines."""

    def __init__(self, name: str) -> None:
        self._words = fold(name).split()
        self._whole = "".join(self._words)
        self._letters = len(self._whole)

    def may_begin(self, line: str) -> bool:
        """Whether the record may be called by the words that a line begins with: a quick look before a slow one."""
        first, second, *_ = [*fold(line[:_BEGINNING]).split(), "", ""]
        return first != "" and (first in self._whole or (second != "" and second in self._whole))

    def is_title(self, words: str) -> bool:
        """Whether the record is called by these words, with or without their first (an article)."""
        title = fold(words).split()
        return self._holds("".join(title)) or (len(title) > 1 and self._holds("".join(title[1:])))

    def _holds(self, title: str) -> bool:
        if len(title) < _SHORTEST:
            return False
        if len(title) < self._letters * _SHARE:
            return False
        ends = list(accumulate(map(len, self._words), initial=0))
        for first, start in enumerate(ends[:-1]):
            if any(self._whole[start:end] == title for end in ends[first + 1 :]):
                return True
        skipped = ends[1] if len(self._words) > 1 and len(self._words[0]) <= _PREFIX else 0
        return self._letters - skipped >= _CUT_SHORT and title.startswith(self._whole[skipped:])
