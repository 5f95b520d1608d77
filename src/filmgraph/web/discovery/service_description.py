"""What the endpoint is and can do, as RDF: a release and the address that was asked in, triples out.

SPARQL 1.1 Service Description. Each claim in it is tested against what is served.
"""

from collections.abc import Iterator

from pyoxigraph import Triple

from filmgraph.query.formats import GRAPH_FORMATS, SELECT_FORMATS
from filmgraph.release.current import Release
from filmgraph.web.discovery.statistics import graph_sizes, triples_of
from filmgraph.web.discovery.vocabulary import DCTERMS, SD, VOID, about, iri, number, text


def describe_service(release: Release, host: str) -> Iterator[Triple]:
    """The description of the endpoint at `{host}/sparql` over `release`."""
    endpoint = f"{host}/sparql"
    service, dataset, default = f"{endpoint}#service", f"{endpoint}#dataset", f"{endpoint}#default-graph"
    formats = [(SD + "resultFormat", iri(form.iri)) for form in (*SELECT_FORMATS, *GRAPH_FORMATS)]
    licence = release.manifest.get("licence")
    yield from about(
        service,
        (SD + "Service",),
        (SD + "endpoint", iri(endpoint)),
        (SD + "supportedLanguage", iri(SD + "SPARQL11Query")),
        (SD + "defaultDataset", iri(dataset)),
        (DCTERMS + "title", text(release.title)),
        (DCTERMS + "license", iri(licence) if isinstance(licence, str) else None),
        *formats,
    )
    graphs = graph_sizes(release)
    names = [f"{endpoint}#graph-{number}" for number in range(1, len(graphs) + 1)]
    yield from about(
        dataset,
        (SD + "Dataset", VOID + "Dataset"),
        (SD + "defaultGraph", iri(default)),
        *((SD + "namedGraph", iri(name)) for name in names),
    )
    yield from about(default, (SD + "Graph",), (VOID + "triples", number(triples_of(release))))
    for name, (graph, size) in zip(names, graphs.items(), strict=True):
        yield from about(
            name,
            (SD + "NamedGraph",),
            (SD + "name", iri(graph)),
            (SD + "graph", iri(f"{name}-content")),
        )
        yield from about(f"{name}-content", (SD + "Graph",), (VOID + "triples", number(size)))
