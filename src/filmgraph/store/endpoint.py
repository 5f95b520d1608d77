"""One SPARQL 1.1 server: query text and graphs in, the bytes of its complete answer out. Spoken with SPARQLWrapper.

Knows no release. An answer that the server cut short is a fault here, whatever status it came with.
"""

from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError, URLError

from SPARQLWrapper import BASIC, POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from filmgraph.store.protocol import Graphs, StoreError

_CUT = ("x-sparql-maxrows", "x-sql-state")
"""Headers in which Virtuoso says that rows are missing (its ResultSetMaxRows), or that time was up."""


class CutAnswerError(StoreError):
    """The server sent a part of the answer only."""


class RefusedByServerError(StoreError):
    """The server says that the query is at fault (400)."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user's name and password, as the server asks for them: Basic or Digest."""

    user: str
    password: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The address that a server takes queries at, and who asks. `seconds` bounds the wait for each answer."""

    url: str
    credentials: Credentials | None = None
    seconds: float = 60.0

    def ask(self, query: str, graphs: Graphs, accept: str, read: Callable[[IO[bytes]], bytes] | None = None) -> bytes:
        """The answer in the media type `accept`; `read` takes it from the wire when it has limits of its own.

        Raises TimeoutError when `seconds` were not enough, CutAnswerError for a part of an answer,
        RefusedByServerError for a query that the server does not take, StoreError for any other trouble.
        """
        client = self._client(query, graphs, accept)
        try:
            with client.query().response as response:
                _check_complete(response.headers, self.url)
                body = response.read() if read is None else read(response)
        except QueryBadFormed as error:
            raise RefusedByServerError(_first_line(str(error)), where=self.url) from error
        except (TimeoutError, URLError) as error:
            if isinstance(error, TimeoutError) or isinstance(error.reason, TimeoutError):
                raise TimeoutError(f"No complete answer after {self.seconds:g} seconds.") from error
            raise _no_answer(self.url, error) from error
        except (SPARQLWrapperException, HTTPException, OSError) as error:
            raise _no_answer(self.url, error) from error
        return bytes(body)

    def _client(self, query: str, graphs: Graphs, accept: str) -> SPARQLWrapper:
        client = SPARQLWrapper(self.url, agent="filmgraph")
        client.setMethod(POST)
        client.setOnlyConneg(True)
        client.setTimeout(max(1, round(self.seconds)))
        client.addCustomHttpHeader("Accept", accept)
        if self.credentials is not None:
            client.setHTTPAuth(BASIC)
            client.setCredentials(self.credentials.user, self.credentials.password)
        for name, iris in (("default-graph-uri", graphs.default), ("named-graph-uri", graphs.named)):
            for iri in iris:
                client.addParameter(name, iri)
        client.setQuery(query)
        return client


def _check_complete(headers: Message, url: str) -> None:
    found = next((name for name in _CUT if name in headers), None)
    if found is not None:
        raise CutAnswerError(
            f"The server sent a part of the answer only ({found}: {headers[found]}).",
            where=url,
            remedy="Raise its limits on rows and time, or ask for less.",
        )


def _no_answer(url: str, error: Exception) -> StoreError:
    if isinstance(error, HTTPError):
        return StoreError(f"The server answered {error.code}: {error.reason}", where=url)
    return StoreError(f"The server did not answer: {_first_line(str(error))}", where=url)


def _first_line(text: str) -> str:
    return next((line for line in text.splitlines() if line.strip() != ""), text)
