"""A name in, the words it is searched by out: accents, case and letters of other alphabets' habits forgiven.

Writer and reader of the search index fold with the same function, so both sides always agree.
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ħ": "h", "ŋ": "n"}
)
_NOT_IN_WORDS = re.compile(r"[^\w]+|_+")


def fold(text: str) -> str:
    """The text in lower case without accents, its words apart by single spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return _NOT_IN_WORDS.sub(" ", bare.translate(_LETTERS).replace("'", "").replace("’", "")).strip()
