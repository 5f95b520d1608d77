"""A described content in, the parts of its release out: dumps, store, records, report, search index. Two ways.

Where little changed since the release before, this process renews its parts one after the other, while threads copy the
dumps, which takes reading, hashing and writing, and no Python. Else a process beside this one that loads the store
writes all that does not need it.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from filmgraph.pipeline.assembly import Assembly, Blocks
from filmgraph.pipeline.content import Content, Task
from filmgraph.pipeline.publication import LeftOut, Staging
from filmgraph.pipeline.queries import keep_queries, take_over_queries
from filmgraph.pipeline.rechecking import Since
from filmgraph.pipeline.renewal import Renewal
from filmgraph.pipeline.reporting import Findings
from filmgraph.pipeline.workers import beside
from filmgraph.rdf.addresses import Addresses
from filmgraph.release import layout
from filmgraph.release.manifest import DumpFile
from filmgraph.release.publish import sync
from filmgraph.settings import Catalogue
from filmgraph.uris import Uris
from filmgraph.validation import DumpSource, Source

Steps = Iterator[str]
"""The steps of publishing; each is told as it begins."""

Written = tuple[tuple[DumpFile, ...], Findings]
"""The dumps of a release, `data.nq` first, and what was found in it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A release aside that lacks its name and its manifest: what was found in it, and how it came about."""

    staging: Staging
    findings: Findings
    renewal: Renewal
    blocks: Blocks


def write_parts(content: Content, catalogue: Catalogue, task: Task, folder: Path, steps: Steps) -> Parts:
    """Write the parts of a release into a folder."""
    next(steps)
    blocks = Blocks.of(content.files)
    renewal = Renewal.since(catalogue.releases / layout.CURRENT, blocks, content.ground, task.remembered)
    (folder / layout.DUMPS).mkdir()
    staging = Staging(catalogue, Addresses(Uris(catalogue.base)), task.as_of, folder, ())
    work = _Work(
        content, task, staging, renewal, Assembly(blocks, catalogue.base, folder / layout.DUMPS, renewal.dumps)
    )
    since = renewal.for_check(task.as_of)
    dumps, findings = work.anew(steps) if since is None else work.renewed(since, steps)
    return Parts(replace(staging, dumps=dumps), findings, renewal, blocks)


@dataclass(frozen=True, slots=True)
class _Work:
    content: Content
    task: Task
    staging: Staging
    renewal: Renewal
    assembly: Assembly

    def renewed(self, since: Since, steps: Steps) -> Written:
        """The parts from those of the release before."""
        writers = (self.assembly.write_content, self.assembly.write_turtle, self.assembly.write_jsonld)
        take_over_queries(self.task.remembered)
        with ThreadPoolExecutor(len(writers)) as threads:
            dumps = [threads.submit(_written_through, writer, self.assembly.folder) for writer in writers]
            next(steps)
            self.renewal.write_store(self.staging.store, self.staging.data)
            next(steps)
            if not self.staging.renew_search_index(self.renewal):
                dumps[0].result()
                self.staging.write_search_index(self._facts)
            next(steps)
            changed = self.staging.write_records(self.content.chunks, self.renewal)
            findings = self.staging.check(self._facts, replace(since, records=changed), self._left_out)
            keep_queries(self.task.remembered)
            return tuple(dump.result() for dump in dumps), findings

    def anew(self, steps: Steps) -> Written:
        """The parts from nothing; the store is that of the release before where much of it is the same."""
        data = self.assembly.write_content()
        next(steps)
        renewed = self.renewal.before is not None
        if renewed:
            self.renewal.write_store(self.staging.store, self.staging.data)
        with beside(self._beside, self.task.jobs) as written:
            if not renewed:
                self.renewal.write_store(self.staging.store, self.staging.data)
            next(steps)
            next(steps)
            facts, findings = written()
            return (data, *facts), findings

    def _beside(self) -> Written:
        """What does not need the store."""
        dumps = self.assembly.write_turtle(), self.assembly.write_jsonld()
        self.staging.write_records(self.content.chunks, self.renewal)
        findings = self.staging.check(self._facts, None, self._left_out)
        keep_queries(self.task.remembered)
        return dumps, findings

    @property
    def _facts(self) -> Source:
        return DumpSource(self.staging.data, self.assembly.blocks.default_graph_length)

    @property
    def _left_out(self) -> LeftOut:
        held = [located for of_record in self.task.held.values() for located in of_record]
        return LeftOut(self.content.unread, held)


def _written_through(write: Callable[[], DumpFile], folder: Path) -> DumpFile:
    """Write a dump, and wait until it is on the disk, as it has to be before the release is published."""
    dump = write()
    sync(folder / dump.name)
    return dump
