"""Faults of queries in, problems with their HTTP status out: one table."""

from filmgraph.query.faults import (
    ClientGoneError,
    MalformedQueryError,
    ProcessLostError,
    QueryError,
    QueryTimeoutError,
    RefusedQueryError,
    ResultTooLargeError,
    TooManyQueriesError,
    UnofferedFormError,
)
from filmgraph.web.http.problem import Problem

_CLIENT_CLOSED_REQUEST = 499
"""Nobody sees this status; the access log shows it."""

_SOON = {"Retry-After": "1"}
_LATER = {"Retry-After": "5"}


def problem_of(fault: QueryError) -> Problem:
    """How a fault is told to the client."""
    detail = fault.message
    if isinstance(fault, MalformedQueryError):
        place = {"line": fault.line, "column": fault.column, "expected": fault.expected}
        return Problem(400, "malformed-query", "This is not a SPARQL 1.1 query.", detail, place)
    if isinstance(fault, RefusedQueryError):
        return Problem(403, "refused", "This query is refused.", detail)
    if isinstance(fault, UnofferedFormError):
        return Problem(406, "not-acceptable", "None of the types you accept is on offer.", detail)
    if isinstance(fault, ResultTooLargeError):
        advice = f"{detail} Narrow the query, add LIMIT, or take a dump from /dumps/."
        return Problem(422, "result-too-large", "The answer is too large.", advice, {"limit": fault.what})
    if isinstance(fault, QueryTimeoutError):
        advice = f"{detail} Nothing of it was sent. Narrow the query, or take a dump from /dumps/."
        return Problem(503, "query-timeout", "The query took too long.", advice, {"seconds": fault.seconds})
    if isinstance(fault, ProcessLostError):
        return Problem(503, "process-lost", "The query was interrupted.", f"{detail} Ask again.", headers=_SOON)
    if isinstance(fault, TooManyQueriesError):
        return Problem(503, "busy", "Too many queries at once.", detail, headers=_LATER)
    if isinstance(fault, ClientGoneError):
        return Problem(_CLIENT_CLOSED_REQUEST, "client-gone", "The client left.")
    return Problem(500, "evaluation-failed", "The query could not be evaluated.", "It was not the query's fault.")
