"""Years and ranges of years: "2014", "D/CH 2011", "March 31, 2017", "2013–2015", "© 2016"."""

import re

from filmgraph.model.program import Stated, YearRange
from filmgraph.parsing.text.piece import Piece

YEAR = re.compile(r"(?:18[89]\d|19\d\d|20\d\d)(?<![\d.,€$£]\d{4})(?!\d|[.,]\d|\s?(?:€|EUR|USD|x\d))")
"""A year of four digits. It begins with them, so that a search goes from digit to digit; what may not stand before it
is asked behind it."""

SHORT_YEAR = re.compile(r"[’'‘]\d\d(?<![\w’'‘].{3})(?=\s*(?:$|[,;.)\]/|·–—-]))")
"""A year of two digits behind an apostrophe ("Cork '20"), at the end of words."""
_NEXT_CENTURY = 50

_RANGE = re.compile(r"(?<!\d)((?:18|19|20)\d\d)\s?[-–/]\s?((?:18|19|20)?\d\d)(?!\d)")


def parse_year(piece: Piece) -> Stated[YearRange] | None:
    """The first year of a piece, or the range that begins with it (kept as an EDTF interval); None without one."""
    match = YEAR.search(piece.text)
    if match is None:
        return None
    span = _RANGE.match(piece.text, match.start())
    if span is not None:
        last = span[2] if len(span[2]) == 4 else span[1][:2] + span[2]
        if int(last) > int(span[1]):
            return piece.part(*span.span()).stated(YearRange(int(span[1]), f"{span[1]}/{last}"))
    return piece.part(*match.span()).stated(YearRange(int(match[0])))


def year_number(text: str) -> int:
    """The year that digits say. Two digits are of this century below 50, else of the last one: no festival is older."""
    digits = text.lstrip("’'‘")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < _NEXT_CENTURY else 1900)
