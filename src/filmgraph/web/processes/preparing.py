"""What a server process works out before somebody asks: a site in, nothing out. So the first reader need not wait."""

import logging
import threading

from filmgraph.errors import FilmgraphError
from filmgraph.query.confinement import give_way
from filmgraph.web.discovery.statistics import graph_sizes, triples_of
from filmgraph.web.pages import front_of
from filmgraph.web.site.site import Site

_LOG = logging.getLogger(__name__)


def prepare(site: Site) -> None:
    """Begin to open the store for queries, and to count what the front page and the descriptions of service and data
    tell, beside the answers to requests."""
    threading.Thread(target=_prepare, args=(site,), name="prepare", daemon=True).start()


def _prepare(site: Site) -> None:
    try:
        release = site.releases.get()
        site.evaluator.prepare(release.path / "store")
        give_way()
        if site.settings.pages:
            front_of(release)
        graph_sizes(release)
        triples_of(release)
    except FilmgraphError as error:
        _LOG.warning("What is told of the whole could not be prepared: %s", error)
