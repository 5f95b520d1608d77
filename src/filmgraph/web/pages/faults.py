"""A problem in, the page that says what happened and what to do out. Works without a release, too."""

from dataclasses import dataclass
from urllib.parse import quote

from filmgraph.uris import Uris
from filmgraph.web.http.problem import Problem
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.page import Imprint, Page

_NOWHERE = Imprint("filmgraph", "", "", "", Uris(""))
_ADVICE = {
    400: "The address or the form asks for something that cannot be understood. Go back and change it.",
    404: "It may be misspelt, or it was never here. Search for it by name, or browse.",
    406: "Your browser accepts none of the forms this can be sent in. Ask for one of them by its ending.",
    410: "No record speaks of it any more. Its address is kept for it and will not be given to anything else.",
    422: "The answer would be too large to send. Ask for less: a LIMIT, or fewer variables.",
    429: "Wait a moment before you ask again.",
    503: "This passes. Try again in a few seconds; if it goes on, tell whoever runs this catalogue.",
}
_WAYS = (Link("The front page", "/"), Link("Browse", "/browse"), Link("Questions", "/queries"))
_LONGEST_QUERY = 4000
_SHOWN = 80
_WORDS = {404: "Not found", 406: "No form you accept", 410: "Withdrawn", 503: "Not just now"}


@dataclass(frozen=True, slots=True)
class FaultView:
    """What happened, the detail of it, what to do, and where to go on. Of a query that breaks off: the line before the
    fault, and from there."""

    status: int
    heading: str
    happened: str
    detail: str
    advice: str
    ways: tuple[Link, ...]
    broken_line: tuple[str, str] | None = None


def fault_page(problem: Problem) -> Page:
    """The page of a problem."""
    heading = _WORDS.get(problem.status, problem.title.rstrip("."))
    view = FaultView(
        status=problem.status,
        heading=heading,
        happened="" if problem.title.rstrip(".").casefold() == heading.casefold() else problem.title,
        detail=problem.detail,
        advice="" if problem.query else _ADVICE.get(problem.status, ""),
        ways=(*_back_to_editor(problem.query), *_WAYS),
        broken_line=_broken_line(problem),
    )
    return Page(
        template="fault.html",
        title=view.heading,
        description=problem.title,
        view=view,
        status=problem.status,
        indexed=False,
    )


def _back_to_editor(query: str) -> tuple[Link, ...]:
    """The editor with the query, unless there is none or it is too long for an address."""
    if query == "" or len(query) > _LONGEST_QUERY:
        return ()
    return (Link("Change the query in the editor", f"/sparql#query={quote(query, safe='')}"),)


def _broken_line(problem: Problem) -> tuple[str, str] | None:
    """The line in which a query breaks off, in two parts; None where it does not or nobody knows."""
    line, column = problem.more.get("line"), problem.more.get("column")
    lines = problem.query.splitlines()
    if not isinstance(line, int) or not isinstance(column, int) or not 0 < line <= len(lines):
        return None
    text, at = lines[line - 1], column - 1
    return text[max(0, at - _SHOWN) : at], text[at : at + _SHOWN]


def imprint_for_fault(imprint: Imprint | None) -> Imprint:
    """The imprint to show; a bare one when no release can be read."""
    return imprint or _NOWHERE
