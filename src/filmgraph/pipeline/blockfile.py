"""Blocks on disk: rendered one after the other as they are made, copied to the dumps in any order."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, cast

from filmgraph.pipeline.remembering import Piece, dump
from filmgraph.rdf.block import Block

FORMATS = ("nquads", "turtle", "jsonld")


class Columns(NamedTuple):
    """Some blocks, one behind the other: their keys, their digests, and their lengths in bytes for each format.
    Columns, because a catalogue has hundreds of thousands of blocks."""

    keys: Sequence[str]
    digests: Sequence[bytes]
    lengths: Mapping[str, Sequence[int]]


class BlockFile:
    """The blocks of one task: the file that holds them in every format, and how many blocks and quads these are. What
    they are is read when it is asked for, since a rebuild asks this of few files."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.blocks, self.quads = cast(tuple[int, int], piece.value("counted"))

    @property
    def name(self) -> str:
        """What tells the file from all others: its stage and the digest of what it rests on."""
        return f"{self.piece.path.parent.name}/{self.piece.digest}"

    @cached_property
    def columns(self) -> Columns:
        """Its blocks."""
        return Columns(*cast(Columns, self.piece.value("entries")))

    def path(self, _: str) -> Path:
        """The file that has the blocks in one format."""
        return self.piece.path

    def place(self, form: str, number: int) -> tuple[int, int]:
        """Where a block is in one format: offset and length in bytes."""
        bounds = self._bounds[form]
        return bounds[number], bounds[number + 1] - bounds[number]

    @cached_property
    def _bounds(self) -> Mapping[str, Sequence[int]]:
        """For each format where each block begins; where it ends is where the next one begins."""
        lengths, sections = self.columns.lengths, self.piece.sections
        return {form: array("Q", accumulate(lengths[form], initial=sections[form][0])) for form in FORMATS}


def block_sections(blocks: Iterable[Block]) -> dict[str, bytes]:
    """Blocks as the sections of a piece of work."""
    keys: list[str] = []
    digests: list[bytes] = []
    quads = 0
    pieces: dict[str, list[bytes]] = {form: [] for form in FORMATS}
    for block in blocks:
        keys.append(block.key)
        digests.append(block.digest)
        quads += block.quads
        for form, piece in zip(FORMATS, (block.nquads, block.turtle, block.jsonld), strict=True):
            pieces[form].append(piece)
    lengths = {form: array("Q", map(len, listed)) for form, listed in pieces.items()}
    sections = {form: b"".join(listed) for form, listed in pieces.items()}
    return {**sections, "entries": dump((keys, digests, lengths)), "counted": dump((len(keys), quads))}
