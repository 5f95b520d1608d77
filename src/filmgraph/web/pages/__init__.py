"""HTML pages: release and key in, HTML out. Knows no negotiation, no headers and no caching."""

import html
from collections.abc import Callable

from flask import Flask

from filmgraph.release.current import Release
from filmgraph.web.problems import Problem

RENDERERS: dict[str, Callable[[Release, str], str]] = {}
"""A renderer for each kind of thing: `film`, `person` …; for an edition the key is `{event key}/{year}`."""


def register_pages(app: Flask) -> None:
    """Adds the blueprints of the front page, lists and search to `app`."""


def render_error(problem: Problem) -> str:
    """A page that says what happened and what to do."""
    title, detail = html.escape(problem.title), html.escape(problem.detail)
    return f'<!doctype html><html lang="en"><title>{title}</title><h1>{title}</h1><p>{detail}</p></html>\n'


def render_editor(release: Release) -> str:
    """The query editor: what a browser gets at `/sparql`."""
    return f'<!doctype html><html lang="en"><title>{html.escape(release.title)}</title><h1>SPARQL</h1></html>\n'
