"""A paragraph in, the parts of it that credit people out: "Photography by A, sound by B.", "With C, D and E.".

Who is credited there is no mention: the sentence says who made the film, not whom it tells of.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.text.name_patterns import CAPITAL

_SENTENCE = re.compile(r"[.!?…](?:(?<=[^\W\d_]{3}.)|(?<=[)»”\"].))\s+(?=[\"“«„‘]?[A-ZÀ-Þ])")
"""The end of a sentence. It begins with its sign, so that a search goes from sign to sign."""
_BY = r"(?:by|von|par|de|du|d['’]|di|da|del|della|dalla|dal|dallo|dell['’]|dall['’]|por|do)"
_PARTICLE = r"(?:d[aeiou]|dos|das|des|del|della|v[ao]n|den|le|la|el|al|b[ie]n|ibn|te[rn])"
"""Without "y", which joins names here: a word that might do either makes the search for the end of a list endless."""
_NAME = rf"{CAPITAL}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{CAPITAL}){{1,3}}"
_LIST = rf"{_NAME}(?:(?:, | (?:and|et|und|y|e|ed|&) ){_NAME})*"
LIST_OF_NAMES = re.compile(_LIST)
_CREDIT = re.compile(rf"(?<!\w)([^\W\d_]{{3,}}(?:['’-][^\W\d_]+)*) {_BY} ?({_LIST})")
_LABEL = re.compile(r"([^\W\d_][^:.,]{1,30})\.?\s?:\s")
_WITH = re.compile(rf"(?:With|Avec|Mit|Con|Com|Starring|Featuring) {_LIST}\.?")
_WITH_OPENS = ("With", "Avec", "Mit", "Con", "Com", "Starring", "Featuring")
_OPENING = 2
"""A sentence that credits people names a craft among so many of its first words."""


@lru_cache(maxsize=64)
def crediting_parts(text: str, lookups: Lookups) -> Sequence[tuple[int, int]]:
    """Where a paragraph credits people: from its first character to the one after its last, in order. It is asked once
    for people whom nobody credits and once for those who are credited."""
    return [part for start, end in _sentences(text) for part in _parts_of(text, start, end, lookups)]


def _parts_of(text: str, start: int, end: int, lookups: Lookups) -> list[tuple[int, int]]:
    sentence = text[start:end]
    if sentence.startswith(_WITH_OPENS) and _WITH.fullmatch(sentence) is not None:
        return [(start, end)]
    label = _LABEL.match(sentence) if ":" in sentence else None
    if label is not None and lookups.role(label[1]) is not None:
        return [(start, end)]
    if not any(_is_craft(word, lookups) for word in sentence.split(maxsplit=_OPENING)[:_OPENING]):
        return []
    found = [match.span(2) for match in _CREDIT.finditer(sentence) if _is_craft(match[1], lookups)]
    return [(start + first, start + last) for first, last in found]


def _is_craft(word: str, lookups: Lookups) -> bool:
    return fold(word) in lookups.words["craft"] or lookups.role(word) not in (None, "director", "cast")


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE.finditer(text):
        yield start, end.start() + 1
        start = end.end()
    yield start, len(text)
