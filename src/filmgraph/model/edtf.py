"""Years that are not certain or not one year, as EDTF (https://www.loc.gov/standards/datetime/): what they tell.

Of EDTF as far as records state it: `1963~`, `1963?`, `1963%`, `198X`, `19XX`, `1927/1928`, `1963/..`, `../1963`.
"""

import re

_YEAR = re.compile(r"(\d{4})([?~%]?)")
_UNSPECIFIED = re.compile(r"(\d{3}X|\d{2}XX)([?~%]?)")
_SPAN = re.compile(r"(\d{4}|\.\.)/(\d{4}|\.\.)")
_DOUBT = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}


def first_year(edtf: str) -> int | None:
    """The year that is meant, or the first of several; None where only a decade or century, or the end is known."""
    return int(edtf[:4]) if edtf[:4].isdigit() else None


def decade(edtf: str) -> int | None:
    """The decade that the first year lies in, by its first year; None where it is not known."""
    return int(edtf[:3]) * 10 if edtf[:3].isdigit() else None


def in_words(edtf: str) -> str:
    """What the date says, for people; the date itself where it is of another kind."""
    year, unspecified, span = (pattern.fullmatch(edtf) for pattern in (_YEAR, _UNSPECIFIED, _SPAN))
    if year is not None:
        return _DOUBT[year[2]].format(year[1])
    if unspecified is not None:
        digits = unspecified[1]
        years = f"{digits[:3]}0s" if digits[2] != "X" else f"{digits[:2]}00–{digits[:2]}99"
        return _DOUBT[unspecified[2]].format(years)
    if span is None:
        return edtf
    if span[1] == "..":
        return f"{span[2]} or earlier"
    return f"{span[1]} or later" if span[2] == ".." else f"{span[1]}–{span[2]}"
