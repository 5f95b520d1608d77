"""Queries from strangers passed on to a SPARQL server: question in, spooled answer out, with the same promises.

Each is first read by an own worker process over an empty store: what is no SPARQL 1.1 query, or reaches out, is never
sent on, whatever dialect the server speaks. Its answer is written anew, so that every server's formats are alike.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO, cast

import pyoxigraph
from pyoxigraph import NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat

from filmgraph.query.evaluation import Answer, Evaluator, Question
from filmgraph.query.faults import (
    ClientGoneError,
    EvaluationError,
    MalformedQueryError,
    QueryTimeoutError,
    RefusedQueryError,
    ResultTooLargeError,
)
from filmgraph.query.formats import GRAPH_WRITERS, RESULT_WRITERS
from filmgraph.query.job import Dataset
from filmgraph.query.limits import Limits
from filmgraph.query.spool import Spool, SpoolLimitError
from filmgraph.query.words import bare_words, iris_in
from filmgraph.store import WHOLE_STORE, Graphs, StoreError
from filmgraph.store.dialect import tells_yes_or_no, yes_or_no
from filmgraph.store.endpoint import CutAnswerError, Endpoint, RefusedByServerError

_JSON, _N_TRIPLES = "application/sparql-results+json", "application/n-triples"
_CHUNK = 1 << 16
_BOOLEANS = {True: b'{"head":{},"boolean":true}', False: b'{"head":{},"boolean":false}'}


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Evaluates queries at `endpoint`. `local` reads them first, over the empty store in the folder `empty`."""

    endpoint: Endpoint
    local: Evaluator
    empty: Path
    limits: Limits

    def evaluate(self, question: Question, wanted: Callable[[], bool] = lambda: True) -> Answer:
        """The answer to `question`. Raises a QueryError when there is none."""
        read = self.local.evaluate(replace(question, store=self.empty, graphs=WHOLE_STORE), wanted)
        read.file.close()
        asks_graph = read.form == "graph"
        body = self._ask(question, _N_TRIPLES if asks_graph else _JSON, wanted)
        try:
            return self._written(body, question, read)
        except (SyntaxError, ValueError) as error:
            raise EvaluationError(f"The server's answer cannot be read: {error}") from error
        except SpoolLimitError as error:
            raise self._too_large(error) from error

    def _written(self, body: bytes, question: Question, read: Answer) -> Answer:
        """The server's answer, written anew in the format that `read` settled on."""
        file = cast("BinaryIO", TemporaryFile(prefix="filmgraph-"))  # noqa: SIM115 handed on open
        spool = cast("IO[bytes]", Spool(file, read.format, self.limits.rows, self.limits.result_bytes))
        try:
            if read.form == "graph":
                _write_graph(body, read.format, question, spool)
            else:
                _rows(body).serialize(spool, RESULT_WRITERS[read.format])
        except BaseException:
            file.close()
            raise
        size = file.seek(0, 2)
        file.seek(0)
        return Answer(file, size, read.form, read.format)

    def _too_large(self, error: SpoolLimitError) -> ResultTooLargeError:
        most = self.limits.rows if error.what == "rows" else self.limits.result_bytes
        return ResultTooLargeError(f"The answer has more than {most} {error.what}.", error.what)

    def prepare(self, store: Path) -> None:  # noqa: ARG002 what is asked is elsewhere
        """Gets ready to read queries."""
        self.local.prepare(self.empty)

    def close(self) -> None:
        """Ends the processes that read queries."""
        self.local.close()

    def _ask(self, question: Question, accept: str, wanted: Callable[[], bool]) -> bytes:
        seconds = self.limits.seconds if question.seconds is None else min(question.seconds, self.limits.seconds)
        graphs = _graphs(question)

        def read(response: IO[bytes]) -> bytes:
            return _read_within(response, self.limits.result_bytes, wanted)

        try:
            return replace(self.endpoint, seconds=seconds).ask(_with_base(question), graphs, accept, read)
        except TimeoutError as error:
            raise QueryTimeoutError(seconds) from error
        except SpoolLimitError as error:
            raise self._too_large(error) from error
        except CutAnswerError as error:
            raise ResultTooLargeError("The server behind this one sends only a part of the answer.", "rows") from error
        except RefusedByServerError as error:
            raise MalformedQueryError(f"The server behind this one does not take the query: {error.message}") from error
        except StoreError as error:
            raise EvaluationError(str(error)) from error


def _graphs(question: Question) -> Graphs:
    """The graphs to ask: those of the request or of the query itself, else the release's.

    Graphs bear the name of their release on a server of releases. A query over graphs whose names it does not write
    out would miss those of single records in silence, so it is refused unless it says which graphs it means.
    """
    words = bare_words(question.query)
    own = question.graphs
    if question.dataset != Dataset():
        return Graphs(question.dataset.default or (), question.dataset.named or ())
    if "FROM" in words:
        return WHOLE_STORE
    if "GRAPH" not in words or len(own.named) == 0:
        return own
    beginning = own.default[0].rpartition("/")[0] + "/"
    written = [iri for iri in iris_in(question.query) if iri.startswith(beginning)]
    if len(written) == 0:
        raise RefusedQueryError(
            "Named graphs bear the name of their release here. Write out those you mean, such as "
            f"{' or '.join(f'<{name}>' for name in own.named)}, in the query or after FROM NAMED."
        )
    return Graphs(own.default, tuple(dict.fromkeys((*own.named, *written))))


def _with_base(question: Question) -> str:
    """The query, with what its relative IRIs are relative to said in its own first words."""
    return question.query if question.base is None else f"BASE {NamedNode(question.base)} {question.query}"


def _read_within(response: IO[bytes], most: int, wanted: Callable[[], bool]) -> bytes:
    """The answer as it comes, given up beyond `most` bytes or when nobody waits for it any more."""
    body = bytearray()
    while (chunk := response.read(_CHUNK)) != b"":
        if not wanted():
            raise ClientGoneError("The client left.")
        body += chunk
        if len(body) > most:
            raise SpoolLimitError("bytes")
    return bytes(body)


def _rows(body: bytes) -> QuerySolutions | QueryBoolean:
    """The rows, or the yes or no, of an answer in JSON."""
    results = pyoxigraph.parse_query_results(body, QueryResultsFormat.JSON)
    if isinstance(results, QuerySolutions) and tells_yes_or_no(results):
        return pyoxigraph.parse_query_results(_BOOLEANS[yes_or_no(results)], QueryResultsFormat.JSON)
    return results


def _write_graph(body: bytes, form: str, question: Question, file: IO[bytes]) -> None:
    triples = dict.fromkeys(quad.triple for quad in pyoxigraph.parse(body, RdfFormat.N_TRIPLES))
    prefixes = dict(question.prefixes) if form in ("turtle", "rdfxml") else None
    pyoxigraph.serialize(triples, file, GRAPH_WRITERS[form], prefixes=prefixes)
