"""Corrections of single values in: `corrections.toml` read, and applied to a program record as it was parsed.

A corrected value keeps the words it was read from and their span; `ProgramRecord.corrections` says who changed what
and why, so that its claims can say so. Parsing itself knows nothing of corrections.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from filmgraph.errors import ConfigurationError
from filmgraph.lookups import Lookups, load_lookups
from filmgraph.model.program import ProgramRecord, Stated, YearRange
from filmgraph.parsing.corrections.correctable import DURATION, TEXTS, YEAR, Lens
from filmgraph.parsing.corrections.correctable_entries import CREDITS, PRIZES, RELATED, SELECTIONS
from filmgraph.parsing.corrections.corrected_entries import correct_entries
from filmgraph.parsing.corrections.corrected_values import corrected_value, names_value, note, stale
from filmgraph.parsing.corrections.correction import Correction, read_correction

T = TypeVar("T")


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


def apply_corrections(
    read: ProgramRecord, corrections: Iterable[Correction], lookups: Lookups | None = None
) -> ProgramRecord:
    """The record with the corrections that name its id. One that no longer fits is an issue of the record.

    `lookups` tell the role that a corrected wording means; those of filmgraph where none are given.
    """
    for correction in corrections:
        if correction.record == read.record.id and correction.source in (None, read.record.source):
            read = _apply(read, correction)
            if correction.field == "credit.role":
                read = _with_concepts(read, lookups or load_lookups())
    return read


def _apply(read: ProgramRecord, correction: Correction) -> ProgramRecord:
    name, _, part = correction.field.partition(".")
    match name:
        case "year":
            return _change(read, correction, YEAR)
        case "duration":
            return _change(read, correction, DURATION)
        case "prize":
            return correct_entries(read, correction, PRIZES, part)
        case "festival":
            return correct_entries(read, correction, SELECTIONS, part)
        case "credit":
            return correct_entries(read, correction, CREDITS, part)
        case "related":
            return correct_entries(read, correction, RELATED, part)
    return _change(read, correction, TEXTS[name])


def _with_concepts(read: ProgramRecord, lookups: Lookups) -> ProgramRecord:
    """The record with the role of each credit whose wording was corrected."""
    mended = (
        credit if credit.concept is not None else replace(credit, concept=lookups.role(credit.role.value))
        for credit in read.other_credits
    )
    return replace(read, other_credits=tuple(mended))


def _change(read: ProgramRecord, correction: Correction, lens: Lens[T]) -> ProgramRecord:
    """Changes the value that `old` names, or the only one; adds one where none is; an empty `new` takes it away."""
    now = lens.take(read)
    changed: Stated[T] | None = None
    if correction.old is not None:
        changed = next((stated for stated in now if names_value(correction, stated)), None)
        if changed is None:
            return stale(read, correction)
    elif len(now) == 1 and correction.field in ("title", "year"):
        changed = now[0]
    new = () if correction.new == "" else (corrected_value(changed, lens.convert(correction.new)),)
    if changed is None:
        return note(lens.put(read, (*now, *new)), correction, None, None)
    index = now.index(changed)
    read = lens.put(read, (*now[:index], *new, *now[index + 1 :]))
    return note(read, correction, changed.at, _as_read(changed))


def _as_read(stated: Stated[T]) -> str:
    """A value as it was read, in the form in which a correction gives it."""
    return str(stated.value.first if isinstance(stated.value, YearRange) else stated.value)
