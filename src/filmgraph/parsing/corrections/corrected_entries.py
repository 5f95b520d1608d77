"""A correction of an entry in, the program record with it out: a part changed or added, or the whole taken away."""

from typing import TypeVar

from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.parsing.corrections.correctable_entries import Entries, Part, Value
from filmgraph.parsing.corrections.corrected_values import names_value, note, stale
from filmgraph.parsing.corrections.correction import Correction
from filmgraph.source import Span

E = TypeVar("E")


def correct_entries(read: ProgramRecord, correction: Correction, kind: Entries[E], name: str) -> ProgramRecord:
    """The record with every entry of a kind corrected that the correction means; an issue where it means none.

    `name` is the part to change, "" for the whole entry. Without its `old` value a part is added where it is not.
    """
    kept: list[E] = []
    done: list[tuple[E, Value | None]] = []
    for entry in kind.take(read):
        changed: E | None = entry
        if _is_meant(entry, correction, kind, name):
            part = kind.parts.get(name)
            done.append((entry, None if part is None else part.take(entry)))
            changed = None if part is None else _changed(entry, correction, part)
        if changed is not None:
            kept.append(changed)
    if len(done) == 0:
        return stale(read, correction)
    gone = len(kept) < len(kind.take(read))
    read = kind.put(read, tuple(kept))
    for entry, now in done:
        at = kind.at(entry) if now is None and gone else None if now is None else now.at
        read = note(read, correction, at, kind.text(entry) if gone else None if now is None else str(now.value))
    return read


def _is_meant(entry: E, correction: Correction, kind: Entries[E], name: str) -> bool:
    if correction.within is not None and correction.within.casefold() not in kind.text(entry).casefold():
        return False
    if name == "":
        parts = [value for part in kind.parts.values() if (value := part.take(entry)) is not None]
        told = correction.old is None or correction.old == kind.text(entry)
        return told or any(names_value(correction, value) for value in parts)
    now = kind.parts[name].take(entry)
    if correction.old is None:
        return now is None
    return now is not None and names_value(correction, now)


def _changed(entry: E, correction: Correction, part: Part[E]) -> E | None:
    if correction.new == "":
        return part.put(entry, None)
    now = part.take(entry)
    text, at = ("", Span(0, 0)) if now is None else (now.text, now.at)
    number = part.number
    return part.put(entry, Stated(int(correction.new), text, at) if number else Stated(correction.new, text, at))
