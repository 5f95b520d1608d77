"""The application: current release and settings in, a WSGI application out. One blueprint per topic."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from filmgraph.errors import FilmgraphError
from filmgraph.query.evaluation import Evaluates, Evaluator
from filmgraph.release.current import Releases
from filmgraph.web import pages
from filmgraph.web.discovery.discovery import discovery
from filmgraph.web.discovery.dumps import dumps
from filmgraph.web.discovery.sitemap import sitemap
from filmgraph.web.endpoint.short_links import short_links
from filmgraph.web.endpoint.sparql import sparql
from filmgraph.web.http.addresses import moved, register_canonical_paths
from filmgraph.web.http.headers import register_headers
from filmgraph.web.operation import operation
from filmgraph.web.quality import quality
from filmgraph.web.site.configuration import ServerSettings
from filmgraph.web.site.problems import register_problems
from filmgraph.web.site.site import Site, attach
from filmgraph.web.site.small_answer import SmallAnswer
from filmgraph.web.things.record_text import record_text
from filmgraph.web.things.things import things
from filmgraph.web.things.vocabularies import vocabularies
from filmgraph.web.wsgi.bounded_cache import BoundedCache
from filmgraph.web.wsgi.bulk import BulkPlaces
from filmgraph.web.wsgi.compression import register_compression
from filmgraph.web.wsgi.observation import Observer
from filmgraph.web.wsgi.response_cache import ResponseCache
from filmgraph.web.wsgi.shortcut import Shortcut

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_APART = frozenset({"/sparql", "/metrics", "/health", "/ready"})
"""Paths whose requests never wait for each other."""


def create_app(
    releases: Releases,
    settings: ServerSettings | None = None,
    runtime: Path | None = None,
    evaluator_of: Callable[[Evaluator], Evaluates] = lambda local: local,
) -> Flask:
    """The application that answers from the current of `releases`. Reads nothing until the first request.

    `runtime` is a folder that all processes of one server share; without it this application stands alone.
    `evaluator_of` may put another evaluator of strangers' queries before the local one.
    """
    settings = settings or ServerSettings()
    app = Flask("filmgraph.web")
    evaluator = evaluator_of(Evaluator(settings.limits, runtime))
    state = releases.home / "state" if settings.state is None else Path(settings.state)
    results: BoundedCache[SmallAnswer] = BoundedCache(settings.cache_bytes // 2)
    attach(app, Site(releases, settings, pages.render_error, evaluator, state, results, pages.RENDERERS))
    register_canonical_paths(app)
    register_problems(app)
    register_headers(app)
    register_compression(app)
    for blueprint in (sparql, dumps, discovery, vocabularies, short_links, operation):
        app.register_blueprint(blueprint)
    if settings.pages:
        for blueprint in (record_text, things, sitemap, quality):
            app.register_blueprint(blueprint)
        pages.register_pages(app)
    else:
        app.add_url_rule("/", "front", lambda: moved("/sparql", 303))
    app.wsgi_app = _wrapped(app.wsgi_app, releases, settings)  # type: ignore[method-assign,assignment]
    return app


def _wrapped(application: "WSGIApplication", releases: Releases, settings: ServerSettings) -> "WSGIApplication":
    """The application behind its cache; outside of that what a proxy says and the bound on large answers, then the
    log and the counts, and outermost what needs none of that to be answered again."""
    cache = ResponseCache(application, lambda: _release_id(releases), settings.cache_bytes // 2, _APART)
    application = cache
    if settings.trusted_proxies > 0:
        hops = settings.trusted_proxies
        application = ProxyFix(application, x_for=hops, x_proto=hops, x_host=hops, x_prefix=0)
    observer = Observer(BulkPlaces(application, settings.downloads), settings.access_log)
    return Shortcut(observer, cache, releases, observer)


def _release_id(releases: Releases) -> str:
    try:
        return releases.get().id
    except FilmgraphError:
        return ""
