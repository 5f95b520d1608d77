"""The tree of a page's main content in, its text out, line by line as a reader sees it. Knows no layout of records."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

LINE_BREAK = "\ue000"
"""Stands for a line break of the page until its lines are made: libraries drop the breaks inside some blocks."""

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_BLOCKS = frozenset({"p", "quote", "head", "ab", "code"})


def tree_text(body: _Element) -> str:
    """The text of a tree of paragraphs, heads, lists and tables, with a blank line between blocks."""
    blocks = ["\n".join(lines) for lines in _blocks(body) if len(lines) > 0]
    return "\n\n".join(block for block in blocks if block != "")


def _blocks(parent: _Element) -> Iterator[list[str]]:
    loose = clean_text(parent.text)
    if loose != "":
        yield [loose]
    for child in parent:
        tag = str(child.tag)
        if tag in _BLOCKS:
            yield _lines(child)
        elif tag == "list":
            yield _list_lines(child)
        elif tag == "table":
            yield [line for row in child.iter("row") for line in _row_lines(row)]
        elif tag not in ("graphic", "figure"):
            yield from _blocks(child)
        loose = clean_text(child.tail)
        if loose != "":
            yield [loose]


def _list_lines(parent: _Element) -> list[str]:
    """One line per entry; a term and its descriptions in one ("Year: 2016")."""
    lines: list[str] = []
    term: str | None = None
    for item in parent.iter("item"):
        role = item.get("rend") or ""
        content = _lines(item)
        if role.startswith("dt"):
            term = " ".join(content)
        elif role.startswith("dd") and term is not None:
            lines += labelled_lines(term, content)
            term = None
        else:
            lines += [("• " if number == 0 else "  ") + line for number, line in enumerate(content)]
    return lines


def _row_lines(row: _Element) -> list[str]:
    cells = [_lines(cell) for cell in row.iter("cell")]
    cells = [cell for cell in cells if len(cell) > 0]
    if len(cells) == 2 and len(cells[0]) == 1:
        return labelled_lines(cells[0][0], cells[1])
    return [" | ".join(" ".join(cell) for cell in cells)] if len(cells) > 0 else []


def labelled_lines(label: str, values: list[str]) -> list[str]:
    """ "Label: value"; the label on a line of its own, with a blank line at the end, over several values."""
    label = label.rstrip(" :") + ":"
    return [f"{label} {values[0]}"] if len(values) == 1 else [label, *values, ""]


def _lines(element: _Element) -> list[str]:
    """The lines of a block: broken where the page breaks them."""
    parts = [element.text or ""]
    for child in element.iter():
        if child is element:
            continue
        if child.tag == "lb":
            parts.append(LINE_BREAK)
        parts += [child.text or "", child.tail or ""] if child.tag != "list" else [child.tail or ""]
    return [line for line in (clean_text(part) for part in "".join(parts).split(LINE_BREAK)) if line != ""]


def clean_text(text: str | None) -> str:
    """A text in one line, with single spaces."""
    return _SPACE.sub(" ", (text or "").replace(LINE_BREAK, " ")).strip()
