"""What a server process works out before somebody asks: a site in, nothing out. So the first reader need not wait."""

import logging
import threading

from filmgraph.errors import FilmgraphError
from filmgraph.web.pages import front_of
from filmgraph.web.site import Site
from filmgraph.web.statistics import graph_sizes

_LOG = logging.getLogger(__name__)


def prepare(site: Site) -> None:
    """Begin to count what the front page and the service description tell, beside the answers to requests."""
    if site.settings.pages:
        threading.Thread(target=_count, args=(site,), name="prepare", daemon=True).start()


def _count(site: Site) -> None:
    try:
        release = site.releases.get()
        front_of(release)
        graph_sizes(release)
    except FilmgraphError as error:
        _LOG.warning("What pages tell of the whole could not be prepared: %s", error)
