"""Blocks in, dumps out: every block in its place, whichever worker made it. Copies bytes and knows no RDF term."""

import os
import resource
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from filmgraph.pipeline.blockfile import FORMATS, BlockFile
from filmgraph.pipeline.blockindex import BlockIndex, Columns
from filmgraph.rdf import jsonld
from filmgraph.rdf.block import GRAPH_KEY
from filmgraph.rdf.turtle import TurtleWriter
from filmgraph.release import layout
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.manifest import DumpFile


class Placed(NamedTuple):
    """A block by its key, the number of the file it is in, and its number there."""

    key: str
    file: int
    number: int


_COPIED = 1 << 20
"""How many bytes of a range are copied at a time."""


class Range(NamedTuple):
    """Some blocks of a dump that was written before, in bytes counted from its first block."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Blocks:
    """All blocks of a content by key, and the files that they are in."""

    files: Sequence[BlockFile]
    placed: Sequence[Placed]

    @staticmethod
    def of(files: Sequence[BlockFile]) -> "Blocks":
        """The blocks of some files."""
        placed = (Placed(key, number, at) for number, file in enumerate(files) for at, key in enumerate(file.keys))
        return Blocks(files, sorted(placed))

    def digest(self, place: Placed) -> bytes:
        """What tells a block from an earlier state of it."""
        return self.files[place.file].digests[place.number]

    def length(self, place: Placed, form: str) -> int:
        """How many bytes a block has in one format."""
        return self.files[place.file].place(form, place.number)[1]

    @property
    def default_graph_length(self) -> int:
        """How many bytes at the head of `data.nq` are the default graph."""
        return sum(self.length(place, "nquads") for place in self.placed if not place.key.startswith(GRAPH_KEY))

    @property
    def quads(self) -> int:
        """How many quads `data.nq` has."""
        return sum(sum(file.quads) for file in self.files)

    def columns(self) -> Columns:
        """What is to be kept of them as an index."""
        lengths = (array("Q", (self.length(place, form) for place in self.placed)) for form in FORMATS)
        keys = "\n".join(place.key for place in self.placed)
        return keys, b"".join(map(self.digest, self.placed)), [column.tobytes() for column in lengths]

    def bytes_of(self, placed: Iterable[Placed], form: str) -> Iterator[bytes]:
        """Some blocks in one format; empty where a block has nothing in it."""
        _allow_open_files(len(self.files) + 100)
        opened: dict[int, int] = {}
        with ExitStack() as stack:
            for _, file, number in placed:
                if file not in opened:
                    opened[file] = stack.enter_context(self.files[file].path.open("rb", buffering=0)).fileno()
                offset, length = self.files[file].place(form, number)
                yield os.pread(opened[file], length, offset)


@dataclass(frozen=True, slots=True)
class Before:
    """The dumps of the release before, in a folder, and where each block is in them."""

    folder: Path
    index: BlockIndex


@dataclass(frozen=True, slots=True)
class Assembly:
    """Writes the dumps of some blocks into a folder, which is there. What is as it was in the release `before` is
    copied from its dumps, many blocks at a time. `base` is that of the catalogue."""

    blocks: Blocks
    base: str
    folder: Path
    before: Before | None = None

    def write_content(self) -> DumpFile:
        """Write `data.nq`: every graph of the content."""
        return self._write(layout.CONTENT, "application/n-quads", self._pieces(layout.CONTENT, "nquads", 0))

    def write_turtle(self) -> DumpFile:
        """Write the default graph as `data.ttl`."""
        header = TurtleWriter(self.base).header().encode()
        pieces = self._pieces("data.ttl", "turtle", len(header))
        return self._write("data.ttl", "text/turtle", pieces, header)

    def write_jsonld(self) -> DumpFile:
        """Write the default graph as `data.jsonld`, in which the first node has no comma before it."""
        header, footer = jsonld.header(self.base).encode(), jsonld.FOOTER.encode()
        pieces = self._pieces("data.jsonld", "jsonld", len(header) - 1)
        nodes = (piece.removeprefix(b",") if number == 0 else piece for number, piece in enumerate(pieces))
        return self._write("data.jsonld", "application/ld+json", nodes, header, footer)

    def _write(
        self, name: str, media_type: str, pieces: Iterable[bytes], header: bytes = b"", footer: bytes = b""
    ) -> DumpFile:
        with DumpWriter(self.folder / name, media_type) as dump:
            dump.write(header)
            for piece in pieces:
                dump.write(piece)
            dump.write(footer)
        return dump.file

    def _pieces(self, name: str, form: str, head: int) -> Iterator[bytes]:
        """All blocks in one format, none of the pieces empty. Those of the dump before begin behind its `head`."""
        if self.before is None:
            yield from (piece for piece in self.blocks.bytes_of(self.blocks.placed, form) if len(piece) > 0)
            return
        runs = list(_runs(self.blocks, self.before.index, form))
        anew = self.blocks.bytes_of((run for run in runs if not isinstance(run, Range)), form)
        with (self.before.folder / name).open("rb", buffering=0) as file:
            for run in runs:
                if isinstance(run, Range):
                    yield from _read(file.fileno(), head + run.start, head + run.end)
                else:
                    yield next(anew)


def _runs(blocks: Blocks, index: BlockIndex, form: str) -> Iterator[Placed | Range]:
    """The blocks one by one, or in ranges of a dump before that has them one behind the other. Its first one is never
    taken from there, because that may lack its separator."""
    starts = index.starts[form]
    begin = end = 0
    for place in blocks.placed:
        if blocks.length(place, form) == 0:
            continue
        at = index.unchanged(place.key, blocks.digest(place))
        start = 0 if at is None else starts[at]
        if at is not None and start == end > begin:
            end = starts[at + 1]
            continue
        if end > begin:
            yield Range(begin, end)
        begin = end = 0
        if at is not None and start > 0:
            begin, end = start, starts[at + 1]
        else:
            yield place
    if end > begin:
        yield Range(begin, end)


def _read(descriptor: int, start: int, end: int) -> Iterator[bytes]:
    for offset in range(start, end, _COPIED):
        yield os.pread(descriptor, min(_COPIED, end - offset), offset)


def _allow_open_files(number: int) -> None:
    """Every file of blocks stays open: ask for as many descriptors as are needed, up to what the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < number:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(number, hard), hard))
