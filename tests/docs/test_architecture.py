"""The architecture page and the contracts that are checked say the same."""

import re
import tomllib
from pathlib import Path

from tests.docs.markdown import blocks


def test_the_page_lists_the_layers_that_are_checked(repository: Path) -> None:
    settings = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (checked,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    page = repository / "docs" / "architecture.md"
    shown = next(block.text for block in blocks(page, "") if block.text.startswith("cli\n"))
    listed = [re.split(r"\s{2,}", line)[0] for line in shown.splitlines()]
    assert listed == [layer.replace("filmgraph.", "") for layer in checked]


def test_every_folder_the_page_names_exists(repository: Path) -> None:
    text = (repository / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([\w/]+)/` \|", text, re.MULTILINE)
    assert len(named) > 0
    assert [folder for folder in named if not (repository / folder).is_dir()] == []
