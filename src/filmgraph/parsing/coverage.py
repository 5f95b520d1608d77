"""How much of a record was read, and which lines or characters were left out or not understood."""

from collections.abc import Iterator
from dataclasses import dataclass

from filmgraph.model.program import ProgramRecord

_LABEL = "label"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of one line that gave nothing. `reason` is None where it was not understood."""

    line: int
    text: str
    reason: str | None


def covered_share(read: ProgramRecord) -> float:
    """The share of the letters and digits that a passage covers; 1.0 for an empty text."""
    covered = _covered(read)
    solid = [index for index, character in enumerate(read.record.text) if character.isalnum()]
    return sum(covered[index] for index in solid) / len(solid) if len(solid) > 0 else 1.0


def left_out(read: ProgramRecord) -> tuple[LeftOut, ...]:
    """The stretches that were ignored for a reason, and those that no passage covers, in their order.

    Labels are not among them: their values are read.
    """
    ignored = [
        LeftOut(read.record.line_of(passage.at.start), read.record.quote(passage.at), passage.kind)
        for passage in read.passages
        if passage.ignored and passage.kind != _LABEL
    ]
    return tuple(sorted([*ignored, *_not_understood(read)], key=lambda one: one.line))


def _not_understood(read: ProgramRecord) -> Iterator[LeftOut]:
    covered = _covered(read)
    start = 0
    for number, line in enumerate(read.record.text.split("\n"), start=1):
        solid = [index for index, sign in enumerate(line) if sign.isalnum() and not covered[start + index]]
        if len(solid) > 0:
            yield LeftOut(number, line[solid[0] : solid[-1] + 1], None)
        start += len(line) + 1


def _covered(read: ProgramRecord) -> bytearray:
    covered = bytearray(len(read.record.text))
    for passage in read.passages:
        covered[passage.at.start : passage.at.end] = b"\x01" * (passage.at.end - passage.at.start)
    return covered
