"""RDF documents that are made on the spot and negotiated at one address: triples in, a response out."""

from collections.abc import Callable, Iterable
from urllib.parse import urlencode

from flask import request
from pyoxigraph import Triple
from werkzeug.wrappers import Response

from filmgraph.query.formats import GRAPH_FORMATS, Format, formats_called
from filmgraph.web.formats.serialise import write_triples
from filmgraph.web.http.addresses import here
from filmgraph.web.http.caching import make_etag, matching_etag, unmodified, validated
from filmgraph.web.http.links import Link, link_header
from filmgraph.web.http.negotiation import HTML, Offer, negotiate
from filmgraph.web.http.problem import Problem, ProblemError
from filmgraph.web.site.site import current_release

GRAPH_OFFERS = tuple(Offer(form.name, (form.media_type, *form.aliases)) for form in GRAPH_FORMATS)
FORMATS = {form.name: form for form in GRAPH_FORMATS}


def negotiated(
    make_triples: Callable[[], Iterable[Triple]], form: Format | None = None, html: Callable[[], str] | None = None
) -> Response:
    """The triples in `form`, or what the client prefers; 304 when it has them; 406 when it takes none of ours.

    `html` makes the page for clients that prefer one. Where the client chose, `Link` names the other forms.
    """
    response = _answer(make_triples, form, html)
    if form is None:
        response.headers["Link"] = link_header(format_links())
    return response


def format_links() -> Iterable[Link]:
    """An `alternate` link to each format of what is asked for, as `?format=` names it."""
    query = {name: value for name, value in request.args.items() if name != "format"}
    for form in GRAPH_FORMATS:
        yield Link(here(f"{request.path}?{urlencode(query | {'format': form.name})}"), "alternate", form.media_type)


def _answer(
    make_triples: Callable[[], Iterable[Triple]], form: Format | None, html: Callable[[], str] | None
) -> Response:
    if html is not None and form is None and _prefers_html():
        return html_answer(html)
    form = form or _choose()
    etag = make_etag(current_release().id, request.host_url, request.full_path, form.name)
    match = matching_etag(etag)
    if match is not None:
        return unmodified(match)
    response = Response(
        write_triples(make_triples(), form, request.host_url.rstrip("/")), content_type=form.content_type
    )
    response.vary.add("Accept")
    return validated(response, etag)


def _prefers_html() -> bool:
    offer = negotiate(request.headers.get("Accept"), (*GRAPH_OFFERS, HTML))
    return "format" not in request.args and offer is not None and offer.name == HTML.name


def html_answer(html: Callable[[], str]) -> Response:
    """The page that `html` makes; 304 when the client has it."""
    etag = make_etag(current_release().id, request.full_path, HTML.name)
    match = matching_etag(etag)
    response = Response(html(), content_type="text/html; charset=utf-8") if match is None else unmodified(match)
    response.vary.add("Accept")
    return validated(response, etag) if match is None else response


def _choose() -> Format:
    named = [name for name in formats_called(request.args.get("format", "")) if name in FORMATS]
    if len(named) > 0:
        return FORMATS[named[0]]
    accept = request.headers.get("Accept")
    offer = negotiate(accept, GRAPH_OFFERS)
    if offer is None and accept is not None and "text/html" in accept:
        return FORMATS["turtle"]
    if offer is None:
        links = {"Link": link_header(format_links())}
        raise ProblemError(Problem(406, "not-acceptable", "None of the types you accept is on offer.", headers=links))
    return FORMATS[offer.name]
