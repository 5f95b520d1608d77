"""Setting up: every make target explains itself, and what is missing is said with what to do about it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest


def sh(repository: Path, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", repository / "scripts" / script, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_make_alone_lists_every_target_with_what_it_does(repository: Path) -> None:
    done = subprocess.run(["make"], cwd=repository, capture_output=True, text=True, check=True)
    text = (repository / "Makefile").read_text()
    targets = re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)[0].split()
    listed = re.findall(r"^  make ([\w-]+) +\S", done.stdout, re.MULTILINE)
    assert listed == targets


def test_packages_that_cannot_be_installed_are_named_with_the_command_that_would(repository: Path) -> None:
    done = sh(repository, "system-packages.sh", "to test pages", "chromium", PATH="/nowhere")
    assert done.returncode == 1
    assert "These packages are needed to test pages: chromium" in done.stderr
    assert "apt-get install chromium" in done.stderr


@pytest.mark.parametrize("script", ["environment.sh", "system-packages.sh", "test-machine.sh", "lock.sh"])
def test_scripts_are_sound_for_a_plain_shell(repository: Path, script: str) -> None:
    subprocess.run(["/bin/sh", "-n", repository / "scripts" / script], check=True)


def test_a_python_that_is_too_old_is_told_apart(repository: Path, tmp_path: Path) -> None:
    tools = {name: shutil.which(name) for name in ("dirname", "sh")}
    for name, program in tools.items():
        assert program is not None
        (tmp_path / name).symlink_to(program)
    done = sh(repository, "environment.sh", PATH=str(tmp_path), PYTHON="/bin/false")
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
