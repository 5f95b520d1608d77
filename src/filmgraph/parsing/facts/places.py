"""Countries of production in any of the languages, as names, codes or flags, and towns with their country."""

import re

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.text.piece import Piece

_SPLIT = re.compile(r"\s*[,;/|•·+&\n–—]\s*|\s+-\s+|\s+(?:and|et|und|y|e|ed|en)\s+|(?<=[A-Z])-(?=[A-Z]{1,3}\b)")
_FLAG = re.compile(r"[\U0001F1E6-\U0001F1FF]{2}")
_HYPHEN = re.compile(r"-")
_SPACE = re.compile(r"\s+")
_BRACKETS = " ()[]."
_IN_BRACKET = re.compile(r"[^()]\(([^()]{2,60})\)$")
_MAX_WORDS = 5


def split_countries(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The countries that a piece names. A name with a comma or "and" in it ("Palestine, State of") stays whole."""
    names: list[Piece] = []
    parts = piece.split(_SPLIT)
    index = 0
    while index < len(parts):
        for last in range(min(index + 4, len(parts)), index, -1):
            whole = piece.part(parts[index].start - piece.start, parts[last - 1].end - piece.start)
            if last == index + 1 or lookups.country(whole.text.strip(_BRACKETS)) is not None:
                names += _country_in(whole, lookups)
                index = last
                break
    return _once(names)


def countries_by_nationality(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The countries whose nationality a piece names and nothing else ("Española", "deutsch-französisch"), each said by
    its code; else the country in a bracket behind other words ("100% français (France)")."""
    parts = [part for one in piece.split(_SPLIT) for part in one.split(_HYPHEN)]
    codes = [lookups.nationalities.get(fold(part.text)) for part in parts]
    if len(parts) > 0 and None not in codes:
        return [Piece(part.text, part.start, code) for part, code in zip(parts, codes, strict=True)]
    bracket = _IN_BRACKET.search(piece.text)
    return split_countries(piece.part(*bracket.span(1)), lookups) if bracket is not None else []


def is_country(text: str, lookups: Lookups) -> bool:
    """Whether a text is the name or code of a country."""
    return lookups.country(text.strip(_BRACKETS)) is not None


def _country_in(part: Piece, lookups: Lookups) -> list[Piece]:
    """The country of one part: without its flag, without a remark in brackets, or several parted by spaces only."""
    bare = part.strip(_BRACKETS)
    flag = _FLAG.search(bare.text)
    if flag is not None:
        named = bare.cut(0, flag.start()) if flag.start() > 0 else bare.cut(flag.end())
        bare = named if named.text != "" else bare.part(*flag.span())
    if lookups.country(bare.text) is not None:
        return [bare]
    cut = bare.text.find("(")
    if cut > 0:
        return _country_in(bare.cut(0, cut), lookups)
    joined = bare.split(_HYPHEN)
    if len(joined) > 1 and all(lookups.country(part.text) is not None for part in joined):
        return joined
    words = bare.split(_SPACE)
    if len(words) <= _MAX_WORDS and len(words) > 1 and all(lookups.country(word.text) is not None for word in words):
        return words
    return []


def _once(pieces: list[Piece]) -> list[Piece]:
    seen: dict[str, Piece] = {}
    for piece in pieces:
        seen.setdefault(piece.text, piece)
    return list(seen.values())
