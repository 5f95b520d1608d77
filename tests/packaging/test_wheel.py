"""The wheel: built in isolation from what git tracks, complete, and at work in an empty environment elsewhere."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

QUIET = ("--disable-pip-version-check", "-qq")


def run(command: Sequence[str | Path], folder: Path) -> str:
    """What the command prints; its failure fails the test, with all that it said."""
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        command, cwd=folder, env=clean, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}"
    return done.stdout


@pytest.fixture(scope="module")
def source(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a fresh clone would hold, with the changes that are not committed yet."""
    folder = tmp_path_factory.mktemp("clone")
    listed = run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], repository)
    for name in filter(None, listed.split("\0")):
        if (repository / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(repository / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def wheel(source: Path) -> Path:
    run([sys.executable, "-m", "pip", *QUIET, "wheel", ".", "--no-deps", "--wheel-dir", "dist"], source)
    (built,) = (source / "dist").glob("filmgraph-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the wheel, its pinned requirements and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    install: list[str | Path] = [folder / "bin" / "python", "-m", "pip", *QUIET, "install"]
    run([*install, "--require-hashes", "-r", repository / "requirements" / "run.txt"], folder)
    run([*install, "--no-deps", wheel], folder)
    return folder / "bin"


@pytest.mark.parametrize("folder", ["ontology", "shapes", "queries"])
def test_the_wheel_carries_every_file_of_the_top_level_folders(wheel: Path, source: Path, folder: str) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tracked = [path.relative_to(source).as_posix() for path in (source / folder).rglob("*") if path.is_file()]
    assert len(tracked) > 0
    assert {f"filmgraph/_data/{name}" for name in tracked} <= names


def test_the_wheel_carries_the_query_editor_and_the_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    vendor = "filmgraph/web/static/vendor/yasgui"
    assert {f"{vendor}/yasgui.min.js", f"{vendor}/yasgui.min.css", f"{vendor}/LICENCES.txt"} <= set(names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_wheel_carries_nothing_but_the_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"filmgraph", next(top for top in tops if top.endswith(".dist-info"))}


def test_an_installed_filmgraph_scaffolds_a_catalogue_elsewhere(installed: Path, tmp_path: Path) -> None:
    run([installed / "filmgraph", "init", "films"], tmp_path)
    assert (tmp_path / "films" / "filmgraph.toml").is_file()
