"""A small catalogue, published once, and clients of the application that serves it.

A module or folder that needs another catalogue has a fixture `catalogue` of its own; the rest follows from that.
"""

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


@pytest.fixture(scope="module")
def app(catalogue: Path) -> Iterator[Flask]:
    with serving(catalogue) as app:
        yield app


@pytest.fixture(scope="module")
def client(app: Flask) -> FlaskClient:
    """A program that asks."""
    return app.test_client()


@pytest.fixture(scope="module")
def reader(app: Flask) -> FlaskClient:
    """Someone with a browser."""
    client = app.test_client()
    client.environ_base["HTTP_ACCEPT"] = "text/html,application/xhtml+xml,*/*;q=0.8"
    return client


@pytest.fixture(scope="session")
def filmgraph_command() -> list[str]:
    """How to call the command line of the code under test."""
    return [sys.executable, "-m", "filmgraph"]
