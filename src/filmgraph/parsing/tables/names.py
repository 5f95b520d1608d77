"""A value of a cell that should name somebody in; the name out, or why it is none. Knows no cell and no person.

The rule: whatever stands alone where a name should stand is no name when it could not be printed as a credit. A name
has letters or digits and, in a script that has them, a capital; its brackets pair and are not all of it; it does not
begin or end with a word that joins it to something else ("and", "of", "von" at the end); and it is one name, not two.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from filmgraph.parsing.tables.nobody import names_nobody, without_others

LONGEST_NAME = 200
"""Characters. The longest names of bodies in award lists have 110."""

_SIGN = re.compile(r"[^\W_]")
_INITIALS = re.compile(r"[^\W\d_]\.[^\W\d_]|^[^\W\d_]\. ")
"""Who writes without capitals mostly writes full stops: "k.d. lang", "will.i.am"."""
_YEAR_FIRST = re.compile(r"\d{4}\b")
_NOTE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])$")
_WHOLE_NOTE = re.compile(r"\(.*\)|\[.*\]")
_ENGLISH = ("and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "to", "with")
_OTHER = ("und", "mit", "aus", "et", "avec", "par", "con", "per", "por")
_NEVER_FIRST = frozenset((*_ENGLISH, *_OTHER))
_JOINING = _NEVER_FIRST | {"a", "an", "the", "von", "de", "di", "da", "e", "y"}
_SUFFIX = re.compile(r"(?:jr|sr|jun|sen|[IVX]+)\.?", re.IGNORECASE)
_SEVERAL = re.compile(r"[;|]")
_JOINED = re.compile(r"\s+(?:and|&|und|et|y|e)\s+|,\s+|\s*/\s*")
_FULL_NAME = re.compile(r"(?!(?:His|Her|Their|The)\b)[A-ZÀ-Þ][\w'’-]+(?: [\w.'’-]+)* [A-ZÀ-Þ][\w'’-]+")
_BRACKET = re.compile(r"[()\[\]]")
_BRACKETS = {")": "(", "]": "["}

Agent = Literal["person", "organization", "anybody"]
"""What a name should name. Prizes go to people and companies alike: `anybody` may be called what no person is."""


def name_in(text: str, agent: Agent) -> str:
    """The name without words for others behind it ("Max Mustermann u.a."), and without a note in brackets ("Harry
    Carter (actor)"), which people have and companies keep."""
    named = without_others(text)
    return (_NOTE.sub("", named) if agent == "person" else named) or text


def forename_first(name: str) -> str:
    """A name that stands with the surname first ("Goethe, Johann Wolfgang von", "Downey, Robert, Jr.") as it is spoken;
    one without a comma, or with only a suffix behind it, as it is."""
    surname, _, rest = name.partition(",")
    forenames, _, suffix = (part.strip() for part in rest.partition(","))
    if forenames == "" or _SUFFIX.fullmatch(forenames) is not None:
        return name
    return f"{forenames} {surname.strip()}" + (f", {suffix}" if suffix else "")


@lru_cache(1 << 14)
def why_no_name(text: str, agent: Agent) -> str | None:
    """Why a text names nobody, as the end of a sentence; None when it may be a name."""
    words = text.split()
    if len(text) > LONGEST_NAME:
        return f"has {len(text):,} characters"
    if _SIGN.search(text) is None:
        return "has no letter"
    if names_nobody(text):
        return "stands for nobody"
    if _BRACKET.search(text) is not None and not _pairs(text):
        return "has a bracket that does not pair"
    if _WHOLE_NOTE.fullmatch(text):
        return "is a note in brackets"
    if words[0] in _NEVER_FIRST or words[-1] in _JOINING:
        return "begins or ends with a word that joins it to something else"
    if agent != "organization" and text == text.lower() != text.upper() and _INITIALS.search(text) is None:
        return "has no capital letter"
    return _why_no_person(text) if agent == "person" else None


def notes_among(texts: Sequence[str]) -> frozenset[int]:
    """The places of those texts of a list that stand between one with an open bracket and the one that closes it: a
    note that was parted with the names ("(", "Best Actor", "nominee)")."""
    within: set[int] = set()
    opened: int | None = None
    for place, text in enumerate(texts):
        open_signs = sum(text.count(sign) for sign in "([") - sum(text.count(sign) for sign in ")]")
        if open_signs > 0 and opened is None:
            opened = place
        elif open_signs < 0 and opened is not None:
            within.update(range(opened + 1, place))
            opened = None
    return frozenset(within)


def _why_no_person(text: str) -> str | None:
    if ":" in text:
        return "has a colon, as a label has"
    if _YEAR_FIRST.match(text):
        return "begins with a year"
    if _SEVERAL.search(text) or _is_joined(text):
        return "looks like several names"
    return None


def _is_joined(text: str) -> bool:
    """Whether two whole names stand side by side; "Laurel and Hardy" and "Bill Haley & His Comets" are one each."""
    parts = _JOINED.split(text)
    return len(parts) > 1 and all(_FULL_NAME.fullmatch(part) for part in parts)


def _pairs(text: str) -> bool:
    expected: list[str] = []
    for sign in text:
        if sign in "([":
            expected.append(sign)
        elif sign in _BRACKETS and (len(expected) == 0 or expected.pop() != _BRACKETS[sign]):
            return False
    return len(expected) == 0
