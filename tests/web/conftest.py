"""A small catalogue, published once, and clients of the application that serves it."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from filmgraph.release.current import CurrentRelease
from filmgraph.web.app import create_app
from tests.releases import publish

SMALL = Path(__file__).parent.parent / "fixtures" / "small.trig"


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue")
    publish(folder, SMALL.read_text("utf-8"))
    return folder


@pytest.fixture(scope="session")
def app(catalogue: Path) -> Flask:
    app = create_app(CurrentRelease(catalogue))
    app.testing = True
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
