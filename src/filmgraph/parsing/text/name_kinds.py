"""A name in, what kind of name it is out: a person's, a company's, a partnership's, or none at all."""

import re

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.text.name_patterns import AND, INITIALS, KIN, SMALL_PART
from filmgraph.parsing.text.piece import Piece

_DIGIT = re.compile(r"\d")
_LEGAL_FORM = 3
_COMPANY_WORD = re.compile(r"(?:films?|filmes|produktion|productions|pictures|media|cine)(?: |$)")
_ETC = frozenset(
    {"etc", "et al", "u a", "and others", "et autres", "among others", "tba", "n a", "na", "none", "various", "y otros",
     "und andere", "und weitere", "u v a", "u v m", "and many more", "and many others", "et bien d autres",
     "y muchos mas", "e altri", "ed altri", "e molti altri", "e outros", "entre outros", "entre otros"}
)  # fmt: skip


def is_company(name: str, lookups: Lookups) -> bool:
    """Whether words of the name are those of companies, channels and institutions."""
    folded = fold(name)
    words = folded.split()
    known = lookups.words["company"]
    if not known.isdisjoint(words) and (not known.isdisjoint(words[:-1]) or not _is_surname(name.split()[-1])):
        return True
    if _DIGIT.search(name) is not None or is_partnership(name) or _COMPANY_WORD.search(folded) is not None:
        return True
    return len(words) == 1 and len(name) > 1


def _is_surname(word: str) -> bool:
    """Whether a short last word only looks like a legal form without its accent: "Sá" is not "SA"."""
    return len(word) <= _LEGAL_FORM and not word.isascii() and not word.isupper()


def is_person(name: str, lookups: Lookups) -> bool:
    """Whether the name begins like a person's: with a known given name or initials, and no company's word in it."""
    words = name.split()
    if not 2 <= len(words) <= 5 or is_company(name, lookups):
        return False
    if any(word[0].islower() and SMALL_PART.match(word) is None for word in words):
        return False
    first = fold(words[0])
    given = lookups.words["given"]
    if len(words) <= 3 and first in lookups.words["family_first"]:
        return True
    return first in given or fold(words[0].split("-")[0]) in given or INITIALS.match(words[0]) is not None


def is_partnership(text: str) -> bool:
    """Whether what follows "and" is kin or company, so that all is one name: "Jones & Co.", "CAT & Cie"."""
    if AND.search(text) is None:
        return False
    return any(KIN.match(joined.text) for joined in Piece(text, 0).split(AND)[1:])


def is_name(text: str) -> bool:
    """Whether words can be a name at all: they have letters, and do not only say that others are left out."""
    return any(map(str.isalpha, text)) and fold(text) not in _ETC
