"""Blocks on disk: rendered one after the other as they are made, copied to the dumps in any order."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import cast

from filmgraph.pipeline.remembering import Piece, dump
from filmgraph.rdf.block import Block

FORMATS = ("nquads", "turtle", "jsonld")

_Entries = tuple[Sequence[str], Sequence[bytes], Sequence[int], Mapping[str, Sequence[int]]]
"""Of some blocks: keys, digests, numbers of quads, and lengths in bytes for each format."""


@dataclass(frozen=True, slots=True)
class BlockFile:
    """The blocks of one task: the file that holds them in every format; of each block its key, its digest, how many
    quads it has, and where it is. Columns, because a catalogue has hundreds of thousands of blocks."""

    path: Path
    keys: Sequence[str]
    digests: Sequence[bytes]
    quads: Sequence[int]
    bounds: Mapping[str, Sequence[int]]
    """For each format where in the file each block begins; where it ends is where the next one begins."""

    def place(self, form: str, number: int) -> tuple[int, int]:
        """Where a block is in one format: offset and length in bytes."""
        bounds = self.bounds[form]
        return bounds[number], bounds[number + 1] - bounds[number]


def block_sections(blocks: Iterable[Block]) -> dict[str, bytes]:
    """Blocks as the sections of a piece of work."""
    keys: list[str] = []
    digests: list[bytes] = []
    quads = array("Q")
    pieces: dict[str, list[bytes]] = {form: [] for form in FORMATS}
    for block in blocks:
        keys.append(block.key)
        digests.append(block.digest)
        quads.append(block.quads)
        for form, piece in zip(FORMATS, (block.nquads, block.turtle, block.jsonld), strict=True):
            pieces[form].append(piece)
    lengths = {form: array("Q", map(len, listed)) for form, listed in pieces.items()}
    sections = {form: b"".join(listed) for form, listed in pieces.items()}
    return {**sections, "entries": dump((keys, digests, quads, lengths))}


def blocks_of(piece: Piece) -> BlockFile:
    """The blocks that a piece of work holds."""
    keys, digests, quads, lengths = cast(_Entries, piece.value("entries"))
    bounds = {form: array("Q", accumulate(lengths[form], initial=piece.sections[form][0])) for form in FORMATS}
    return BlockFile(piece.path, keys, digests, quads, bounds)
