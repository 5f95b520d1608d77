"""Wordings in, comparable forms out: without case, accents, punctuation and gender or plural endings in brackets."""

import re
import unicodedata
from functools import lru_cache

_ENDING = re.compile(
    r"\((?:s|e|es|in|innen|en|a|as|rice|trice|n|x|r)\)|[*·•:_/](?:in(?:nen)?|rice|trice|ne)\b", re.IGNORECASE
)
_BEFORE_ENDING = re.compile(r"[(*·•:_/]")
"""An ending begins so: a quick look before a slow one."""


class _Kept(dict[int, int | str | None]):
    """A table for `str.translate` that keeps letters and numbers, takes out combining marks, and puts a blank for any
    other character. It learns each character when that first comes."""

    def __missing__(self, point: int) -> int | str | None:
        character = chr(point)
        kept = None if unicodedata.combining(character) != 0 else point if character.isalnum() else " "
        self[point] = kept
        return kept


_KEPT = _Kept()
_ASCII = bytes(ord(chr(point).lower()) if chr(point).isalnum() else ord(" ") for point in range(128)) + bytes(128)
"""A table for `bytes.translate` that says the same of the characters of ASCII, of which most wordings are made."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which wordings are compared: "Réalisateur(s) :" and "réalisateur" both give "realisateur"."""
    ascii_only = text.isascii()
    if ascii_only and text.isalnum():
        return text.lower()
    if _BEFORE_ENDING.search(text) is not None:
        text = _ENDING.sub("", text)
    if ascii_only:
        return " ".join(text.encode("ascii").translate(_ASCII).decode("ascii").split())
    text = unicodedata.normalize("NFKD", text)
    return " ".join(text.translate(_KEPT).casefold().split())
