"""Fixtures that tests of more than one layer use."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.engines import NO_VIRTUOSO, VIRTUOSO, Engine, oxigraph, virtuoso
from tests.servers import PROGRAM, running

REPOSITORY = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find_browser() -> str:
    """The program of an installed Chromium."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program is not None, "No Chromium was found; `make test` brings one."
    return program


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top of the checkout."""
    return REPOSITORY


@pytest.fixture
def example_catalogue(tmp_path: Path) -> Path:
    """A copy of the example catalogue, without releases, that a test may change."""
    copy = tmp_path / "catalogue"
    shutil.copytree(REPOSITORY / "examples" / "catalogue", copy, ignore=shutil.ignore_patterns("releases"))
    return copy


@pytest.fixture(scope="session")
def published_example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example catalogue with a release that was built for these tests; leave it as it is."""
    copy = tmp_path_factory.mktemp("published") / "catalogue"
    shutil.copytree(REPOSITORY / "examples" / "catalogue", copy, ignore=shutil.ignore_patterns("releases"))
    subprocess.run([*PROGRAM, "build", copy], check=True, stdout=subprocess.DEVNULL)
    return copy


@pytest.fixture(scope="session")
def served_example(published_example: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the example catalogue, without a slash at its end."""
    with running([published_example], tmp_path_factory.mktemp("served")) as server:
        yield server.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window, reaching nothing but this machine."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        yield started
        started.close()


@pytest.fixture(scope="session", params=["oxigraph", "virtuoso"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each SPARQL server that releases are published to in tests, one at a time."""
    if request.param == "virtuoso" and VIRTUOSO is None:
        pytest.skip(NO_VIRTUOSO)
    start = oxigraph if request.param == "oxigraph" else virtuoso
    with start(tmp_path_factory.mktemp(request.param)) as running:
        yield running
