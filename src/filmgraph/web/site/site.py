"""What every view needs, reached from the request at hand: the release to answer from, and the settings.

A request is answered from one release from its beginning to its end, even when another is published meanwhile.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask, current_app, g

from filmgraph.query.evaluation import Evaluates
from filmgraph.release.current import Release, Releases
from filmgraph.web.http.problem import Problem
from filmgraph.web.site.configuration import ServerSettings
from filmgraph.web.site.small_answer import SmallAnswer
from filmgraph.web.wsgi.bounded_cache import BoundedCache

EXTENSION = "filmgraph"
KeyedRenderer = Callable[[Release, str], str]


@dataclass(slots=True)
class Site:
    """The parts an application is made of.

    `pages` holds a renderer of HTML for each kind of thing (`film`, `person` …): release and key in, HTML out; it
    raises `werkzeug.exceptions.NotFound` for a key it does not know. `error_page` renders a problem as HTML;
    `evaluator` answers queries from strangers, `results` keeps small answers of theirs;
    `state` is a folder for what outlives the server, short links.
    """

    releases: Releases
    settings: ServerSettings
    error_page: Callable[[Problem], str]
    evaluator: Evaluates
    state: Path
    results: BoundedCache[SmallAnswer]
    pages: dict[str, KeyedRenderer] = field(default_factory=dict)


def attach(app: Flask, site: Site) -> None:
    """Makes `site` the one that the views of `app` answer from."""
    app.extensions[EXTENSION] = site


def current_site() -> Site:
    """The site of the request at hand."""
    site = current_app.extensions[EXTENSION]
    assert isinstance(site, Site)
    return site


def current_release() -> Release:
    """The release of the request at hand: the current one when the request came."""
    if "release" not in g:
        g.release = current_site().releases.get()
    release = g.release
    assert isinstance(release, Release)
    return release
