"""Fixtures that tests of more than one layer use."""

import shutil
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


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
