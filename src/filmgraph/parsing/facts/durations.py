"""Running times: "52 & 88 mins", "1h16′ (76′)", "01:23:12", "2 x 52'", "1 hour 16 minutes 7 seconds"."""

import re

from filmgraph.model.program import Stated
from filmgraph.parsing.text.piece import Piece

_UNIT = r"(?:min(?:ute)?n?s?|minut[eo]s|minuti|minuts|mn|mins?|m(?![\w²])|['’′´`])"
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])")
_HOURS = re.compile(
    r"(?<![\d:.,])(\d{1,2})\s?(?:h|hrs?|hours?|heures?|std|stunden?|horas?|or[ae])\b\.?"
    r"(?:\s*(?:,|and|et|und|y|e)?\s*(\d{1,2})(?!\d)\s?(?:" + _UNIT + r"\.?)?)?",
    re.IGNORECASE,
)
_HOURS_GLUED = re.compile(r"(?<![\d:.,])(\d{1,2})\s?[hH]\s?(\d{1,2})(?!\d)\s?(?:" + _UNIT + r")?")
# No film has more than a dozen running times: longer lists are searched no further. The groups are atomic: a white
# space that two optional parts may take would double the ways at every number of a list.
_MINUTES = re.compile(
    r"(?<![\d:.,])(?>\d{1,3}\s?[x×*]\s?)?(\d{1,3}+"
    r"(?:(?>\s?(?:['’′´`]|min|mn)?\s?(?:[,/&+|-]|and|et|und|y|e|or|ou|oder|o)\s?)"
    r"(?>\d{1,3}\s?[x×*]\s?)?\d{1,3}+(?![\d:])){0,11})(?![\d:])\s?-?" + _UNIT + r"(?!\w)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(
    r"(?<![\d:.,])(?:(\d)[.,](5|75)|(\d)?\s?(½))\s?(?:h|hrs?|hours?|heures?|std|stunden?|horas?|or[ae])\b",
    re.IGNORECASE,
)
"""Parts of an hour, as far as they cannot be minutes: "1,25 h" may be either."""
_METRES = re.compile(r"(?<![\d:.,])(\d{3})\s?m(?:et(?:re|er)s?|ètres?|etros|etri)?(?![\w²'’′])")
_LONGEST_FILM = 300
_UNIT_BESIDE = re.compile(r"\d\s?(?:['’′]|min|mn|h)", re.IGNORECASE)
_ISO = re.compile(r"\bPT(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:\d{1,2}S)?\b")
_PRIMES = re.compile(r"(?<![\d:.,])(\d{1,3})\s?['’′]\s?[0-5]?\d\s?(?:''|’’|″|\"|”)")
_MINUTES_SECONDS = re.compile(r"(?<![\d:.,])(\d{1,3})[:.]([0-5]\d)\s?" + _UNIT + r"(?!\w)", re.IGNORECASE)
_SHORT_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):([0-5]\d)(?![\d:])")
_FEWEST_MINUTES = 4
"""A clock of two numbers that begins with less has hours in front: "2:05", "01:14", but "52:30"."""
_NUMBER = re.compile(r"(?<![\dx×*.])\d{1,3}(?![\d.]|\s?[x×*]\s?\d)")
_LONG_SIGN = re.compile(r"\d\.\d\d\s?m|[:½'’′]|\d\s?[hso]|PT", re.IGNORECASE)
"""Hours, clocks and minutes with seconds have one of these: a quick look before a slow one."""
_EXTRAS = re.compile(
    r"\+[^+\n]{0,40}?\b(?:extras?|bonus\w*|suppl[ée]ments?|zusatzmaterial)\b.*", re.IGNORECASE | re.DOTALL
)
_DIGIT = re.compile(r"\d")
_TIMES = re.compile(r"\d{1,3}\s?[x×*]\s?(?=\d)")


