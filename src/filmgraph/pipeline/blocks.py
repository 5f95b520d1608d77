"""All blocks of a content in their parts: which of them have to be written, and where the bytes of these are."""

import os
import resource
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from filmgraph.pipeline.blockfile import FORMATS, BlockFile, Columns
from filmgraph.pipeline.division import Made, Part, Placed, Standing, divide, is_divided, renew
from filmgraph.pipeline.lastbuild import LastBuild, StandingPart
from filmgraph.rdf.block import GRAPH_KEY


class Holder(Protocol):
    """A file that has blocks: of a piece of work, or of a dump."""

    @property
    def columns(self) -> Columns:
        """Its blocks."""

    def path(self, form: str, /) -> Path:
        """The file on disk that has them in one format."""

    def place(self, form: str, number: int) -> tuple[int, int]:
        """Where a block is in that: offset and length in bytes."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The parts of a content. `files` are those that the blocks of made parts are in; the other parts stand in the
    release of the build before, `last`. `quads` is the number of lines of `data.nq`."""

    files: Sequence[Holder]
    parts: Sequence[Part]
    divided: bool
    quads: int
    last: LastBuild | None = None

    @staticmethod
    def of(files: Sequence[BlockFile]) -> "Blocks":
        """All blocks of some files, to be written."""
        divided = is_divided(sum(file.blocks for file in files))
        parts = divide(sorted(_placed(files)), divided=divided)
        return Blocks(files, parts, divided, sum(file.quads for file in files))

    @staticmethod
    def since(last: LastBuild, files: Sequence[BlockFile], gone: Sequence[BlockFile]) -> "Blocks":
        """The same, of which what stands in the release of the last build is not written again. `gone` are the files
        that the last build had and this one has not; blocks may be in one of these and in a new file, unchanged."""
        divided = is_divided(sum(file.blocks for file in files))
        if not (divided and last.told.divided):
            return Blocks.of(files)
        new = [file for file in files if file.name not in last.told.files]
        before = dict(_digests(gone))
        came = [place for place in sorted(_placed(new)) if before.pop(place.key, None) != _digest(new, place)]
        went = {*before, *(place.key for place in came)}
        standing = [StandingPart(last, number) for number in range(len(last.told.firsts))]

        def blocks_of(number: int) -> list[Placed]:
            keys = standing[number].columns.keys
            return [Placed(key, len(new) + number, at) for at, key in enumerate(keys)]

        parts = renew(last.told.firsts, blocks_of, went, came, divided=divided)
        return Blocks([*new, *standing], parts, divided, sum(file.quads for file in files), last)

    def first(self, part: Part) -> str:
        """The first key of a part."""
        return self.standing_in.told.firsts[part.number] if isinstance(part, Standing) else part.placed[0].key

    def columns(self, part: Made) -> Columns:
        """The blocks of a part."""
        digests = [self.files[file].columns.digests[number] for _, file, number in part.placed]
        lengths = {form: [self.length(place, form) for place in part.placed] for form in FORMATS}
        return Columns([place.key for place in part.placed], digests, lengths)

    def length(self, place: Placed, form: str) -> int:
        """How many bytes a block has in one format."""
        return self.files[place.file].columns.lengths[form][place.number]

    def standing_at(self, part: Standing, form: str) -> Path:
        """The file of the release before that has a part in one format."""
        return self.standing_in.part(part.number, form)

    @property
    def default_graph_length(self) -> int:
        """How many bytes at the head of `data.nq` are the default graph."""
        return sum(self._default_graph_length(part) for part in self.parts)

    def _default_graph_length(self, part: Part) -> int:
        keys, _, lengths = (
            self.columns(part) if isinstance(part, Made) else StandingPart(self.standing_in, part.number).columns
        )
        return sum(length for key, length in zip(keys, lengths["nquads"], strict=True) if not key.startswith(GRAPH_KEY))

    def bytes_of(self, placed: Iterable[Placed], form: str) -> Iterator[bytes]:
        """Some blocks in one format; empty where a block has nothing in it."""
        return read_blocks(self.files, placed, form)

    @property
    def standing_in(self) -> LastBuild:
        """The build that made the parts which are not written."""
        assert self.last is not None, "parts stand where a build before left them"
        return self.last


def read_blocks(files: Sequence[Holder], placed: Iterable[Placed], form: str) -> Iterator[bytes]:
    """Blocks that are in some files, in one format."""
    _allow_open_files(len(files) + 100)
    opened: dict[int, int] = {}
    with ExitStack() as stack:
        for _, file, number in placed:
            if file not in opened:
                opened[file] = stack.enter_context(files[file].path(form).open("rb", buffering=0)).fileno()
            offset, length = files[file].place(form, number)
            yield os.pread(opened[file], length, offset)


def differing(files: Sequence[BlockFile], gone: Sequence[BlockFile]) -> Iterator[tuple[str, bytes, bytes]]:
    """The blocks that differ between `gone` files and those in their place: key, and N-Quads before and after; empty
    where there was no such block, or is none."""
    before = {place.key: place for place in _placed(gone)}
    after = {place.key: place for place in _placed(files)}
    went = [at for key, at in before.items() if key not in after or _digest(files, after[key]) != _digest(gone, at)]
    came = [at for key, at in after.items() if key not in before or _digest(gone, before[key]) != _digest(files, at)]
    was = dict(zip((place.key for place in went), read_blocks(gone, went, "nquads"), strict=True))
    now = dict(zip((place.key for place in came), read_blocks(files, came, "nquads"), strict=True))
    return ((key, was.get(key, b""), now.get(key, b"")) for key in sorted(was.keys() | now.keys()))


def _placed(files: Iterable[Holder]) -> Iterator[Placed]:
    return (Placed(key, number, at) for number, file in enumerate(files) for at, key in enumerate(file.columns.keys))


def _digest(files: Sequence[Holder], place: Placed) -> bytes:
    return files[place.file].columns.digests[place.number]


def _digests(files: Iterable[Holder]) -> Iterator[tuple[str, bytes]]:
    return (pair for file in files for pair in zip(file.columns.keys, file.columns.digests, strict=True))


def _allow_open_files(number: int) -> None:
    """Every file of blocks stays open: ask for as many descriptors as are needed, up to what the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < number:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(number, hard), hard))
