"""The words of a title line in, those that are the title out: without mark-up, year, extras or another title."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase

_TAG = re.compile(r"\s*<[^<>]{1,40}>\s*")
_YEAR = re.compile(r"\s*[\[(](?:18|19|20)\d\d[\])]\s*$")
_RATING = re.compile(r"\s*(?:\[(?:U|PG|R|G|T|TP|A|12A?|15|18)\]|\((?:PG|PG-13|NC-17|12A|VM ?\d\d|FSK ?\d{1,2})\))$")
"""For whom a film is fit, in brackets behind its title: "[U]", "(12A)". What a title may say itself is left: "(15)"."""
_NUMBER = re.compile(r"\d{5,}(?:\s{2,}|\t|\s*[–—|:]\s+)(?=\S)")
"""The number of a copy or a record before its title, set apart: "4683412  Reed Song"."""
_EXTRA = re.compile(r"\s+\+\s+")
_SHORTEST_WORD = 4
_YEAR_WITHIN = 40
_OTHER = re.compile(r"([^a-zß-ÿ()]*[A-ZÀ-Þ]{2}[^a-zß-ÿ()]*?)\s*\(([A-ZÀ-Þ][^()\d]*[a-zà-ÿ][^()\d]*)\)")

_BESIDE = re.compile(r"(\S[^|/]{0,98}[^|/\s])(?:\s+//\s+|\s+\|\s+)(\S[^|/]{0,98}[^|/\s])$")


def clean_title(piece: Piece, lookups: Lookups) -> Piece:
    """The title without mark-up, number of its record, year in brackets, and extras of a programme ("+ Q&A")."""
    number = _NUMBER.match(piece.text) if piece.text[:1].isdigit() else None
    if number is not None:
        piece = piece.part(number.end())
    tag = _TAG.search(piece.text) if "<" in piece.text else None
    if tag is not None and tag.start() > 0:
        piece = piece.part(0, tag.start())
    for match in _EXTRA.finditer(piece.text) if "+" in piece.text else ():
        if any(has_phrase(lookups, "extras", part) for part in _EXTRA.split(piece.text[match.end() :])):
            piece = piece.part(0, match.start())
            break
    rating = (
        _RATING.search(piece.text, max(0, len(piece.text) - _YEAR_WITHIN)) if piece.text.endswith((")", "]")) else None
    )
    if rating is not None and rating.start() > 0:
        piece = piece.part(0, rating.start())
    bracketed = piece.text.rstrip().endswith((")", "]"))
    year = _YEAR.search(piece.text, max(0, len(piece.text) - _YEAR_WITHIN)) if bracketed else None
    if year is not None and year.start() > 0:
        piece = piece.part(0, year.start())
    return _without_stop(piece.strip())


def _without_stop(title: Piece) -> Piece:
    """The title without the full stop that ends its line; one that ends a short form or an ellipsis stays."""
    if not title.text.endswith("."):
        return title
    words = title.text[:-1].split()
    if len(words) == 0 or "." in title.text[:-1] or len(words[-1]) < _SHORTEST_WORD:
        return title
    return title.part(0, len(title.text) - 1)


def part_other_title(title: Piece) -> tuple[Piece, Piece | None]:
    """A title in capitals, and in brackets behind it the other title, which is in small letters: "REED (Le roseau)";
    or two titles that a bar or two strokes part: "Le roseau // The Reed"."""
    beside = _BESIDE.match(title.text) if "//" in title.text or " | " in title.text else None
    if beside is not None:
        return title.part(*beside.span(1)), title.part(*beside.span(2))
    match = _OTHER.fullmatch(title.text)
    return (title, None) if match is None else (title.part(*match.span(1)).strip(), title.part(*match.span(2)).strip())
