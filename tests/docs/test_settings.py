"""Settings and lookups that the documentation shows are understood."""

import tomllib
from pathlib import Path

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.settings import CATALOGUE_KEYS, SOURCE_KEYS
from filmgraph.web.site.configuration import load_server_settings
from tests.conftest import REPOSITORY
from tests.docs.markdown import Block, blocks


def shown(beginning: str) -> list[Block]:
    """The TOML blocks of the guides that begin with this comment."""
    pages = sorted((REPOSITORY / "docs" / "guides").glob("*.md"))
    return [block for page in pages for block in blocks(page, "toml") if block.text.startswith(beginning)]


@pytest.mark.parametrize("block", shown("# lookups/"), ids=str)
def test_lookups_that_are_shown_add_something(block: Block, tmp_path: Path) -> None:
    name = Path(block.text.splitlines()[0].removeprefix("# ")).name
    (tmp_path / name).write_text(block.text, encoding="utf-8")
    assert load_lookups(tmp_path) != load_lookups()


@pytest.mark.parametrize("block", shown("# filmgraph.toml"), ids=str)
def test_settings_that_are_shown_are_those_of_a_server_that_nobody_configured(block: Block, tmp_path: Path) -> None:
    (tmp_path / "filmgraph.toml").write_text(block.text, encoding="utf-8")
    assert len(tomllib.loads(block.text)["server"]) > 0
    assert load_server_settings(tmp_path, {}) == load_server_settings(None, {})


def test_the_guide_for_cataloguers_tells_every_setting_of_a_catalogue_and_its_sources() -> None:
    guide = (REPOSITORY / "docs" / "guides" / "cataloguer.md").read_text(encoding="utf-8")
    assert {key for key in CATALOGUE_KEYS | SOURCE_KEYS if f"`{key}`" not in guide} == set()
