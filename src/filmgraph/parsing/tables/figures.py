"""The words of a cell in; the year, the number or the running time that they say out, None where they say none.

What can mean one thing only is read, whatever program wrote it: years as decimal numbers ("2013.0"), whole dates, years
in the brackets of cataloguers ("[1971]"), years that are called uncertain, ordinals ("66th", "65.", "LXXII"). Knows no
cell.
"""

import re

from filmgraph.model.program import YearRange

_DECIMAL = re.compile(r"([0-9]{1,9})\.0*")
"""A whole number that a program wrote as a decimal one."""
_YEAR = re.compile(r"(\d{4})(?:\s*[/–-]\s*(\d{4}|\d{2}|\.\.))?")
_UNSPECIFIED = re.compile(r"(\d{3})[Xx?-]|(?=..(?:XX|xx|\?\?|--))(\d{2})..")
_DECADE = re.compile(r"(\d{2}[1-9])0(?:s|er)")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_ABOUT = re.compile(r"^(?:c|ca|circa|um|vers|hacia|around|about)\.?\s*(?=\d)", re.IGNORECASE)
_ISO_DATE = re.compile(r"(\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ].*)?")
_DATE = re.compile(r"\d{1,2}([./-])\s?\d{1,2}\1\s?(\d{4})")
_ORDINAL = re.compile(r"([0-9]{1,9})(?:\.|st|nd|rd|th|e|er|re|ère|ème|eme|º|ª|°|:e)?", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\.?")
_ROMAN_SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)")
_MINUTES = re.compile(r"(\d{1,4})\.(\d{1,9})\s*(?:m|min|mins|minutes?)?\.?", re.IGNORECASE)
_HOURS = re.compile(r"(?:(\d{1,3})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m|min|mins|minutes?)?\.?)?", re.IGNORECASE)


def read_year(text: str) -> YearRange | None:
    """A year ("1927", "[1971]"), that of a date ("1956-01-31", "31.1.1956"), or as EDTF what is not one certain year:
    two years ("1927/28"), "ca. 1963" (`1963~`), "1963?" (`1963?`), a decade ("198X", "[198-]", "1980s"); and what is
    EDTF already (`1963~`, `1963/..`). None for anything else, "1900s" among it, which may be ten years or a hundred."""
    bare = _BRACKETS.sub(r"\1", text).strip()
    words = _ABOUT.sub("", bare, count=1)
    stem = words.rstrip("?~%").rstrip() if _UNSPECIFIED.fullmatch(words) is None else words
    signs = {*words[len(stem) :].strip(), *("~" if words != bare else "")}
    year = _date_year(stem) or _unspecified(stem) or _years(stem)
    if year is None or len(signs) == 0:
        return year
    if year.edtf is not None and "/" in year.edtf:
        return None
    sign = "%" if "%" in signs or {"?", "~"} <= signs else signs.pop()
    return YearRange(year.first, (year.edtf or f"{year.first:04}") + sign)


def read_last_year(text: str) -> int | None:
    """The year, or the last of two: a prize for 1927/28 was not given before 1928. None where only a decade is told."""
    year = read_year(text)
    if year is None:
        return None
    if year.edtf is not None and "/" in year.edtf:
        return None if year.edtf.endswith("..") else int(year.edtf[-4:])
    return None if year.edtf is not None and "X" in year.edtf else year.first


def read_number(text: str) -> int | None:
    """A whole number ("26", "26.0"), or an ordinal in digits ("66th", "65.", "26e") or Roman capitals ("LXXII"). None
    for anything else."""
    number = _DECIMAL.fullmatch(text) or _ORDINAL.fullmatch(text)
    if number is not None:
        return int(number[1])
    return _roman(text.rstrip(".")) if _ROMAN.fullmatch(text) else None


def read_minutes(text: str) -> int | None:
    """A running time in minutes: "90", "90 min", "1h 30m"; "1:29:40" and "75.5" to the nearest minute, half a minute to
    the next one. None for anything else.

    Two parts ("1:30") are not read: they may be hours and minutes as well as minutes and seconds.
    """
    words = text.strip()
    clock = _CLOCK.fullmatch(words)
    if clock is not None:
        return int(clock[1]) * 60 + int(clock[2]) + (int(clock[3]) + 30) // 60
    decimal = _MINUTES.fullmatch(words)
    if decimal is not None:
        return int(decimal[1]) + (1 if decimal[2][0] >= "5" else 0)
    match = _HOURS.fullmatch(words)
    if match is None or (match[1] is None and match[2] is None):
        return None
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def _date_year(words: str) -> YearRange | None:
    iso, written = _ISO_DATE.fullmatch(words), _DATE.fullmatch(words)
    if iso is not None:
        return YearRange(int(iso[1]))
    return YearRange(int(written[2])) if written is not None else None


def _unspecified(words: str) -> YearRange | None:
    """A decade or a century in which the year lies."""
    match = _UNSPECIFIED.fullmatch(words) or _DECADE.fullmatch(words)
    if match is None:
        return None
    known = next(digits for digits in match.groups() if digits is not None)
    return YearRange(int(known.ljust(4, "0")), known.ljust(4, "X"))


def _years(words: str) -> YearRange | None:
    decimal = _DECIMAL.fullmatch(words)
    match = _YEAR.fullmatch(decimal[1] if decimal is not None else words)
    if match is None:
        return None
    first, last = match[1], match[2]
    if last is None or (words[4] == "-" and len(last) == 2 and 1 <= int(last) <= 12 and int(first[2:]) >= int(last)):
        return YearRange(int(first))
    if last == "..":
        return YearRange(int(first), f"{first}/..")
    last = first[: 4 - len(last)] + last
    return YearRange(int(first), f"{first}/{last}") if int(last) > int(first) else None


def _roman(text: str) -> int:
    values = [_ROMAN_SIGNS[sign] for sign in text]
    following = (*values[1:], 0)
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
