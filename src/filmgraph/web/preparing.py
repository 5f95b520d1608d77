"""What a server process works out before somebody asks: a site in, nothing out. So the first reader need not wait."""

import logging
import threading

from filmgraph.errors import FilmgraphError
from filmgraph.web.pages import front_of
from filmgraph.web.site import Site

_LOG = logging.getLogger(__name__)


def prepare(site: Site) -> None:
    """Begin to count what the front page tells, beside the answers to requests."""
    if site.settings.pages:
        threading.Thread(target=_count, args=(site,), name="prepare", daemon=True).start()


def _count(site: Site) -> None:
    try:
        front_of(site.releases.get())
    except FilmgraphError as error:
        _LOG.warning("The front page could not be prepared: %s", error)
