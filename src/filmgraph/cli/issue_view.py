"""Issues of reading in, lines for a terminal out: where, what, and what to do."""

from rich.markup import escape

from filmgraph.source import Issue

_QUOTED = 80


def issue_lines(issue: Issue) -> str:
    """Two lines, as markup: the place with the message and the words, and under it the remedy."""
    words = " ".join(issue.text.split())
    short = words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
    quoted = f" “{short}”" if words and words not in issue.message else ""
    return f"{escape(place_of(issue))}  {escape(issue.message + quoted)}\n    {escape(issue.remedy)}"


def place_of(issue: Issue) -> str:
    """File and line of an issue; row and column in a table."""
    if issue.line is None:
        return issue.path
    return f"{issue.path}:{issue.line}" if issue.header is None else f"{issue.path}, {issue.where}"
