"""A release and the key of a thing in, the HTML of its page out. The page's part and span come with the request."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from flask import request
from werkzeug.exceptions import NotFound

from filmgraph.release.current import Release
from filmgraph.uris import PAGE_KINDS
from filmgraph.web.pages.findings import findings_about
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.kinds import Asked
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.paging import LISTS, Parts
from filmgraph.web.pages.record_page import record_page
from filmgraph.web.pages.record_texts import load_stored
from filmgraph.web.pages.rendering import render_page
from filmgraph.web.pages.things import PAGES

_MOST_PAGES = 1_000_000


def imprint_of(release: Release) -> Imprint:
    """What the frame of each page says of the release."""
    return Imprint(
        title=release.title,
        description=str(release.manifest.get("description") or ""),
        licence=str(release.manifest.get("licence") or ""),
        release=release.id,
        uris=release.uris,
    )


def page_number() -> int:
    """The part of a list that the request asks for with `?page=`; 1 when it says nothing sensible."""
    return _number("page")


def parts_asked() -> Parts:
    """The parts of all lists that the request asks for."""
    return Parts(page_number(), {name: _number(name) for name in LISTS if name in request.args})


def _number(name: str) -> int:
    asked = request.args.get(name, "1")
    return min(max(int(asked), 1), _MOST_PAGES) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 1


def render_thing(kind: str, release: Release, key: str) -> str:
    """The page of a thing. Raises NotFound when the release does not describe it as one of its kind."""
    imprint = imprint_of(release)
    thing = imprint.uris.thing(kind, key)
    asked = Asked(PageGraph(release.store), imprint.links, release.search_index, thing, parts_asked())
    page = _page(kind, release, key, asked)
    if page is None:
        raise NotFound(f"There is no {kind} at this address.")
    found = findings_about(release, asked.graph, asked.links, kind, thing)
    return render_page(replace(page, findings=found), imprint)


def _page(kind: str, release: Release, key: str, asked: Asked) -> Page | None:
    if kind == "record":
        return record_page(asked, load_stored(release, key), request.args.get("char") or request.args.get("col"))
    return PAGES[kind](asked)


RENDERERS: dict[str, Callable[[Release, str], str]] = {kind: partial(render_thing, kind) for kind in PAGE_KINDS}
"""A renderer for each kind of thing: `film`, `person` …; for an edition the key is `{event key}/{year}`."""
