"""Graphs written to another server: triples in, whole graphs there. Spoken by the SPARQL 1.1 Graph Store Protocol.

A graph goes over in parts: the first replaces it (PUT), the others are added (POST), so any size can be sent and
sending again changes nothing. Where a server takes N-Quads, many small graphs go in one request.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final, TypeVar

import pyoxigraph
import requests
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth

from filmgraph.store.endpoint import Credentials
from filmgraph.store.protocol import StoreError

_Item = TypeVar("_Item")
PART: Final = 20_000
"""Triples in one request: a few megabytes, which every server takes."""

_SECONDS = (10, 600)
"""How long to wait for a connection, and for the answer to one part."""


class GraphStore:
    """The graphs of the server at `url`, which names a graph by `?graph=`. `quads` is where it takes N-Quads, if so.

    Every method raises StoreError with what the server said when it did not do what was asked.
    """

    def __init__(self, url: str, credentials: Credentials | None = None, quads: str | None = None) -> None:
        self.url = url
        self._quads = quads
        self._session = requests.Session()
        self._credentials = credentials

    def replace(self, graph: str, triples: Iterable[Triple]) -> Iterator[int]:
        """Make `graph` hold these triples and no others; yields the number sent after each part."""
        parts = _parts(triples)
        first = next(parts, ())
        self._send("PUT", self.url, _n_triples(first), RdfFormat.N_TRIPLES, graph)
        yield len(first)
        for part in parts:
            self._send("POST", self.url, _n_triples(part), RdfFormat.N_TRIPLES, graph)
            yield len(part)

    def replace_small(self, graphs: Iterable[tuple[str, list[Triple]]]) -> Iterator[int]:
        """The same for many small graphs, in as few requests as the server takes them; each must be new there."""
        if self._quads is None:
            yield from chain.from_iterable(self.replace(name, triples) for name, triples in graphs)
            return
        quads = (
            Quad(each.subject, each.predicate, each.object, NamedNode(name))
            for name, triples in graphs
            for each in triples
        )
        for part in _parts(quads):
            body = pyoxigraph.serialize(part, format=RdfFormat.N_QUADS)
            self._send("POST", self._quads, body or b"", RdfFormat.N_QUADS, None)
            yield len(part)

    def add(self, graph: str, triples: Iterable[Triple]) -> None:
        """Add a few triples to `graph`, which need not be there yet."""
        self._send("POST", self.url, _n_triples(triples), RdfFormat.N_TRIPLES, graph)

    def read(self, graph: str) -> list[Triple]:
        """The triples of a small graph; none when it is not there."""
        answer = self._request("GET", self.url, graph, headers={"Accept": RdfFormat.N_TRIPLES.media_type})
        if answer.status_code == requests.codes.not_found:
            return []
        self._check(answer, f"GET {graph}")
        return [quad.triple for quad in pyoxigraph.parse(answer.content, RdfFormat.N_TRIPLES)]

    def remove(self, graph: str) -> None:
        """Remove `graph`; one that is not there is removed already."""
        answer = self._request("DELETE", self.url, graph)
        if answer.status_code != requests.codes.not_found:
            self._check(answer, f"DELETE {graph}")

    def _send(self, method: str, url: str, body: bytes, form: RdfFormat, graph: str | None) -> None:
        answer = self._request(method, url, graph, body, {"Content-Type": form.media_type})
        self._check(answer, f"{method} {graph or form.media_type}")

    def _request(
        self, method: str, url: str, graph: str | None, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> requests.Response:
        parameters = {} if graph is None else {"graph": graph}
        try:
            answer = self._session.request(method, url, parameters, body, headers, timeout=_SECONDS)
            if answer.status_code == requests.codes.unauthorized and self._authenticate(answer):
                answer = self._session.request(method, url, parameters, body, headers, timeout=_SECONDS)
        except requests.RequestException as error:
            raise StoreError(
                f"The server does not answer: {error}", where=url, remedy="Is it running, and is this its address?"
            ) from error
        return answer

    def _authenticate(self, answer: requests.Response) -> bool:
        """Whether credentials were added as the server asks for them (RFC 9110, section 11.6); once only."""
        if self._credentials is None or self._session.auth is not None:
            return False
        digest = "digest" in answer.headers.get("WWW-Authenticate", "").lower()
        scheme: AuthBase = (HTTPDigestAuth if digest else HTTPBasicAuth)(
            self._credentials.user, self._credentials.password
        )
        self._session.auth = scheme
        return True

    def _check(self, answer: requests.Response, step: str) -> None:
        if answer.ok:
            return
        remedy = None
        if answer.status_code in (requests.codes.unauthorized, requests.codes.forbidden):
            remedy = "Set FILMGRAPH_STORE_USER and FILMGRAPH_STORE_PASSWORD to a user who may write."
        elif answer.status_code in (requests.codes.not_found, requests.codes.method_not_allowed):
            remedy = "Is this the address of its Graph Store Protocol? The guide on external engines lists some."
        said = next((line for line in answer.text.splitlines() if line.strip() != ""), answer.reason)
        raise StoreError(f"{step}: the server answered {answer.status_code}: {said}", where=self.url, remedy=remedy)


def _n_triples(triples: Iterable[Triple]) -> bytes:
    return pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def _parts(items: Iterable[_Item]) -> Iterator[tuple[_Item, ...]]:
    stream = iter(items)
    while len(part := tuple(islice(stream, PART))) > 0:
        yield part
