"""`filmgraph build`: the records of a catalogue to a new published release, or to a report of why not."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.pipeline.assembly import default_graph_length, write_dumps
from filmgraph.pipeline.blockfile import BlockFile, write_blocks
from filmgraph.pipeline.checking import Findings
from filmgraph.pipeline.chunks import MappedChunk, chunk_mapper, spool
from filmgraph.pipeline.describing import Tally, Workshop, shared_buckets
from filmgraph.pipeline.graphs import CatalogueBlocks
from filmgraph.pipeline.identity import WhoIsWho, identify, new_ledger
from filmgraph.pipeline.progress import Progress
from filmgraph.pipeline.publication import Numbers, Staging
from filmgraph.pipeline.reading import Source, load_knowledge, read_source, sources_of
from filmgraph.pipeline.workers import run_tasks
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.vocabulary import Vocabulary, read_ontology
from filmgraph.release import layout
from filmgraph.release.manifest import Manifest
from filmgraph.release.publish import building, prune, publish, recover
from filmgraph.resolution.aliases import Aliases, to_aliases
from filmgraph.resolution.judgements import read_judgements
from filmgraph.resolution.ledger import Ledger, read_ledger
from filmgraph.resources import resource
from filmgraph.settings import Catalogue
from filmgraph.source import Issue, SourceRecord
from filmgraph.uris import Uris


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to. `release` is None when violations stopped it; `new` says that its content is new."""

    release: Path | None
    manifest: Manifest
    new: bool
    issues: Sequence[Issue]
    findings: Findings
    pruned: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Content:
    """What the records came to: blocks, counts, and the ledger that belongs to them."""

    files: Sequence[BlockFile]
    chunks: Sequence[MappedChunk]
    unread: Sequence[Issue]
    tally: Tally
    ledger: Ledger


def build(catalogue: Catalogue, progress: Progress, *, as_of: date, jobs: int = 1) -> Built:
    """Build the catalogue with up to `jobs` processes and publish the release.

    The release that was current stays so until the new one is whole. Raises DataError when there is no record, the disk
    is full, or another build runs.
    """
    with building(catalogue.releases):
        recover(catalogue.releases, catalogue.identity)
        try:
            with _folders(catalogue.releases) as (working, staged):
                content = _describe(catalogue, progress, as_of, jobs, working)
                return _publish(content, catalogue, progress, as_of, staged)
        except OSError as error:
            raise DataError(
                f"The release could not be written: {error}",
                where=str(catalogue.releases),
                remedy="The release before it is still current. Make room on the disk and build again.",
            ) from error


def _describe(catalogue: Catalogue, progress: Progress, as_of: date, jobs: int, working: Path) -> _Content:
    knowledge = load_knowledge(catalogue)
    ledger = read_ledger(catalogue.identity / layout.LEDGER)
    spools, unread = spool(progress.stage("read", _read(catalogue)), working)
    if len(spools) == 0:
        raise _nothing_found(catalogue, unread)
    mapping = run_tasks(chunk_mapper(knowledge, working), spools, jobs)
    chunks = list(progress.stage("parse", mapping, len(spools)))
    aliases = to_aliases(knowledge.lookups.events, knowledge.lookups.awards)
    who = _identify(catalogue, chunks, ledger, aliases, as_of)
    addresses = Addresses(Uris(catalogue.base))
    ontology = read_ontology(resource("ontology"))
    vocabulary = Vocabulary.of(ontology)
    workshop = Workshop(catalogue, who, knowledge.lookups, vocabulary, addresses, working)
    described = list(progress.stage("describe", run_tasks(workshop.describe_chunk, chunks, jobs), len(chunks)))
    buckets = shared_buckets(described)
    described += progress.stage("join", run_tasks(workshop.describe_bucket, buckets, jobs), len(buckets))
    tally = Tally()
    for done in described:
        tally.add(done.tally)
    new, links = new_ledger(ledger, who.identities, tally.present, as_of=as_of)
    blocks = CatalogueBlocks(catalogue, addresses)
    own = [*blocks.sources(), blocks.identity(links, new), blocks.ontology(ontology)]
    own.append(blocks.vocabulary(vocabulary, tally.controlled))
    tally.census.add(blocks.census)
    files = [*(done.blocks for done in described), write_blocks(own, working / "catalogue")]
    return _Content(files, chunks, unread, tally, new)


def _read(catalogue: Catalogue) -> Iterator[tuple[Source, SourceRecord | Issue]]:
    for source in sources_of(catalogue):
        for found in read_source(source, catalogue.root):
            yield source, found


def _identify(
    catalogue: Catalogue, chunks: Sequence[MappedChunk], ledger: Ledger, aliases: Aliases, as_of: date
) -> WhoIsWho:
    judgements = read_judgements(catalogue.identity / "judgements.csv")
    named = (thing for chunk in chunks for thing in chunk.named)
    return identify(named, ledger, judgements, aliases, as_of=as_of)


def _publish(content: _Content, catalogue: Catalogue, progress: Progress, as_of: date, staged: Path) -> Built:
    addresses = Addresses(Uris(catalogue.base))
    steps = progress.stage("publish", ("dumps", "records", "store", "search", "shapes", "release"), 6)
    next(steps)
    dumps = write_dumps(content.files, catalogue.base, staged / layout.DUMPS)
    staging = Staging(catalogue, addresses, as_of, staged, dumps)
    next(steps)
    staging.write_records(content.chunks)
    next(steps)
    quads = staging.write_store(content.tally.census)
    next(steps)
    staging.write_search_index()
    next(steps)
    findings = staging.check(default_graph_length(content.files))
    next(steps)
    issues = [*content.unread, *(issue for chunk in content.chunks for issue in chunk.issues)]
    records = sum(chunk.records for chunk in content.chunks)
    numbers = Numbers(records, quads, len(issues), findings.severities)
    manifest = staging.write_manifest(content.ledger, content.tally.kinds, numbers)
    if findings.stops:
        return Built(None, manifest, False, issues, findings, ())
    new = not (catalogue.releases / manifest.id).exists()
    release = publish(staged, catalogue.releases, catalogue.identity)
    pruned = prune(catalogue.releases, catalogue.keep_releases)
    next(steps, None)
    return Built(release, manifest, new, issues, findings, pruned)


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


def _nothing_found(catalogue: Catalogue, unread: Sequence[Issue]) -> DataError:
    if len(unread) > 0:
        first = unread[0]
        return DataError(f"No record could be read. {first.message}", where=first.path, remedy=first.remedy)
    return DataError(
        "No record was found.",
        where=", ".join(str(catalogue.root / source.path) for source in catalogue.sources),
        remedy="Put records there, or correct the path of the source in filmgraph.toml.",
    )
