"""Dereferencing: `/film/x` answers 303 to a document on the host that was asked.

Documents (`/film/x.ttl`) answer 200 and never negotiate.
"""

from urllib.parse import quote

from flask import Blueprint, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from filmgraph import uris
from filmgraph.query.formats import formats_called
from filmgraph.web.formats.representations import FORMAT_BY_SUFFIX, HTML_SUFFIX, OFFERS, split_suffix
from filmgraph.web.http.addresses import moved, own_path
from filmgraph.web.http.caching import make_etag, matching_etag, unmodified, validated
from filmgraph.web.http.links import link_header
from filmgraph.web.http.negotiation import negotiate
from filmgraph.web.http.problem import Problem, ProblemError
from filmgraph.web.site.site import current_release
from filmgraph.web.things.entity import data_links, document_response
from filmgraph.web.things.standing import Moved, Unknown, Withdrawn, standing_of

things = Blueprint("things", __name__)
_KINDS = ",".join(uris.PAGE_KINDS)


@things.get(f"/<any({_KINDS}):kind>/<path:rest>")
def thing_or_document(kind: str, rest: str) -> Response:
    """A thing, or a document about one, by its path."""
    rest = quote(rest, safe="/-")
    stem, suffix = split_suffix(rest)
    path = f"/{kind}/{stem}"
    if suffix is None:
        return _moved_on(path, None) or _see_document(path)
    gone = _moved_on(path, suffix)
    if gone is not None:
        return gone
    etag = make_etag(current_release().id, request.full_path, suffix)
    match = matching_etag(etag)
    return validated(document_response(kind, stem, suffix), etag) if match is None else unmodified(match)


def _moved_on(path: str, suffix: str | None) -> Response | None:
    """301 for what was merged; None for what is described. Raises 404 for the unknown and 410 for the withdrawn."""
    release = current_release()
    standing = standing_of(release.store, release.base + path)
    if isinstance(standing, Unknown):
        raise NotFound(f"Nothing is known here of {path}.")
    if isinstance(standing, Withdrawn):
        raise ProblemError(_withdrawn(standing))
    if isinstance(standing, Moved):
        ending = "" if suffix is None else f".{suffix}"
        return moved(own_path(release.base, standing.survivor) + ending, 301)
    return None


def _withdrawn(standing: Withdrawn) -> Problem:
    when = "" if standing.date == "" else f" on {standing.date}"
    detail = f"It was withdrawn{when}." if standing.reason == "" else f"It was withdrawn{when}: {standing.reason}"
    more = {"withdrawn": standing.date, "reason": standing.reason}
    return Problem(410, "withdrawn", "This is no longer published.", detail, more)


def _see_document(path: str) -> Response:
    """303 to the representation that suits the client best; `?format=` beats Accept."""
    response = moved(f"{path}.{_chosen_suffix(path)}", 303)
    response.headers["Link"] = link_header(data_links(path))
    response.headers["Cache-Control"] = "public, max-age=60"
    response.vary.add("Accept")
    return response


def _chosen_suffix(path: str) -> str:
    word = request.args.get("format", "")
    if word.lower() in (HTML_SUFFIX, "text/html"):
        return HTML_SUFFIX
    names = formats_called(word)
    for suffix, form in FORMAT_BY_SUFFIX.items():
        if form.name in names:
            return suffix
    offer = negotiate(request.headers.get("Accept"), OFFERS) if word == "" else None
    if offer is None:
        detail = "It can be had as HTML, Turtle, N-Triples, JSON-LD and RDF/XML."
        links = {"Link": link_header(data_links(path))}
        raise ProblemError(
            Problem(406, "not-acceptable", "None of the types you accept is on offer.", detail, headers=links)
        )
    return offer.name
