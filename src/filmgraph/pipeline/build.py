"""`filmgraph build`: the records of a catalogue to a new published release, or to a report of why not."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.pipeline.assembly import default_graph_length, number_of_quads, write_content, write_facts
from filmgraph.pipeline.content import Content, Task, describe_records
from filmgraph.pipeline.memory import give_back, without_cycle_search
from filmgraph.pipeline.progress import Progress
from filmgraph.pipeline.publication import LeftOut, Numbers, Staging
from filmgraph.pipeline.rechecking import Since
from filmgraph.pipeline.remembering import Remembered
from filmgraph.pipeline.renewal import Renewal, keep_indexes
from filmgraph.pipeline.reporting import Findings
from filmgraph.pipeline.workers import beside
from filmgraph.pipeline.yields import add_yields
from filmgraph.rdf.addresses import Addresses
from filmgraph.release import layout
from filmgraph.release.manifest import DumpFile, Manifest
from filmgraph.release.publish import building, prune, publish, recover
from filmgraph.settings import Catalogue
from filmgraph.source import Issue
from filmgraph.uris import Uris
from filmgraph.validation import DumpSource, Source
from filmgraph.validation.located import Located, records_at_fault


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to. `release` is None when violations stopped it; `new` says that its content is new."""

    release: Path | None
    manifest: Manifest
    new: bool
    issues: Sequence[Issue]
    findings: Findings
    pruned: Sequence[str]


def build(catalogue: Catalogue, progress: Progress, *, as_of: date, jobs: int = 1) -> Built:
    """Build the catalogue with up to `jobs` processes and publish the release.

    The release that was current stays so until the new one is whole. Raises DataError when there is no record, the disk
    is full, or another build runs.
    """
    with building(catalogue.releases), without_cycle_search():
        recover(catalogue.releases, catalogue.identity)
        try:
            return _build(catalogue, progress, as_of, jobs)
        except OSError as error:
            raise DataError(
                f"The release could not be written: {error}",
                where=str(catalogue.releases),
                remedy="The release before it is still current. Make room on the disk and build again.",
            ) from error


def _build(catalogue: Catalogue, progress: Progress, as_of: date, jobs: int) -> Built:
    """Build, and where the settings say so build again without the records at fault until nothing blocks."""
    held: dict[str, tuple[Located, ...]] = {}
    remembered = Remembered(catalogue.releases / layout.REMEMBERED)
    while True:
        with _folders(catalogue.releases) as (working, staged):
            task = Task(as_of, jobs, working, remembered, held)
            content = describe_records(catalogue, progress, task)
            give_back()
            built = _publish(content, catalogue, progress, task, staged)
        remembered.forget_all_but((*content.used(), *keep_indexes(content, built.release, remembered)))
        fault = records_at_fault(built.findings.blocking)
        if built.release is not None or catalogue.on_violation != "hold-back":
            return built
        if len(fault.unexplained) > 0 or fault.records.keys() <= held.keys():
            return built
        held = {**fault.records, **held}
        number = len(fault.records)
        records = "a record, which violates" if number == 1 else f"{number} records, which violate"
        progress.note(f"Holding back {records} the shapes, and building anew.")


def _publish(content: Content, catalogue: Catalogue, progress: Progress, task: Task, staged: Path) -> Built:
    """Write the release aside: the store in this process; beside it further dumps, the records, the checks and the
    search index. A search index that is renewed comes from the new store."""
    steps = progress.stage("publish", ("dumps", "store", "search", "shapes", "release"), 5)
    next(steps)
    data = write_content(content.files, staged / layout.DUMPS)
    staging = Staging(catalogue, Addresses(Uris(catalogue.base)), task.as_of, staged, (data,))
    next(steps)
    renewal = Renewal.since(catalogue.releases / layout.CURRENT, content.files, content.ground, task.remembered)
    if renewal.before is not None:
        renewal.write_store(staged / layout.STORE, staging.data)
    left_out = LeftOut(content.unread, [located for of_record in task.held.values() for located in of_record])
    facts = DumpSource(staging.data, default_graph_length(content.files))
    since = renewal.for_check(task.as_of)
    with beside(partial(_complete, staging, content, facts, renewal, since, left_out), task.jobs) as findings_of:
        if renewal.before is None:
            renewal.write_store(staged / layout.STORE, staging.data)
        next(steps)
        if since is not None:
            staging.renew_search_index(renewal, facts)
        next(steps)
        findings, dumps = findings_of()
        staging = replace(staging, dumps=(data, *dumps))
    next(steps)
    unread = [issue for _, issue in content.unread]
    issues = [*unread, *(issue for chunk in content.chunks for issue in chunk.summary.issues)]
    name = staging.name(findings.idle)
    quads = number_of_quads(content.files) + staging.write_about(name, content.tally.census)
    known = {} if findings.graph is None else {layout.QUALITY_GRAPH: findings.graph}
    renewal.add_reports(staged, (layout.ABOUT_GRAPH, layout.QUALITY_GRAPH), known)
    yields = add_yields(chunk.summary.yields for chunk in content.chunks)
    sources = {source: found.records for source, found in yields.items()}
    numbers = Numbers(sum(sources.values()), quads, len(issues), findings.severities, sources)
    manifest = staging.write_manifest(name, content.ledger, content.tally.kinds, numbers)
    refused = catalogue.releases / layout.REFUSED
    if len(findings.blocking) > 0:
        shutil.copyfile(staged / layout.QUALITY_TABLE, refused)
        return Built(None, manifest, False, issues, findings, ())
    new = not (catalogue.releases / name).exists()
    refused.unlink(missing_ok=True)
    release = publish(staged, catalogue.releases, catalogue.identity)
    pruned = prune(catalogue.releases, catalogue.keep_releases)
    next(steps, None)
    return Built(release, manifest, new, issues, findings, pruned)


def _complete(
    staging: Staging, content: Content, facts: Source, renewal: Renewal, since: Since | None, left_out: LeftOut
) -> tuple[Findings, tuple[DumpFile, ...]]:
    """What does not need the store, or needs one that was renewed."""
    dumps = write_facts(content.files, staging.catalogue.base, staging.folder / layout.DUMPS)
    changed = staging.write_records(content.chunks, renewal)
    findings = staging.check(facts, None if since is None else replace(since, records=changed), left_out)
    return findings, dumps


@contextmanager
def _folders(releases: Path) -> Iterator[tuple[Path, Path]]:
    """A working folder and one for the release aside, both on the disk of the releases; what is left is removed."""
    working, staged = (Path(tempfile.mkdtemp(prefix=layout.STAGING_PREFIX, dir=releases)) for _ in range(2))
    staged.chmod(0o755)
    try:
        yield working, staged
    finally:
        shutil.rmtree(working, ignore_errors=True)
        shutil.rmtree(staged, ignore_errors=True)
