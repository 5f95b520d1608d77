"""Blocks on disk: rendered one after the other as they are made, copied to the dumps in any order."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from filmgraph.pipeline.remembering import Piece, dump
from filmgraph.rdf.block import Block

FORMATS = ("nquads", "turtle", "jsonld")


class Entry(NamedTuple):
    """Where a block of so many quads is in its file, for each format as offset and length in bytes."""

    key: str
    digest: bytes
    quads: int
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class BlockFile:
    """The blocks of one task: a file that holds them in every format, and where in it each block is."""

    path: Path
    entries: tuple[Entry, ...]


def block_sections(blocks: Iterable[Block]) -> dict[str, bytes]:
    """Blocks as the sections of a piece of work."""
    entries: list[tuple[str, bytes, int, tuple[int, int, int]]] = []
    pieces: tuple[list[bytes], ...] = ([], [], [])
    for block in blocks:
        rendered = (block.nquads, block.turtle, block.jsonld)
        for listed, piece in zip(pieces, rendered, strict=True):
            listed.append(piece)
        lengths = (len(block.nquads), len(block.turtle), len(block.jsonld))
        entries.append((block.key, block.digest, block.quads, lengths))
    sections = {form: b"".join(listed) for form, listed in zip(FORMATS, pieces, strict=True)}
    return {**sections, "entries": dump(entries)}


def blocks_of(piece: Piece) -> BlockFile:
    """The blocks that a piece of work holds."""
    offsets = [piece.sections[form][0] for form in FORMATS]
    entries: list[Entry] = []
    for key, digest, quads, lengths in piece.value("entries"):  # type: ignore[attr-defined]
        entries.append(Entry(key, digest, quads, tuple(zip(offsets, lengths, strict=True))))
        offsets = [offset + length for offset, length in zip(offsets, lengths, strict=True)]
    return BlockFile(piece.path, tuple(entries))
