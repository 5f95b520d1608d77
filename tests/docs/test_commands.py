"""Commands, queries and programs that the documentation shows work, and print what it says they print.

They run beside a copy of the example catalogue, under the paths that the pages use, with the address that
`make demo` serves replaced by that of the tests' own server.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from SPARQLWrapper import SPARQLWrapper

from tests.conftest import REPOSITORY
from tests.docs.markdown import Block, Command, blocks, commands

ADDRESS = "http://127.0.0.1:8000"
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs" / "guides").glob("*.md"))]
NOT_RUN = ("git clone", "cd ", "make", "filmgraph build", "filmgraph serve", "pip install")
"""Commands that the fixtures and the tests of packaging stand for, or that do not end by themselves."""

OVER_HTTP = ("curl ", "--endpoint ")
"""What tells a command that asks the server from one in which the address is that of a thing."""


def of_language(language: str) -> list[Block]:
    return [block for page in PAGES for block in blocks(page, language)]


@pytest.fixture
def desk(published_example: Path, tmp_path: Path) -> Path:
    """A folder in which `examples/catalogue` is the published example."""
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "catalogue").symlink_to(published_example)
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "COLUMNS": "120",
        "NO_COLOR": "1",
    }
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )


def is_shown(shown: str, printed: str) -> bool:
    """Whether a line that a page shows is in what was printed; `…` stands for anything, spaces for spaces."""
    pattern = re.escape(" ".join(shown.split())).replace(re.escape("…"), ".*").replace(re.escape(ADDRESS), ".*")
    return re.search(pattern, " ".join(printed.split())) is not None


@pytest.mark.parametrize("block", of_language("console"), ids=str)
def test_commands_work_and_print_what_the_page_shows(block: Block, desk: Path, served_example: str) -> None:
    for command in commands(block):
        if not command.line.startswith(NOT_RUN):
            check(command, desk, served_example)


def check(command: Command, desk: Path, address: str) -> None:
    asks = any(word in command.line for word in OVER_HTTP)
    done = run(command.line.replace(ADDRESS, address) if asks else command.line, desk)
    assert done.returncode == 0, f"$ {command.line}\n{done.stdout}"
    for shown in filter(str.strip, command.shown):
        assert is_shown(shown, done.stdout), f"{shown!r} is not in\n{done.stdout}"


@pytest.mark.parametrize("block", of_language("sparql"), ids=str)
def test_queries_have_answers(block: Block, served_example: str) -> None:
    client = SPARQLWrapper(f"{served_example}/sparql", returnFormat="json")
    client.setQuery(block.text)
    answer = client.queryAndConvert()
    assert isinstance(answer, dict)
    assert len(answer["results"]["bindings"]) > 0


@pytest.mark.parametrize("block", of_language("python"), ids=str)
def test_programs_run(block: Block, tmp_path: Path, served_example: str) -> None:
    program = tmp_path / "program.py"
    program.write_text(block.text.replace(ADDRESS, served_example), encoding="utf-8")
    done = run(f"{sys.executable} {program}", tmp_path)
    assert done.returncode == 0, done.stdout
    assert done.stdout.strip() != ""
