"""What stands behind a label of other films in, their titles out: "Bay Song (2009, 44 min) / Night Ferry"."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.people_lists import no_names
from filmgraph.parsing.text.name_kinds import is_person
from filmgraph.parsing.text.name_lists import split_outside_brackets
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import ends_sentence, is_prose, word_count

_PARTED = re.compile(r"\s+[/|·•]\s+|\s*[;|·•]\s*|(?<=[)\]”»])\s*,\s+")
"""Titles hold commas; a comma parts them only behind a bracket or a quotation mark that closes."""
_DETAIL = re.compile(r"\s*[\[(][^()\[\]]*\d[^()\[\]]*[\])]\.?$|\s*[,–—-]\s*(?:18|19|20)\d\d\b[^A-Za-z]*$")
"""A year, a running time or a shelf-mark behind a title."""
_MAKER = re.compile(r",\s+(?:a film by|by|de|von|di|por|par|dir\.|directed by)\s+([^,]{4,60})$", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«„]\s*([^“”\"«»„]+?)\s*[”\"»“]$")
_LONG = 90
_QUESTION = 4


def titles_behind_label(value: Piece, lookups: Lookups) -> list[Piece]:
    """The titles of a list on the line of its label; none where running text or buttons stand there."""
    if is_prose(value.text):
        return []
    parts = [without_details(part) for part in split_outside_brackets(value, _PARTED)]
    return [part for part in parts if _may_be_title(part, lookups)]


def without_maker(title: Piece, lookups: Lookups) -> Piece:
    """A title without who made its film: "Bay Song, de Ana Silva"."""
    maker = _MAKER.search(title.text) if "," in title.text else None
    return title if maker is None or not is_person(maker[1], lookups) else title.cut(0, maker.start())


def without_details(title: Piece) -> Piece:
    """A title without its year, running time or shelf-mark, and without quotation marks around the whole."""
    detail = _DETAIL.search(title.text)
    bare = title.cut(0, detail.start()) if detail is not None and detail.start() > 0 else title
    quoted = _QUOTED.match(bare.text)
    return bare if quoted is None else bare.part(*quoted.span(1))


def _may_be_title(part: Piece, lookups: Lookups) -> bool:
    """Whether a part can be a title: short, no sentence, no address, and no button ("Trailer")."""
    if not 0 < len(part.text) <= _LONG or not any(map(str.isalpha, part.text)):
        return False
    if ends_sentence(part.text) and word_count(part.text) >= _QUESTION:
        return False
    return lookups.label(part.text) is None and all(said.text.isdigit() for said in no_names(part))
