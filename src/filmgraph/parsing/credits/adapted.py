"""A name among the writers in, the author out from whose work the film was made ("d'après le récit de Luc Marin")."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import leading_phrase

_AUTHOR = re.compile(r"\s(?:de|du|of|by|von|di|do|da|del|della)\s+([A-ZÀ-Þ].*)$")


def author_of_original(wording: Piece, name: Piece, lookups: Lookups) -> tuple[Piece, Piece]:
    """The wording and the name of such a credit; those given where nothing says from whose work the film was made."""
    lead = leading_phrase(lookups, "adapted-from", name.text) if name.text[:1].islower() else 0
    author = _AUTHOR.search(name.text, lead) if lead > 0 else None
    return (name.part(0, lead), name.part(author.start(1))) if author is not None else (wording, name)
