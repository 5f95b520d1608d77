"""What a release says of itself: VoID counts and partitions, DCAT distributions, PROV origin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filmgraph.rdf import terms
from filmgraph.rdf.census import Census
from filmgraph.rdf.namespaces import DCTERMS, LABEL, PREFIXES, TYPE
from filmgraph.rdf.terms import Quad
from filmgraph.uris import Uris, mint_fragment

_VOID, _DCAT, _PROV = PREFIXES["void"], PREFIXES["dcat"], PREFIXES["prov"]
_SPDX = "http://spdx.org/rdf/terms#"


@dataclass(frozen=True, slots=True)
class Distribution:
    """One dump: its path below the base, media type, size in bytes and SHA-256."""

    path: str
    media_type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class About:
    """The words and numbers of a release."""

    title: str
    description: str
    licence: str | None
    release: str
    as_of: str
    software: str
    distributions: Sequence[Distribution]
    sources: Sequence[str]


def about_quads(about: About, census: Census, uris: Uris) -> Iterator[Quad]:
    """The quads of the `about` graph."""
    graph = terms.iri(uris.graph("about"))
    for subject, predicate, value in _triples(about, census, uris):
        yield subject, terms.iri(predicate), value, graph


def _triples(about: About, census: Census, uris: Uris) -> Iterator[tuple[str, str, str]]:
    dataset = terms.iri(uris.part(uris.graph("about"), "dataset"))
    yield dataset, TYPE[1:-1], terms.iri(_VOID + "Dataset")
    yield dataset, TYPE[1:-1], terms.iri(_DCAT + "Dataset")
    yield dataset, LABEL[1:-1], terms.string(about.title)
    yield dataset, DCTERMS + "title", terms.string(about.title)
    yield dataset, DCTERMS + "description", terms.string(about.description)
    yield dataset, DCTERMS + "identifier", terms.string(about.release)
    yield dataset, DCTERMS + "date", terms.date(about.as_of)
    if about.licence is not None:
        yield dataset, DCTERMS + "license", terms.iri(about.licence)
    yield dataset, _VOID + "uriSpace", terms.string(uris.base + "/")
    yield dataset, _VOID + "sparqlEndpoint", terms.iri(f"{uris.base}/sparql")
    yield dataset, _VOID + "triples", terms.integer(census.triples)
    yield dataset, _VOID + "distinctSubjects", terms.integer(census.subjects)
    yield dataset, _VOID + "classes", terms.integer(len(census.classes))
    yield dataset, _VOID + "properties", terms.integer(len(census.properties))
    yield from _partitions(dataset, census, uris)
    yield from _distributions(dataset, about, uris)
    yield from _origin(dataset, about, uris)


def _partitions(dataset: str, census: Census, uris: Uris) -> Iterator[tuple[str, str, str]]:
    for link, kind, count_of, counts in (
        ("classPartition", "class", "entities", census.classes),
        ("propertyPartition", "property", "triples", census.properties),
    ):
        for term, count in sorted(counts.items()):
            node = terms.iri(uris.part(uris.graph("about"), mint_fragment(kind, term)))
            yield dataset, _VOID + link, node
            yield node, TYPE[1:-1], terms.iri(_VOID + "Dataset")
            yield node, LABEL[1:-1], terms.string(f"{kind} partition of {term[1:-1]}")
            yield node, _VOID + kind, term
            yield node, _VOID + count_of, terms.integer(count)


def _distributions(dataset: str, about: About, uris: Uris) -> Iterator[tuple[str, str, str]]:
    for dump in about.distributions:
        name = dump.path.rsplit("/", 1)[-1]
        node = terms.iri(uris.part(uris.graph("about"), name))
        checksum = terms.iri(uris.part(uris.graph("about"), f"{name}-checksum"))
        address = terms.iri(uris.base + dump.path)
        yield dataset, _DCAT + "distribution", node
        yield dataset, _VOID + "dataDump", address
        yield node, TYPE[1:-1], terms.iri(_DCAT + "Distribution")
        yield node, LABEL[1:-1], terms.string(name)
        yield node, _DCAT + "downloadURL", address
        yield node, _DCAT + "mediaType", terms.iri(f"https://www.iana.org/assignments/media-types/{dump.media_type}")
        yield node, _DCAT + "byteSize", terms.non_negative_integer(dump.bytes)
        yield node, _SPDX + "checksum", checksum
        yield checksum, TYPE[1:-1], terms.iri(_SPDX + "Checksum")
        yield checksum, LABEL[1:-1], terms.string(f"SHA-256 of {name}")
        yield checksum, _SPDX + "algorithm", terms.iri(_SPDX + "checksumAlgorithm_sha256")
        yield checksum, _SPDX + "checksumValue", terms.typed(dump.sha256, PREFIXES["xsd"] + "hexBinary")


def _origin(dataset: str, about: About, uris: Uris) -> Iterator[tuple[str, str, str]]:
    build = terms.iri(uris.part(uris.graph("about"), "build"))
    software = terms.iri(uris.part(uris.graph("about"), "software"))
    yield dataset, _PROV + "wasGeneratedBy", build
    yield build, TYPE[1:-1], terms.iri(_PROV + "Activity")
    yield build, LABEL[1:-1], terms.string(f"build of release {about.release}")
    yield build, _PROV + "wasAssociatedWith", software
    yield software, TYPE[1:-1], terms.iri(_PROV + "SoftwareAgent")
    yield software, LABEL[1:-1], terms.string(about.software)
    for source in about.sources:
        yield build, _PROV + "used", source
        yield dataset, _PROV + "wasDerivedFrom", source
