"""A small catalogue, published once, and clients of the application that serves it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.releases import publish, serving

SMALL = Path(__file__).parent.parent / "fixtures" / "small.trig"


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue")
    publish(folder, SMALL.read_text("utf-8"))
    return folder


@pytest.fixture(scope="session")
def app(catalogue: Path) -> Iterator[Flask]:
    with serving(catalogue) as app:
        yield app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def filmgraph_command() -> list[str]:
    """How to call the command line of the code under test."""
    return [sys.executable, "-m", "filmgraph"]
