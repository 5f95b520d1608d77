"""Other SPARQL servers: addresses of the known ones, and who writes to them as the environment says."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from filmgraph.errors import ConfigurationError
from filmgraph.store.endpoint import Credentials


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server takes graphs, queries, and N-Quads (None: nowhere)."""

    graph_store: str
    endpoint: str
    quads: str | None


@dataclass(frozen=True, slots=True)
class _Product:
    """How the addresses of one product end."""

    graph_store: str
    endpoint: str
    quads: str | None


_PRODUCTS = (
    _Product("/store", "/query", "/store"),  # Oxigraph
    _Product("/sparql-graph-crud-auth", "/sparql", None),  # Virtuoso
    _Product("/data", "/query", ""),  # Apache Jena Fuseki: /DATASET/data
    _Product("/rdf-graphs/service", "", "/statements"),  # GraphDB and RDF4J: /repositories/NAME/rdf-graphs/service
)


def addresses_of(url: str, endpoint: str | None, quads: str | None) -> Addresses:
    """All addresses of the server whose Graph Store Protocol is at `url`; those that are given go before known ones.

    Raises ConfigurationError when nothing says where queries go.
    """
    for product in _PRODUCTS:
        if urlsplit(url).path.endswith(product.graph_store):
            beginning = url.removesuffix(product.graph_store)
            known = None if product.quads is None else beginning + product.quads
            return Addresses(url, endpoint or beginning + product.endpoint, quads or known)
    if endpoint is None:
        raise ConfigurationError(
            "Where this server takes queries does not follow from where it takes graphs.",
            where=url,
            remedy="Say it with --endpoint URL.",
        )
    return Addresses(url, endpoint, quads)


def credentials(environment: Mapping[str, str]) -> Credentials | None:
    """The user whom the environment names for the server of releases; None when it names none."""
    user = environment.get("FILMGRAPH_STORE_USER")
    return None if user is None else Credentials(user, environment.get("FILMGRAPH_STORE_PASSWORD", ""))
