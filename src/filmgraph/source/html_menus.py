"""An element of a page in, whether it is a menu out: links to places and nothing else. Knows no words of menus."""

from lxml.etree import _Element

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_INNER = 2
_FEWEST = 3
"""So many links are a menu, or so many to parts of the page itself, as tabs have them; one may be an entry."""


def is_menu(element: _Element) -> bool:
    """Whether a list, a cell or a box holds several links and no other words. Links with a number in them are entries,
    films or festivals, but for a cell of a table that lays out the page."""
    if element.tag not in ("td", "ul", "ol", "div") or _is_headed(element):
        return False
    links = element.findall(".//a")
    if len(links) < _INNER or _letters(element) != "".join(map(_letters, links)):
        return False
    inner = all((link.get("href") or "").startswith("#") for link in links)
    numbered = element.tag != "td" and any(map(str.isdigit, _letters(element)))
    return inner or (len(links) >= _FEWEST and not numbered)


def _is_headed(element: _Element) -> bool:
    """Whether a list stands right under a heading of the page, which says what its links are: "Other films"."""
    before = element.getprevious()
    return element.tag in ("ul", "ol") and before is not None and before.tag in _HEADINGS


def _letters(element: _Element) -> str:
    return "".join(filter(str.isalnum, "".join(map(str, element.itertext()))))
