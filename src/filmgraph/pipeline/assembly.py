"""Blocks in, dumps out: every block in its place, whichever worker made it. Copies bytes and knows no RDF term."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from filmgraph.pipeline.blocks import Blocks
from filmgraph.pipeline.division import Made
from filmgraph.pipeline.lastbuild import NAMES
from filmgraph.rdf import jsonld
from filmgraph.rdf.parted import part_of
from filmgraph.rdf.turtle import TurtleWriter
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.manifest import DumpFile


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the blocks of a dump."""

    media_type: str
    opening: bytes = b""
    closing: bytes = b""


def frames(base: str) -> Mapping[str, Frame]:
    """The frame of each format; `base` is that of the catalogue."""
    return {
        "nquads": Frame("application/n-quads"),
        "turtle": Frame("text/turtle", TurtleWriter(base).header().encode()),
        "jsonld": Frame("application/ld+json", jsonld.header(base).encode(), jsonld.FOOTER.encode()),
    }


@dataclass(frozen=True, slots=True)
class Assembly:
    """Writes the dumps of some blocks into a folder, which is there. `base` is that of the catalogue."""

    blocks: Blocks
    base: str
    folder: Path

    def write_content(self) -> DumpFile:
        """Write `data.nq`: every graph of the content."""
        return self._write("nquads")

    def write_turtle(self) -> DumpFile:
        """Write the default graph as `data.ttl`."""
        return self._write("turtle")

    def write_jsonld(self) -> DumpFile:
        """Write the default graph as `data.jsonld`, in which the first node has no comma before it."""
        return self._write("jsonld")

    def _write(self, form: str) -> DumpFile:
        """Write one dump: as a single file, or what stands before the blocks, the parts of these, and what stands
        behind them, each in a file."""
        frame, path, parts = frames(self.base)[form], self.folder / NAMES[form], self.blocks.parts
        with DumpWriter(path, frame.media_type) as dump:
            if self.blocks.divided and len(frame.opening) > 0:
                dump.begin(part_of(path, 0))
            dump.write(frame.opening)
            self._write_parts(dump, form)
            if self.blocks.divided and len(frame.closing) > 0:
                dump.begin(part_of(path, len(parts) + 1))
            dump.write(frame.closing)
            return dump.file

    def _write_parts(self, dump: DumpWriter, form: str) -> None:
        for number, part in enumerate(self.blocks.parts):
            path = part_of(self.folder / NAMES[form], number + 1)
            if isinstance(part, Made):
                if self.blocks.divided:
                    dump.begin(path)
                for piece in self._pieces(part, form, is_first=number == 0):
                    dump.write(piece)
            else:
                dump.take(self.blocks.standing_at(part, form), path)

    def _pieces(self, part: Made, form: str, *, is_first: bool) -> Iterator[bytes]:
        """The blocks of a part, none of the pieces empty. A block of JSON-LD has a comma before it, but for the first
        one of a dump."""
        pieces = (piece for piece in self.blocks.bytes_of(part.placed, form) if len(piece) > 0)
        if form != "jsonld":
            return pieces
        return (_parted(piece, is_first=is_first and number == 0) for number, piece in enumerate(pieces))


_COMMA = jsonld.SEPARATOR.rstrip().encode()


def _parted(piece: bytes, *, is_first: bool) -> bytes:
    """A node with the comma before it; where it comes from a dump that it began, it lacks that."""
    bare = piece.removeprefix(_COMMA)
    return bare if is_first else _COMMA + bare
