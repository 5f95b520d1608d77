"""Fixtures that tests of more than one layer use."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

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
def browser() -> Iterator[Browser]:
    """Chromium without a window, reaching nothing but this machine."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program is not None, "No Chromium was found; `make test` brings one."
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=BROWSER_OPTIONS)
        yield started
        started.close()
