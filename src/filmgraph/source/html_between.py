"""A page and the text of its main content in, the text with the lines that extraction passed over in its midst out.

Libraries that find the main content of a page drop short lines as they drop menus: "Norway 2014 | 52 min" under a title
is such a line. What stands between two lines of the content belongs to it, unless its element says that it does not.
"""

import re
from collections.abc import Iterator

import lxml.html
from lxml.etree import _Element

from filmgraph.source.html_text import LINE_BREAK, clean_text

_INLINE = frozenset({"a", "abbr", "b", "bdi", "cite", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
                     "sub", "sup", "time", "u", "label", "wbr"})  # fmt: skip
_BESIDE = frozenset({"script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "iframe",
                     "svg", "select", "option", "input", "video", "audio", "object", "figure", "head"})  # fmt: skip
"""Elements that are never part of the content."""
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|newsletter|breadcrumbs?|share|sharing|social|menu|navbar|navigation|footer|"
    r"sidebar|related|comments?|pagination|popup|modal|banner|hidden|sr-only|visually-hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_LINES = 5_000
_LONGEST = 1_000
_LONGEST_CONTENT = 300_000
_FEWEST_KNOWN = 3
_BULLET = "• "


def with_lines_between(html: str, text: str) -> str:
    """`text` with each line of the page that it lacks and that stands between two that it has, after the first of the
    two. The page is left as it is where it has too little in common with its text, or too many lines."""
    page = _page_lines(html)
    content = text.split("\n")
    at = _places(page, content)
    known = [index for index, place in enumerate(at) if place is not None]
    if len(known) < _FEWEST_KNOWN:
        return text
    between: dict[int, list[str]] = {}
    place = at[known[0]] or 0
    for line, found in zip(page[known[0] : known[-1]], at[known[0] : known[-1]], strict=True):
        if found is not None:
            place = found
        elif len(line) <= _LONGEST and any(map(str.isalnum, line)):
            between.setdefault(place, []).append(line)
    return "\n".join(line for index, own in enumerate(content) for line in (own, *between.get(index, ())))


def _places(page: list[str], content: list[str]) -> list[int | None]:
    """For each line of the page the line of the content that it is, or is a part of ("Year: 2014" has a cell of each);
    None where there is none. Content that is longer than any record has no places."""
    whole = "\n".join(content)
    if len(whole) > _LONGEST_CONTENT:
        return [None] * len(page)
    lines: dict[str, list[int]] = {}
    for index, line in enumerate(content):
        lines.setdefault(line.removeprefix(_BULLET).strip(), []).append(index)
    places: list[int | None] = []
    at = 0
    for line in page:
        same = lines.get(line, ())
        place = next((index for index in same if index >= at), same[0] if same else None)
        if place is None and line in whole:
            place = whole.count("\n", 0, whole.find(line))
        elif place is not None:
            at = max(at, place)
        places.append(place)
    return places


def _page_lines(html: str) -> list[str]:
    """The lines that a reader of the page sees, without menus, forms and other things beside the content."""
    try:
        body = lxml.html.document_fromstring(html).find("body")
    except (ValueError, lxml.etree.ParserError):
        return []
    lines: list[str] = []
    for words in "".join(_words(body)).split(LINE_BREAK) if body is not None else ():
        line = clean_text(words)
        if line != "":
            lines.append(line)
        if len(lines) > _MOST_LINES:
            return []
    return lines


def _words(element: _Element) -> Iterator[str]:
    """The words of an element and of those in it, with a line break around each that is no part of a line."""
    own = "" if element.tag in _INLINE else LINE_BREAK
    yield own + (element.text or "")
    for child in element:
        if isinstance(child.tag, str) and not _is_beside(child):
            yield from _words(child)
        yield child.tail or ""
    yield own


def _is_beside(element: _Element) -> bool:
    if element.tag in _BESIDE or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return _FURNITURE.search(named) is not None
