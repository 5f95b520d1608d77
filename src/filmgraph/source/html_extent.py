"""A page and the text of its main content in, out the lines of the page from where that content begins.

Libraries that find the main content of a page are made for articles: they drop short lines as they drop menus, change
their order, and lose tables. So they tell where the content is, and the page itself tells what it says there.
"""

from lxml import html as lxml_html
from lxml.etree import ParserError, _Element

from filmgraph.source.html_lines import HEADING, lines_of, lines_of_others

_MOST_LINES = 5_000
_LONGEST_CONTENT = 300_000
_FEWEST_KNOWN = 3
_MOST_BEHIND = 80
"""More lines behind the last one that is known are the foot of a page."""
_MOST_ABOVE = 3
"""A heading with more of the content above it is that of the site, or of a part of the page."""
_LONGEST = 1_000
_BULLET = "• "


def content_lines(page: str, text: str, heading: str) -> str:
    """The text of the content of a page: its lines from the first that `text` has, or from the headings over it, and
    the titles beside them. `heading` is the first of the page, or empty. `text` as it is where page and text have too
    little in common, or too many lines."""
    root = _root(page)
    if root is None or len(text) > _LONGEST_CONTENT:
        return text
    lines = lines_of(root)
    if len(lines) > _MOST_LINES:
        return text
    known = [index for index, line in enumerate(lines) if _is_known(line, text)]
    if len(known) < _FEWEST_KNOWN:
        return text
    last = known[-1]
    first = _first(lines, known, text, heading)
    while first > 0 and (lines[first - 1] == "" or lines[first - 1].startswith(HEADING)):
        first -= 1
    behind = lines[last + 1 :]
    kept = lines[first : last + 1] + (behind if len(behind) <= _MOST_BEHIND else [])
    kept = [line for line in kept if _is_known(line, text) or _may_say(line)] + lines_of_others(root)
    return "\n".join(line.removeprefix(HEADING) for line in kept).strip("\n")


def _first(lines: list[str], known: list[int], text: str, heading: str) -> int:
    """Where the content begins: at the first line that is known. Above the heading of the page only whole lines of the
    text count, as a name in the head of the page may stand among words of the text, and none where the text begins
    with that heading."""
    at = lines.index(f"{HEADING}{heading}") if heading != "" and f"{HEADING}{heading}" in lines else 0
    above = [index for index in known if index < at]
    if len(above) == 0 or len(above) > _MOST_ABOVE:
        return known[0]
    whole = set(text.split("\n")) if not text.startswith(f"{heading}\n") else set[str]()
    return next((index for index in above if lines[index].removeprefix(HEADING).strip() in whole), at)


def _root(page: str) -> _Element | None:
    """The one main element of a page, else its body."""
    try:
        body = lxml_html.document_fromstring(page).find("body")
    except (ValueError, ParserError):
        return None
    mains = list(body.iter("main")) if body is not None else []
    return mains[0] if len(mains) == 1 else body


def _is_known(line: str, text: str) -> bool:
    bare = line.removeprefix(HEADING).strip().removeprefix(_BULLET)
    return bare != "" and bare in text


def _may_say(line: str) -> bool:
    return line == "" or (len(line) <= _LONGEST and any(map(str.isalnum, line)))
