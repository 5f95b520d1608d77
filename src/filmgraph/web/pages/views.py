"""The pages that are not about one thing: front, lists, search, questions, about. Requests in, answers out."""

from collections.abc import Callable
from functools import lru_cache

from flask import Blueprint, Response, jsonify, redirect, request, send_file
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as Answer

from filmgraph.release.current import Release
from filmgraph.release.search_reader import SearchReader
from filmgraph.web.formats.patches import patch_file
from filmgraph.web.http.caching import make_etag, matching_etag, unmodified, validated
from filmgraph.web.pages.about import about_page
from filmgraph.web.pages.browse import browse_page
from filmgraph.web.pages.differences import difference_page, find_pair, releases_page
from filmgraph.web.pages.editor import vocabulary
from filmgraph.web.pages.front import front_page
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.page import Page
from filmgraph.web.pages.particulars import Particulars
from filmgraph.web.pages.questions import question_page, questions_page
from filmgraph.web.pages.renderers import imprint_of, page_number
from filmgraph.web.pages.rendering import render_page
from filmgraph.web.pages.search import search_page, suggestions
from filmgraph.web.site.limited import select_within_limits
from filmgraph.web.site.site import current_release, current_site

pages = Blueprint("pages", __name__)
_LISTED = "film,person,organization,award,event,place"


@pages.get("/")
def front() -> Answer:
    """The front page."""
    return _answer(front_of)


@lru_cache(maxsize=1)
def front_of(release: Release) -> Page:
    """The front page of a release. Its counts go over everything that the release says, so they are made once."""
    return front_page(PageGraph(release.store), imprint_of(release))


@pages.get("/browse")
@pages.get("/browse/<kind>")
def browse(kind: str = "film") -> Answer:
    """A list of one kind of thing, narrowed by facets."""

    def page(release: Release) -> Page | None:
        particulars = Particulars(PageGraph(release.store), release.uris, directors=True)
        with SearchReader(release.search_index) as index:
            return browse_page(index, kind, request.args, page_number(), particulars)

    return _answer(page)


@pages.get(f"/<any({_LISTED}):kind>")
@pages.get(f"/<any({_LISTED}):kind>/")
def kind_of_things(kind: str) -> Answer:
    """The address that a path of this kind begins with: where things of the kind are listed."""
    return redirect(f"/browse/{kind}", 303)


@pages.get("/search")
def search() -> Answer:
    """Results for what a reader typed."""

    def page(release: Release) -> Page:
        with SearchReader(release.search_index) as index:
            text, kind = request.args.get("q", ""), request.args.get("kind")
            return search_page(index, text, kind, page_number(), Particulars(PageGraph(release.store), release.uris))

    return _answer(page)


@pages.get("/search/suggest")
def suggest() -> Answer:
    """Completions of what a reader has typed so far, as JSON."""
    release = current_release()
    with SearchReader(release.search_index) as index:
        particulars = Particulars(PageGraph(release.store), release.uris)
        found = suggestions(index, request.args.get("q", ""), particulars)
    return validated(jsonify(suggestions=found), make_etag(release.id, request.full_path, "json"))


@pages.get("/sparql/vocabulary")
def editor_vocabulary() -> Answer:
    """The terms that the editor completes, as JSON."""
    release = current_release()
    terms = vocabulary(PageGraph(release.store), imprint_of(release))
    return validated(jsonify(terms), make_etag(release.id, request.full_path, "json"))


@pages.get("/queries")
def questions() -> Answer:
    """The questions that researchers ask."""
    return _answer(lambda release: questions_page(imprint_of(release)))


@pages.get("/queries/<name>")
def question(name: str) -> Answer:
    """One question with its query and its answer of today."""
    return _answer(lambda release: question_page(release.store, imprint_of(release), name, select_within_limits))


@pages.get("/about")
def about() -> Answer:
    """What this catalogue is, where it comes from, and how to get all of it."""
    return _answer(lambda release: about_page(PageGraph(release.store), imprint_of(release), release.manifest))


@pages.get("/releases")
def releases() -> Answer:
    """The releases that are kept."""
    return _answer(lambda release: releases_page(release.path.parent, imprint_of(release)))


@pages.get("/releases/<old>/diff/<new>")
def difference(old: str, new: str) -> Answer:
    """What changed from one release to another."""

    def page(release: Release) -> Page | None:
        imprint, graph = imprint_of(release), PageGraph(release.store)
        return difference_page(release.path.parent, old, new, graph, imprint, page_number())

    return _answer(page)


@pages.get("/releases/<old>/diff/<new>.patch")
def patch(old: str, new: str) -> Answer:
    """The same as an RDF patch (afs.github.io/rdf-delta)."""
    release = current_release()
    pair = find_pair(release.path.parent, old, new)
    if pair is None:
        raise NotFound("One of these releases is not kept here.")
    path = patch_file(current_site().state / "patches", (old, new), pair, release.base)
    response = send_file(path, "application/rdf-patch", conditional=True, etag=f"{old}-{new}")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def _answer(page_of: Callable[[Release], Page | None]) -> Answer:
    """The page in HTML with its validator; 304 when the client has it; 404 when there is none."""
    release = current_release()
    etag = make_etag(release.id, request.full_path, "html")
    match = matching_etag(etag)
    if match is not None:
        return unmodified(match)
    page = page_of(release)
    if page is None:
        raise NotFound("There is no page at this address.")
    html = render_page(page, imprint_of(release))
    return validated(Response(html, content_type="text/html; charset=utf-8"), etag)
