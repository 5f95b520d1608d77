"""A line that says in words who made a film in, the companies out: "A Luna – Sol Films coproduction"."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.company_lists import split_companies
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose
from filmgraph.parsing.text.words import has_phrase, phrases_in

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
_OPENS = re.compile(r"(?:an?|une?|eine?|una|um|uma|en|in)\s+\S", re.IGNORECASE)
_ORDERED = re.compile(r"\s+(?:for|pour|für|para|per)\s+(?:[a-zà-ÿ]{1,3}\s+)?[A-ZÀ-Þ0-9][^,;]*(?=[,;]|$)")
"""For whom a film was made: "A Sol Films production for RTS"."""


def is_production_line(line: Line, lookups: Lookups) -> bool:
    """Whether a free line says who made the film ("A Luna – Sol Films coproduction")."""
    if is_prose(line.text) or _OPENS.match(line.text) is None:
        return False
    made = _MADE_BY.match(line.text) or _PRODUCED.match(line.text)
    return made is not None or len(_made_with(line.piece, lookups)) > 0


def _made_with(line: Piece, lookups: Lookups) -> list[Piece]:
    """Who made the film and their partners behind it: "A Sol Films production in association with Reed TV"."""
    for start, _ in phrases_in(lookups, "partner-joint", line.text):
        match = _MADE_BY.match(line.text[:start].rstrip())
        if match is not None:
            return [line.part(*match.span(1)), line.cut(start, None, ".")]
    return []


def read_production_line(line: Line, draft: Draft, lookups: Lookups) -> bool:
    """Adds the companies of a line that says who made the film; False for any other line."""
    if _OPENS.match(line.text) is None:
        return False
    match = _MADE_BY.match(line.text) or _PRODUCED.match(line.text)
    if is_prose(line.text) and not has_phrase(lookups, "partner-joint", line.text):
        return False
    if match is None:
        parts = _made_with(line.piece, lookups)
    else:
        made = line.piece.part(*match.span(1))
        ordered = _ORDERED.search(made.text)
        parts = [made] if ordered is None else [made.cut(0, ordered.start()), made.cut(ordered.end(), None, ",")]
    if len(parts) == 0:
        return False
    companies = [name for part in parts for name in split_companies(part, lookups)]
    draft.add_names(companies, draft.production)
    draft.mark(line.piece, "credits")
    return len(companies) > 0
