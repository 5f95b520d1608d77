"""The wheel: built in isolation from what git tracks, complete, and at work in an empty environment elsewhere."""

import os
import shutil
import subprocess
import sys
import urllib.request
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.servers import PATIENCE, running_installed

LABELS = "SELECT ?label WHERE { ?film <http://www.w3.org/2000/01/rdf-schema#label> ?label }"
EDITOR = "/static/vendor/yasgui/yasgui.min.js"
QUIET = ("--disable-pip-version-check", "-qq")


def run(command: Sequence[str | Path], folder: Path) -> str:
    """What the command prints; its failure fails the test, with all that it said."""
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        command, cwd=folder, env=clean, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}"
    return done.stdout


def fetch(address: str) -> str:
    """The text that a server answers with."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        text: str = answer.read().decode("utf-8")
    return text


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
    venv.create(folder, with_pip=False)
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", folder / "bin" / "python", *QUIET]
    run([*pip, "install", "--no-compile", "--require-hashes", "-r", repository / "requirements" / "run.txt"], folder)
    run([*pip, "install", "--no-compile", "--no-deps", wheel], folder)
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


def test_an_installed_filmgraph_builds_and_serves_a_new_catalogue_elsewhere(installed: Path, tmp_path: Path) -> None:
    program = installed / "filmgraph"
    run([program, "init", "films"], tmp_path)
    assert "Published release" in run([program, "build", "films"], tmp_path)
    title = "The Projectionist’s Daughter"
    assert title in run([program, "parse", "--json", "films/sources"], tmp_path)
    assert title in run([program, "export", "films"], tmp_path)
    assert "Best Documentary" in run([program, "query", "prizes-of-a-film", "--catalogue", "films"], tmp_path)
    assert "shown,record,words" in run([program, "query", "conflicting-values", "--catalogue", "films"], tmp_path)
    with running_installed([program], [tmp_path / "films"], tmp_path) as server:
        address = server.url
        assert "<!doctype html>" in fetch(address).lower()
        assert title in fetch(f"{address}/sparql?query={quote(LABELS)}")
        assert "Yasgui" in fetch(f"{address}{EDITOR}")
