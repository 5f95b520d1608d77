"""Names in, the forms they are compared by out. Pure functions of the text; knows no thing and no source."""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining, normalize

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "&": " and "}
    | dict.fromkeys("'’ʼ‘`´.", "")
)
_NOT_A_WORD = re.compile(r"[^\w]+|_+")
_ARTICLE = re.compile(r"^(?:the|an?|le|la|les|l|der|die|das|el|los|las|il|lo|gli|i|o|os|as|de|het|en|ett)\s(?=\S)")
_ELLIPSIS = re.compile(r"\.{2,}|…")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_DASH = re.compile(r"\s[–—-]\s")
_SUBTITLE = re.compile(r"\s*(?::\s|\s[–—-]\s)\s*")
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_ORDINAL = re.compile(r"\b\d+\s?(?:st|nd|rd|th|e|eme|me|er|ere|a|o|ª|º|°)?(?=\s|$)")
_LEGAL_FORMS = frozenset(
    {"ab", "ag", "aps", "as", "asbl", "bv", "bvba", "co", "corp", "corporation", "eurl", "ev", "gmbh", "inc", "kg"}
    | {
        "incorporated",
        "limited",
        "llc",
        "llp",
        "ltd",
        "nv",
        "oy",
        "plc",
        "pty",
        "sa",
        "sarl",
        "sas",
        "sl",
        "spa",
        "srl",
    }
)
_CACHED = 1 << 18


@lru_cache(_CACHED)
def fold_name(name: str) -> str:
    """The words of a name in lower case, without accents and punctuation, one space between them.

    Apostrophes and full stops vanish ("O'Brien", "J.R."); all else that is no letter or digit parts words.
    """
    text = name.casefold().translate(_LETTERS)
    if not text.isascii():
        text = "".join(char for char in normalize("NFKD", text) if not combining(char))
    return " ".join(_NOT_A_WORD.sub(" ", text).split())


@dataclass(frozen=True, slots=True)
class TitleKeys:
    """A title for comparison: folded, without leading articles.

    `whole` has it whole, and without what stands in brackets; `parts` the main title, where it has a subtitle, and what
    stands in brackets.
    """

    whole: tuple[str, ...]
    parts: tuple[str, ...] = ()
    subtitle: str | None = None


@lru_cache(_CACHED)
def title_keys(title: str) -> TitleKeys:
    """What a title is compared by ("The Main: Sub" is "main sub" whole, "main" in part)."""
    whole = _bare(title)
    if "(" not in title and ":" not in title and not _DASH.search(title):
        return TitleKeys((whole,))
    outside = _bare(_BRACKETS.sub(" ", title))
    parts = [_bare(text) for text in _BRACKETS.findall(title)]
    divided = _SUBTITLE.split(title.strip(), maxsplit=1)
    subtitle = _bare(divided[1]) if len(divided) == 2 else None
    if subtitle is not None:
        parts.append(_bare(divided[0]))
    wholes = dict.fromkeys(key for key in (whole, outside) if key)
    return TitleKeys(tuple(wholes) or (whole,), tuple(part for part in parts if part), subtitle or None)


def _bare(title: str) -> str:
    """Folded, without a leading article unless nothing would be left."""
    return _ARTICLE.sub("", fold_name(_ELLIPSIS.sub(" ", title)))


@lru_cache(_CACHED)
def event_key(name: str) -> str:
    """An event series for comparison: folded, without years and ordinals ("69e Prix Italia" is "prix italia").

    A name that consists of nothing else stays as it is.
    """
    folded = fold_name(name)
    bare = " ".join(_ORDINAL.sub(" ", _YEAR.sub(" ", folded)).split())
    return bare.removeprefix("the ") or folded


@lru_cache(_CACHED)
def organization_key(name: str) -> str:
    """A company or body for comparison: folded, without its legal form ("Flying Moon GmbH" is "flying moon")."""
    words = fold_name(name).split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words = words[:-1]
    return " ".join(words)


def forget_forms() -> None:
    """Let go of the forms that are remembered: hundreds of megabytes after a large catalogue."""
    for form in (fold_name, title_keys, event_key, organization_key, is_full_name):
        form.cache_clear()


@lru_cache(_CACHED)
def is_full_name(name: str) -> bool:
    """Whether a person's name has at least two words, so that it may join across records."""
    return " " in fold_name(name)
