"""A name out of a list of people or companies in, whether it can be nobody's out: a label, a year or a title is in it.

A list that is not parted as we expect gives such names; what is none is an issue, and never a person.
"""

import re

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import is_phrase

_TELLING = re.compile(r":\s|[a-zà-ÿ][A-ZÀ-Þ]|\d{4}|=")
"""A sign that whatever is nobody's name has: a quick look before the others."""

_LABELLED = re.compile(r"[^\W\d_][)\]]?\s?:\s")
"""Words with a colon behind them are a label that was not known."""

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_GLUE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ])")
_MADE = frozenset({"credit", "production", "production-company", "business", "awards", "festivals"})
"""Fields whose labels stand beside names; no company is called by one."""

_OPENING = "“\"«„‘'"
_CLOSING = "”\"»“’'"


def is_no_company(name: str, lookups: Lookups) -> bool:
    """Whether words are no company's name: a label is among them ("Anke Berg Co-Produzent LUX: Reedfilm"), or they are
    one ("Distribution")."""
    if _TELLING.search(name) is not None and _LABELLED.search(name) is not None:
        return True
    if _has_glued_role(name, lookups):
        return True
    label = lookups.label(name)
    return label is not None and label.field in _MADE


def is_nobody(name: str, lookups: Lookups) -> bool:
    """Whether words are nobody's name: a label or a year is among them, a role is glued to them ("ProducerAna
    Silva"), or they are a language ("Audio: English") or a format ("Dolby SR")."""
    if (" " not in name and fold(name) in lookups.language_names) or is_phrase(lookups, "technical", name):
        return True
    if _TELLING.search(name) is None:
        return False
    if "=" in name or _LABELLED.search(name) is not None or _YEAR.search(name) is not None:
        return True
    return _has_glued_role(name, lookups)


def _has_glued_role(name: str, lookups: Lookups) -> bool:
    """Whether a word of a name is one of roles with another glued to it: "ProducerAna"."""
    return any(lookups.role(word[: glue.start()]) is not None for word in name.split() for glue in _GLUE.finditer(word))


def is_quoted(name: Piece, text: str) -> bool:
    """Whether a name stands in quotation marks in `text`, as the title of a piece of music does."""
    before, after = text[: name.start][-1:], text[name.end : name.end + 1]
    return before != "" and before in _OPENING and after != "" and after in _CLOSING
