"""How much of a record was read or left out for a stated reason."""

from filmgraph.model.program import ProgramRecord


def covered_share(read: ProgramRecord) -> float:
    """The share of the characters that are not blank and that a passage covers; 1.0 for an empty text."""
    text = read.record.text
    covered = bytearray(len(text))
    for passage in read.passages:
        covered[passage.at.start : passage.at.end] = b"\x01" * (passage.at.end - passage.at.start)
    solid = [index for index, character in enumerate(text) if character.isalnum()]
    return sum(covered[index] for index in solid) / len(solid) if len(solid) > 0 else 1.0
