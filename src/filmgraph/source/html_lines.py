"""An element of a page in, the lines that a reader of it sees out, with "" between what stands apart.

A line per entry of a list, indented where lists are nested; "Label: value" for two cells of a table or a term and its
description; cells of longer rows and two words side by side are parted by bars. Menus, forms and what else is never
content are left out. Knows no layout of records, and no words of any language.
"""

import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from filmgraph.source.html_menus import is_menu
from filmgraph.source.html_text import LINE_BREAK, clean_text, labelled_lines

HEADING = "\ue003"
"""Begins a line that is a heading of the page."""

_GAP = "\ue001"
_INDENT = "\ue002"
_BULLET = "• "
_INLINE = frozenset({"a", "abbr", "b", "bdi", "cite", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
                     "sub", "sup", "time", "u", "label", "wbr"})  # fmt: skip
_BESIDE = frozenset({"script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "iframe",
                     "svg", "select", "option", "input", "video", "audio", "object", "figure", "head"})  # fmt: skip
"""Elements that are never part of the content."""
_APART = frozenset({"p", "section", "article", "header", "main", "ul", "ol", "dl", "table", "blockquote", "hr",
                    "address", "details", "summary", "pre"})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARTS_OF_CELL = frozenset({"table", "ul", "ol", "dl", *_HEADINGS})
"""A cell with one of these is no cell of facts but a part of the page."""
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|newsletter|breadcrumbs?|share|sharing|social|menu|navbar|navigation|footer|"
    r"sidebar|comments?|pagination|popup|modal|banner|hidden|sr-only|visually-hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:^|[\s_-])related(?:$|[\s_-])", re.IGNORECASE)
_ON_CARD = frozenset({"p", "h3", "h4", "h5", "h6"})
_INLINE_ON_CARD = frozenset({"b", "strong", "em", "i", "span", "a", "small"})
_MOST_ON_CARD, _LONGEST_ON_CARD = 5, 60
_MOST_OF_OTHERS = 40
_LONGEST_OTHER = 160


def lines_of(element: _Element) -> list[str]:
    """The lines of an element, without what stands beside the content; "" between blocks that stand apart."""
    return _broken(_inside(element, 0))


def lines_of_others(root: _Element) -> list[str]:
    """The lines of what stands beside the content and points at others like it: a heading over short entries in which
    there is no digit, as dates of news and prices have."""
    lines: list[str] = []
    for element in root.iter():
        if not isinstance(element.tag, str) or not _may_name_others(element):
            continue
        own = _broken(_inside(element, 0))
        told = [line for line in own if line != ""]
        headed = len(told) > 1 and told[0].startswith(HEADING)
        if headed and len(told) <= _MOST_OF_OTHERS and all(map(_is_short, told)):
            lines += ["", *own]
    return lines


def _may_name_others(element: _Element) -> bool:
    return (element.tag == "aside" or _OTHERS.search(_called(element)) is not None) and not _is_furniture(element)


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST_OTHER and not any(map(str.isdigit, line))


def _broken(words: Iterable[str]) -> list[str]:
    """Words with their signs as lines: no blank line first, last or twice."""
    lines: list[str] = []
    apart = False
    for part in "".join(words).split(LINE_BREAK):
        apart = apart or _GAP in part
        bare = part.replace(_GAP, "").lstrip()
        depth = len(bare) - len(bare.lstrip(_INDENT))
        line = clean_text(bare.lstrip(_INDENT))
        if line not in ("", _BULLET.strip()):
            lines += ["", "  " * depth + line] if apart and len(lines) > 0 else ["  " * depth + line]
            apart = False
    return lines


