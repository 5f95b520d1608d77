"""People whom running text names, with the role it gives them, and their honours. Precision before completeness."""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import PersonMention
from filmgraph.parsing.draft import Draft
from filmgraph.parsing.names import is_company
from filmgraph.parsing.piece import Piece

_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][^\W\d_]*(?:['’-][A-ZÀ-Þa-zà-ÿ][^\W\d_]*)*\.?|[A-Z]\.)"
    r"(?:[ \u00a0](?:(?:d[aeiou]|dos|des|del|della|v[ao]n|de[rn]|le|la|el|al|b[ie]n|ibn|abu|zu|te[rn])[ \u00a0]){0,2}"
    r"(?:[A-ZÀ-Þ][^\W\d_]*(?:['’-][A-ZÀ-Þa-zà-ÿ][^\W\d_]*)*|[A-Z]\.))*"
)


def find_people(paragraphs: Sequence[Piece], draft: Draft, lookups: Lookups) -> None:
    """Adds the people that paragraphs name."""
    known: set[str] = set()
    for paragraph in paragraphs:
        for match in _NAME.finditer(paragraph.text):
            piece = paragraph.part(*match.span()).strip(" ’'")
            words = piece.text.split()
            if len(words) < 2 or fold(words[0]) not in lookups.words["given"] or is_company(piece.text, lookups):
                continue
            if piece.text.casefold() not in known:
                known.add(piece.text.casefold())
                draft.people.append(PersonMention(piece.as_stated()))
