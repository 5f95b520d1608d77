"""Links and make targets that the documentation names exist."""

import re
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.docs.markdown import blocks, commands, links

PAGES = sorted(
    [*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md"), *(REPOSITORY / "examples").rglob("*.md")]
)


def name(page: Path) -> str:
    return page.relative_to(REPOSITORY).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    missing = [target for target in links(page) if not (page.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    shown = [command.line for block in blocks(page, "console") for command in commands(block)]
    named = set(re.findall(r"`make ([a-z]+)", text)) | {line.split()[1] for line in shown if line.startswith("make ")}
    targets = re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(), re.MULTILINE)
    assert named <= set(targets)


def test_every_decision_is_listed_under_a_number_of_its_own() -> None:
    folder = REPOSITORY / "docs" / "decisions"
    pages = sorted(page.name for page in folder.glob("0*.md"))
    assert [target for target in links(folder / "README.md") if target.startswith("0")] == pages
    assert len({page[:4] for page in pages}) == len(pages)
