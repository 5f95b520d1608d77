"""The dataset as RDF (VoID and DCAT): what the release says of itself, and where it is served now.

Counts come from the release where it was built with them, else from its store; addresses are those that were asked.
"""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from filmgraph.query.catalogue import page_query
from filmgraph.release.current import Release
from filmgraph.uris import Uris
from filmgraph.web.discovery.dumps import Dump, list_dumps
from filmgraph.web.discovery.statistics import statistics_of
from filmgraph.web.discovery.vocabulary import DCAT, DCTERMS, FOAF, RDFS, SPDX, VOID, about, iri, number, text

_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_HEX = NamedNode("http://www.w3.org/2001/XMLSchema#hexBinary")


def describe_dataset(release: Release, host: str) -> Iterator[Triple]:
    """The description of `release` as it is served at `host` (`http://example.org`, without a slash at its end)."""
    address = f"{host}/.well-known/void"
    told = list(_told_by_release(release))
    dataset = release.uris.part(Uris(release.base).graph("about"), "dataset") if len(told) > 0 else f"{address}#dataset"
    yield from about(
        address,
        (VOID + "DatasetDescription",),
        (RDFS + "label", text(f"Description of {release.title}", "en")),
        (FOAF + "primaryTopic", iri(dataset)),
    )
    yield from about(
        dataset,
        (VOID + "Dataset", DCAT + "Dataset"),
        (DCTERMS + "title", text(release.title)),
        (VOID + "sparqlEndpoint", iri(f"{host}/sparql")),
        (VOID + "vocabulary", iri("https://w3id.org/filmgraph/ontology#")),
        *((VOID + "dataDump", iri(f"{host}/dumps/{dump.name}")) for dump in list_dumps(release)),
        *((DCAT + "distribution", iri(f"{address}#{dump.name}")) for dump in list_dumps(release)),
        *((VOID + "feature", iri(f"http://www.w3.org/ns/formats/{name}")) for name in ("Turtle", "JSON-LD")),
    )
    yield from _addressless(told) if len(told) > 0 else _counted(release, dataset)
    for dump in list_dumps(release):
        yield from _distribution(release, host, f"{address}#{dump.name}", dump)


def _told_by_release(release: Release) -> Iterator[Triple]:
    """The release's own graph about itself."""
    if release.base != "":
        graph = NamedNode(release.uris.graph("about"))
        yield from release.store.construct(page_query("graph"), {"graph": graph})


def _addressless(triples: list[Triple]) -> Iterator[Triple]:
    """The triples without the distributions that give addresses under the base: those here are given instead."""
    moved = {VOID + "dataDump", DCAT + "distribution", VOID + "sparqlEndpoint"}
    distributions = {each.object for each in triples if each.predicate.value == DCAT + "distribution"}
    for each in triples:
        if each.predicate.value not in moved and each.subject not in distributions:
            yield each


def _counted(release: Release, dataset: str) -> Iterator[Triple]:
    statistics = statistics_of(release)
    yield from about(
        dataset,
        (),
        (VOID + "triples", number(statistics.triples)),
        (VOID + "distinctSubjects", number(statistics.subjects)),
        (VOID + "classes", number(len(statistics.classes))),
        (VOID + "properties", number(len(statistics.properties))),
    )
    yield from _partitions(dataset, "class", "entities", statistics.classes)
    yield from _partitions(dataset, "property", "triples", statistics.properties)


def _partitions(dataset: str, part: str, counted: str, sizes: Mapping[str, int]) -> Iterator[Triple]:
    for position, (term, size) in enumerate(sorted(sizes.items()), start=1):
        node = f"{dataset}-{part}-{position}"
        yield from about(dataset, (), (f"{VOID}{part}Partition", iri(node)))
        yield from about(node, (), (VOID + part, iri(term)), (VOID + counted, number(size)))


def _distribution(release: Release, host: str, node: str, dump: Dump) -> Iterator[Triple]:
    licence = release.manifest.get("licence")
    yield from about(
        node,
        (DCAT + "Distribution",),
        (RDFS + "label", text(dump.name)),
        (DCAT + "downloadURL", iri(f"{host}/dumps/{dump.name}")),
        (DCAT + "mediaType", iri(_MEDIA_TYPES + dump.media_type)),
        (DCAT + "byteSize", number(dump.size)),
        (SPDX + "checksum", iri(f"{node}-checksum")),
        (DCTERMS + "license", iri(licence) if isinstance(licence, str) else None),
    )
    yield from about(
        f"{node}-checksum",
        (SPDX + "Checksum",),
        (SPDX + "algorithm", iri(SPDX + "checksumAlgorithm_sha256")),
        (SPDX + "checksumValue", Literal(dump.sha256, datatype=_HEX)),
    )
