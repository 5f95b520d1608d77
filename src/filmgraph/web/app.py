"""The application: current release and settings in, a WSGI application out. One blueprint per topic."""

import tempfile
from pathlib import Path

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from filmgraph.query.evaluation import Evaluator
from filmgraph.release.current import CurrentRelease
from filmgraph.web import pages
from filmgraph.web.bounded_cache import BoundedCache
from filmgraph.web.compression import register_compression
from filmgraph.web.configuration import ServerSettings
from filmgraph.web.headers import register_headers
from filmgraph.web.problems import register_problems
from filmgraph.web.site import Site, attach
from filmgraph.web.sparql import SmallAnswer, sparql
from filmgraph.web.things import things


def create_app(releases: CurrentRelease, settings: ServerSettings | None = None, runtime: Path | None = None) -> Flask:
    """The application that answers from the current of `releases`. Reads nothing until the first request.

    `runtime` is a folder that all processes of one server share; without it this application stands alone.
    """
    settings = settings or ServerSettings()
    app = Flask("filmgraph.web")
    app.url_map.strict_slashes = False
    evaluator = Evaluator(settings.limits, runtime or Path(tempfile.mkdtemp(prefix="filmgraph-")))
    results: BoundedCache[SmallAnswer] = BoundedCache(settings.cache_bytes // 2)
    attach(app, Site(releases, settings, pages.render_error, evaluator, results, pages.RENDERERS))
    register_problems(app)
    register_headers(app)
    register_compression(app)
    for blueprint in (things, sparql):
        app.register_blueprint(blueprint)
    pages.register_pages(app)
    if settings.trusted_proxies > 0:
        hops = settings.trusted_proxies
        proxied = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops, x_prefix=0)
        app.wsgi_app = proxied  # type: ignore[method-assign]
    return app
