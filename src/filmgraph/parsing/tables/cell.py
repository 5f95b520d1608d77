"""One cell and the rule of its column in, its values out, each with the words it was read from. Knows no other cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from filmgraph.model.program import Stated
from filmgraph.parsing.identifiers.identifiers import is_known
from filmgraph.source import CellText
from filmgraph.source.table_declaration import Column
from filmgraph.source.table_json import SEVERAL
from filmgraph.source.table_text import shown

LONGEST_VALUE = 1_000
"""Characters of a title, a name, a prize … The longest titles of films have some 200."""
_RUNNING_TEXT = frozenset({"synopsis", "prize rationale"})
_PARAGRAPHS = "synopsis"
"""The one field in which lines are values of their own."""
_IDENTIFYING = frozenset({"identifier", "identifiers"})
_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"[^\S\n]*\n\s*")
_EXTEND = "Mend the cell, or extend the pattern or lookup of the column."


@dataclass(frozen=True, slots=True)
class ColumnValue:
    """One value of a cell, its place among the cell's values (from 0), what its column holds and is called ("" for a
    value that the declaration gives)."""

    column: Column
    position: int
    value: Stated[str]
    header: str = ""


class ValueFault(NamedTuple):
    """A value that does not fit, and why."""

    value: Stated[str]
    message: str
    remedy: str


@dataclass(slots=True)
class ReadCell:
    """The values of a cell. `parts` counts them with the empty and unknown ones; `understood` is false where some of
    its words fit neither the pattern nor the lookup of the column."""

    parts: int
    values: list[ColumnValue] = field(default_factory=list)
    faults: list[ValueFault] = field(default_factory=list)
    understood: bool = True


def read_cell(cell: CellText, column: Column) -> ReadCell:
    """The values of a cell by the rule of its column."""
    parts = _parts(cell, column)
    found = ReadCell(len(parts))
    for position, part in enumerate(parts):
        text = part.strip()
        words = _BREAK.sub(" ", text)
        if words in ("", column.unknown):
            continue
        value, fault = _value(words, column)
        if fault is None and value is None:
            found.understood = False
            fault = f"does not fit the column “{cell.header}”.", _EXTEND
        if fault is not None:
            stated = Stated(words, shown(text), cell.at)
            found.faults.append(ValueFault(stated, f"“{shown(words)}” {fault[0]}", fault[1]))
        elif value is not None and value != "":
            found.values.append(ColumnValue(column, position, Stated(value, text, cell.at), cell.header))
    return found


def _parts(cell: CellText, column: Column) -> list[str]:
    """What a cell is parted into: a list by its lines, else by the separator of the column. A line break in a cell that
    is no list is only how it was typed."""
    if cell.listed or (column.separator is None and column.field == _PARAGRAPHS):
        return cell.text.split(SEVERAL)
    return cell.text.split(column.separator) if column.separator is not None else [cell.text]


def _value(words: str, column: Column) -> tuple[str | None, tuple[str, str] | None]:
    """The value that words stand for, "" for none, None where they do not fit; or else what is wrong with them and the
    remedy."""
    value: str | None = words
    if column.pattern is not None:
        value, *others = dict.fromkeys(_matches(column, column.pattern, words)) or [None]
        if len(others) > 0 and column.field in _IDENTIFYING:
            counted = f"holds {len(others) + 1} identifiers where one is expected; none is read."
            return None, (counted, "Say what parts them (separator), or leave one.")
    if value is not None and len(column.lookup) > 0:
        value = dict(column.lookup).get(value)
    if value is not None and len(value) > LONGEST_VALUE and column.field not in _RUNNING_TEXT:
        counted = f"has {len(value):,} characters, too many for what the column holds."
        return None, (counted, "Shorten it, or declare the column as a synopsis.")
    return value, None


def _matches(column: Column, pattern: str, words: str) -> Iterator[str | None]:
    """What the pattern finds, or the group in it. Of identifiers in a known form a pattern without a group may not
    cut: what stands in a longer word is none, and what stands in an address is that address."""
    whole = column.field in _IDENTIFYING and is_known(column.authority)
    for match in _compiled(pattern).finditer(words):
        if match.lastindex is not None or not whole:
            yield match[match.lastindex or 0]
            continue
        word = next(one for one in _WORD.finditer(words) if one.end() >= match.end())
        if "://" in word[0]:
            yield word[0]
        elif not _is_cut(match, words):
            yield match[0]


def _is_cut(match: re.Match[str], words: str) -> bool:
    return words[match.start() - 1 : match.start()].isalnum() or words[match.end() : match.end() + 1].isalnum()


@lru_cache(256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
