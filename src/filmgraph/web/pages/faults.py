"""A problem in, the page that says what happened and what to do out. Works without a release, too."""

from dataclasses import dataclass

from filmgraph.uris import Uris
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.problems import Problem

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
_WORDS = {404: "Not found", 406: "No form you accept", 410: "Withdrawn", 503: "Not just now"}


@dataclass(frozen=True, slots=True)
class FaultView:
    """What happened, the detail of it, what to do, and where to go on."""

    status: int
    heading: str
    happened: str
    detail: str
    advice: str
    ways: tuple[Link, ...]


def fault_page(problem: Problem) -> Page:
    """The page of a problem."""
    view = FaultView(
        status=problem.status,
        heading=_WORDS.get(problem.status, problem.title.rstrip(".")),
        happened=problem.title,
        detail=problem.detail,
        advice=_ADVICE.get(problem.status, ""),
        ways=(Link("The front page", "/"), Link("Browse", "/browse"), Link("Questions", "/queries")),
    )
    return Page(
        template="fault.html",
        title=view.heading,
        description=problem.title,
        view=view,
        status=problem.status,
        indexed=False,
    )


def imprint_for_fault(imprint: Imprint | None) -> Imprint:
    """The imprint to show; a bare one when no release can be read."""
    return imprint or _NOWHERE
