"""The SPARQL 1.1 Protocol, section 2.1: an HTTP request in, one query with its dataset and formats out.

Knows the request, no store. Every way in which a request can be wrong is a problem with its own status.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl

from flask import Request
from pyoxigraph import NamedNode

from filmgraph.query.formats import ASK_FORMATS, GRAPH_FORMATS, SELECT_FORMATS, Format, formats_called
from filmgraph.query.job import Dataset, Formats
from filmgraph.web.http.negotiation import Offer, negotiate
from filmgraph.web.http.problem import Problem, ProblemError

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
FORMAT_PARAMETERS = ("format", "output", "results")

Parameters = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SparqlRequest:
    """What a client asks. `query` is None when it asks nothing; `seconds` is its own limit or None."""

    query: str | None
    dataset: Dataset
    formats: Formats
    seconds: float | None
    download: bool
    partial: bool


def read_request(request: Request, most_bytes: int) -> SparqlRequest:
    """The request as the protocol reads it. Raises ProblemError: 400, 403, 413 or 415."""
    in_address = _parameters(request.query_string)
    in_body, direct = _body(request, most_bytes) if request.method == "POST" else ((), None)
    parameters = (*in_address, *in_body)
    if any(name == "update" for name, _ in parameters):
        raise _refused_update()
    queries = [value for name, value in parameters if name == "query"] + ([] if direct is None else [direct])
    if len(queries) > 1:
        raise _bad("Exactly one query can be asked at a time.")
    if len(queries) == 0 and request.method == "POST":
        raise _bad("The body has no query.")
    if len(queries) == 1 and len(queries[0]) > most_bytes:
        raise _too_long(most_bytes)
    return SparqlRequest(
        query=queries[0] if len(queries) == 1 else None,
        dataset=_dataset(parameters),
        formats=choose_formats(parameters, request.headers.get("Accept")),
        seconds=_seconds(parameters),
        download=_is_set(parameters, "download"),
        partial=_is_set(parameters, "partial"),
    )


def _is_set(parameters: Parameters, wanted: str) -> bool:
    return any(name == wanted and value not in ("", "0", "false") for name, value in parameters)


def choose_formats(parameters: Parameters, accept: str | None) -> Formats:
    """The format for each kind of answer: what a parameter names, else what Accept prefers, else none."""
    named = [name for key, word in parameters if key in FORMAT_PARAMETERS for name in formats_called(word)]
    unknown = [word for key, word in parameters if key in FORMAT_PARAMETERS and len(formats_called(word)) == 0]
    if len(unknown) > 0 and len(named) == 0:
        raise ProblemError(
            Problem(406, "not-acceptable", "There is no such format.", f"{unknown[0]!r} is not one of ours.")
        )
    return Formats(
        select=_choose(SELECT_FORMATS, tuple(named), accept),
        ask=_choose(ASK_FORMATS, tuple(named), accept),
        graph=_choose(GRAPH_FORMATS, tuple(named), accept),
    )


@lru_cache(maxsize=256)
def _choose(offered: tuple[Format, ...], named: tuple[str, ...], accept: str | None) -> str | None:
    names = {form.name for form in offered}
    for name in named:
        if name in names:
            return name
    if any(name in ("csv", "tsv") for name in named):
        return None
    offers = [Offer(form.name, (form.media_type, *form.aliases)) for form in offered]
    offer = negotiate(accept, offers)
    return None if offer is None else offer.name


def _body(request: Request, most_bytes: int) -> tuple[Parameters, str | None]:
    """The parameters of a form, or the query that is the body."""
    media_type, charset = request.mimetype, request.mimetype_params.get("charset", "utf-8").lower()
    if media_type == _UPDATE:
        raise _refused_update()
    if media_type not in (_FORM, _QUERY):
        detail = f"A body is {_QUERY} or {_FORM}."
        raise ProblemError(Problem(415, "unsupported-media-type", "This type of body is not understood.", detail))
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise ProblemError(Problem(415, "unsupported-media-type", "Bodies are UTF-8.", f"Not {charset}."))
    if (request.content_length or 0) > 3 * most_bytes + 4096:
        raise _too_long(most_bytes)
    try:
        body = request.get_data(cache=False)
    except BlockingIOError as error:
        detail = "Send it again, without a pause."
        raise ProblemError(Problem(408, "request-timeout", "The body did not arrive in time.", detail)) from error
    return (_parameters(body), None) if media_type == _FORM else ((), _text(body))


def _parameters(encoded: bytes) -> Parameters:
    try:
        return parse_qsl(encoded.decode("ascii"), keep_blank_values=True, encoding="utf-8", errors="strict")
    except ValueError as error:
        raise _bad("Parameters are percent-encoded UTF-8.") from error


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _bad("The query is not UTF-8.") from error


def _dataset(parameters: Parameters) -> Dataset:
    default = tuple(value for name, value in parameters if name == "default-graph-uri")
    named = tuple(value for name, value in parameters if name == "named-graph-uri")
    if len(default) == 0 and len(named) == 0:
        return Dataset()
    for iri in (*default, *named):
        try:
            NamedNode(iri)
        except ValueError as error:
            raise _bad(f"{iri!r} is not an absolute IRI, so it names no graph.") from error
    return Dataset(default, named)


def _seconds(parameters: Parameters) -> float | None:
    for name, value in parameters:
        if name == "timeout":
            try:
                seconds = float(value)
            except ValueError as error:
                raise _bad("`timeout` is a number of seconds.") from error
            if not 0 < seconds < float("inf"):
                raise _bad("`timeout` is a number of seconds above 0.")
            return seconds
    return None


def _bad(detail: str) -> ProblemError:
    return ProblemError(Problem(400, "bad-request", "The request does not follow the SPARQL 1.1 Protocol.", detail))


def _refused_update() -> ProblemError:
    detail = "This server is read-only: LOAD, INSERT, DELETE and other updates are refused."
    return ProblemError(Problem(403, "refused", "Updates are refused here.", detail))


def _too_long(most_bytes: int) -> ProblemError:
    return ProblemError(Problem(413, "query-too-long", "The query is too long.", f"At most {most_bytes} bytes."))
