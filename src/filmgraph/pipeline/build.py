"""`filmgraph build`: the records of a catalogue to a new published release, or to a report of why not."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.lookups import Lookups, load_lookups
from filmgraph.pipeline.checking import Findings, check_content
from filmgraph.pipeline.graph import content_quads
from filmgraph.pipeline.identity import resolve
from filmgraph.pipeline.progress import Progress
from filmgraph.pipeline.publication import Content, write_release
from filmgraph.pipeline.reading import ReadRecord, read_record, read_sources
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.vocabulary import read_ontology
from filmgraph.release import layout
from filmgraph.release.manifest import Manifest, read_manifest
from filmgraph.release.publish import building, prune, publish, recover
from filmgraph.resolution.judgements import read_judgements
from filmgraph.resolution.ledger import read_ledger
from filmgraph.resources import resource
from filmgraph.settings import Catalogue
from filmgraph.source import Issue
from filmgraph.uris import Uris


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to. `release` is None when violations stopped it; `new` says that its content is new."""

    release: Path | None
    manifest: Manifest | None
    new: bool
    read: Sequence[ReadRecord]
    loose: Sequence[tuple[str, Issue]]
    findings: Findings
    pruned: Sequence[str]


def build(catalogue: Catalogue, progress: Progress, *, as_of: date) -> Built:
    """Build the catalogue and publish the release. The release that was current stays so until the new one is whole."""
    with building(catalogue.releases):
        recover(catalogue.releases, catalogue.identity)
        lookups = load_lookups(catalogue.lookups)
        read, loose = _read(catalogue, lookups, progress)
        ledger = read_ledger(catalogue.identity / layout.LEDGER)
        judgements = read_judgements(catalogue.identity / "judgements.csv")
        resolved = resolve(read, ledger, judgements, as_of=as_of)
        addresses = Addresses(Uris(catalogue.base))
        ontology = read_ontology(resource("ontology"))
        quads = content_quads(catalogue, read, resolved, lookups, ontology, addresses)
        findings = check_content(quads, addresses.uris, read, as_of)
        if findings.stops:
            return Built(None, None, False, read, loose, findings, ())
        content = Content(read, loose, resolved, quads, findings.quads, findings.severities)
        return _publish(content, catalogue, addresses, as_of, findings)


def _read(
    catalogue: Catalogue, lookups: Lookups, progress: Progress
) -> tuple[list[ReadRecord], list[tuple[str, Issue]]]:
    read: list[ReadRecord] = []
    loose: list[tuple[str, Issue]] = []
    for source, record in progress.stage("read", read_sources(catalogue)):
        read.append(read_record(source, record, lookups))
    if len(read) == 0:
        raise DataError(
            "No record was found.",
            where=", ".join(str(catalogue.root / source.path) for source in catalogue.sources),
            remedy="Put records there, or correct the path of the source in filmgraph.toml.",
        )
    return read, loose


def _publish(content: Content, catalogue: Catalogue, addresses: Addresses, as_of: date, findings: Findings) -> Built:
    staged = Path(tempfile.mkdtemp(prefix=layout.STAGING_PREFIX, dir=catalogue.releases))
    try:
        manifest = write_release(content, catalogue, addresses, as_of, staged)
        new = not (catalogue.releases / manifest.id).exists()
        folder = publish(staged, catalogue.releases, catalogue.identity)
    except OSError as error:
        shutil.rmtree(staged, ignore_errors=True)
        raise DataError(
            f"The release could not be written: {error}",
            where=str(catalogue.releases),
            remedy="The release before it is still current. Make room on the disk and build again.",
        ) from error
    pruned = prune(catalogue.releases, catalogue.keep_releases)
    manifest = read_manifest(folder / layout.MANIFEST)
    return Built(folder, manifest, new, content.read, content.loose, findings, pruned)
