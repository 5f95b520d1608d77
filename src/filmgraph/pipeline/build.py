"""`filmgraph build`: the records of a catalogue to a new published release, or to a report of why not."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.pipeline.content import Content, Task, describe_records
from filmgraph.pipeline.leaving import leave_behind, still_needed
from filmgraph.pipeline.memory import give_back, without_cycle_search
from filmgraph.pipeline.parts import write_parts
from filmgraph.pipeline.progress import Progress
from filmgraph.pipeline.publication import Numbers
from filmgraph.pipeline.queries import queries_at
from filmgraph.pipeline.remembering import Remembered
from filmgraph.pipeline.reporting import Findings
from filmgraph.pipeline.yields import add_yields
from filmgraph.release import layout
from filmgraph.release.manifest import Manifest
from filmgraph.release.publish import building, prune, publish, recover
from filmgraph.settings import Catalogue
from filmgraph.source import Issue
from filmgraph.validation.located import Located, records_at_fault


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to. `release` is None when violations stopped it; `new` says that its content is new,
    `left` how many rows of tables gave no record."""

    release: Path | None
    manifest: Manifest
    new: bool
    issues: Sequence[Issue]
    findings: Findings
    pruned: Sequence[str]
    left: int = 0


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
                remedy=f"{_still_served(catalogue.releases)}Make room on the disk and build again.",
            ) from error


def _still_served(releases: Path) -> str:
    """What a failed build leaves current, in a sentence; nothing where it was the first."""
    return "The release before it is still current. " if (releases / layout.CURRENT).exists() else ""


def _build(catalogue: Catalogue, progress: Progress, as_of: date, jobs: int) -> Built:
    """Build, and where the settings say so build again without the records at fault until nothing blocks."""
    held: dict[str, tuple[Located, ...]] = {}
    remembered = Remembered(catalogue.releases / layout.REMEMBERED)
    while True:
        with _folders(catalogue.releases) as (working, staged):
            task = Task(as_of, jobs, working, remembered, held)
            content = describe_records(catalogue, progress, task)
            give_back()
            built, left = _publish(content, catalogue, progress, task, staged)
        remembered.forget_all_but((*content.used(), *left, queries_at(remembered)))
        fault = records_at_fault(built.findings.blocking)
        if built.release is not None or catalogue.on_violation != "hold-back":
            return built
        if len(fault.unexplained) > 0 or fault.records.keys() <= held.keys():
            return built
        held = {**fault.records, **held}
        number = len(fault.records)
        records = "a record, which violates" if number == 1 else f"{number} records, which violate"
        progress.note(f"Holding back {records} the shapes, and building anew.")


def _publish(
    content: Content, catalogue: Catalogue, progress: Progress, task: Task, staged: Path
) -> tuple[Built, Sequence[Path]]:
    """Write the release aside, and publish it unless something forbids that. Returns what is remembered of it, too."""
    steps = progress.stage("publish", ("dumps", "store", "search", "shapes", "release"), 5)
    parts = write_parts(content, catalogue, task, staged, steps)
    findings = parts.findings
    next(steps)
    unread = [issue for _, issue in content.unread]
    issues = [*unread, *(issue for chunk in content.chunks for issue in chunk.summary.issues)]
    yields = add_yields(chunk.summary.yields for chunk in content.chunks)
    sources = {source: found.records for source, found in yields.items()}
    numbers = Numbers(sum(sources.values()), parts.quads, len(issues), findings.severities, sources)
    manifest = parts.staging.write_manifest(parts.name, content.tally.kinds, numbers)
    refused = catalogue.releases / layout.REFUSED
    if len(findings.blocking) > 0:
        shutil.copyfile(staged / layout.QUALITY_TABLE, refused)
        return Built(None, manifest, False, issues, findings, (), content.left), still_needed(task.remembered)
    new = not (catalogue.releases / parts.name).exists()
    refused.unlink(missing_ok=True)
    release = publish(staged, catalogue.releases, catalogue.identity)
    pruned = prune(catalogue.releases, catalogue.keep_releases)
    left = leave_behind(content, parts.blocks, release, task.remembered)
    next(steps, None)
    return Built(release, manifest, new, issues, findings, pruned, content.left), [left]


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
