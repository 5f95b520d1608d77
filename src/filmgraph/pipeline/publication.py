"""Described things in, a complete release folder aside out: dumps, store, records, reports, ledger, manifest."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path

from filmgraph import __version__
from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Kind, Thing
from filmgraph.pipeline.aside import reading_findings
from filmgraph.pipeline.checking import Checked, check_release
from filmgraph.pipeline.chunks import MappedChunk
from filmgraph.pipeline.rechecking import Since, recheck_release
from filmgraph.pipeline.renewal import Renewal
from filmgraph.pipeline.reporting import Aside, Findings, renew_report, report_basis, write_report
from filmgraph.pipeline.spooling import Unread
from filmgraph.rdf import nquads
from filmgraph.rdf.about import About, Distribution, about_quads
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.census import Census
from filmgraph.rdf.nquads import sorted_quads
from filmgraph.rdf.terms import Quad
from filmgraph.release import layout
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.history import write_history
from filmgraph.release.manifest import DumpFile, Manifest, write_manifest
from filmgraph.release.records import StoredRecord, write_records
from filmgraph.release.search import write_search_index
from filmgraph.release.search_entries import SEARCH_PREDICATES, search_entries
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.ledger_renewal import renew_ledger
from filmgraph.settings import Catalogue
from filmgraph.store import open_read_only
from filmgraph.validation import Source
from filmgraph.validation.fast import Table
from filmgraph.validation.located import Located
from filmgraph.validation.waivers import FILE_NAME as WAIVERS
from filmgraph.validation.waivers import Idle, Waiver, read_waivers

NAME_LENGTH = 16
"""How many characters of a SHA-256 name a release."""


@dataclass(frozen=True, slots=True)
class Staging:
    """A release that is being written into `folder`. The first of its `dumps` is `data.nq`; as long as they are being
    written there are none."""

    catalogue: Catalogue
    addresses: Addresses
    as_of: date
    folder: Path
    dumps: tuple[DumpFile, ...]

    @property
    def data(self) -> Path:
        """The file of all content, as N-Quads."""
        return self.folder / layout.DUMPS / layout.CONTENT

    @property
    def store(self) -> Path:
        """The folder of the store."""
        return self.folder / layout.STORE

    def write_records(self, chunks: Sequence[MappedChunk], renewal: Renewal) -> frozenset[str] | None:
        """Keep the records with their texts, bytes and issues. Returns the keys of those that are not as they were
        in the release before; None where that is not known."""
        path = self.folder / layout.RECORDS
        changed = renewal.write_records(chunks, path)
        if changed is None:
            write_records(_stored(chunks), path)
        return changed

    def check(self, default_graph: Source, left_out: "LeftOut") -> tuple[Findings, Table]:
        """Run the shapes over the default graph, and write the report. The table that was looked at has all that the
        search index is made from."""
        uris = self.addresses.uris
        waivers = read_waivers(self.catalogue.root / WAIVERS, uris)
        checked = Checked(self.folder / layout.RECORDS, uris, waivers)
        _, found, table = check_release(default_graph, checked, self.as_of, SEARCH_PREDICATES)
        return write_report(found, self._aside(left_out, waivers), self.folder, uris, self.as_of), table

    def check_since(self, since: Since, left_out: "LeftOut") -> Findings:
        """Run the shapes over what changed since the release before, once the store is there, and write the report."""
        uris = self.addresses.uris
        waivers = read_waivers(self.catalogue.root / WAIVERS, uris)
        checked = Checked(self.folder / layout.RECORDS, uris, waivers)
        store = open_read_only(self.store)
        if since.basis() == report_basis(waivers, self.as_of) and since.few_records:
            again = recheck_release(store, since, checked, self.as_of, everything=False)
            renewed = renew_report(since.release, again, self._aside(left_out, waivers), self.folder, uris, self.as_of)
            if renewed is not None:
                return renewed
        again = recheck_release(store, since, checked, self.as_of, everything=True)
        return write_report(again.found, self._aside(left_out, waivers), self.folder, uris, self.as_of)

    def _aside(self, left_out: "LeftOut", waivers: Sequence[Waiver]) -> Aside:
        reading = reading_findings(self.folder / layout.RECORDS, left_out.unread, self.addresses.uris)
        return Aside(reading, left_out.held, waivers)

    def renew_search_index(self, renewal: Renewal) -> bool:
        """Make everything with a page findable by its names, from the index of the release before. False where that is
        not enough."""
        store = open_read_only(self.store)
        return renewal.write_search_index(self.folder / layout.SEARCH, store, self.addresses.uris)

    def write_search_index(self, table: Table) -> None:
        """Make everything with a page findable by its names, from columns of the default graph."""
        write_search_index(search_entries(table, self.addresses.uris), self.folder / layout.SEARCH)

    def name(self, idle: Sequence[Idle]) -> str:
        """The name that the release will have: the hash of what it says, of what was found, the issues of reading among
        it, and of the waivers that accept nothing."""
        digest = hashlib.sha256(self.dumps[0].sha256.encode())
        digest.update((self.folder / layout.QUALITY_GRAPH).read_bytes())
        digest.update(repr([astuple(waiver) for waiver in idle]).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:NAME_LENGTH]

    def write_about(self, name: str, census: Census) -> int:
        """What describes the release itself; returns how many quads that is."""
        quads = sorted_quads(about_quads(self._about(name), census, self.addresses.uris))
        _write_quads(quads, self.folder / layout.ABOUT_GRAPH)
        return len(quads)

    def write_ledger(self, ledger: Ledger, known: Ledger) -> None:
        """Write the ledger that belongs to the release. `known` is that of the catalogue, as it was read."""
        renew_ledger(ledger, known, self.catalogue.identity / layout.LEDGER, self.folder / layout.LEDGER)

    def write_manifest(self, name: str, kinds: Counter[str], numbers: "Numbers") -> Manifest:
        """Write the manifest, last of all: a folder without one is no release."""
        manifest = Manifest(
            id=name,
            content_sha256=self.dumps[0].sha256,
            base=self.catalogue.base,
            title=self.catalogue.title,
            description=self.catalogue.description,
            licence=self.catalogue.licence,
            as_of=self.as_of.isoformat(),
            filmgraph=__version__,
            records=numbers.records,
            quads=numbers.quads,
            counts=dict(sorted(kinds.items())),
            issues=numbers.issues,
            violations=numbers.severities["violation"],
            warnings=numbers.severities["warning"],
            infos=numbers.severities["info"],
            ledger_sha256=hashlib.sha256((self.folder / layout.LEDGER).read_bytes()).hexdigest(),
            dumps=self.dumps,
            sources=dict(sorted(numbers.sources.items())),
        )
        write_history(self.folder, self.catalogue.releases, manifest)
        write_manifest(manifest, self.folder / layout.MANIFEST)
        return manifest

    def _about(self, name: str) -> About:
        sources = (Thing(Kind.SOURCE, source_key(source.id)) for source in self.catalogue.sources)
        return About(
            title=self.catalogue.title,
            description=self.catalogue.description,
            licence=self.catalogue.licence,
            release=name,
            as_of=self.as_of.isoformat(),
            software=f"filmgraph {__version__}",
            distributions=[Distribution(f"/dumps/{d.name}", d.media_type, d.bytes, d.sha256) for d in self.dumps],
            sources=[self.addresses.thing(source) for source in sources],
        )


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not in the release: what could not be read, and the results for which records are held back."""

    unread: Sequence[Unread]
    held: Sequence[Located]


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a build counted."""

    records: int
    quads: int
    issues: int
    severities: Counter[str]
    sources: Mapping[str, int]


def _write_quads(quads: Sequence[Quad], path: Path) -> None:
    with DumpWriter(path, "application/n-quads") as writer:
        for line in nquads.to_lines(quads):
            writer.write(line.encode())


def _stored(chunks: Iterable[MappedChunk]) -> Iterator[StoredRecord]:
    for chunk in chunks:
        yield from chunk.records()
