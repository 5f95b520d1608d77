"""A paragraph in, what is written like a name in it out. Says nothing of whose name it is, nor whether it is one."""

import re
from functools import lru_cache

from filmgraph.parsing.text.name_patterns import NAME, TWO_BY_AND


@lru_cache(maxsize=64)
def names_in(text: str) -> tuple[re.Match[str], ...]:
    """What is written like a name in a paragraph, which is asked for unknown people and then for credited ones."""
    return tuple(part for match in NAME.finditer(text) for part in _parted(match))


def _parted(match: re.Match[str]) -> tuple[re.Match[str], ...]:
    """The two names of "Toñi y Nuria", each of one word; else the name as it was found."""
    two = TWO_BY_AND.fullmatch(match[0])
    if two is None:
        return (match,)
    parts = [
        NAME.match(match.string, match.start() + two.start(group), match.start() + two.end(group)) for group in (1, 2)
    ]
    return tuple(part for part in parts if part is not None)


def is_part(key: str, known: set[str]) -> bool:
    """Whether a single name belongs to a full name that was found before."""
    return " " not in key and any(key in full.split() for full in known)
