"""Wordings in, comparable forms out: without case, accents, punctuation and gender or plural endings in brackets."""

import re
import unicodedata
from functools import lru_cache

_ENDING = re.compile(
    r"\((?:s|e|es|in|innen|en|a|as|rice|trice|n|x|r)\)|[*·•:_/](?:in(?:nen)?|rice|trice|ne)\b", re.IGNORECASE
)
_GAP = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form in which wordings are compared: "Réalisateur(s) :" and "réalisateur" both give "realisateur"."""
    text = _ENDING.sub("", text)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _GAP.sub(" ", text.casefold()).strip()
