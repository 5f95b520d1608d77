"""A capitalised name and the words around it in, whether they say that it is nobody's out: a street, a birthplace, the
title of another film, the number of a gate, a school or a prize called after somebody."""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold

_NUMBER_BEHIND = re.compile(r" \d")
_IN_BRACKET = re.compile(r"[A-ZÀ-Þ][^\W\d_]+ \((?:\*|born in |née? à |geb\. in )?$")
_YEAR_BEHIND = re.compile(r",? (?:\*|en |in )?(?:18|19|20)\d\d\b")
_FILM_BEFORE = re.compile(
    r"\b(?:films?|documentary|short|feature|debut|movie|series|documentaire|[\w-]*métrage|\w*film|dokumentation|serie|"
    r"série|película|documental|cortometraje|largometraje|ópera prima|filme|documentário|curta|longa|documentario|"
    r"cortometraggio|lungometraggio|opera prima), $",
    re.IGNORECASE,
)
_PARTICLES = frozenset({"de", "du", "des", "del", "della", "do", "da", "of", "zum", "zur"})
_OPENING = ' \u00a0"“«„»'
_NEAR = 40
"""How many characters before a name are looked at for what is called after somebody."""


def is_nobody(words: Sequence[str], before: str, after: str, lookups: Lookups) -> bool:
    """Whether the words before and after a name, or its first, say that it is no person's."""
    if len(words) == 1 and _NUMBER_BEHIND.match(after) is not None:
        return True
    if _YEAR_BEHIND.match(after) is not None and _IN_BRACKET.search(before) is not None:
        return True
    first, tables = fold(words[0]), lookups.words
    if first in tables["named_after"]:
        return True
    if before.endswith(", ") and first not in tables["given"] and _FILM_BEFORE.search(before) is not None:
        return True
    near = before[-_NEAR:].rstrip(_OPENING).split()
    word = near[-2] if len(near) > 1 and near[-1] in _PARTICLES else near[-1] if len(near) > 0 else ""
    return word[-1:].isalpha() and fold(word) in tables["named_after"]
