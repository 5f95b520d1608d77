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
_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?: (?:de|du|des|del|della|do|da|of|zum|zur))?[ \u00a0][\"“«„»]?$")
_NEAR = 3
"""So many parts between blanks, the last of them empty or a quotation mark, hold what `_WORD_BEFORE` finds."""


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
    near = _WORD_BEFORE.search(" ".join(before.rsplit(" ", _NEAR)[-_NEAR:]))
    return near is not None and fold(near[1]) in tables["named_after"]
