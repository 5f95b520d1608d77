"""Errors as answers: a fault in; `application/problem+json`, text or a page out (RFC 9457). Never a stack trace."""

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError

from filmgraph.errors import FilmgraphError
from filmgraph.web.http.negotiation import HTML, Offer, negotiate
from filmgraph.web.http.problem import Problem, ProblemError, as_json, as_text
from filmgraph.web.site.site import current_site

_OFFERS = (
    Offer("problem", ("application/problem+json", "application/json", "application/*+json")),
    Offer("text", ("text/plain",)),
    HTML,
)


def register_problems(app: Flask) -> None:
    """Makes every fault of `app` an answer of this form."""
    app.register_error_handler(ProblemError, _raised)
    app.register_error_handler(HTTPException, _http_fault)
    app.register_error_handler(FilmgraphError, _backend_fault)


def problem_response(problem: Problem) -> Response:
    """The problem in the form that the client takes; JSON when it takes none of ours."""
    offer = negotiate(request.headers.get("Accept"), _OFFERS) or _OFFERS[0]
    if offer.name == "html":
        body, content_type = current_site().error_page(problem), "text/html; charset=utf-8"
    elif offer.name == "text":
        body, content_type = as_text(problem), "text/plain; charset=utf-8"
    else:
        body, content_type = as_json(problem), "application/problem+json"
    response = Response(body, problem.status, dict(problem.headers), content_type=content_type)
    response.headers.setdefault("Cache-Control", "no-store")
    response.vary.add("Accept")
    return response


def _raised(error: ProblemError) -> Response:
    return problem_response(error.problem)


_KINDS = {400: "bad-request", 404: "not-found", 405: "method-not-allowed", 406: "not-acceptable", 410: "withdrawn"}


def _http_fault(error: HTTPException) -> Response:
    response = error.get_response()
    if response.status_code < 400:
        assert isinstance(response, Response)
        return response
    headers = {name: value for name, value in response.headers if name in ("Allow", "Retry-After", "Location")}
    kind = _KINDS.get(response.status_code, "error")
    detail = "" if isinstance(error, InternalServerError) else (error.description or "")
    return problem_response(Problem(response.status_code, kind, f"{error.name}.", detail, headers=headers))


def _backend_fault(error: FilmgraphError) -> Response:
    """A release or store that cannot be read is the server's trouble and passes: 503, never 404."""
    return problem_response(
        Problem(503, "unavailable", "The data cannot be read just now.", error.message, headers={"Retry-After": "5"})
    )
