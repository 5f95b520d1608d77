"""What every correction leaves in a program record: the value on its old words, who changed it and why, or an issue."""

from dataclasses import replace
from typing import TypeVar

from filmgraph.model.program import Corrected, ProgramRecord, Stated
from filmgraph.parsing.corrections.correction import Correction
from filmgraph.source import Issue, Locator, Span

T = TypeVar("T")


def names_value(correction: Correction, stated: Stated[T]) -> bool:
    """Whether a correction names this value, as it was understood or in its words."""
    return correction.old in (str(stated.value), stated.text)


def corrected_value(now: Stated[T] | None, value: T) -> Stated[T]:
    """The new value on the old words; a value that the record does not state rests on none."""
    return replace(now, value=value) if now is not None else Stated(value, "", Span(0, 0))


def note(read: ProgramRecord, correction: Correction, at: Locator | None, old: str | None) -> ProgramRecord:
    """The record with a note of what was done, on the words at a place; None where the record has none."""
    done = Corrected(correction.field, at, correction.new, correction.who, correction.why, old)
    return replace(read, corrections=(*read.corrections, done))


def stale(read: ProgramRecord, correction: Correction) -> ProgramRecord:
    """The record with an issue: what the correction speaks of is not there."""
    named = correction.old if correction.old is not None else correction.within or ""
    message = f"The correction of {correction.field} “{named}” does not fit any more."
    issue = Issue(read.record.path, None, named, message, "Change or remove it in corrections.toml.")
    return replace(read, issues=(*read.issues, issue))
