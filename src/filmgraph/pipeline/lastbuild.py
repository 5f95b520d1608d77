"""What the build before left behind, in: its release, the pieces of work it was made of, and where each block is in it.

This is all that a rebuild compares with. It is one remembered piece, named by the release, and only what is asked for
is read of it: of some hundred parts of the dumps those that a change touches. Where it is missing, or the release is
not as it was written, there is nothing to go on from, and everything is built anew.
"""

from array import array
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, cast

from filmgraph.pipeline.blockfile import FORMATS, BlockFile, Columns
from filmgraph.pipeline.remembering import Piece, Remembered
from filmgraph.rdf.jsonld import SEPARATOR
from filmgraph.rdf.parted import part_of, parts_of
from filmgraph.release import layout
from filmgraph.release.manifest import read_manifest

STAGE = "index"
NAMES: Mapping[str, str] = {"nquads": layout.CONTENT, "turtle": "data.ttl", "jsonld": "data.jsonld"}
"""The dump in each format."""


class Told(NamedTuple):
    """What a build leaves behind beside the blocks of its parts: the digest of what all of it rests on (`ground`), the
    names of the files of its blocks, the digests of its chunks by name, the first keys of the parts of its dumps."""

    ground: str
    files: Set[str]
    chunks: Mapping[str, str]
    firsts: Sequence[str]
    divided: bool


class StandingPart:
    """The blocks of one part of the dumps of a release, which are divided into parts."""

    def __init__(self, last: "LastBuild", number: int) -> None:
        self._last = last
        self._number = number

    @cached_property
    def columns(self) -> Columns:
        """Its blocks."""
        return Columns(*cast(Columns, self._last.piece.value(section_of(self._number))))

    def path(self, form: str) -> Path:
        """The file that has the part in one format."""
        return self._last.part(self._number, form)

    def place(self, form: str, number: int) -> tuple[int, int]:
        """Where a block is in one format: offset and length in bytes. The first block of all has no separator."""
        start, end = self._bounds[form][number], self._bounds[form][number + 1]
        if form == "jsonld" and self._number == 0:
            start, end = max(start - _STRIPPED, 0), end - _STRIPPED
        return start, end - start

    @cached_property
    def _bounds(self) -> Mapping[str, Sequence[int]]:
        lengths = self.columns.lengths
        return {form: array("Q", accumulate(lengths[form], initial=0)) for form in FORMATS}


_STRIPPED = len(SEPARATOR.rstrip())
"""So many bytes the first node of a dump lacks."""


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The release that is current, and what the build that made it left behind for this one."""

    release: Path
    piece: Piece
    told: Told
    remembered: Remembered

    @staticmethod
    def find(current: Path, ground: str, remembered: Remembered) -> "LastBuild | None":
        """The last build, if all of it is there and it rests on the same `ground`."""
        release = current.resolve()
        piece = remembered.find(STAGE, release.name)
        if piece is None:
            return None
        last = LastBuild(release, piece, Told(*cast(Told, piece.value("told"))), remembered)
        return last if last.told.ground == ground and last._is_whole() else None

    def part(self, number: int, form: str) -> Path:
        """The file of one part in one format. In front of the parts lies what stands before the first block."""
        return part_of(self.release / layout.DUMPS / NAMES[form], number + 1)

    def gone(self, files: Set[str]) -> list[BlockFile] | None:
        """The files of blocks that are not among `files`; None where one of them is not remembered any more."""
        found = [self.remembered.find(*name.split("/")) for name in self.told.files if name not in files]
        pieces = [piece for piece in found if piece is not None]
        return [BlockFile(piece) for piece in pieces] if len(pieces) == len(found) else None

    def _is_whole(self) -> bool:
        """Whether the release has its store, and dumps as long as they were written."""
        if not (self.release / layout.STORE).is_dir():
            return False
        dumps = read_manifest(self.release / layout.MANIFEST).dumps
        return all(_size(self.release / layout.DUMPS / dump.name) == dump.bytes for dump in dumps)


def section_of(number: int) -> str:
    """The section of the piece that has the blocks of one part."""
    return f"part-{number}"


def _size(dump: Path) -> int:
    return sum(part.stat().st_size for part in parts_of(dump))
