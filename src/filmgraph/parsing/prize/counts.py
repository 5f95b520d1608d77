"""Words of a prize list in, whether they count prizes instead of naming one out: "3 awards", "several prizes"."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.kinds import COMPOUND_PRIZE
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import first_phrase, leading_phrase, phrases_in

_COUNTED = (
    r"(?:more|other|autres?|weitere|otros|altri|outros|s[eé]lections?|festival(?:e?s)?|festivais|awards?|prizes?|prix|"
    r"nominations|premios)\b"
)
_COUNT = re.compile(
    rf"^(?:\w+ (?:than|de|di) |over |\+ ?|über |oltre |et |and )?(?!(?:18|19|20)\d\d\b)\d+\+? (?:\w+ )?{_COUNTED}",
    re.IGNORECASE,
)
_PRIZES = re.compile(
    r"(?:\w+ )?(?P<noun>awards|prizes|honou?rs|prix|récompenses|preise[n]?|auszeichnungen|premios|galardones|prémios|"
    r"prêmios|premi|riconoscimenti|(?P<nominated>nominations?|nominierungen|nominaciones|nomeações|indicações))\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?!(?:18|19|20)\d\d\b)\d{1,2}\s?[x×]?\s+")
_COUNTS = re.compile(rf"\d\+? (?:\w+ )?{_COUNTED}", re.IGNORECASE)
_NUMBER = re.compile(r"(?!(?:18|19|20)\d\d\b)\d{1,3}\+?")


def is_count(text: str) -> bool:
    """Whether words begin with a number of prizes or festivals: "12 more festivals"."""
    return _COUNT.match(text) is not None


def cut_count(piece: Piece, lookups: Lookups) -> tuple[Atom, Piece] | None:
    """A count of prizes as the words of outcome that it is, and where they were given ("3 awards at | Reed Fest"); the
    second is empty when the words say no more. None for words that count no prizes."""
    text = piece.text
    number = _NUMBER.match(text) if text[:1].isdigit() else None
    length = number.end() if number is not None else leading_phrase(lookups, "number", text)
    noun = _PRIZES.match(text, length + 1) if 0 < length < len(text) and text[length] == " " else None
    if noun is None:
        return None
    rest = piece.part(noun.end()).strip()
    joint = leading_phrase(lookups, "at", rest.text)
    if rest.text != "" and joint == 0:
        return None
    told = "nominated" if noun["nominated"] is not None else "won"
    return Atom("outcome", piece.part(0, noun.end()), told=told), rest.part(joint).strip()


def without_number(piece: Piece, lookups: Lookups) -> Piece:
    """A prize without how often it was given: "2 x Weser-Preis", "2 Emmys"."""
    number = _TIMES.match(piece.text) if piece.text[:1].isdigit() else None
    if number is None:
        return piece
    rest = piece.cut(number.end())
    given = any(leading_phrase(lookups, table, rest.text) > 0 for table in ("award_body", "ceremony_lead"))
    return rest if given or COMPOUND_PRIZE.match(rest.text) is not None else piece


def without_more(piece: Piece, lookups: Lookups) -> Piece:
    """The last of a list without the words that there are more: "Reed Fest and many others"."""
    for start, end in phrases_in(lookups, "and-more", piece.text):
        if end == len(piece.text) and start > 0 and " " in piece.text[start:end]:
            return piece.cut(0, start)
    return piece


def behind_including(piece: Piece, lookups: Lookups) -> Piece:
    """What stands behind "including", where only a count stands before it ("40 festivals including Reed Fest")."""
    found = first_phrase(lookups, "including", piece.text)
    if found is None or found[1] >= len(piece.text):
        return piece
    before = piece.text[: found[0]].strip()
    counts = before == "" or _COUNTS.search(before) is not None
    return piece.cut(found[1]) if counts else piece
