"""The architecture page and the contracts that are checked say the same."""

import re
import tomllib
from pathlib import Path

from tests.docs.markdown import blocks


def test_the_page_lists_the_layers_that_are_checked(repository: Path) -> None:
    page = repository / "docs" / "architecture.md"
    shown = next(block.text for block in blocks(page, "") if block.text.startswith("cli\n"))
    listed = [re.split(r"\s{2,}", line)[0] for line in shown.splitlines()]
    assert listed == [layer.replace("filmgraph.", "") for layer in _layers(repository, "Data flows one way")]


def test_the_page_on_reading_lists_its_folders_from_the_lowest_up(repository: Path) -> None:
    text = (repository / "docs" / "reading.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \| ", text, re.MULTILINE)
    layers = reversed(_layers(repository, "Reading goes from text to lines to fields"))
    folders = {folder.name for folder in (repository / "src/filmgraph/parsing").iterdir() if folder.is_dir()}
    in_order = [{*layer.split(" | ")} & folders for layer in layers]
    ranks = [next(rank for rank, layer in enumerate(in_order) if folder in layer) for folder in listed]
    assert ranks == sorted(ranks)
    assert set(listed) == set().union(*in_order)


def _layers(repository: Path, name: str) -> list[str]:
    settings = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["name"] == name)
    return list(layers)


def test_every_folder_the_page_names_exists(repository: Path) -> None:
    text = (repository / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([\w/]+)/` \|", text, re.MULTILINE)
    assert len(named) > 0
    assert [folder for folder in named if not (repository / folder).is_dir()] == []
