"""`/sparql`: queries by GET and both POSTs; the service description, or the editor, for who asks nothing."""

from dataclasses import replace
from urllib.parse import urlencode

from flask import Blueprint, request
from werkzeug.wrappers import Response

from filmgraph.query.evaluation import Question
from filmgraph.query.faults import QueryError
from filmgraph.query.formats import ASK_FORMATS, GRAPH_FORMATS, SELECT_FORMATS
from filmgraph.query.words import is_volatile
from filmgraph.web import pages
from filmgraph.web.discovery.service_description import describe_service
from filmgraph.web.endpoint.sparql_request import FORMAT_PARAMETERS, SparqlRequest, read_request
from filmgraph.web.formats.serialise import PREFIXES, write_triples
from filmgraph.web.http.addresses import here
from filmgraph.web.http.bodies import FileBody
from filmgraph.web.http.caching import make_etag, matching_etag, unmodified, validated
from filmgraph.web.http.headers import PARTIAL
from filmgraph.web.http.links import Link, link_header
from filmgraph.web.http.negotiation import HTML, Offer, negotiate
from filmgraph.web.http.presence import still_there
from filmgraph.web.http.problem import Problem, ProblemError
from filmgraph.web.site.problems import problem_response
from filmgraph.web.site.query_problems import problem_of
from filmgraph.web.site.site import current_release, current_site
from filmgraph.web.site.small_answer import SmallAnswer

sparql = Blueprint("sparql", __name__)
_FORMATS = {form.name: form for form in (*SELECT_FORMATS, *ASK_FORMATS, *GRAPH_FORMATS)}
_DESCRIPTION_OFFERS = (*(Offer(form.name, (form.media_type, *form.aliases)) for form in GRAPH_FORMATS), HTML)
_OVERHEAD = 256
_NO_BASE = "http://localhost/"
"""Resolves relative IRIs of queries over data that say no base of their own."""


@sparql.route("/sparql", methods=["GET", "POST"])
def endpoint() -> Response:
    """One query, or none."""
    asked = read_request(request, current_site().settings.limits.query_bytes)
    try:
        return _describe() if asked.query is None else _respond(asked, asked.query)
    except QueryError as fault:
        problem = replace(problem_of(fault), query=asked.query or "")
        return problem_response(problem if problem.status != 406 else _with_alternatives(problem))


def _respond(asked: SparqlRequest, query: str) -> Response:
    """The answer to `query`; from memory, or none at all, where the client or we have it already."""
    etag = _etag(asked, query)
    if etag is not None and request.method != "POST":
        match = matching_etag(etag)
        if match is not None:
            return _headed(unmodified(match), asked, None)
    kept = None if etag is None else current_site().results.get(etag)
    response = _evaluate(asked, query, etag) if kept is None else _small(kept, asked)
    return response if etag is None else validated(response, etag, weak=True)


def _evaluate(asked: SparqlRequest, query: str, etag: str | None) -> Response:
    """A fresh answer; a small one is kept under `etag`."""
    site = current_site()
    release = current_release()
    question = Question(
        store=release.path / "store",
        query=query,
        dataset=asked.dataset,
        formats=asked.formats,
        seconds=asked.seconds,
        base=f"{release.base}/" if release.base != "" else _NO_BASE,
        prefixes=tuple(PREFIXES.items()),
        graphs=release.graphs,
        partial=asked.partial,
    )
    answer = site.evaluator.evaluate(question, still_there(request.environ))
    if answer.size + _OVERHEAD > site.results.largest:
        response = Response(FileBody(answer.file), direct_passthrough=True)
        response.content_length = answer.size
        return _headed(response, asked, answer.format, answer.partial)
    with answer.file as file:
        small = SmallAnswer(file.read(), answer.format, answer.partial)
    if etag is not None:
        site.results.put(etag, small, len(small.body) + _OVERHEAD)
    return _small(small, asked)


def _small(answer: SmallAnswer, asked: SparqlRequest) -> Response:
    return _headed(Response(answer.body), asked, answer.format, answer.partial)


def _etag(asked: SparqlRequest, query: str) -> str | None:
    """What the answer depends on; None for a query whose answer may differ every time."""
    if is_volatile(query):
        return None
    return make_etag(current_release().id, "query", query, repr(asked.dataset), repr(asked.formats), str(asked.partial))


def _headed(response: Response, asked: SparqlRequest, name: str | None, partial: bool = False) -> Response:
    response.vary.add("Accept")
    if partial:
        response.headers[PARTIAL] = f"rows={current_site().settings.limits.rows}"
    if name is not None:
        form = _FORMATS[name]
        response.content_type = form.content_type
        if asked.download:
            response.headers["Content-Disposition"] = f'attachment; filename="answer.{form.suffix}"'
    response.headers.setdefault("Cache-Control", "no-cache")
    return response


def _with_alternatives(problem: Problem) -> Problem:
    """The problem with a link to the answer in each format that some kind of query has."""
    asked = [pair for pair in request.args.items(multi=True) if pair[0] not in FORMAT_PARAMETERS]
    links = [
        Link(here(f"/sparql?{urlencode([*asked, ('format', form.name)])}"), "alternate", form.media_type)
        for form in _FORMATS.values()
    ]
    return replace(problem, headers={"Link": link_header(links)})


def _describe() -> Response:
    """The service description (SPARQL 1.1 Service Description, section 2), or the editor for a browser."""
    offer = negotiate(request.headers.get("Accept"), _DESCRIPTION_OFFERS)
    if offer is None:
        raise ProblemError(Problem(406, "not-acceptable", "None of the types you accept is on offer."))
    if offer.name == "html":
        response = Response(pages.render_editor(current_release()), content_type="text/html; charset=utf-8")
    else:
        form = _FORMATS[offer.name]
        host = request.host_url.rstrip("/")
        body = write_triples(describe_service(current_release(), host), form, host)
        response = Response(body, content_type=form.content_type)
    response.vary.add("Accept")
    return validated(response, make_etag(current_release().id, request.host_url, request.full_path, offer.name))
