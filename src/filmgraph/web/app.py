"""The application: current release and settings in, a WSGI application out. One blueprint per topic."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from filmgraph.release.current import CurrentRelease
from filmgraph.web import pages
from filmgraph.web.configuration import ServerSettings
from filmgraph.web.headers import register_headers
from filmgraph.web.problems import register_problems
from filmgraph.web.site import Site, attach
from filmgraph.web.things import things


def create_app(releases: CurrentRelease, settings: ServerSettings | None = None) -> Flask:
    """The application that answers from the current of `releases`. Reads nothing until the first request."""
    settings = settings or ServerSettings()
    app = Flask("filmgraph.web")
    app.url_map.strict_slashes = False
    attach(app, Site(releases, settings, pages.render_error, pages.RENDERERS))
    register_problems(app)
    register_headers(app)
    app.register_blueprint(things)
    pages.register_pages(app)
    if settings.trusted_proxies > 0:
        hops = settings.trusted_proxies
        proxied = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops, x_prefix=0)
        app.wsgi_app = proxied  # type: ignore[method-assign]
    return app
