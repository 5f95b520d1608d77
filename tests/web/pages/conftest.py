"""The pages' catalogue, published once, and a client of the application that serves it."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from filmgraph.store import OxigraphStore
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Links
from tests.releases import serving
from tests.web.pages.catalogue import make_catalogue
from tests.web.pages.graph_maker import GraphMaker
from tests.web.pages.publishing import publish_catalogue


@pytest.fixture(scope="session")
def made() -> GraphMaker:
    return make_catalogue()


@pytest.fixture(scope="session")
def graph(made: GraphMaker) -> PageGraph:
    return PageGraph(OxigraphStore(made.store))


@pytest.fixture(scope="session")
def links(made: GraphMaker) -> Links:
    return Links(made.uris)


@pytest.fixture(scope="session")
def page_app(made: GraphMaker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("pages")
    publish_catalogue(folder, made)
    with serving(folder) as app:
        yield app


@pytest.fixture
def reader(page_app: Flask) -> FlaskClient:
    """Someone with a browser."""
    client = page_app.test_client()
    client.environ_base["HTTP_ACCEPT"] = "text/html,application/xhtml+xml,*/*;q=0.8"
    return client
