"""What went wrong with a request, and how that is said as `application/problem+json` (RFC 9457) and as text."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from filmgraph import uris


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer that says what went wrong. `kind` is its short name; `more` are further members of the JSON; `query` is
    what was asked, for a page that gives it back."""

    status: int
    kind: str
    title: str
    detail: str = ""
    more: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    query: str = ""


class ProblemError(Exception):
    """Raised in a view to answer with `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.title)
        self.problem = problem


def as_json(problem: Problem) -> str:
    """The problem as `application/problem+json`."""
    members = {"type": uris.problem(problem.kind), "title": problem.title, "status": problem.status}
    if problem.detail != "":
        members["detail"] = problem.detail
    return json.dumps(members | dict(problem.more), ensure_ascii=False) + "\n"


def as_text(problem: Problem) -> str:
    """The problem in two lines at most."""
    return "\n".join(part for part in (problem.title, problem.detail) if part != "") + "\n"
