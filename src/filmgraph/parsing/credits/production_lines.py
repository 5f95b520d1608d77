"""A line that says in words who made a film in, the companies out: "A Luna – Sol Films coproduction"."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.company_lists import split_companies
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.prose import is_prose
from filmgraph.parsing.text.words import has_phrase

_MADE_BY = re.compile(
    r"^(?:an?|une?|eine?|una|um|uma|en|in)\s+(.{3,100}?)\s+"
    r"(?:co-?production|production|koproduktion|produktion|coproduktion|coproducci[oó]n|producci[oó]n|copro|(?:co)?produzione)\.?$",
    re.IGNORECASE,
)
_PRODUCED = re.compile(
    r"^(?:an?|une?|eine?|una|um|uma)\s+(?:co-?production|production|koproduktion|(?:co-?)?producci[oó]n|(?:co-?)?produ[cç][aã]o|(?:co-?)?produzione)\s+"
    r"(?:of|by|de|von|di|between|entre)?\s*(.{3,200})$",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"\s+(?:for|pour|für|para|per)\s+(?:[a-zà-ÿ]{1,3}\s+)?[A-ZÀ-Þ0-9][^,;]*(?=[,;]|$)")
"""For whom a film was made: "A Sol Films production for RTS"."""


def is_production_line(line: Line) -> bool:
    """Whether a free line says who made the film ("A Luna – Sol Films coproduction")."""
    return not is_prose(line.text) and (_MADE_BY.match(line.text) or _PRODUCED.match(line.text)) is not None


def read_production_line(line: Line, draft: Draft, lookups: Lookups) -> bool:
    """Adds the companies of a line that says who made the film; False for any other line."""
    match = _MADE_BY.match(line.text) or _PRODUCED.match(line.text)
    if match is None or (is_prose(line.text) and not has_phrase(lookups, "partner-joint", line.text)):
        return False
    made = line.piece.part(*match.span(1))
    ordered = _ORDERED.search(made.text)
    parts = [made] if ordered is None else [made.cut(0, ordered.start()), made.cut(ordered.end(), None, ",")]
    companies = [name for part in parts for name in split_companies(part, lookups)]
    draft.add_names(companies, draft.production)
    draft.mark(line.piece, "credits")
    return len(companies) > 0
