"""A capitalised name and the words around it in, whether they say that it is nobody's out: a street, a birthplace, the
title of another film, the number of a gate, a school or a prize called after somebody."""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.text.words import is_phrase, leading_phrase

_NUMBER_BEHIND = re.compile(r" \d")
_IN_BRACKET = re.compile(r"[A-ZÀ-Þ][^\W\d_]+ \((?:\*|born in |née? à |geb\. in )?$")
_YEAR_BEHIND = re.compile(r",? (?:\*|en |in )?(?:18|19|20)\d\d\b")
_FILM_BEFORE = re.compile(
    r"\b(?:films?|documentary|short|feature|debut|movie|series|documentaire|[\w-]*métrage|\w*film|dokumentation|serie|"
    r"série|película|documental|cortometraje|largometraje|ópera prima|filme|documentário|curta|longa|documentario|"
    r"cortometraggio|lungometraggio|opera prima), $",
    re.IGNORECASE,
)
_BOOK = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?, [A-ZÀ-Þ][\w. ’'-]{0,30}?"
    r"(?: \((?:eds?|Hg|dir|coord|org|a cura di)\.?\))?: "
)
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_PARTICLES = frozenset({"de", "du", "des", "del", "della", "do", "da", "of", "zum", "zur"})
_OPENING = ' \u00a0"“«„»'
_NEAR = 40
"""How many characters before a name are looked at for what is called after somebody."""


def tells_of_no_film(text: str, lookups: Lookups) -> bool:
    """Whether a paragraph is an entry of a bibliography ("Moen, Ingrid: The Bay, Oslo, 1989") or tells of the copy."""
    if _BOOK.match(text) is not None and _YEAR.search(text) is not None:
        return True
    return leading_phrase(lookups, "copy-remark", text) > 0


def is_nobody(words: Sequence[str], before: str, after: str, lookups: Lookups) -> bool:
    """Whether the words before and after a name, or its first, say that it is no person's."""
    if len(words) == 1 and _NUMBER_BEHIND.match(after) is not None:
        return True
    if _YEAR_BEHIND.match(after) is not None and _IN_BRACKET.search(before) is not None:
        return True
    if len(words) > 1 and is_phrase(lookups, "award_body", " ".join(words)):
        return True
    first, tables = fold(words[0]), lookups.words
    if first in tables["named_after"]:
        return True
    if before.endswith(", ") and first not in tables["given"] and _FILM_BEFORE.search(before) is not None:
        return True
    near = before[-_NEAR:].rstrip(_OPENING).split()
    word = near[-2] if len(near) > 1 and near[-1] in _PARTICLES else near[-1] if len(near) > 0 else ""
    return word[-1:].isalpha() and fold(word) in tables["named_after"]
