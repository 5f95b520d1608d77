"""What changed between two releases of one catalogue in, the store of the new one out, made from that of the old one.

A release leaves an index of its blocks behind. Where few of them differ from those of the next, its store is taken over
and only the quads that differ are written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from filmgraph.pipeline.assembly import Placed, block_bytes, in_order, number_of_quads
from filmgraph.pipeline.blockfile import FORMATS, BlockFile
from filmgraph.pipeline.remembering import Remembered, dump
from filmgraph.release import layout
from filmgraph.store.build import build_store, change_store, copy_store

STAGE = "index"
LARGEST_SHARE = 0.2
"""Of so many quads a store is loaded anew rather than changed: loading is faster by the quad."""

Index = dict[str, tuple[bytes, int, int]]
"""Digest, offset in `data.nq` and length of each block, by key."""


@dataclass(frozen=True, slots=True)
class Change:
    """Lines of N-Quads to take out of a store and to put into it."""

    removed: tuple[bytes, ...]
    added: tuple[bytes, ...]

    def __len__(self) -> int:
        return len(self.removed) + len(self.added)


NOTHING = Change((), ())


@dataclass(frozen=True, slots=True)
class Renewal:
    """How the store of a new release comes about: from the release `before` and what changed since, or, where there is
    no such release or too much is different, from nothing."""

    before: Path | None
    change: Change

    @staticmethod
    def since(current: Path, files: Sequence[BlockFile], remembered: Remembered) -> "Renewal":
        """What changed since the current release, if there is one."""
        before = current.resolve()
        index = _find_index(before, remembered) if (before / layout.STORE).is_dir() else None
        if index is None:
            return Renewal(None, NOTHING)
        data = before / layout.DUMPS / "data.nq"
        change = changed_blocks(files, index, data)
        return Renewal(None if len(change) > number_of_quads(files) * LARGEST_SHARE else before, change)

    def write_store(self, folder: Path, content: Path) -> None:
        """The store of the content, which `content` has as N-Quads."""
        if self.before is None:
            build_store(folder, [content])
        else:
            copy_store(self.before / layout.STORE, folder)
            change_store(folder, self.change.removed, self.change.added)

    def add_reports(self, release: Path, reports: Sequence[str]) -> None:
        """Add the graphs that describe the release: files of N-Quads, named as in its layout."""
        store = release / layout.STORE
        if self.before is None:
            build_store(store, [release / report for report in reports])
        else:
            for report in reports:
                change = changed_lines(self.before / report, release / report)
                change_store(store, change.removed, change.added)


def keep_indexes(files: Sequence[BlockFile], release: Path | None, remembered: Remembered) -> list[Path]:
    """Leave the index of the blocks of a new release for the build after it; returns what is to be remembered."""
    if release is None:
        return list((remembered.folder / STAGE).glob("*"))
    index: Index = {}
    offset, column = 0, FORMATS.index("nquads")
    for entry, _ in in_order(files):
        length = entry.places[column][1]
        index[entry.key] = (entry.digest, offset, length)
        offset += length
    return [remembered.keep(STAGE, release.name, {"blocks": dump(index)}).path]


def _find_index(release: Path, remembered: Remembered) -> Index | None:
    piece = remembered.find(STAGE, release.name)
    return None if piece is None else cast(Index, piece.value("blocks"))


def changed_blocks(files: Sequence[BlockFile], index: Index, dump_before: Path) -> Change:
    """What differs in the blocks of the content. No subject stands in two blocks of one graph, so that blocks are
    compared key by key."""
    placed = in_order(files)
    same = {entry.key for entry, _ in placed if index.get(entry.key, (b"",))[0] == entry.digest}
    removed: list[bytes] = []
    added: list[bytes] = []
    with dump_before.open("rb") as file:
        new = [place for place in placed if place[0].key not in same]
        for key, lines in _lines(files, new):
            _, offset, length = index.get(key, (b"", 0, 0))
            file.seek(offset)
            _compare(file.read(length).splitlines(keepends=True), lines, removed, added)
        for key in index.keys() - {entry.key for entry, _ in placed}:
            file.seek(index[key][1])
            removed += file.read(index[key][2]).splitlines(keepends=True)
    return Change(tuple(removed), tuple(added))


def changed_lines(before: Path, now: Path) -> Change:
    """What differs between two small files of N-Quads; one that is not there has no lines."""
    removed: list[bytes] = []
    added: list[bytes] = []
    old, new = (path.read_bytes().splitlines(keepends=True) if path.exists() else [] for path in (before, now))
    _compare(old, new, removed, added)
    return Change(tuple(removed), tuple(added))


def _lines(files: Sequence[BlockFile], placed: Sequence[Placed]) -> Iterator[tuple[str, list[bytes]]]:
    for (entry, _), block in zip(placed, block_bytes(files, placed, "nquads"), strict=True):
        yield entry.key, block.splitlines(keepends=True)


def _compare(old: list[bytes], new: list[bytes], removed: list[bytes], added: list[bytes]) -> None:
    was, now = set(old), set(new)
    removed += (line for line in old if line not in now)
    added += (line for line in new if line not in was)
