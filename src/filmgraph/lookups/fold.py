"""Wordings in, comparable forms out: without case, accents, punctuation and gender or plural endings in brackets."""

import re
import unicodedata
from functools import lru_cache

_ENDING = re.compile(
    r"\((?:s|e|es|in|innen|en|a|as|rice|trice|n|x|r)\)|[*·•:_/](?:in(?:nen)?|rice|trice|ne)\b", re.IGNORECASE
)
_GAP = re.compile(r"[\W_]+")


class _Marks(dict[int, int | None]):
    """A table for `str.translate` that takes out combining marks. It learns each character when that first comes."""

    def __missing__(self, point: int) -> int | None:
        kept = None if unicodedata.combining(chr(point)) != 0 else point
        self[point] = kept
        return kept


_WITHOUT_MARKS = _Marks()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which wordings are compared: "Réalisateur(s) :" and "réalisateur" both give "realisateur"."""
    if text.isascii() and text.isalnum():
        return text.casefold()
    text = _ENDING.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_WITHOUT_MARKS)
    return _GAP.sub(" ", text.casefold()).strip()
