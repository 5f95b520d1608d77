"""What changed between two releases of one catalogue in, the store of the new one out, made from that of the old one.

A release leaves an index of its blocks behind. Where few of them differ from those of the next, its store is taken over
and only the quads that differ are written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from filmgraph.pipeline.blockfile import BlockFile
from filmgraph.pipeline.blocks import differing
from filmgraph.pipeline.chunks import MappedChunk
from filmgraph.pipeline.lastbuild import LastBuild
from filmgraph.pipeline.rechecking import Since
from filmgraph.pipeline.report_renewal import GraphChange
from filmgraph.pipeline.spooling import prefix_of
from filmgraph.rdf.block import GRAPH_KEY
from filmgraph.release import layout
from filmgraph.release.records import StoredRecord, renew_records
from filmgraph.release.search_renewal import renew_search_index
from filmgraph.store import OxigraphStore
from filmgraph.store.build import build_store, change_store, copy_store
from filmgraph.uris import Uris

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
    the named ones; `chunks` has the digests of the chunks before, by name."""

    before: Path | None
    facts: Change
    graphs: Change
    chunks: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def since(last: LastBuild | None, files: Sequence[BlockFile], gone: Sequence[BlockFile] | None) -> "Renewal":
        """What changed since the `last` build: `gone` are the files of blocks that it had and this one has not, None
        where they are not known."""
        if last is None or gone is None:
            return Renewal(None, Change(), Change())
        new = [file for file in files if file.name not in last.told.files]
        facts, graphs = Change(), Change()
        for key, was, now in differing(new, gone):
            (graphs if key.startswith(GRAPH_KEY) else facts).compare(was, now)
        too_much = len(facts) + len(graphs) > sum(file.quads for file in files) * LARGEST_SHARE
        return Renewal(None if too_much else last.release, facts, graphs, last.told.chunks)

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
