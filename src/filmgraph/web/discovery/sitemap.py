"""What search engines read: an index of sitemaps, sitemaps of at most 10,000 pages each, and robots.txt."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from xml.sax.saxutils import escape

from flask import Blueprint, request
from pyoxigraph import NamedNode
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from filmgraph.query.catalogue import page_query
from filmgraph.release.current import Release
from filmgraph.web.http.addresses import here, own_path
from filmgraph.web.http.caching import make_etag, matching_etag, unmodified, validated
from filmgraph.web.site.site import current_release

sitemap = Blueprint("sitemap", __name__)
_PAGES_EACH = 10_000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_ROBOTS = """User-agent: *
Disallow: /sparql
Disallow: /search
Disallow: /browse?
Disallow: /browse/*?
Disallow: /dumps/
Allow: /

Sitemap: {address}
"""


@sitemap.get("/robots.txt")
def robots() -> Response:
    """Pages may be read by anyone; queries and combinations of facets have no end."""
    text = _ROBOTS.format(address=here("/sitemap.xml"))
    return validated(Response(text, content_type="text/plain; charset=utf-8"), make_etag("robots", request.host_url))


@sitemap.get("/sitemap.xml")
def index() -> Response:
    """The index of the sitemaps."""
    return _xml("sitemapindex", "sitemap", lambda: _parts(current_release()))


@sitemap.get("/sitemap-<int:part>.xml")
def part(part: int) -> Response:
    """One sitemap, counted from 1."""
    start = (part - 1) * _PAGES_EACH
    pages = list(islice(_pages(current_release()), start, start + _PAGES_EACH)) if part > 0 else []
    if len(pages) == 0:
        raise NotFound("There is no such sitemap.")
    return _xml("urlset", "url", lambda: pages)


def _parts(release: Release) -> Iterator[str]:
    count = sum(1 for _ in _pages(release))
    for number in range(1, (count + _PAGES_EACH - 1) // _PAGES_EACH + 1):
        yield here(f"/sitemap-{number}.xml")


def _pages(release: Release) -> Iterator[str]:
    """The address of each page, in order. They are sorted here: stores take twenty times as long for it."""
    found = (solution["thing"] for solution in release.store.select(page_query("paged-things")))
    things = (thing.value for thing in found if isinstance(thing, NamedNode))
    for thing in sorted(thing for thing in things if thing.startswith(release.base + "/")):
        yield here(own_path(release.base, thing) + ".html")


def _xml(root: str, entry: str, addresses: Callable[[], Iterable[str]]) -> Response:
    """A document of the sitemap protocol; `lastmod` is the day of the release where it says one."""
    release = current_release()
    etag = make_etag(release.id, request.host_url, request.path)
    match = matching_etag(etag)
    if match is not None:
        return unmodified(match)
    day = release.manifest.get("as_of")
    lastmod = f"<lastmod>{escape(day)}</lastmod>" if isinstance(day, str) else ""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_NAMESPACE}">']
    lines += [f"<{entry}><loc>{escape(address)}</loc>{lastmod}</{entry}>" for address in addresses()]
    lines.append(f"</{root}>")
    return validated(Response("\n".join(lines) + "\n", content_type="application/xml; charset=utf-8"), etag)
