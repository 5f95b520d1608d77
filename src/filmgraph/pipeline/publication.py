"""The content of a release in, a complete release folder aside out: dumps, store, records, reports, manifest."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filmgraph import __version__
from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Kind, Thing
from filmgraph.pipeline.identity import Resolved
from filmgraph.pipeline.reading import ReadRecord
from filmgraph.rdf import nquads
from filmgraph.rdf.about import About, Census, Distribution, about_quads
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.nquads import sorted_quads
from filmgraph.rdf.terms import Quad
from filmgraph.release import layout
from filmgraph.release.dumps import write_dumps, write_text
from filmgraph.release.manifest import Manifest, write_manifest
from filmgraph.release.records import write_records
from filmgraph.resolution.ledger import write_ledger
from filmgraph.settings import Catalogue
from filmgraph.source import Issue
from filmgraph.store.build import build_store

NAME_LENGTH = 16
"""How many characters of the SHA-256 of `data.nq` name a release."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a release is made of. `loose` are issues of files that gave no record, by source id."""

    read: Sequence[ReadRecord]
    loose: Sequence[tuple[str, Issue]]
    resolved: Resolved
    quads: Sequence[Quad]
    quality: Sequence[Quad]
    severities: Counter[str]


def write_release(content: Content, catalogue: Catalogue, addresses: Addresses, as_of: date, folder: Path) -> Manifest:
    """Write everything that a release consists of into `folder`."""
    dumps = write_dumps(content.quads, catalogue.base, folder / layout.DUMPS)
    name = dumps[0].sha256[:NAME_LENGTH]
    about = About(
        title=catalogue.title,
        description=catalogue.description,
        licence=catalogue.licence,
        release=name,
        as_of=as_of.isoformat(),
        software=f"filmgraph {__version__}",
        distributions=[Distribution(f"/dumps/{d.name}", d.media_type, d.bytes, d.sha256) for d in dumps],
        sources=[addresses.thing(Thing(Kind.SOURCE, source_key(source.id))) for source in catalogue.sources],
    )
    (folder / layout.REPORTS).mkdir()
    describing = sorted_quads([*about_quads(about, Census(content.quads), addresses.uris), *content.quality])
    description = folder / layout.REPORTS / "about-and-quality.nq"
    write_text(nquads.to_lines(describing), description, "application/n-quads")
    quads = build_store(folder / layout.STORE, (folder / layout.DUMPS / dumps[0].name, description))
    stored = sorted((entry.stored for entry in content.read), key=lambda entry: entry.key)
    write_records(stored, content.loose, folder / layout.RECORDS)
    write_ledger(content.resolved.ledger, folder / layout.LEDGER)
    manifest = Manifest(
        id=name,
        content_sha256=dumps[0].sha256,
        base=catalogue.base,
        title=catalogue.title,
        description=catalogue.description,
        licence=catalogue.licence,
        as_of=as_of.isoformat(),
        filmgraph=__version__,
        records=len(content.read),
        quads=quads,
        counts=_counts(content.resolved.things),
        issues=sum(len(entry.stored.issues) for entry in content.read) + len(content.loose),
        violations=content.severities["violation"],
        warnings=content.severities["warning"],
        infos=content.severities["info"],
        ledger_sha256=hashlib.sha256((folder / layout.LEDGER).read_bytes()).hexdigest(),
        dumps=dumps,
    )
    write_manifest(manifest, folder / layout.MANIFEST)
    return manifest


def _counts(things: Iterable[Thing]) -> dict[str, int]:
    return dict(sorted(Counter(thing.kind.value for thing in things).items()))
