"""A query put to any SPARQL 1.1 server: address, query and terms in, the bytes of its answer out.

Spoken with SPARQLWrapper. Terms join the query as a VALUES block at its end, where the grammar allows one.
"""

from collections.abc import Mapping
from urllib.error import HTTPError, URLError

from pyoxigraph import Literal, NamedNode
from SPARQLWrapper import POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from filmgraph.errors import DataError

_ROW_FORMATS = {"json": "json", "xml": "xml", "csv": "csv", "tsv": "tsv"}
_GRAPH_FORMATS = {"turtle": "turtle", "rdfxml": "rdf+xml", "jsonld": "json-ld", "ntriples": "n3"}


def ask_endpoint(endpoint: str, query: str, bindings: Mapping[str, NamedNode | Literal], form: str) -> bytes:
    """The answer of the server at `endpoint`, in the format named `form`. Raises DataError when it gives none."""
    client = SPARQLWrapper(endpoint, agent="filmgraph")
    client.setMethod(POST)
    client.setQuery(with_values(query, bindings))
    client.setReturnFormat((_ROW_FORMATS | _GRAPH_FORMATS)[form])
    try:
        with client.query().response as response:
            return bytes(response.read())
    except HTTPError as error:
        raise DataError(
            f"The server answered {error.code}: {error.read().decode(errors='replace')}", where=endpoint
        ) from error
    except (URLError, SPARQLWrapperException, OSError) as error:
        raise DataError(f"The server did not answer: {error}", where=endpoint) from error


def with_values(query: str, bindings: Mapping[str, NamedNode | Literal]) -> str:
    """The query with its variables bound by a VALUES block; terms are written by the RDF library, not by hand."""
    if len(bindings) == 0:
        return query
    names = " ".join(f"?{name}" for name in bindings)
    terms = " ".join(str(term) for term in bindings.values())
    return f"{query.rstrip()}\nVALUES ({names}) {{ ({terms}) }}\n"
