"""JSON lines in, the rows of a table out, streamed: one object a line, its keys the columns. Knows no film.

What an object holds within the object of the line has columns of its own, called by the way to them: `crew.director`.
So has what the objects of a list hold, where `people.name` and `people.id` have one value for each object, in order.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from filmgraph.errors import DataError
from filmgraph.source.table_row import CellFault, Row
from filmgraph.source.table_text import shown

_MEND = "Mend the line."
SEVERAL = "\n"
"""What parts the values of a cell that holds a list; no name contains it."""


@dataclass(frozen=True, slots=True)
class _NoNumber:
    """NaN or an infinity, which JSON does not have but many programs write."""

    word: str


_Pairs = tuple[tuple[str, object], ...]
"""An object: its keys and their values, as they are written."""

_DECODER = json.JSONDecoder(object_pairs_hook=tuple, parse_int=str, parse_float=str, parse_constant=_NoNumber)
"""Objects become tuples of pairs, so that a key that stands twice is seen; numbers stay as they are written."""


def json_rows(lines: Iterable[str], headers: Sequence[str]) -> Iterator[Row]:
    """The rows with their cells in the order of the headers. A key that is not declared is told of once, where it first
    stands."""
    told: set[str] = set()
    opened = False
    for number, line in enumerate(lines, start=1):
        if not opened and line.strip() != "":
            _require_lines(line.strip())
            opened = True
        yield _row(number, line, headers, told)


def _require_lines(first: str) -> None:
    """DataError where the first line says that the file is one list, or one object over many lines."""
    if first in ("[", "{") or first.startswith("[{"):
        raise DataError(
            "The file is one JSON list or object, not JSON lines.",
            remedy="Write each object on a line of its own, without a list around them (jq -c '.[]' does so).",
        )


def _row(number: int, line: str, headers: Sequence[str], told: set[str]) -> Row:
    if line.strip() == "":
        return Row(number, (), fault="the line is empty", remedy="Remove it.")
    try:
        decoded = _DECODER.decode(line)
        pairs = tuple(_columns(decoded, headers)) if isinstance(decoded, tuple) else None
    except json.JSONDecodeError as error:
        return Row(number, (), fault=f"not JSON: {_reason(error)}", remedy=_MEND)
    except RecursionError:
        return Row(number, (), fault="lists within lists too deep to be read")
    if pairs is None:
        return Row(number, (), fault="not a JSON object", remedy=_MEND)
    faults = [*_undeclared(pairs, headers, told), *_repeated(pairs, headers)]
    values, unread = dict(pairs), {fault.header for fault in faults}
    lists = frozenset(at for at, header in enumerate(headers) if isinstance(values.get(header), list))
    cells = []
    for header in headers:
        text = "" if header in unread else _text(values.get(header))
        if text is None:
            faults.append(_misfit(header, values[header]))
        cells.append(text or "")
    return Row(number, tuple(cells), faults=tuple(faults), lists=lists)


def _reason(error: json.JSONDecodeError) -> str:
    """Why a line is not JSON; the decoder calls a text that ends with the line one with a control character."""
    if error.msg.startswith("Unterminated string") or (error.doc[error.pos : error.pos + 1] in ("\r", "\n")):
        return f"a text does not close, from column {_opening(error) + 1} on"
    return f"{error.msg} at column {error.colno}"


def _opening(error: json.JSONDecodeError) -> int:
    """Where, from 0, the text begins that the error is about."""
    return error.pos if error.msg.startswith("Unterminated string") else error.doc.rfind('"', 0, error.pos)


def _columns(pairs: _Pairs, headers: Sequence[str], way: str = "") -> Iterator[tuple[str, object]]:
    """The keys of an object with their values, those of objects within it by the way to them. A key that is declared
    is a column, whatever it holds."""
    for key, value in pairs:
        called = way + key
        if called not in headers and isinstance(value, tuple) and len(value) > 0:
            yield from _columns(value, headers, f"{called}.")
        elif called not in headers and _is_objects(value):
            yield from _columns_of_list(called, value, headers)
        else:
            yield called, value


def _columns_of_list(called: str, objects: Sequence[_Pairs], headers: Sequence[str]) -> Iterator[tuple[str, object]]:
    """One list for each key of the objects of a list, with an empty value where an object does not have it. A key that
    stands twice in an object is given twice here, too."""
    rows = [list(_columns(each, headers, f"{called}.")) for each in objects]
    for row in rows:
        for key, times in Counter(key for key, _ in row).items():
            if times > 1:
                yield key, None
    for key in dict.fromkeys(key for row in rows for key, _ in row):
        yield key, [dict(row).get(key) for row in rows]


def _is_objects(value: object) -> TypeGuard[list[_Pairs]]:
    return isinstance(value, list) and len(value) > 0 and all(isinstance(item, tuple) for item in value)


def _undeclared(pairs: _Pairs, headers: Sequence[str], told: set[str]) -> Iterator[CellFault]:
    for key, _ in pairs:
        if key not in headers and key not in told:
            told.add(key)
            message = f"The key “{shown(key)}” is not declared, so its values are not read, here and below."
            yield CellFault(shown(key), "", message, 'Declare what it holds, or field = "ignored".')


def _repeated(pairs: _Pairs, headers: Sequence[str]) -> Iterator[CellFault]:
    for key, times in Counter(key for key, _ in pairs).items():
        if times > 1 and key in headers:
            message = f"The key “{key}” stands {times} times in the line, so that nobody knows which value counts."
            yield CellFault(key, "", message, "Leave one, or write a list.")


def _text(value: object) -> str | None:
    """A value as the text of a cell; None for what no cell holds."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        texts = [" ".join(item.split("\n")) if isinstance(item, str) else _single(item) for item in value]
        known = [text for text in texts if text is not None]
        return SEVERAL.join(known) if len(known) == len(texts) else None
    return None


def _single(value: object) -> str | None:
    return None if isinstance(value, list) else _text(value)


def _misfit(header: str, value: object) -> CellFault:
    if isinstance(value, _NoNumber):
        return CellFault(header, value.word, f"{value.word} is no value, and no JSON.", "Write null, or leave it out.")
    message = "The value is an object, or has lists or objects within a list; it is not read."
    remedy = f"Declare the keys of its objects (“{header}.name”), or write a list of texts."
    return CellFault(header, "", message, remedy)
