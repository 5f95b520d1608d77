"""The catalogue of pages, published once, and its graph."""

from pathlib import Path

import pytest

from filmgraph.store import OxigraphStore
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Links
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
def catalogue(made: GraphMaker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    publish_catalogue(folder, made)
    return folder
