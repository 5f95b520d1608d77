"""Blocks on disk: written one after the other as they are made, read back in any order."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from filmgraph.rdf.block import Block

FORMATS = ("nquads", "turtle", "jsonld")


class Entry(NamedTuple):
    """Where a block is in the files of one format each, as offset and length in bytes."""

    key: str
    digest: bytes
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class BlockFile:
    """The blocks of one worker's task: three files beside each other, and where each block is in them."""

    stem: Path
    entries: tuple[Entry, ...]

    def path(self, form: str) -> Path:
        """The file of one format."""
        return self.stem.with_suffix(f".{form}")


def write_blocks(blocks: Iterable[Block], stem: Path) -> BlockFile:
    """Write blocks to `stem`.nquads, .turtle and .jsonld."""
    entries: list[Entry] = []
    offsets = [0, 0, 0]
    files = [stem.with_suffix(f".{form}").open("wb", buffering=1 << 18) for form in FORMATS]
    try:
        for block in blocks:
            places: list[tuple[int, int]] = []
            for number, piece in enumerate((block.nquads, block.turtle, block.jsonld)):
                places.append((offsets[number], len(piece)))
                offsets[number] += files[number].write(piece)
            entries.append(Entry(block.key, block.digest, tuple(places)))
    finally:
        for file in files:
            file.close()
    return BlockFile(stem, tuple(entries))
