"""What changed between two releases of one catalogue in, the store of the new one out, made from that of the old one.

A release leaves an index of its blocks behind. Where few of them differ from those of the next, its store is taken over
and only the quads that differ are written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

from filmgraph.pipeline.assembly import Before, Blocks
from filmgraph.pipeline.blockindex import BlockIndex, Columns
from filmgraph.pipeline.chunks import MappedChunk
from filmgraph.pipeline.content import Content
from filmgraph.pipeline.rechecking import Since
from filmgraph.pipeline.remembering import Piece, Remembered, dump
from filmgraph.pipeline.report_renewal import GraphChange
from filmgraph.pipeline.spooling import prefix_of
from filmgraph.rdf.block import GRAPH_KEY
from filmgraph.release import layout
from filmgraph.release.manifest import read_manifest
from filmgraph.release.records import StoredRecord, renew_records
from filmgraph.release.search_renewal import renew_search_index
from filmgraph.store import OxigraphStore
from filmgraph.store.build import build_store, change_store, copy_store
from filmgraph.uris import Uris

STAGE = "index"
LARGEST_SHARE = 0.2
"""Of so many quads a store is loaded anew rather than changed: loading is faster by the quad."""

LOOKED_AFTER = 500
"""Of more facts than that the check looks at everything: asking the store about each takes longer than reading all."""


@dataclass(frozen=True, slots=True)
class Change:
    """Lines of N-Quads to take out of a store and to put into it."""

    removed: list[bytes] = field(default_factory=list)
    added: list[bytes] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.removed) + len(self.added)

    def compare(self, old: bytes, new: bytes) -> None:
        """Add the lines that only one of two states has."""
        was, now = (dict.fromkeys(state.splitlines(keepends=True)) for state in (old, new))
        self.removed.extend(line for line in was if line not in now)
        self.added.extend(line for line in now if line not in was)


@dataclass(frozen=True, slots=True)
class Renewal:
    """How the store of a new release comes about: from the release `before` and what changed since, or, where there is
    no such release or too much is different, from nothing. `facts` is the change of the default graph, `graphs` that of
    the named ones; `chunks` has the digests of the chunks before, by name, and `dumps` tells what its dumps hold."""

    before: Path | None
    facts: Change
    graphs: Change
    chunks: Mapping[str, str] = field(default_factory=dict)
    dumps: Before | None = None

    @staticmethod
    def since(current: Path, blocks: Blocks, ground: str, remembered: Remembered) -> "Renewal":
        """What changed since the current release, if there is one on the same `ground`."""
        before = current.resolve()
        piece = _find_index(before, ground, remembered) if _is_whole(before) else None
        if piece is None:
            return Renewal(None, Change(), Change())
        index = BlockIndex.of(cast(Columns, piece.value("blocks")))
        chunks = cast(Mapping[str, str], piece.value("chunks"))
        dumps = Before(before / layout.DUMPS, index)
        facts, graphs = changed_blocks(blocks, dumps)
        too_much = len(facts) + len(graphs) > blocks.quads * LARGEST_SHARE
        return Renewal(None if too_much else before, facts, graphs, chunks, dumps)

    def write_records(self, chunks: Sequence[MappedChunk], path: Path) -> frozenset[str] | None:
        """Write the records from those of the release before, and return the keys of all that are not the same; None
        where they have to be written from nothing."""
        if self.before is None or {len(name) for name in self.chunks} != {len(chunk.name) for chunk in chunks}:
            return None
        changed = [(chunk.prefix, chunk.records()) for chunk in chunks if self.chunks.get(chunk.name) != chunk.digest]
        gone = self.chunks.keys() - {chunk.name for chunk in chunks}
        empty = [(prefix_of(name), list[StoredRecord]()) for name in sorted(gone)]
        return renew_records(self.before / layout.RECORDS, [*changed, *empty], path)

    def for_check(self, as_of: date) -> Since | None:
        """What the check of the new release can go on from, None where it has to look at everything."""
        if self.before is None or len(self.facts) > LOOKED_AFTER:
            return None
        since = Since(self.before, b"".join(self.facts.added), b"".join(self.facts.removed))
        return since if since.holds(as_of) else None

    def write_search_index(self, path: Path, store: OxigraphStore, uris: Uris) -> bool:
        """Write the search index from that of the release before; False where it has to be written from nothing."""
        if self.before is None:
            return False
        before = self.before / layout.SEARCH
        return renew_search_index(before, path, store, uris, self.facts.removed, self.facts.added)

    def write_store(self, folder: Path, content: Path) -> None:
        """The store of the content, which `content` has as N-Quads."""
        if self.before is None:
            build_store(folder, [content])
            return
        copy_store(self.before / layout.STORE, folder)
        removed, added = [*self.facts.removed, *self.graphs.removed], [*self.facts.added, *self.graphs.added]
        change_store(folder, removed, added)

    def add_reports(self, release: Path, reports: Sequence[str], known: Mapping[str, GraphChange]) -> None:
        """Add the graphs that describe the release: files of N-Quads, named as in its layout. What is different is
        `known` of some of them."""
        store = release / layout.STORE
        if self.before is None:
            build_store(store, [release / report for report in reports])
            return
        change = Change()
        for report in reports:
            if report in known:
                change.compare(known[report].removed, known[report].added)
            else:
                change.compare((self.before / report).read_bytes(), (release / report).read_bytes())
        change_store(store, change.removed, change.added)


def keep_indexes(content: Content, release: Path | None, remembered: Remembered) -> list[Path]:
    """Leave the index of the blocks of a new release for the build after it; returns what is to be remembered."""
    if release is None:
        return list((remembered.folder / STAGE).glob("*"))
    columns = Blocks.of(content.files).columns()
    chunks = {chunk.name: chunk.digest for chunk in content.chunks}
    sections = {"blocks": dump(columns), "chunks": dump(chunks), "ground": dump(content.ground)}
    return [remembered.keep(STAGE, release.name, sections).path]


def changed_blocks(blocks: Blocks, before: Before) -> tuple[Change, Change]:
    """What differs in the blocks of the content, in the default graph and in the others. No subject stands in two
    blocks of one graph, so that blocks are compared key by key."""
    index = before.index
    different = [place for place in blocks.placed if index.unchanged(place.key, blocks.digest(place)) is None]
    facts, graphs = Change(), Change()
    with (before.folder / layout.CONTENT).open("rb") as file:

        def block_before(at: int | None) -> bytes:
            offset, length = (0, 0) if at is None else index.place(at, "nquads")
            file.seek(offset)
            return file.read(length)

        for place, block in zip(different, blocks.bytes_of(different, "nquads"), strict=True):
            change = graphs if place.key.startswith(GRAPH_KEY) else facts
            change.compare(block_before(index.position(place.key)), block)
        for at in index.others(place.key for place in blocks.placed):
            change = graphs if index.keys[at].startswith(GRAPH_KEY) else facts
            change.compare(block_before(at), b"")
    return facts, graphs


def _is_whole(release: Path) -> bool:
    """Whether a release has its store, and dumps as long as they were written."""
    if not (release / layout.STORE).is_dir():
        return False
    sizes = {file.name: file.bytes for file in read_manifest(release / layout.MANIFEST).dumps}
    dumps = [(release / layout.DUMPS / name, size) for name, size in sizes.items()]
    return all(path.is_file() and path.stat().st_size == size for path, size in dumps)


def _find_index(release: Path, ground: str, remembered: Remembered) -> Piece | None:
    piece = remembered.find(STAGE, release.name)
    return None if piece is None or piece.value("ground") != ground else piece
