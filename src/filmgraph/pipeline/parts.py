"""A described content in, the parts of its release out: dumps, store, records, report, search index. Two ways.

Where little changed since the release before, this process renews its parts one after the other, while threads copy the
dumps, which takes reading, hashing and writing, and no Python. Else this process writes `data.nq` and loads the store,
and two others write all that does not need it: one the records, the report and, while the reports are loaded, the
search index; one the other dumps and the ledger.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing.synchronize import Event
from pathlib import Path

from filmgraph.pipeline.assembly import Assembly
from filmgraph.pipeline.blocks import Blocks
from filmgraph.pipeline.content import Content, Task
from filmgraph.pipeline.lastbuild import LastBuild
from filmgraph.pipeline.publication import LeftOut, Staging
from filmgraph.pipeline.queries import keep_queries, take_over_queries
from filmgraph.pipeline.rechecking import Since
from filmgraph.pipeline.renewal import Renewal
from filmgraph.pipeline.reporting import Findings
from filmgraph.pipeline.workers import beside, event
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.parted import parts_of
from filmgraph.release import layout
from filmgraph.release.manifest import DumpFile
from filmgraph.release.publish import sync
from filmgraph.release.search_entries import SEARCH_PREDICATES
from filmgraph.settings import Catalogue
from filmgraph.uris import Uris
from filmgraph.validation import DumpSource, Source
from filmgraph.validation.fast import Table

Steps = Iterator[str]
"""The steps of publishing; each is told as it begins."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A release aside that lacks its manifest: its name, what was found in it, how many quads it has, its blocks."""

    staging: Staging
    findings: Findings
    name: str
    quads: int
    blocks: Blocks


def write_parts(content: Content, catalogue: Catalogue, task: Task, folder: Path, steps: Steps) -> Parts:
    """Write the parts of a release into a folder."""
    next(steps)
    last = LastBuild.find(catalogue.releases / layout.CURRENT, content.ground, task.remembered)
    gone = None if last is None else last.gone({file.name for file in content.files})
    renewal = Renewal.since(last, content.files, gone)
    blocks = Blocks.of(content.files) if last is None or gone is None else Blocks.since(last, content.files, gone)
    (folder / layout.DUMPS).mkdir()
    staging = Staging(catalogue, Addresses(Uris(catalogue.base)), task.as_of, folder, ())
    work = _Work(content, task, staging, renewal, Assembly(blocks, catalogue.base, folder / layout.DUMPS))
    since = renewal.for_check(task.as_of)
    return work.anew(steps) if since is None else work.renewed(since, steps)


@dataclass(frozen=True, slots=True)
class _Work:
    content: Content
    task: Task
    staging: Staging
    renewal: Renewal
    assembly: Assembly
    looked_at: list[Table] = field(default_factory=list)
    """What the shapes looked at, for the search index, which the same process makes."""
    content_written: Event = field(default_factory=event)
    """Set when `data.nq` is whole, which is when it can be checked."""

    def renewed(self, since: Since, steps: Steps) -> Parts:
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
                table = Table(SEARCH_PREDICATES)
                table.load(self._facts.triples(SEARCH_PREDICATES))
                self.staging.write_search_index(table)
            next(steps)
            changed = self.staging.write_records(self.content.chunks, self.renewal)
            findings = self.staging.check_since(replace(since, records=changed), self._left_out)
            keep_queries(self.task.remembered)
            self._write_ledger()
            return self._named(tuple(dump.result() for dump in dumps), findings)

    def anew(self, steps: Steps) -> Parts:
        """The parts from nothing; the store is that of the release before where much of it is the same."""
        jobs = self.task.jobs
        with (
            beside(self._check, self._make_findable, jobs) as (checked, findable),
            beside(self._write_other_dumps, self._write_ledger, jobs) as (others, ledger),
        ):
            data = self.assembly.write_content()
            self.content_written.set()
            next(steps)
            self.renewal.write_store(self.staging.store, self.staging.data)
            next(steps)
            next(steps)
            parts = self._named((data, *others()), checked())
            ledger()
            findable()
            return parts

    def _check(self) -> Findings:
        """Write the records, which results are led to, and check the content once it is there."""
        self.staging.write_records(self.content.chunks, self.renewal)
        self.content_written.wait()
        findings, table = self.staging.check(self._facts, self._left_out)
        self.looked_at.append(table)
        return findings

    def _make_findable(self) -> None:
        """What nothing else waits for, and needs what was checked."""
        self.staging.write_search_index(self.looked_at.pop())
        keep_queries(self.task.remembered)

    def _write_other_dumps(self) -> tuple[DumpFile, ...]:
        return self.assembly.write_turtle(), self.assembly.write_jsonld()

    def _write_ledger(self) -> None:
        self.staging.write_ledger(self.content.ledger, self.content.known)

    def _named(self, dumps: tuple[DumpFile, ...], findings: Findings) -> Parts:
        """The parts under the name of the release, which its store has the reports of."""
        staging = replace(self.staging, dumps=dumps)
        name = staging.name(findings.idle)
        quads = self.assembly.blocks.quads + staging.write_about(name, self.content.tally.census)
        known = {} if findings.graph is None else {layout.QUALITY_GRAPH: findings.graph}
        self.renewal.add_reports(staging.folder, (layout.ABOUT_GRAPH, layout.QUALITY_GRAPH), known)
        return Parts(staging, findings, name, quads, self.assembly.blocks)

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
    for part in parts_of(folder / dump.name):
        if part.stat().st_nlink == 1:  # one that is in another release is on the disk since that was published
            sync(part)
    return dump
