"""A name among the writers in, the author out from whose work the film was made ("d'après le récit de Luc Marin")."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import leading_phrase, phrases_in

_NAMED = re.compile(r"\s([A-ZÀ-Þ][^\W\d_]+ [A-ZÀ-Þ].*)$")
_SURE = 4
"""Longer words than this say by themselves that a work was adapted: "da" and "from" may say other things of a name."""
_AUTHOR = re.compile(r"\s(?:de|du|of|by|von|di|do|da|del|della)\s+([A-ZÀ-Þ].*)$")


def credited_writers(wording: Piece, name: Piece, lookups: Lookups) -> list[tuple[Piece, Piece]]:
    """Each wording with its name: of one who wrote after a work ("Luc Marin d'après le récit de Ana Gil"), the writer's
    and the author's."""
    for start, end in phrases_in(lookups, "adapted-from", name.text):
        behind = name.text[end:].lstrip()
        told = behind[:1].islower() or end - start > _SURE
        if start > 0 and name.text[start].islower() and told and behind != "":
            source = name.cut(start)
            author = author_of_original(wording, source, lookups)
            writer = (wording, name.cut(0, start, " ,"))
            return [writer, author] if author[1] != source else [writer]
    return [author_of_original(wording, name, lookups)]


def author_of_original(wording: Piece, name: Piece, lookups: Lookups) -> tuple[Piece, Piece]:
    """The wording and the name of such a credit; those given where nothing says from whose work the film was made."""
    lead = leading_phrase(lookups, "adapted-from", name.text) if name.text[:1].islower() else 0
    author = _AUTHOR.search(name.text, lead) if lead > 0 else None
    if author is None and lead > _SURE:
        author = _NAMED.match(name.text, lead)
    return (name.part(0, lead), name.part(author.start(1))) if author is not None else (wording, name)
