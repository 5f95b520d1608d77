"""What the embedded store says when it cannot be opened or loaded."""

from pathlib import Path

import pytest

from filmgraph.errors import DataError
from filmgraph.store import StoreError, open_read_only
from filmgraph.store.loading import load_file


def test_what_is_not_a_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        open_read_only(tmp_path / "nowhere")


@pytest.mark.parametrize(("name", "text"), [("data.doc", "x"), ("data.ttl", "this is not Turtle")])
def test_what_cannot_be_loaded_is_told(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(DataError):
        load_file(tmp_path / name, tmp_path / "store")
