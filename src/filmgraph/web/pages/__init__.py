"""HTML pages: release and key in, HTML out. Knows no negotiation and no caching of things' pages."""

from flask import Flask, Response, has_request_context, request
from werkzeug.exceptions import NotFound

from filmgraph.errors import FilmgraphError
from filmgraph.release.current import Release
from filmgraph.web.http.problem import Problem
from filmgraph.web.pages.editor import editor_page
from filmgraph.web.pages.faults import fault_page, imprint_for_fault
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.ontology import ontology_page
from filmgraph.web.pages.page import Imprint
from filmgraph.web.pages.quality import quality_page
from filmgraph.web.pages.quality_rule import rule_page
from filmgraph.web.pages.renderers import RENDERERS, imprint_of, page_number
from filmgraph.web.pages.rendering import compile_templates, render_page
from filmgraph.web.pages.views import front_of, pages
from filmgraph.web.pages.vocabularies import alignments_page, code_list_page, scheme_page, shapes_page
from filmgraph.web.site.site import current_release

__all__ = [
    "RENDERERS",
    "compile_templates",
    "front_of",
    "register_pages",
    "render_alignments",
    "render_code_list",
    "render_editor",
    "render_error",
    "render_ontology",
    "render_quality",
    "render_rule",
    "render_scheme",
    "render_shapes",
]

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_PAGE_POLICY = _POLICY.format(styles="")
_EDITOR_POLICY = _POLICY.format(styles=" 'unsafe-inline'")
"""The editor's own script sets styles on what it draws."""


def register_pages(app: Flask) -> None:
    """Adds the front page, lists, search, questions and about to `app`, and what every page may load."""
    app.register_blueprint(pages)
    app.after_request(_with_policy)


def render_error(problem: Problem) -> str:
    """A page that says what happened and what to do."""
    return render_page(fault_page(problem), imprint_for_fault(_imprint_if_any()))


def render_editor(release: Release) -> str:
    """The query editor, filled in with the query that `?show=` names."""
    imprint = imprint_of(release)
    return render_page(editor_page(imprint, request.args.get("show"), request.args), imprint)


def render_ontology(release: Release) -> str:
    """The classes, properties and values of the ontology, explained: what a browser gets at `/ontology`."""
    imprint = imprint_of(release)
    return render_page(ontology_page(PageGraph(release.store), imprint, checked=release.findings.is_file()), imprint)


def render_alignments(release: Release) -> str:
    """What the terms of the ontology are close to elsewhere."""
    imprint = imprint_of(release)
    return render_page(alignments_page(PageGraph(release.store), imprint), imprint)


def render_code_list(release: Release, name: str) -> str:
    """The list `countries` or `languages`."""
    imprint = imprint_of(release)
    return render_page(code_list_page(PageGraph(release.store), imprint, name), imprint)


def render_scheme(release: Release, scheme: str) -> str:
    """One scheme of values by its IRI. Raises NotFound where the release was built without it."""
    imprint = imprint_of(release)
    page = scheme_page(PageGraph(release.store), imprint, scheme)
    if page is None:
        raise NotFound("This release has no such list of values.")
    return render_page(page, imprint)


def render_shapes(release: Release) -> str:
    """The rules that data is held to."""
    return render_page(shapes_page(checked=release.findings.is_file()), imprint_of(release))


def render_quality(release: Release) -> str:
    """What the checks found in a release."""
    imprint = imprint_of(release)
    return render_page(quality_page(release, imprint), imprint)


def render_rule(release: Release, name: str) -> str:
    """What broke one rule. Raises NotFound when there is no rule of that name."""
    imprint = imprint_of(release)
    page = rule_page(release, imprint, name, page_number())
    if page is None:
        raise NotFound(f"There is no rule called {name}.")
    return render_page(page, imprint)


def _imprint_if_any() -> Imprint | None:
    if not has_request_context():
        return None
    try:
        return imprint_of(current_release())
    except FilmgraphError:
        return None


def _with_policy(response: Response) -> Response:
    if response.mimetype == "text/html":
        policy = _EDITOR_POLICY if request.path == "/sparql" else _PAGE_POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
    return response
