"""A line over a film in, whether it is the head of its page out: a collection, a strand, a number of record or page.

Judges a line by its words alone; which line is the title instead, `titles` decides. A film may be called by such words
("The Library"), so a head gives way only to a line that a blank line sets apart from it.
"""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.text.words import has_phrase, leading_phrase, phrases_in

_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"(?:\bn[°º]s?|\bno\.|\bnr\.?|\bn[uú]m\.?|#|№)\s*\d", re.IGNORECASE)
_PAGE = re.compile(r"(?:\s|^)(?:pp?\.|S\.|p[aá]gs?\.|page|seite|página|pagina)\s?\d{1,4}$", re.IGNORECASE)
_CATALOGUED = re.compile(r"\s\d{2,6}$")
_CRUMBS = re.compile(r"\s(?:>|»|›|→|::)\s")


def is_page_head(text: str, lookups: Lookups) -> bool:
    """Whether a line heads a page: "City Film Library", "Record no. 12 345", "Spring line-up p. 14"."""
    return _is_numbered(text, lookups) or _CRUMBS.search(text) is not None or names_collection(text, lookups)


def _is_numbered(text: str, lookups: Lookups) -> bool:
    """Whether a number of a record or a page stands in the line, which no title has."""
    if _DIGIT.search(text) is None:
        return False
    if _PAGE.search(text) is not None:
        return True
    numbered = _NUMBERED.search(text) is not None or _CATALOGUED.search(text) is not None
    return numbered and has_phrase(lookups, "catalogue-entry", text)


def names_collection(text: str, lookups: Lookups) -> bool:
    """Whether a line is called by a collection, whose noun begins or ends it, and no article: titles have those."""
    if leading_phrase(lookups, "article", text) > 0:
        return False
    found = phrases_in(lookups, "collection", text)
    return len(found) > 0 and (found[0][0] == 0 or found[-1][1] >= len(text.rstrip(" .:")))


def names_strand(text: str, lookups: Lookups) -> bool:
    """Whether a line is called by a strand of a programme: "New Currents from the North", "Focus Balkans"."""
    return leading_phrase(lookups, "section", text) > 0 or leading_phrase(lookups, "strand", text) > 0
