"""Corrections of single values in: `corrections.toml` read, and applied to a program record as it was parsed.

A corrected value keeps the words it was read from and their span; `ProgramRecord.corrections` says who changed what
and why, so that its claims can say so. Parsing itself knows nothing of corrections.
"""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from filmgraph.errors import ConfigurationError
from filmgraph.model.program import Corrected, ProgramRecord, Stated
from filmgraph.parsing.correctable import DURATION, FESTIVAL_TEXTS, PRIZE_TEXTS, TEXTS, YEAR, Lens
from filmgraph.parsing.correction import Correction, read_correction
from filmgraph.source import Issue, Span

T = TypeVar("T")
E = TypeVar("E")


def load_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections of a catalogue, in order; none when the file does not exist.

    Raises ConfigurationError for a file that is no TOML, or a correction without record, field, new value, who or why.
    """
    if not path.is_file():
        return ()
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"The file is not TOML: {error}.", where=str(path), remedy="Mend that line."
        ) from error
    entries = document.get("correction", [])
    if not isinstance(entries, list) or set(document) - {"correction"}:
        raise ConfigurationError("Only [[correction]] tables may be here.", where=str(path), remedy="See the guide.")
    return tuple(read_correction(entry, str(path)) for entry in entries)


def apply_corrections(read: ProgramRecord, corrections: Iterable[Correction]) -> ProgramRecord:
    """The record with the corrections that name its id. One that no longer fits is an issue of the record."""
    for correction in corrections:
        if correction.record == read.record.id and correction.source in (None, read.record.source):
            read = _apply(read, correction)
    return read


def _apply(read: ProgramRecord, correction: Correction) -> ProgramRecord:
    name = correction.field
    if name in TEXTS:
        return _change(read, correction, TEXTS[name])
    if name == "year":
        return _change(read, correction, YEAR)
    if name == "duration":
        return _change(read, correction, DURATION)
    if name in PRIZE_TEXTS:
        prizes, touched = _change_parts(read.prizes, correction, *PRIZE_TEXTS[name])
        return _note(replace(read, prizes=prizes), correction, touched) if touched else _stale(read, correction)
    selections, touched = _change_parts(read.festivals, correction, *FESTIVAL_TEXTS[name])
    return _note(replace(read, festivals=selections), correction, touched) if touched else _stale(read, correction)


def _change(read: ProgramRecord, correction: Correction, lens: Lens[T]) -> ProgramRecord:
    """Changes the value that `old` names, or the only one; adds one where none is; an empty `new` takes it away."""
    now = lens.take(read)
    changed: Stated[T] | None = None
    if correction.old is not None:
        changed = next((stated for stated in now if _names(correction, stated)), None)
        if changed is None:
            return _stale(read, correction)
    elif len(now) == 1 and correction.field in ("title", "year"):
        changed = now[0]
    new = () if correction.new == "" else (_corrected(changed, lens.convert(correction.new)),)
    if changed is None:
        return _note(lens.put(read, (*now, *new)), correction, None)
    index = now.index(changed)
    return _note(lens.put(read, (*now[:index], *new, *now[index + 1 :])), correction, changed)


def _change_parts(
    entries: tuple[E, ...],
    correction: Correction,
    take: Callable[[E], Stated[str] | None],
    put: Callable[[E, Stated[str] | None], E],
) -> tuple[tuple[E, ...], Stated[str] | None]:
    """The prizes or selections with one part changed wherever it reads `old`, and the first part that did."""
    touched: Stated[str] | None = None
    changed: list[E] = []
    for entry in entries:
        now = take(entry)
        if now is not None and _names(correction, now):
            touched = touched or now
            entry = put(entry, _corrected(now, correction.new) if correction.new != "" else None)
        changed.append(entry)
    return tuple(changed), touched


def _names(correction: Correction, stated: Stated[T]) -> bool:
    return correction.old in (str(stated.value), stated.text)


def _corrected(now: Stated[T] | None, value: T) -> Stated[T]:
    """The new value on the old words; a value that the record does not state rests on none."""
    return Stated(value, now.text, now.at) if now is not None else Stated(value, "", Span(0, 0))


def _note(read: ProgramRecord, correction: Correction, now: Stated[T] | None) -> ProgramRecord:
    at = now.at if now is not None else None
    done = Corrected(correction.field, at, correction.new, correction.who, correction.why)
    return replace(read, corrections=(*read.corrections, done))


def _stale(read: ProgramRecord, correction: Correction) -> ProgramRecord:
    message = f"The correction of {correction.field} “{correction.old}” does not fit any more."
    issue = Issue(read.record.path, None, correction.old or "", message, "Change or remove it in corrections.toml.")
    return replace(read, issues=(*read.issues, issue))