def _inside(element: _Element, depth: int) -> Iterator[str]:
    """The words inside an element; `depth` counts the lists around it."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_beside(child) and not is_menu(child):
            yield from _words(child, depth)
        yield " | " if _stands_beside_link(child) else child.tail or ""


def _stands_beside_link(element: _Element) -> bool:
    """Whether nothing stands between a link and the next one: they are entries of a list, not words of one name."""
    following = element.getnext()
    return (
        element.tag == "a"
        and following is not None
        and following.tag == "a"
        and (element.tail or "").strip() == ""
        and (element.tail or "") != ""
    )


def _words(element: _Element, depth: int) -> Iterator[str]:
    """The words of an element between the signs that part it from its neighbours."""
    tag = element.tag
    if tag in _INLINE:
        yield from _inside(element, depth)
        return
    on_card = _is_card(element.getparent())
    apart = _GAP if (tag in _APART and not on_card and depth == 0) or _is_card(element) else ""
    yield LINE_BREAK + apart
    if tag in _HEADINGS:
        yield _GAP + HEADING
        yield from _inside(element, depth)
        yield LINE_BREAK + ("" if on_card else _GAP)
    elif tag in ("ul", "ol"):
        yield from _inside(element, depth + 1)
    elif tag == "li":
        yield _INDENT * max(depth - 1, 0) + _BULLET
        yield from _entry(element, depth)
    elif tag == "dl":
        yield from _terms(element, depth)
    elif tag == "tr":
        yield from _row(element, depth)
    elif (pair := _pair(element)) is not None:
        yield " | ".join(pair)
    else:
        yield from _inside(element, depth)
    yield LINE_BREAK + apart


def _entry(element: _Element, depth: int) -> Iterator[str]:
    """The words of an entry of a list; two short lines of one entry stand side by side, parted by a bar."""
    if _holds_words_alone(element):
        own = _broken_lines(element)
        if len(own) == 2 and max(map(len, own)) <= _LONGEST_OTHER:
            yield " | ".join(own)
            return
    yield from _inside(element, depth)


def _is_card(element: _Element | None) -> bool:
    """Whether a block is a few short lines that belong together, as on a laurel ("Winner", "Best Score", "Reed Fest",
    "2014") or beside a portrait ("Ana Silva", "Director")."""
    if element is None or element.tag not in ("div", "li", "td") or len(element) > _MOST_ON_CARD:
        return False
    if element.tag == "div" and _holds_words_alone(element):
        return 1 < len(own := _broken_lines(element)) <= _MOST_ON_CARD and max(map(len, own)) <= _LONGEST_ON_CARD
    if len(element) < 2:
        return False
    if any(child.tag not in _ON_CARD or len(child) > 0 for child in element):
        return False
    return all(0 < len(clean_text(child.text)) <= _LONGEST_ON_CARD for child in element)


def _holds_words_alone(element: _Element) -> bool:
    """Whether nothing in a block parts its lines but breaks."""
    return all(child.tag in _INLINE_ON_CARD for child in element)


def _broken_lines(element: _Element) -> list[str]:
    """The lines of a block that holds words alone."""
    return [line for line in _broken(_inside(element, 0)) if line != ""]


def _pair(element: _Element) -> tuple[str, str] | None:
    """The words of a block that is nothing but two spans: a label and its value, without a sign."""
    if len(element) != 2 or any(child.tag != "span" for child in element):
        return None
    if any((text or "").strip() != "" for text in (element.text, *(child.tail for child in element))):
        return None
    first, second = (" ".join(line for line in _broken(_inside(child, 0)) if line != "") for child in element)
    return (first.rstrip(" :"), second) if first != "" and second != "" else None


def _terms(element: _Element, depth: int) -> Iterator[str]:
    """The terms of a list with their descriptions, in one line where there is one of each."""
    term = ""
    for child in element.iter("dt", "dd"):
        own = [line for line in _broken(_inside(child, depth)) if line != ""]
        if child.tag == "dt":
            yield term + LINE_BREAK
            term = " ".join(own)
        elif term != "" and len(own) > 0:
            yield from (line + LINE_BREAK for line in labelled_lines(term, own))
            yield _GAP if len(own) > 1 else ""
            term = ""
        else:
            yield from (line + LINE_BREAK for line in own)
    yield term


def _row(row: _Element, depth: int) -> Iterator[str]:
    """The cells of a row in one line; cells that are parts of the page one after another."""
    cells = [cell for cell in row if cell.tag in ("td", "th") and not is_menu(cell)]
    if any(part.tag in _PARTS_OF_CELL for cell in cells for part in cell.iter()):
        for cell in cells:
            yield LINE_BREAK
            yield from _inside(cell, depth)
        return
    told = [[line for line in _broken(_inside(cell, depth)) if line != ""] for cell in cells]
    told = [lines for lines in told if len(lines) > 0]
    if len(told) == 2 and len(told[0]) == 1:
        yield LINE_BREAK.join(labelled_lines(told[0][0], told[1]))
        yield _GAP if len(told[1]) > 1 else ""
    elif len(told) == 1:
        yield LINE_BREAK.join(told[0])
    else:
        yield " | ".join(" ".join(lines) for lines in told)


def _is_beside(element: _Element) -> bool:
    if element.tag in _BESIDE or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return _is_furniture(element) or _OTHERS.search(_called(element)) is not None


def _is_furniture(element: _Element) -> bool:
    return _FURNITURE.search(_called(element)) is not None


def _called(element: _Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