def parse_durations(piece: Piece, *, labelled: bool = False) -> tuple[Stated[int], ...]:
    """The running times that a piece states, in minutes (seconds cut off), in order, each once.

    Behind a label ("Duration: 72") a number needs no unit, "1:30" is hours and minutes, and "52:30" minutes and
    seconds; elsewhere it needs one. The length of the film in metres ("820 m, 30'") is none.
    """
    if _DIGIT.search(piece.text) is None and "½" not in piece.text:
        return ()
    piece = _without_metres(without_extras(piece))
    found: dict[int, Stated[int]] = {}
    taken: list[tuple[int, int]] = []
    for match, minutes in _long_forms(piece.text):
        if not _overlaps(match.span(), taken):
            taken.append(match.span())
            found.setdefault(minutes, piece.part(*match.span()).strip().stated(minutes))
    rest = _blanked(piece, taken)
    for match in _MINUTES.finditer(rest.text):
        _add_numbers(piece.part(*match.span()), found)
    if len(found) == 0 and labelled:
        _add_bare(piece, found)
    return tuple(sorted(found.values(), key=lambda stated: stated.at))


def is_footage(text: str) -> bool:
    """Whether words say the length of the film as it is measured on the reel: "820 m"."""
    return (match := _METRES.fullmatch(text)) is not None and int(match[1]) >= _LONGEST_FILM


def _without_metres(piece: Piece) -> Piece:
    """The piece with metres of film blanked: no film lasts as many minutes, or another unit stands beside them."""
    metres = list(_METRES.finditer(piece.text))
    beside = _UNIT_BESIDE.search(piece.text) is not None if len(metres) > 0 else False
    return _blanked(piece, [match.span() for match in metres if beside or int(match[1]) >= _LONGEST_FILM])


def _blanked(piece: Piece, spans: list[tuple[int, int]]) -> Piece:
    """The piece with blanks at some places, so that all others stay where they are."""
    text = piece.text
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return Piece(text, piece.start)


def without_extras(piece: Piece) -> Piece:
    """The piece up to what a disc has beside the film: "68 min" of "68 min + 24 min extras"."""
    extras = _EXTRAS.search(piece.text) if "+" in piece.text else None
    return piece.part(0, extras.start()).strip() if extras is not None and extras.start() > 0 else piece


def _long_forms(text: str) -> list[tuple[re.Match[str], int]]:
    if _LONG_SIGN.search(text) is None:
        return []
    forms = [(match, int(match[1]) * 60 + int(match[2])) for match in _CLOCK.finditer(text)]
    for pattern in (_HOURS_GLUED, _HOURS):
        forms += [(match, int(match[1]) * 60 + int(match[2] or 0)) for match in pattern.finditer(text)]
    forms += [(match, _hours(match)) for match in _DECIMAL.finditer(text)]
    clocks = _MINUTES_SECONDS.finditer(text) if ":" in text or "." in text else ()
    forms += [(match, int(match[1])) for match in clocks if int(match[1]) >= _FEWEST_MINUTES]
    forms += [(match, int(match[1])) for match in _PRIMES.finditer(text)]
    forms += [(match, int(match[1] or 0) * 60 + int(match[2] or 0)) for match in _ISO.finditer(text)]
    return [(match, minutes) for match, minutes in forms if minutes > 0]


def _hours(match: re.Match[str]) -> int:
    """The minutes of hours with a part of one: "1,5 Stunden", "2 ½ h"."""
    part = 30 if match[4] is not None or match[2] == "5" else 45
    return int(match[1] or match[3] or 0) * 60 + part


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _add_numbers(piece: Piece, found: dict[int, Stated[int]]) -> None:
    """Each number of a list; a count of episodes before a times sign is not one."""
    last = None
    for last in _NUMBER.finditer(_TIMES.sub(lambda match: " " * len(match[0]), piece.text)):
        minutes = int(last[0])
        if minutes > 0:
            found.setdefault(minutes, piece.part(*last.span()).stated(minutes))
    if last is not None and len(found) == 1:
        only = next(iter(found))
        if int(last[0]) == only:
            found[only] = piece.part(last.start()).strip().stated(only)


def _add_bare(piece: Piece, found: dict[int, Stated[int]]) -> None:
    clock = _SHORT_CLOCK.search(piece.text)
    if clock is not None:
        hours_first = int(clock[1]) < _FEWEST_MINUTES
        minutes = int(clock[1]) * 60 + int(clock[2]) if hours_first else int(clock[1])
        found[minutes] = piece.part(*clock.span()).stated(minutes)
        return
    for match in _NUMBER.finditer(piece.text):
        if int(match[0]) > 0:
            found.setdefault(int(match[0]), piece.part(*match.span()).stated(int(match[0])))
