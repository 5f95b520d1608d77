"""The lock files: hashes for every pin, no host, and nothing declared that is not pinned."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

LOCKS = ("run.txt", "build.txt", "dev.txt")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def pins(repository: Path, name: str) -> dict[str, str]:
    """Package names, as the registry normalises them, with their pinned versions."""
    text = (repository / "requirements" / name).read_text()
    return {re.sub(r"[-_.]+", "-", found[0]).lower(): found[1] for found in PIN.findall(text)}


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash_and_no_line_names_a_host(repository: Path, name: str) -> None:
    text = (repository / "requirements" / name).read_text()
    blocks = re.split(r"\n(?=[A-Za-z])", text)
    assert all("--hash=sha256:" in block for block in blocks if PIN.match(block))
    assert "://" not in text
    assert "--index" not in text


@pytest.mark.parametrize("name", ["package-lock.json", "tests/node/package-lock.json"])
def test_the_npm_lock_files_have_a_hash_for_every_package_and_name_no_host(repository: Path, name: str) -> None:
    text = (repository / name).read_text()
    assert '"resolved"' not in text
    assert text.count('"integrity": "sha512-') == text.count('"node_modules/')


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_declared_dependency_is_pinned_within_its_bounds(repository: Path, name: str) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text())["project"]
    pinned = pins(repository, name)
    for declared in map(Requirement, project["dependencies"]):
        assert declared.specifier.contains(pinned[declared.name.lower()]), f"{declared}: run `make lock`"


def test_the_lock_files_agree_with_each_other(repository: Path) -> None:
    whole = pins(repository, "dev.txt")
    for name in ("run.txt", "build.txt"):
        assert pins(repository, name).items() <= whole.items()


def test_what_builds_the_wheel_is_pinned_exactly_and_alike(repository: Path) -> None:
    document = tomllib.loads((repository / "pyproject.toml").read_text())
    required = {Requirement(line).name: Requirement(line) for line in document["build-system"]["requires"]}
    pinned = pins(repository, "build.txt")
    assert {str(one.specifier) for one in required.values()} == {f"=={pinned[name]}" for name in required}
    assert set(document["build-system"]["requires"]) <= set(document["dependency-groups"]["build"])
